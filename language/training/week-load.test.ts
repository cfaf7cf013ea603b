import { expect, test } from 'vitest';
import { planIn } from './testing.ts';
import { effortLoadOf, zoneLoadOf } from './week-load.ts';

async function loadsOf(lines: readonly string[]) {
  const plan = await planIn(`plan "P"\n  starts 2027-03-01\n  week 1\n${lines.join('')}`);
  const [week] = plan.weeks;
  return week && { planned: zoneLoadOf(week), done: effortLoadOf(week) };
}

test('minutes count once where they are easy, twice moderate, three times hard', async () => {
  expect(
    await loadsOf([
      '    tue easy 40 min\n',
      '    thu easy 60 min: 30 min @ easy, 20 min @ rpe 5, 10 min @ rpe 8\n',
    ]),
  ).toEqual({
    planned: { points: 40 + 30 + 2 * 20 + 3 * 10, estimated: false },
    done: undefined,
  });
});

test('what is computed from a distance says so, and what is not known is not reckoned', async () => {
  expect((await loadsOf(['    tue easy 10 km\n']))?.planned?.estimated).toBe(true);
  expect(await loadsOf(['    tue easy 40 min\n', '    thu easy\n'])).toEqual({
    planned: undefined,
    done: undefined,
  });
  expect(await loadsOf(['    tue rest\n'])).toEqual({ planned: undefined, done: undefined });
});

test('what was done counts by its time and effort, where all of it tells both', async () => {
  const done = (line: string) => `    tue easy 40 min\n      done ${line}\n`;
  const other = '    thu bike 30 min\n      done bike 30 min rpe 2\n';
  expect((await loadsOf([done('8 km 42 min rpe 4'), other]))?.done).toEqual({
    points: 42 * 4 + 60,
    estimated: false,
  });
  expect((await loadsOf([done('8 km 42 min'), other]))?.done).toBeUndefined();
  expect((await loadsOf([done('8 km rpe 4')]))?.done).toBeUndefined();
});
