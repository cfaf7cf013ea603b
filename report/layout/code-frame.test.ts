import { Source } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import { codeFrame } from './code-frame.ts';
import { textWidth } from './width.ts';

const plain = (text: string) => text;

/** The frame of a place that is given as line:column. */
function frame(text: string, from: string, to: string, width = 60): string[] {
  const [start, end] = [from, to].map((place) => {
    const [line = 1, column = 1] = place.split(':').map(Number);
    return { line, column };
  }) as [{ line: number; column: number }, { line: number; column: number }];
  return codeFrame(new Source(text), start, end, { width, gutter: plain, mark: plain });
}

describe('a frame', () => {
  test('of a word', () => {
    expect(frame('one\ntwo three\n', '2:5', '2:10')).toEqual(['  2 | two three', '    |     ^^^^^']);
  });

  test('of an empty place, also at the end of a line or of the text', () => {
    expect(frame('abc', '1:2', '1:2')).toEqual(['  1 | abc', '    |  ^']);
    expect(frame('abc\n', '1:4', '1:4')).toEqual(['  1 | abc', '    |    ^']);
    expect(frame('abc\n', '2:1', '2:1')).toEqual(['  2 |', '    | ^']);
    expect(frame('', '1:1', '1:1')).toEqual(['  1 |', '    | ^']);
  });

  test('of a place beyond the text', () => {
    expect(frame('abc', '7:3', '9:1')).toHaveLength(4);
  });

  test.each([
    ['LF', 'a\nbcd\ne'],
    ['CRLF', 'a\r\nbcd\r\ne'],
    ['CR', 'a\rbcd\re'],
  ])('with %s', (_, text) => {
    expect(frame(text, '2:2', '2:4')).toEqual(['  2 | bcd', '    |  ^^']);
  });

  test('with tabs', () => {
    expect(frame('\ta\tbc', '1:4', '1:6')).toEqual(['  1 |     a   bc', '    |         ^^']);
    expect(frame('a\tb', '1:2', '1:3')).toEqual(['  1 | a   b', '    |  ^^^']);
  });

  test('with wide characters, accents and emoji', () => {
    expect(frame('"跑步" x', '1:6', '1:7')).toEqual(['  1 | "跑步" x', '    |        ^']);
    expect(frame('"跑步" x', '1:2', '1:4')).toEqual(['  1 | "跑步" x', '    |  ^^^^']);
    expect(frame('e\u0301 x', '1:4', '1:5')).toEqual(['  1 | e\u0301 x', '    |   ^']);
    expect(frame('🏃🏽‍♀️ x', '1:9', '1:10')).toEqual(['  1 | 🏃🏽‍♀️ x', '    |    ^']);
  });

  test('of several lines', () => {
    expect(frame('week 1\n  sun\n  mon\n', '1:1', '3:6')).toEqual([
      '  1 | week 1',
      '    | ^^^^^^',
      '  2 |   sun',
      '    |   ^^^',
      '  3 |   mon',
      '    |   ^^^',
    ]);
    expect(frame('week 1\n  sun\n', '1:1', '2:1')).toEqual(['  1 | week 1', '    | ^^^^^^']);
  });

  test('of many lines shows the first and the last', () => {
    const text = Array.from({ length: 12 }, (_, i) => `line ${i + 1}`).join('\n');
    expect(frame(text, '2:1', '11:5')).toEqual([
      '   2 | line 2',
      '     | ^^^^^^',
      '   … |',
      '  11 | line 11',
      '     | ^^^^',
    ]);
  });

  test('of a long line shows the part around the place', () => {
    const text = `${'a'.repeat(100)}MARK${'b'.repeat(100)}`;
    const [line = '', mark = ''] = frame(text, '1:101', '1:105', 40);
    expect(line).toMatch(/^ {2}1 \| …a+MARKb+…$/);
    expect(textWidth(line)).toBeLessThanOrEqual(40);
    expect(line.indexOf('MARK')).toBe(mark.indexOf('^^^^'));
  });

  test('of a place that is longer than the line', () => {
    const [line = '', mark = ''] = frame(`short ${'x'.repeat(300)}`, '1:7', '1:307', 40);
    expect(line).toContain('short xxx');
    expect(textWidth(line)).toBeLessThanOrEqual(40);
    expect(textWidth(mark)).toBeLessThanOrEqual(40);
  });

  test('of a line of megabytes is as quick as any', () => {
    const text = `${'a '.repeat(2_000_000)}MARK${' b'.repeat(2_000_000)}`;
    for (let i = 0; i < 100; i++) frame('x', '1:1', '1:2');
    const source = new Source(text);
    const start = { line: 1, column: 4_000_001 };
    for (let i = 0; i < 100; i++) {
      const [line] = codeFrame(
        source,
        start,
        { line: 1, column: 4_000_005 },
        { width: 60, gutter: plain, mark: plain },
      );
      expect(line).toContain('MARK');
    }
  });
});
