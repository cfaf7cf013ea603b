import { defineAthleteLine } from '../../athlete-line.ts';
import { figure, TEXT } from '../../held.ts';

export const clearance = defineAthleteLine('Clearance', {
  words: 'cleared by',
  summary: 'who agreed to the running',
  example: '"{name and profession}" on {today}',
  holds: { by: TEXT, date: figure('date') },
  read: ({ by = '', date }, _, node) => ({
    clearance: { by, node, ...(date !== undefined && { on: date }) },
  }),
});
