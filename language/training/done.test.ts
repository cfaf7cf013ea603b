/** What was done, beside what was planned: what the lines of days make of a plan. */
import { describe, expect, it, test } from 'vitest';
import { formatDistance } from '../quantities/distance.ts';
import { formatDuration } from '../quantities/duration.ts';
import type { TrainingPlan, TrainingSession } from './model.ts';
import { plansIn } from './testing.ts';

const WEEK = `
  week 1
    tue easy 8 km
    thu tempo: warm up 2 km, 20 min @ 5:00/km, cool down 2 km
    sat easy 3 km + strides 6 x 20 s + core 20 min
    sun bike 90 min
`;

async function planOf(weeks: string, head = '  starts 2026-10-12'): Promise<TrainingPlan> {
  const [plan] = await plansIn(
    `athlete "Sam"\n  recent volume 30 km\n  pace easy 6:00/km\nplan "P" for "Sam"\n${head}\n${weeks}`,
  );
  return plan as TrainingPlan;
}

/** The sessions of a day of the first week as they were done. */
async function done(day: string, ...lines: readonly string[]): Promise<readonly string[]> {
  const below = lines.map((line) => `      ${line}\n`).join('');
  const plan = await planOf(WEEK.replace(new RegExp(`( {4}${day} .*\n)`), `$1${below}`));
  const [week] = (plan.asDone ?? plan).weeks;
  return (week?.days.find(({ name }) => name === day)?.sessions ?? []).map(inShort);
}

function inShort({ kind, run, done: entry }: TrainingSession): string {
  const { distance, duration, hardSeconds = 0 } = run ?? {};
  return [
    kind,
    ...(distance ? [formatDistance(distance.high, 'km')] : []),
    ...(duration ? [formatDuration(Math.round(duration.high))] : []),
    ...(hardSeconds > 0 ? [`${Math.round(hardSeconds)} s hard`] : []),
    ...(entry ? ['done'] : []),
  ].join(' ');
}

describe('a day with', () => {
  it.each([
    { day: 'tue', lines: ['done'], is: ['easy 8 km 48 min'] },
    { day: 'tue', lines: ['done 9 km'], is: ['easy 9 km 54 min done'] },
    { day: 'tue', lines: ['done 9 km 50:00'], is: ['easy 9 km 50 min done'] },
    { day: 'tue', lines: ['done 1 h'], is: ['easy 10 km 1 h done'] },
    { day: 'tue', lines: ['done rpe 3 "fine"'], is: ['easy 8 km 48 min'] },
    { day: 'tue', lines: ['missed "travel"'], is: [] },
    { day: 'tue', lines: ['done 5 km', 'done 4 km'], is: ['easy 5 km 30 min done', 'run 4 km 24 min done'] },
    { day: 'tue', lines: ['missed', 'done bike 40 min'], is: ['bike done'] },
    // Half of it was half as hard.
    { day: 'thu', lines: ['done 4 km 24:00'], is: ['tempo 4 km 24 min 600 s hard done'] },
    { day: 'sat', lines: ['done 5 km 30:00'], is: ['core', 'easy 5 km 30 min done'] },
    { day: 'sat', lines: ['missed core'], is: ['easy 3 km 18 min', 'strides'] },
    { day: 'sat', lines: ['missed'], is: [] },
    { day: 'sat', lines: ['missed core', 'done 6 km'], is: ['easy 6 km 34 min 40 s done'] },
    { day: 'sun', lines: ['done 2 h'], is: ['bike done'] },
    { day: 'sun', lines: ['done run 5 km'], is: ['bike', 'run 5 km 30 min done'] },
  ])('$lines', async ({ day, lines, is }) => {
    const found = await done(day, ...lines);
    expect(found.map((one) => one.replace(/^strides .*/, 'strides'))).toEqual(is);
  });
});

test('a date says which day is meant, in copies of weeks, in lines for several and in cycles', async () => {
  const copied = await planOf(`${WEEK}
  week 2-3 like week 1
    done 2026-10-20 7 km
    missed 2026-10-29
`);
  const sessions = copied.asDone?.weeks.flatMap(({ days }) => days).filter((day) => day.done.length > 0);
  expect(sessions?.map((day) => [day.week.number, day.name, day.sessions.map(inShort)])).toEqual([
    [2, 'tue', ['easy 7 km 42 min done']],
    [3, 'thu', []],
  ]);
  const cycles = await planOf(
    '  cycle 1\n    day 1 easy 5 km\n      done 6 km\n    day 9 easy 5 km\n    done 2026-10-21 4 km\n',
    '  starts 2026-10-12\n  cycle 10 days',
  );
  const told = cycles.asDone?.weeks.flatMap(({ days }) => days.flatMap((day) => day.sessions.map(inShort)));
  expect(told).toEqual(['easy 6 km 36 min done', 'easy 5 km 30 min', 'run 4 km 24 min done']);
});

test('what was planned stays beside it, and what is to come begins behind the last line', async () => {
  const plan = await planOf(WEEK.replace('thu', '  done 2 km\n    thu'));
  expect([plan.weeks[0]?.volume.distance.high, plan.comes]).toEqual([
    (plan.asDone?.weeks[0]?.volume.distance.high ?? 0) + 6000,
    2,
  ]);
  expect(plan.asDone?.asDone).toBeUndefined();
  const nothing = await planOf(WEEK);
  expect([nothing.comes, nothing.asDone]).toEqual([0, undefined]);
});

test('a line is for those whom it names, and without names for all', async () => {
  const plans = await plansIn(`athlete "Amy"
athlete "Bob"
plan "P" for "Amy", "Bob"
  week 1
    tue easy 8 km
      done for "Amy" 6 km
    thu easy 8 km
      done 9 km
`);
  expect(plans.map(({ asDone }) => asDone?.weeks[0]?.volume.distance.high)).toEqual([15_000, 17_000]);
});
