/** Markdown that Runplan wrote, read again. */
import { expect, test } from 'vitest';
import { exportPlans } from '../export-plans.ts';
import { sourceOf } from '../testing.ts';
import { importPlan } from './import-plan.ts';

const PLAN = `athlete "Kim"
  pace easy 6:00/km
  best 10k in 52:30

block "Hall"
  squat 3 x 8 "slowly"
  side-plank 2 x 30 s each side
  rest 60 s

plan "Spring <b>run</b> of *all*" for "Kim"
  starts 2027-03-01
  race 10k on 2027-03-14 "City Run" B goal 49:30
  note "Softly; by feel."
  week 1 base
    note "wk 5"
    note "Tue: by the river"
    mon core "Hall"
      note "bring a mat"
    tue easy 8 km climb 200 m surface trail
    wed tempo: warm up 2 km, 14 min @ threshold, cool down 2 km
    thu 18:30 intervals: 5 x 800 m @ 5k recover jog 400 m
    fri pm easy 6 km
    sat easy 5 km + strides 4 x 100 m
    sun long 15 km @ easy "soft paths"
    any bike 45 min
  week 2 recovery sick "a cold"
    mon rest
    tue core: plank 3 x 30 s, bird-dog 2 x 8 each side
    sun race 10k
`;

test('weeks, dates, days, texts, steps and exercises come back', async () => {
  const [file] = await exportPlans(sourceOf(PLAN), { format: 'markdown' });
  const { text, kept } = await importPlan([{ name: 'plan.md', content: file?.content as string }]);
  expect(kept).toEqual([]);
  expect(text).toBe(`runplan 1

block "Hall"
  Squat      3 x 8 "slowly"
  Side-plank 2 x 30 s each side
  rest 60 s

athlete "Kim"

plan "Spring <b>run</b> of *all*" for "Kim"
  starts 2027-03-01
  race 10k on 2027-03-14 "City Run" B goal 49 min 30 s
  note "Softly; by feel."

  week 1 base
    note "wk 5"
    note "Tue: by the river"
    mon core "Hall"
      note "bring a mat"
    tue easy 8 km climb 200 m surface trail
    wed tempo: warm up 2 km, 14 min @ threshold, cool down 2 km
    thu 18:30 intervals: 5 x 800 m @ 5k recover jog 400 m
    fri pm easy 6 km
    sat easy 5 km + strides 4 x 100 m
    sun long 15 km @ easy "soft paths"
    any bike 45 min

  week 2 recovery sick "a cold"
    mon rest
    tue core: Plank 3 x 30 s, Bird-dog 2 x 8 each side
    sun race 10 km "City Run"
`);
});

test('days and dates over the end of a year', async () => {
  const overNewYear = `plan "Cycles"
  starts 2026-12-28
  week 1
    mon easy 5 km
  week 2
    sun long 12 km
`;
  const [file] = await exportPlans(sourceOf(overNewYear), { format: 'markdown' });
  const { text } = await importPlan([{ name: 'plan.md', content: file?.content as string }]);
  expect(text).toContain(`  starts 2026-12-28

  week 1
    mon easy 5 km

  week 2
    sun long 12 km
`);
});
