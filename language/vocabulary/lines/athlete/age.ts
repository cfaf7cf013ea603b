import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { isPlausible, PLAUSIBLE_AGE } from '../../plausible.ts';

export const age = defineAthleteLine('Age', {
  words: 'age',
  summary: 'in years, when the plan starts',
  about:
    'The age on the day on which the plan starts. `born` stays right in later plans, and wins. Who is younger than 16 is told that the limits are for adults (`young-athlete`).',
  example: '{40}',
  holds: { years: figure('count', { plausible: PLAUSIBLE_AGE, offers: ['30', '40', '50'] }) },
  read: ({ years }) => (years && isPlausible(years.high, PLAUSIBLE_AGE) ? { age: years.high } : undefined),
});
