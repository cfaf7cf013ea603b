import { TEXT } from '../../held.ts';
import { defineLine } from '../../line.ts';

export const note = defineLine('Note', {
  words: 'note',
  summary: 'what is known about it',
  about: 'What is known about it, with the code of its source.',
  isRepeated: true,
  example: '"{what is known}"',
  holds: { text: TEXT },
});
