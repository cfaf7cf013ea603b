import { describe, expect, test } from 'vitest';
import { type Asked, ATH, startCompletions, TWO } from './testing.ts';

const completions = startCompletions();

describe('the details of targets', () => {
  const details = ({ list }: Asked, count: number) =>
    list.items.slice(0, count).map(({ label, detail }) => `${label}: ${detail}`);

  test('stand beside every offer, as far as they are short', async () => {
    const { list } = await completions.ask(`${ATH}plan "P" for "Sam"\n  week 1\n    tue easy 5 km @ |`);
    const threshold = list.items.find(({ label }) => label === 'threshold');
    expect(threshold?.labelDetails).toEqual({ description: threshold?.detail });
    expect(threshold?.detail).toMatch(/^\d:\d\d\/km/);
  });

  test('paces for each athlete, marked where they are estimates', async () => {
    expect(details(await completions.ask(`${TWO}sun long 5 mi @ |`), 3)).toEqual([
      'easy: Ann 9:29-10:39/mi, Bo B ≈11:20-12:42/mi',
      'recovery: Ann 10:39-11:12/mi, Bo B ≈12:42-13:21/mi',
      'steady: Ann 8:49-9:17/mi, Bo B ≈10:33-11:06/mi',
    ]);
  });
});
