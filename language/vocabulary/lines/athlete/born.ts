import { defineAthleteLine } from '../../athlete-line.ts';
import { figure } from '../../held.ts';
import { PLAUSIBLE_YEAR_OF_BIRTH } from '../../plausible.ts';

export const born = defineAthleteLine('Born', {
  words: 'born',
  summary: 'the year',
  about:
    'Who is younger than 16 is told that the limits are for adults (`young-athlete`). No other limit depends on it.',
  example: '{1985}',
  holds: { year: figure('year', { plausible: PLAUSIBLE_YEAR_OF_BIRTH }) },
  read: ({ year }) => (year === undefined ? undefined : { born: year }),
  // The limits are for adults: the younger one is to be told so.
  isMoreCareful: ({ year = 0 }, { year: other = 0 }) => year > other,
});
