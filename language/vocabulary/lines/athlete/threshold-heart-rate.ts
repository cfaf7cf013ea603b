import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { PLAUSIBLE_HEART_RATE } from '../../plausible.ts';

export const thresholdHeartRate = defineAthleteLine('ThresholdHeartRate', {
  words: 'threshold hr',
  summary: 'the heart rate at threshold pace',
  about:
    "What `@ 80-85% threshold hr` is a share of. Without `max hr` and zones of one's own, heart rates are judged by it.",
  example: '{165} bpm',
  holds: { value: figure('heartRate', { plausible: PLAUSIBLE_HEART_RATE, offers: ['165 bpm', '170 bpm'] }) },
  read: ({ value }) => value && { thresholdHeartRate: value.high },
});
