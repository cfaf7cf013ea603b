import { written } from '../../held.ts';
import { defineLine } from '../../line.ts';
import { FIRST_DAY } from '../../word-lists.ts';

export const weekStart = defineLine('WeekStart', {
  words: 'weeks start on',
  summary: 'the first day of every week',
  about: 'The first day of all weeks. Monday without it. Days may be written in any order.',
  example: '{sun|sat|mon}',
  holds: { day: written(FIRST_DAY) },
});
