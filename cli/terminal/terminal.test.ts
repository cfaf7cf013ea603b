import { describe, expect, test } from 'vitest';
import { coloursWanted } from './colours.ts';
import { printable } from './printable.ts';
import { textWidth } from './width.ts';
import { wrap } from './wrap.ts';

describe('colours', () => {
  const terminal = (depth: number) =>
    ({ isTTY: true, hasColors: () => depth > 1 }) as unknown as NodeJS.WriteStream;
  const pipe = {} as NodeJS.WriteStream;

  test.each([
    [terminal(8), {}, true],
    [terminal(1), {}, false],
    [terminal(8), { NO_COLOR: '1' }, false],
    [terminal(8), { NO_COLOR: '' }, true],
    [terminal(8), { FORCE_COLOR: '0' }, false],
    [terminal(1), { FORCE_COLOR: '' }, true],
    [pipe, {}, false],
    [pipe, { FORCE_COLOR: '3' }, true],
  ])('%#: environment %j', (stream, env, expected) => {
    expect(coloursWanted('auto', stream, env)).toBe(expected);
    expect(coloursWanted('always', stream, env)).toBe(true);
    expect(coloursWanted('never', stream, env)).toBe(false);
  });
});

test.each([
  ['plain', 5],
  ['', 0],
  ['ünï', 3],
  ['e\u0301', 1],
  ['跑步', 4],
  ['ハーフ', 6],
  ['한국', 4],
  ['🏃', 2],
  ['👨‍👩‍👧', 2],
  ['≈ 5–10 …', 8],
])('width of %s', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test('wrap', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('one two three', 13)).toEqual(['one two three']);
  expect(wrap('incomprehensible', 5)).toEqual(['incomprehensible']);
  expect(wrap('a\n\nb c', 9)).toEqual(['a', '', 'b c']);
  expect(wrap('跑步 跑步', 8)).toEqual(['跑步', '跑步']);
  expect(wrap('', 5)).toEqual(['']);
});

test('printable', () => {
  expect(printable('a\u001b[31mb\tc\nd\u007f')).toBe('a␛[31mb␉c␊d␡');
  expect(printable('\u202eabc\u2066\u009b\ufeff')).toBe('\ufffdabc\ufffd\ufffd\ufffd');
  expect(printable('ünï 跑 🏃 ≈')).toBe('ünï 跑 🏃 ≈');
});
