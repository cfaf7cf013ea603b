import { expect, test } from 'vitest';
import { formatDate } from '../quantities/date.ts';
import type { TrainingPlan } from './model.ts';
import { planIn } from './testing.ts';

/** Eleven days: a long run on day 3, core on day 5, an easy run on day 11. */
const CYCLE = '    day 3 long 12 km\n    day 5 core 20 min\n    day 11 easy 5 km\n';

function plan(lines: string, cycles = `  cycle 1\n${CYCLE}  cycle 2 like cycle 1\n`): Promise<TrainingPlan> {
  return planIn(`plan "P"\n  cycle 11 days\n${lines}${cycles}`);
}

function runs({ weeks }: TrainingPlan): readonly string[] {
  return weeks.flatMap(({ number, days }) =>
    days.flatMap(({ name, date, sessions, inCycle }) =>
      sessions.map(
        ({ kind }) =>
          `week ${number} ${name}${date === undefined ? '' : ` ${formatDate(date)}`}: ${kind}, ${inCycle?.day} of ${inCycle?.cycle}`,
      ),
    ),
  );
}

test('cycles are laid on calendar weeks from the day of the start on', async () => {
  // A Wednesday: day 1 is no Monday.
  const made = await plan('  starts 2027-03-03\n');
  expect(runs(made)).toEqual([
    'week 1 fri 2027-03-05: long, day 3 of 1',
    'week 1 sun 2027-03-07: core, day 5 of 1',
    'week 2 sat 2027-03-13: easy, day 11 of 1',
    'week 3 tue 2027-03-16: long, day 3 of 2',
    'week 3 thu 2027-03-18: core, day 5 of 2',
    'week 4 wed 2027-03-24: easy, day 11 of 2',
  ]);
  expect(made.weeks.map(({ volume }) => volume.distance.high)).toEqual([12000, 5000, 12000, 5000]);
});

test('without a start they are counted back from the race where it is written', async () => {
  const made = await plan(
    '  race 10k on 2027-03-20\n',
    `  cycle 1\n${CYCLE}  cycle 2\n    day 9 race 10k\n    day 11 easy 5 km\n`,
  );
  // Day 9 of cycle 2 is the 20th day.
  expect(runs(made).slice(0, 1)).toEqual(['week 1 wed 2027-03-03: long, day 3 of 1']);
  expect(runs(made).at(-2)).toBe('week 3 sat 2027-03-20: race, day 9 of 2');
  expect(made.goalRace?.kind).toBe('race');
});

test('a race that is not written is on the last day of the last cycle', async () => {
  const made = await plan('  race 10k on 2027-03-24\n');
  expect(runs(made)).toContain('week 3 thu 2027-03-18: core, day 5 of 2');
  expect(runs(made).at(-1)).toBe('week 4 wed 2027-03-24: easy, day 11 of 2');
});

test('without dates day 1 is the first day of week 1', async () => {
  expect(runs(await plan(''))).toEqual([
    'week 1 wed: long, day 3 of 1',
    'week 1 fri: core, day 5 of 1',
    'week 2 thu: easy, day 11 of 1',
    'week 2 sun: long, day 3 of 2',
    'week 3 tue: core, day 5 of 2',
    'week 4 mon: easy, day 11 of 2',
  ]);
});

test('a floating session is in the week that has most days of its cycle', async () => {
  const made = await plan('', '  cycle 1\n    any core 20 min\n  cycle 2\n    any easy 5 km\n');
  // Days 1-7 are in week 1; days 12-14 in week 2, 15-21 in week 3.
  expect(made.weeks.map(({ floating }) => floating.map(({ kind }) => kind))).toEqual([
    ['core'],
    [],
    ['easy'],
    [],
  ]);
});

test('notes stand with the week in which their cycle begins, a phase with the week that has most of its days', async () => {
  const made = await plan(
    '',
    `  cycle 1 base\n    note "slow"\n${CYCLE}  cycle 2 taper\n    note "rest"\n    day 1 easy 5 km\n`,
  );
  expect(made.weeks.map(({ notes, phase }) => [phase, ...notes])).toEqual([
    ['base', 'slow'],
    ['base', 'rest'],
    ['taper'],
    ['taper'],
  ]);
});

test('what is not understood in a cycle leaves the weeks out that have days of it', async () => {
  const made = await plan(
    '',
    `  cycle 1\n${CYCLE}  cycle 2\n    day 2 easy 5 parsecs\n  cycle 3 like cycle 1\n`,
  );
  expect(made.weeks.map(({ broken }) => broken)).toEqual([false, true, true, true, false]);
});

test('cycles are scaled like weeks', async () => {
  const made = await plan('', `  cycle 1\n${CYCLE}  cycle 2 like cycle 1 at 50%\n`);
  expect(made.weeks.map(({ volume }) => volume.distance.high)).toEqual([12000, 11000, 0, 2500]);
});

test('a plan that is like one in cycles is in cycles', async () => {
  const [, made] = await (await import('./testing.ts')).plansIn(
    `plan "A"\n  cycle 11 days\n  cycle 1\n${CYCLE}\nplan "B" like plan "A"\n  starts 2027-03-01\n  cycle 2\n    day 1 easy 3 km\n`,
  );
  expect(runs(made as TrainingPlan)).toEqual([
    'week 1 wed 2027-03-03: long, day 3 of 1',
    'week 1 fri 2027-03-05: core, day 5 of 1',
    'week 2 thu 2027-03-11: easy, day 11 of 1',
    'week 2 fri 2027-03-12: easy, day 1 of 2',
  ]);
});
