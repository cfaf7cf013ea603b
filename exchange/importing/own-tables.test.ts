/** Tables that Runplan wrote, read again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportPlans } from '../export-plans.ts';
import { sourceOf } from '../testing.ts';
import { importPlan } from './import-plan.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');

const PLAN = `athlete "Kim"
  pace easy 6:00/km

block "Hall"
  squat 3 x 8 "slowly"
  side-plank 2 x 30 s each side
  rest 60 s

plan "Spring" for "Kim"
  starts 2027-03-01
  week 1 base
    mon core "Hall"
    tue easy 8 km + 18:00 strength 20 min
      note "in the park"
      done 8.1 km 52:10 rpe 3 "heavy, and late"
    wed core: plank 3 x 30 s, bird-dog 2 x 8 each side
    thu tempo: warm up 2 km, 2 x (1 km @ 4:30/km, jog 400 m), cool down 2 km
      missed run "ill"
    sat 9:00 easy 45 min
    sun race 10k "Town Ten"
    any bike 45 min
`;

const BACK = `runplan 1

block "Hall"
  Squat      3 x 8 "slowly"
  Side-plank 2 x 30 s each side
  rest 60 s

plan "plan"
  starts 2027-03-01

  week 1 base
    mon core "Hall"
    tue easy 8 km + 18:00 strength 20 min
      note "in the park"
      done 8.1 km 52 min 10 s rpe 3 "heavy, and late"
    wed core: Plank 3 x 30 s, Bird-dog 2 x 8 each side
    thu tempo: warm up 2 km, 2 x (1 km @ 4:30/km, jog 400 m), cool down 2 km
      missed run "ill"
    sat 09:00 easy 45 min
    sun race 10k
      note "Town Ten"
    any bike 45 min
`;

/** What comes back, and what did not become structure. */
async function back(text: string, format: 'csv' | 'xlsx') {
  const [file] = await exportPlans({ ...sourceOf(text), mistakes: () => [] }, { format });
  const { text: again, kept } = await importPlan([
    { name: `plan.${format}`, content: file?.content as string | Uint8Array },
  ]);
  return { again, kept: kept.map(({ text: said }) => said) };
}

test.each(['csv', 'xlsx'] as const)(
  '%s: amounts, exercises, phases and what was done come back',
  async (format) => {
    const { again, kept } = await back(PLAN, format);
    expect(kept).toEqual([]);
    expect(again).toBe(BACK);
  },
);

describe.each(['csv', 'xlsx'] as const)('%s: a run comes back as it was planned', (format) => {
  test.each([
    'tue easy 8 km climb 200 m surface trail',
    'tue easy 8 km cadence 170 spm',
    'tue pm easy 6 km',
    'tue long 15 km @ easy',
    'tue recovery 40 min @ by feel',
    'tue tempo 20 min @ threshold',
    'tue tempo: warm up 2 km, 14 min @ threshold, cool down 2 km',
    'tue tempo 12 km: warm up 3 km, 2 x 2 km @ half recover jog 3 min',
    'tue tempo climb 80 m: warm up 2 km, 14 min @ threshold, cool down 2 km',
    'tue intervals: warm up 2 km, 5 x 800 m @ 5k recover jog 400 m, cool down 2 km "tall"',
    'tue intervals: 2 x (4 x 400 m @ 5k recover jog 200 m, walk 3 min)',
    'tue fartlek 45 min: 10 x (1 min @ 5k, 1 min @ easy)',
    'tue hills 45 min: 6 x 1 min @ rpe 8 recover walk 2 min',
    'tue run-walk 24 min: 8 x (run 2 min, walk 1 min)',
    'tue easy: warm up 5 min walk, 20 min @ rpe 3, cool down 5 min walk',
    'tue strides 4 x 100 m',
    'tue run 5 x 200 m @ 5k',
    'tue run 3 x 10 min @ threshold "smooth"',
    'tue intervals 6 x 400 m in 88 s',
    'tue race 10k in 43:00',
    'tue race half-marathon @ 5:00/km',
    'tue 18:30 test: warm up 3 km, 3 km @ rpe 8, cool down 2 km',
  ])('%s', async (line) => {
    const { again, kept } = await back(
      `athlete "Kim"\n  best 10k in 52:30\n\nplan "Spring" for "Kim"\n  starts 2027-03-01\n  week 1 base\n    ${line}\n`,
      format,
    );
    expect(again).toContain(`  week 1 base\n    ${line}\n`);
    expect(kept).toEqual([]);
  });
});

test('times that were estimated and not changed are no notes', async () => {
  const { again } = await back(
    'plan "Spring"\n  week 1\n    tue tempo: warm up 2 km, 20 min @ threshold\n    thu run 1 h: warm up 2 km\n',
    'csv',
  );
  expect(again).not.toContain('note');
});

test('a run of one step comes back with the target and the text of that', async () => {
  const { again } = await back('plan "Spring"\n  week 1\n    tue run: 5 km @ marathon "steady"\n', 'csv');
  expect(again).toContain('    tue run 5 km @ marathon "steady"\n');
});

test('a workout comes back as a run of its name', async () => {
  const { again } = await back(
    `workout "Cruise"
  warm up 2 km
  3 x 6 min @ threshold recover jog 2 min

plan "Spring"
  starts 2027-03-01
  week 1
    tue workout "Cruise"
`,
    'csv',
  );
  expect(again).toContain('    tue run "Cruise": warm up 2 km, 3 x 6 min @ threshold recover jog 2 min\n');
});

test('where steps are not read again, no more of the run is hard', async () => {
  const { again } = await back(
    `athlete "Kim"
  pace "strong" 5:00/km
  pace easy 6:00/km

plan "Spring" for "Kim"
  starts 2027-03-01
  week 1
    tue tempo: warm up 2 km, 1 km @ strong, cool down 2 km
`,
    'csv',
  );
  expect(again).toContain(
    '    tue run 5 km "Tempo 1 km, In all 5 km · ≈29 min · ≈5 min hard, Warm up 2 km (≈12 min) at 6:00/km, 1 km (≈5 min) @ strong, 5:00/km, Cool down 2 km (≈12 min) at 6:00/km"\n',
  );
});

test('a figure of a run with steps that was changed in the table is not lost', async () => {
  const [file] = await exportPlans(sourceOf(PLAN), { format: 'csv' });
  const changed = String(file?.content).replace(/Tempo 2 x 1 km,6\.8,6\.8,/, 'Tempo 2 x 1 km,9,9,');
  const { text } = await importPlan([{ name: 'plan.csv', content: changed }]);
  expect(text).toContain('      note "km from: 9"\n      note "km to: 9"\n');
});

test('a figure that was changed in the table is not lost', async () => {
  const [file] = await exportPlans(sourceOf(PLAN), { format: 'csv' });
  const changed = String(file?.content).replace('Easy 8 km,8,8,', 'Easy 8 km,9,9,');
  const { text } = await importPlan([{ name: 'plan.csv', content: changed }]);
  expect(text).toContain('      note "km from: 9"\n      note "km to: 9"\n');
});

const SINGLE = readdirSync(EXAMPLES)
  .filter(
    (name) =>
      name.endsWith('.runplan') && !['two-athletes.runplan', 'what-goes-wrong.runplan'].includes(name),
  )
  .map((name) => [name, readFileSync(join(EXAMPLES, name), 'utf8')] as const);

test.each(SINGLE)('%s comes back without a session in quotes alone', async (_, text) => {
  expect((await back(text, 'csv')).kept).toEqual([]);
});
