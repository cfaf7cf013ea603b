import { TEXT } from '../../held.ts';
import { defineLine } from '../../line.ts';

export const dose = defineLine('Dose', {
  words: 'dose',
  summary: 'the usual amount',
  about: 'The usual amount, as a text for the hover.',
  example: '"{2-3 x 8-12}"',
  holds: { text: TEXT },
});
