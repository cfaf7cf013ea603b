import { TEXT } from '../../held.ts';
import { defineLine } from '../../line.ts';

export const planNote = defineLine('PlanNote', {
  words: 'note',
  summary: 'what the athlete should know',
  about:
    'A note for the athlete: of the plan, the week or the day that it stands below. It is shown in the preview and on ' +
    'exported pages.',
  isRepeated: true,
  example: '"{what the athlete should know}"',
  holds: { text: TEXT },
});
