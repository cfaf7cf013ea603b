import { defineAthleteLine } from '../../athlete-line.ts';
import { WRITTEN } from '../../held.ts';

export const born = defineAthleteLine('Born', {
  words: 'born',
  summary: 'the year',
  about: 'For those who read the plan: no limit depends on it.',
  example: '{1985}',
  holds: { year: WRITTEN },
});
