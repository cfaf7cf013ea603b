import { expect, test } from 'vitest';
import { activityInWords } from './words.ts';

test.each([
  ['long', 'long run'],
  ['workout', 'workout'],
  // A mistake in one line becomes no word of another message.
  ['constructor', 'session'],
  ['eazy', 'session'],
])('a session of the kind `%s` is a %s', (kind, words) => {
  expect(activityInWords(kind)).toBe(words);
});
