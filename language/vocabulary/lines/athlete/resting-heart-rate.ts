import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { PLAUSIBLE_RESTING_HEART_RATE } from '../../plausible.ts';

export const restingHeartRate = defineAthleteLine('RestingHeartRate', {
  words: 'resting hr',
  summary: 'the heart rate at rest',
  about: 'With `max hr` it gives the heart rate reserve, for `@ 65% hr reserve`.',
  example: '{50} bpm',
  holds: {
    value: figure('heartRate', { plausible: PLAUSIBLE_RESTING_HEART_RATE, offers: ['50 bpm', '60 bpm'] }),
  },
  read: ({ value }) => value && { restingHeartRate: value.high },
});
