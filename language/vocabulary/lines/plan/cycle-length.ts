import { figure } from '../../held.ts';
import { defineLine } from '../../line.ts';

export const cycleLength = defineLine('CycleLength', {
  words: 'cycle',
  summary: 'a rhythm of other than seven days',
  about:
    'The plan is written in cycles of so many days, 5 to 28: `cycle 1` with `day 1`, `day 2` … in place of weeks with ' +
    'days of the week. Totals and limits are of calendar weeks all the same.',
  example: '{10|9|14} days',
  holds: { length: figure('cycleLength') },
});
