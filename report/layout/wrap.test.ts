import { expect, test } from 'vitest';
import { wrap } from './wrap.ts';

test('wrap', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('one two three', 13)).toEqual(['one two three']);
  expect(wrap('incomprehensible', 5)).toEqual(['incomprehensible']);
  expect(wrap('a\n\nb c', 9)).toEqual(['a', '', 'b c']);
  expect(wrap('跑步 跑步', 8)).toEqual(['跑步', '跑步']);
  expect(wrap('', 5)).toEqual(['']);
});
