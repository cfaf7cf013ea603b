import { expect, test } from 'vitest';
import { tokenEdits } from './token-edits.ts';

const A = [0, 0, 4, 0, 0];
const B = [0, 5, 3, 1, 0];
const C = [1, 2, 6, 3, 1];

test.each([
  ['nothing', [A, B], [A, B], []],
  ['all of nothing', [], [A], [{ start: 0, deleteCount: 0, data: A }]],
  ['nothing of all', [A, B], [], [{ start: 0, deleteCount: 10, data: [] }]],
  ['the middle', [A, B, C], [A, A, C], [{ start: 5, deleteCount: 5, data: A }]],
  ['one of two that are the same', [A, A], [A], [{ start: 5, deleteCount: 5, data: [] }]],
  ['one more of the same', [A, C], [A, A, C], [{ start: 5, deleteCount: 0, data: A }]],
  [
    'whole tokens, however little differs',
    [A, [0, 5, 3, 1, 1]],
    [A, B],
    [{ start: 5, deleteCount: 5, data: B }],
  ],
])('the difference is %s', (_, before, after, edits) => {
  expect(tokenEdits(before.flat(), after.flat())).toEqual(edits);
});
