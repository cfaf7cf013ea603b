import { defineDetail } from '../detail.ts';
import { figure, name, WRITTEN } from '../held.ts';
import { PLAUSIBLE_EFFORT, PLAUSIBLE_HEART_RATE, PLAUSIBLE_PACE, PLAUSIBLE_ZONE } from '../plausible.ts';

export const target = defineDetail('Target', {
  words: '@',
  summary: 'how fast or how hard',
  about: 'How fast or how hard: a named pace, a pace, a zone, a heart rate or an effort.',
  holds: {
    pace: figure('pace', { plausible: PLAUSIBLE_PACE }),
    zone: figure('zone', { plausible: PLAUSIBLE_ZONE }),
    heartRate: figure('heartRate', { plausible: PLAUSIBLE_HEART_RATE }),
    effort: figure('effort', { plausible: PLAUSIBLE_EFFORT }),
    name: name('Pace'),
    clock: WRITTEN,
  },
  // A pace, a heart rate and an effort may stand together.
  aspectOf({ pace, name, clock, zone, heartRate, effort }) {
    if (pace || name || clock) return 'pace';
    if (zone || heartRate) return 'heart rate';
    return effort && 'effort';
  },
});
