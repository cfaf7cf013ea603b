import { describe, expect, test } from 'vitest';
import { type Asked, startCompletions, TWO } from './testing.ts';

const completions = startCompletions();

describe('the details of targets', () => {
  const details = ({ list }: Asked, count: number) =>
    list.items.slice(0, count).map(({ label, detail }) => `${label}: ${detail}`);

  test('paces for each athlete, marked where they are estimates', async () => {
    expect(details(await completions.ask(`${TWO}sun long 5 mi @ |`), 3)).toEqual([
      'easy: Ann 9:29-10:39/mi, Bo B ≈11:20-12:42/mi',
      'recovery: Ann 10:39-11:12/mi, Bo B ≈12:42-13:21/mi',
      'steady: Ann 8:49-9:17/mi, Bo B ≈10:33-11:06/mi',
    ]);
  });
});
