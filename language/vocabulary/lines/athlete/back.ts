import { defineAthleteLine } from '../../athlete-line.ts';
import { word } from '../../held.ts';
import { BACK_STATUS } from '../../word-lists.ts';

export const back = defineAthleteLine('Back', {
  words: 'back',
  summary: 'what the limits depend on',
  example: '{healthy|history|disc|pain}',
  holds: { status: word(BACK_STATUS) },
  read: ({ status }) => status && { back: status },
});
