import { defineLine } from '../../line.ts';

export const policy = defineLine('PolicyUse', {
  words: 'policy',
  summary: 'which rules apply, and how strictly',
  about: 'Which rules apply, and how strictly. Without one: `standard`.',
  example: '{cautious}',
  holds: {},
});
