import { expect, test } from 'vitest';
import { planIn } from './testing.ts';

const file = (athlete: string, sessions: readonly string[], line = '') =>
  `athlete "A"\n  ${athlete}\nplan "P" for "A"\n${line}  week 1\n${sessions.map((session, index) => `    ${['mon', 'wed', 'fri'][index]} ${session}\n`).join('')}`;

test.each([
  ['most of its sessions', file('recent volume 30 km', ['easy 5 mi', 'easy 6 mi', 'long 10 km']), 'mi'],
  ['steps', file('recent volume 30 km', ['intervals: 1 mi, 4 x 400 m, 1 mi']), 'mi'],
  ['as many of one as of the other', file('recent volume 30 mi', ['easy 5 mi', 'easy 8 km']), 'km'],
  ['its athlete, where sessions say nothing', file('recent volume 20 mi', ['easy 40 min']), 'mi'],
  ['its own line', file('recent volume 20 mi', ['easy 5 mi'], '  units km\n'), 'km'],
  ['nothing', file('level novice', ['easy 40 min']), 'km'],
])('a plan is told in the units of %s', async (_, text, units) => {
  expect((await planIn(text)).units).toBe(units);
});
