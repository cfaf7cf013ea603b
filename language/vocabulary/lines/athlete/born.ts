import { defineAthleteLine } from '../../athlete-line.ts';
import { WRITTEN } from '../../held.ts';

export const born = defineAthleteLine('Born', {
  words: 'born',
  summary: 'the year',
  about:
    'Who is younger than 16 is told that the limits are for adults (`young-athlete`). No other limit depends on it.',
  example: '{1985}',
  holds: { year: WRITTEN },
  read: ({ year = '' }) => (/^\d{4}$/.test(year) ? { born: Number(year) } : undefined),
  // The limits are for adults: the younger one is to be told so.
  isMoreCareful: ({ year = '' }, { year: other = '' }) => year > other,
});
