import { words } from '../../held.ts';
import { defineLine } from '../../line.ts';
import { MUSCLE_GROUP } from '../../word-lists.ts';

export const targets = defineLine('Targets', {
  words: 'targets',
  summary: 'the muscle groups',
  about: 'The muscle groups that the exercise trains; they count for coverage.',
  example: '{deep-core}',
  holds: { groups: words(MUSCLE_GROUP) },
});
