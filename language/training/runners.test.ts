import { expect, test } from 'vitest';
import type { TrainingPlan } from './model.ts';
import { plansIn } from './testing.ts';

const ATHLETES = 'athlete "Amy"\nathlete "Bob"\nathlete "Cy"\ngroup "Tuesday" "Bob", "Cy"\n';

/** What the athletes of the plans do, by day: `Amy: tue easy 5 km, 5000 m`. */
async function weeksOf(text: string): Promise<Record<string, readonly string[]>> {
  const plans = await plansIn(ATHLETES + text);
  return Object.fromEntries(plans.map((plan) => [plan.athlete.name, plan.weeks.map(inShort)]));
}

function inShort({ days }: TrainingPlan['weeks'][number]): string {
  return days
    .flatMap(({ name, sessions }) =>
      sessions.map(({ kind, run }) => [name, kind, ...(run ? [run.distance?.high ?? '?'] : [])].join(' ')),
    )
    .join(', ');
}

test('a share is for the athlete or the group before it', async () => {
  expect(
    await weeksOf('plan "P" for "Amy", "Tuesday" at 80%\n  week 1\n    mon easy 10 km + core 20 min\n'),
  ).toEqual({
    Amy: ['mon easy 10000, mon core'],
    Bob: ['mon easy 8000, mon core'],
    Cy: ['mon easy 8000, mon core'],
  });
});

test('what some do instead replaces the sessions of the day for them, as it is written', async () => {
  const weeks = `plan "P" for "Amy" at 50%, "Bob", "Cy"
  week 1
    tue, thu easy 10 km
      for "Amy" easy 4 km
      for "Tuesday" easy 3 km + core 20 min
      for "Bob" easy 2 km
    sun race 10 km
  week 2 like week 1 at 50%
`;
  expect(await weeksOf(weeks)).toEqual({
    Amy: ['tue easy 4000, thu easy 4000, sun race 10000', 'tue easy 2000, thu easy 2000, sun race 10000'],
    Bob: [
      'tue easy 3000, tue core, thu easy 3000, thu core, sun race 10000',
      'tue easy 1500, tue core, thu easy 1500, thu core, sun race 10000',
    ],
    Cy: [
      'tue easy 3000, tue core, thu easy 3000, thu core, sun race 10000',
      'tue easy 1500, tue core, thu easy 1500, thu core, sun race 10000',
    ],
  });
});

test('an athlete who is named twice is there once, by the first of the names', async () => {
  const text = 'plan "P" for "Bob" at 50%, "Tuesday"\n  week 1\n    mon easy 10 km\n';
  expect(await weeksOf(text)).toEqual({ Bob: ['mon easy 5000'], Cy: ['mon easy 10000'] });
});

test('a plan is like another one, with dates, athletes and weeks of its own', async () => {
  const [, spring] = await plansIn(`${ATHLETES}plan "Autumn" for "Amy"
  starts 2026-09-07
  units mi
  note "Autumn."
  week 1
    mon, wed easy 5 km
      note "Softly."
  week 2 like week 1 at 150%
  week 3
    sun long 9 km
plan "Spring" like plan "Autumn" for "Bob" at 80%
  starts 2027-03-01
  week 2
    sun long 8 km
  week 4 like week 1
`);
  expect(spring?.weeks.map((week) => [week.number, inShort(week)])).toEqual([
    [1, 'mon easy 4000, wed easy 4000'],
    [2, 'sun long 6400'],
    [3, 'sun long 7200'],
    [4, 'mon easy 4000, wed easy 4000'],
  ]);
  expect([spring?.athlete.name, spring?.units, spring?.notes]).toEqual(['Bob', 'mi', []]);
  expect(spring?.weeks[0]?.days[0]?.notes).toEqual(['Softly.']);
  expect(spring?.weeks[0]?.sessions.every(({ copied }) => copied)).toBe(true);
});

test('a plan that is like another one has its athletes where it names none', async () => {
  const plans = await plansIn(
    `${ATHLETES}plan "A" for "Tuesday"\n  week 1\n    mon easy 5 km\nplan "B" like plan "A"\n  starts 2027-03-01\n`,
  );
  expect(plans.map(({ name, athlete }) => `${name} ${athlete.name}`)).toEqual([
    'A Bob',
    'A Cy',
    'B Bob',
    'B Cy',
  ]);
});

test('plans that are like each other have their own weeks and the others', async () => {
  const plans = await plansIn('plan "A" like plan "B"\n  week 1\nplan "B" like plan "A"\n  week 2\n');
  expect(plans.map(({ weeks }) => weeks.map(({ number }) => number))).toEqual([
    [1, 2],
    [1, 2],
  ]);
});
