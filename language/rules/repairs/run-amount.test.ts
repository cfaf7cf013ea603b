import { expect, test } from 'vitest';
import { planText } from '../testing.ts';
import { repairedOnce } from './testing.ts';

test.each<[before: string, after: string, title: string]>([
  ['long 20 km', 'long 13.6 km', 'Shorten this run to 13.6 km'],
  [
    'long 20 km climb 900 m surface trail',
    'long 13.6 km climb 600 m surface trail',
    'Shorten this run to 13.6 km, its climb in proportion',
  ],
  [
    'long 20 km climb 300 m descent 600 m',
    'long 13.6 km climb 200 m descent 400 m',
    'Shorten this run to 13.6 km, its climb in proportion',
  ],
])('a run that gets shorter does not get steeper: %s', async (before, after, title) => {
  const plan = (sun: string) =>
    planText({ level: 'advanced', volume: 44, longest: 12 }, [
      { tue: 'easy 10 km', thu: 'easy 10 km', fri: 'easy 10 km', sun },
    ]);
  expect(await repairedOnce('long-run-spike', plan(before))).toEqual({ title, text: plan(after) });
});
