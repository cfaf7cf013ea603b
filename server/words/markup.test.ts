import { markdownOf } from '@runplan/language/internal';
import { describe, expect, test } from 'vitest';
import {
  code,
  dotted,
  freeText,
  type HoverPart,
  items,
  link,
  paragraph,
  plainTextOf,
  strong,
  table,
} from './markup.ts';

function both(...pieces: HoverPart[]): [string, string] {
  return [markdownOf(pieces), plainTextOf(pieces)];
}

describe('text for pop-ups', () => {
  test('is Markdown, and plain text without its marks', () => {
    expect(
      both(
        paragraph(dotted(strong('Week 3'), undefined, '32 km')),
        ...items(['one', [code('two')]]),
        paragraph(link('page', 'file:///a b.md')),
      ),
    ).toEqual([
      '**Week 3** · 32 km\n\n- one\n- `two`\n\n[page](<file:///a b.md>)',
      'Week 3 · 32 km\n\n- one\n- two\n\npage: file:///a b.md',
    ]);
  });

  test('a table is a list in plain text', () => {
    expect(both(...table(['for', 'limit'], [['a | b', '10%']]))).toEqual([
      '| for | limit |\n| --- | --- |\n| a \\| b | 10% |',
      '- a | b: 10%',
    ]);
  });

  test.each([
    ['*not* _bold_ <b>', '\\*not\\* \\_bold\\_ \\<b\\>'],
    ['[x](command:y)', '\\[x\\](command:y)'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['+9.1% on week 2', '+9.1% on week 2'],
    ['6.5 km', '6.5 km'],
  ])('what authors wrote stays as it is: %s', (written, markdown) => {
    expect(both(paragraph(written))).toEqual([markdown, written]);
  });

  test('free text keeps its paragraphs and lists, and what is between backticks', () => {
    expect(both(...freeText('Two lines\nof `text`.\n\n- one\n- two'))).toEqual([
      'Two lines of `text`.\n\n- one\n- two',
      'Two lines of text.\n\n- one\n- two',
    ]);
  });
});
