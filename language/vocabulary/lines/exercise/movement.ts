import { word } from '../../held.ts';
import { defineLine } from '../../line.ts';
import { MOVEMENT } from '../../word-lists.ts';

export const movement = defineLine('Movement', {
  words: 'movement',
  summary: 'what trunk and hips do',
  about: 'What trunk and hips do.',
  example: '{isometric|raise|hinge|squat|lunge|flexion|extension|rotation|jump}',
  holds: { value: word(MOVEMENT) },
});
