import { name } from '../../held.ts';
import { defineLine } from '../../line.ts';

export const also = defineLine('Also', {
  words: 'also',
  summary: 'what else it is called',
  about:
    'Other names of the exercise: who writes one of them means it. The plural, and a blank, a hyphen or nothing between ' +
    'the words, need no line.',
  isRepeated: true,
  example: '"{other name}"',
  holds: { names: name('Exercise') },
});
