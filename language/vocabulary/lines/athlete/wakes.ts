import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';

export const wakes = defineAthleteLine('Wakes', {
  words: 'wakes',
  summary: 'when the athlete gets up',
  example: '{06:30}',
  holds: { time: figure('timeOfDay', { offers: ['06:00', '06:30', '07:00'] }) },
  read: ({ time }) => (time === undefined ? undefined : { wakes: time }),
});
