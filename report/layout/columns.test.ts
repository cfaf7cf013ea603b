import { expect, test } from 'vitest';
import { columnWidths, rowLines } from './columns.ts';
import { wrapStyled } from './styled-text.ts';

const loud = (text: string) => `<${text}>`;

test('styled text is wrapped by what is seen, and each word keeps its style', () => {
  const text = [{ text: 'one ' }, { text: 'two three', style: loud }, { text: ', four' }];
  expect(wrapStyled(text, 8).map((line) => line.text)).toEqual(['one <two>', '<three>,', 'four']);
  expect(wrapStyled(text, 8).map((line) => line.width)).toEqual([7, 6, 4]);
  expect(wrapStyled('incomprehensible', 5)).toEqual([{ text: 'incomprehensible', width: 16 }]);
  expect(wrapStyled('', 5)).toEqual([{ text: '', width: 0 }]);
});

test('columns are as wide as they need to be', () => {
  const rows = [
    ['a', [{ text: 'bc', style: loud }], 'd'],
    ['long', 'b', ''],
  ];
  const widths = columnWidths(rows, 40);
  expect(widths).toEqual([4, 2, 1]);
  expect(rows.flatMap((row) => rowLines(row, widths))).toEqual(['a     <bc>  d', 'long  b']);
});

test('the widest column gives way, down to its longest word', () => {
  const rows = [['short', 'a rather long sentence that goes on and on']];
  expect(columnWidths(rows, 27)).toEqual([5, 20]);
  expect(rowLines(rows[0] ?? [], [5, 20])).toEqual([
    'short  a rather long',
    '       sentence that goes',
    '       on and on',
  ]);
  expect(columnWidths([['incomprehensibilities', 'x']], 10)).toEqual([21, 1]);
});
