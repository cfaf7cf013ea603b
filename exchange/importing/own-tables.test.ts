/** Tables that Runplan wrote, read again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
    thu tempo 6.8 km "Tempo 2 x 1 km, In all 6.8 km · ≈38 min · ≈9 min hard, Warm up 2 km, 2 x (1 km @ 4:30/km, jog 400 m), cool down 2 km, Warm up 2 km (≈12 min) at 6:00/km, 2 x 1 km (≈4 min 30 s) @ 4:30/km, Jog 2 x 400 m (≈2 min 44 s) at ≈6:38-6:59/km, Cool down 2 km (≈12 min) at 6:00/km"
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
