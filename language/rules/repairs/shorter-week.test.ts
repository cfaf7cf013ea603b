import { expect, test } from 'vitest';
import { createChecker } from '../../internal.ts';
import { repairedOnce } from './testing.ts';

const checker = createChecker({ read: async () => ({ problem: 'missing' }) });

/** A week of easy runs, then one with hard runs of so many repetitions and miles. */
function text(times: number, tempo: string, easy: readonly [string, string], long: string): string {
  return `athlete "Ada"
  level intermediate
  back history
  recent volume 24 mi
  recent longest 8 mi

plan "Two hard runs" for "Ada"
  units mi
  pain rule standard
  week 1
    mon core "Core and Hips"
    tue easy 6 mi
    wed easy 5 mi
    fri easy 5 mi + core "Core and Hips"
    sun long 8 mi
  week 2
    mon core "Core and Hips"
    tue intervals: warm up 1.5 mi, ${times} x (400 m @ 10k, jog 400 m), cool down 1.5 mi
    wed easy ${easy[0]} mi
    thu tempo: warm up 1.5 mi, ${tempo} mi @ half, cool down 1 mi # flat
    fri core "Core and Hips"
    sat easy ${easy[1]} mi
    sun long ${long} mi
`;
}

test('hard runs do less work, with the same warm-up, and the long run stays the longest', async () => {
  const repair = await repairedOnce('mileage-increase', text(8, '4', ['5', '6'], '8'));
  expect(repair).toEqual({
    title: 'Shorten the runs of week 2, so that it has 26.3 mi',
    text: text(5, '2.7', ['4.1', '4.9'], '6.6'),
  });
});

test('what would take more than a quarter of a week away is left to the author', async () => {
  expect(await repairedOnce('mileage-increase', text(14, '8', ['8', '9'], '8'))).toBeUndefined();
});

const NO_CORE = `athlete "Ada"
  recent volume 30 km
  recent longest 12 km

plan "Only runs" for "Ada"
  week 1
    tue easy 9 km
    thu easy 9 km
    sun long 12 km
  week 2 like week 1
  week 3 like week 1
`;

test('a first repair of missing core work leaves nothing to ask for', async () => {
  const repair = await repairedOnce('core-session', NO_CORE);
  expect(repair?.title).toBe('Add `core "Core and Hips"` twice in week 1, for 2 strength sessions a week');
  const { findings } = await checker.check('file:///test.runplan', repair?.text ?? '');
  expect(findings).toEqual([]);
});
