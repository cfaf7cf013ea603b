import { figure } from '../../held.ts';
import { defineLine } from '../../line.ts';

export const start = defineLine('PlanStart', {
  words: 'starts',
  summary: 'the first day of week 1',
  about: 'A day of week 1; weeks count forward from it. With a race as well, both must agree.',
  example: '{next-monday}',
  holds: { date: figure('date') },
});
