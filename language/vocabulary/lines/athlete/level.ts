import { defineAthleteLine } from '../../athlete-line.ts';
import { word } from '../../held.ts';
import { LEVEL, LEVELS, type Level } from '../../word-lists.ts';

export const level = defineAthleteLine('Level', {
  words: 'level',
  summary: 'how used to running',
  example: '{intermediate|novice|advanced}',
  holds: { value: word(LEVEL) },
  read: ({ value }) => value && { level: value },
  isMoreCareful: ({ value }, { value: other }) => careOf(value) > careOf(other),
});

/** The levels stand from the most careful to the least careful. */
function careOf(level: Level | undefined): number {
  return level === undefined ? -1 : LEVELS.length - LEVELS.indexOf(level);
}
