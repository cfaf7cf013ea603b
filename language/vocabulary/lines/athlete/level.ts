import { defineAthleteLine } from '../../athlete-line.ts';
import { word } from '../../held.ts';
import { LEVEL } from '../../word-lists.ts';

export const level = defineAthleteLine('Level', {
  words: 'level',
  summary: 'how used to running',
  example: '{intermediate|novice|advanced}',
  holds: { value: word(LEVEL) },
  read: ({ value }) => value && { level: value },
});
