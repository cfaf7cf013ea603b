import { defineDetail } from '../detail.ts';
import { figure, name, WRITTEN } from '../held.ts';
import {
  PLAUSIBLE_EFFORT,
  PLAUSIBLE_HEART_RATE,
  PLAUSIBLE_PACE,
  PLAUSIBLE_PACE_OFFSET,
  PLAUSIBLE_POWER,
  PLAUSIBLE_SHARE_OF_TARGET,
  PLAUSIBLE_ZONE,
} from '../plausible.ts';

export const target = defineDetail('Target', {
  words: '@',
  summary: 'how fast or how hard',
  about:
    'How fast or how hard: a named pace, a pace or a speed, a zone, a heart rate or a share of one, an effort. A time for ' +
    'the distance needs no `@`: `400 m in 88 s`.',
  holds: {
    pace: figure('pace', { plausible: PLAUSIBLE_PACE }),
    zone: figure('zone', { plausible: PLAUSIBLE_ZONE }),
    heartRate: figure('heartRate', { plausible: PLAUSIBLE_HEART_RATE }),
    effort: figure('effort', { plausible: PLAUSIBLE_EFFORT }),
    name: name('Pace'),
    offset: figure('paceOffset', { plausible: PLAUSIBLE_PACE_OFFSET }),
    endPace: figure('pace', { plausible: PLAUSIBLE_PACE }),
    end: name('Pace'),
    share: figure('percentage', { plausible: PLAUSIBLE_SHARE_OF_TARGET }),
    of: WRITTEN,
    power: figure('power', { plausible: PLAUSIBLE_POWER }),
    speed: figure('speed'),
    feel: WRITTEN,
    time: figure('time'),
    clock: WRITTEN,
  },
  // A pace, a heart rate, an effort and a power may stand together.
  aspectOf({ pace, name, clock, speed, time, zone, heartRate, effort, feel, power, share, of = '' }) {
    if (pace || name || clock || speed || time) return 'pace';
    if (zone || heartRate) return 'heart rate';
    if (effort || feel) return 'effort';
    if (power) return 'power';
    return share && (/hr/i.test(of) ? 'heart rate' : /ftp/i.test(of) ? 'power' : 'pace');
  },
});
