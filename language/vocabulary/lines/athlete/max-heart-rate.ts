import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { PLAUSIBLE_MAX_HEART_RATE } from '../../plausible.ts';

export const maxHeartRate = defineAthleteLine('MaxHeartRate', {
  words: 'max hr',
  summary: 'the highest heart rate',
  example: '{185} bpm',
  holds: {
    value: figure('heartRate', { plausible: PLAUSIBLE_MAX_HEART_RATE, offers: ['185 bpm', '190 bpm'] }),
  },
  read: ({ value }) => value && { maxHeartRate: value.high },
});
