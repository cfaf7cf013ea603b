import { expect, test } from 'vitest';
import { planIn } from '../training/testing.ts';
import { partsInWords } from './run-parts.ts';

/** The parts of the one run of a plan, as the athlete reads them. */
async function partsOf(run: string): Promise<readonly string[]> {
  const plan = await planIn(`plan "P"\n  week 1\n    tue ${run}\n`);
  const [session] = plan.weeks[0]?.sessions ?? [];
  if (!session?.run) throw new Error('there is a run');
  return partsInWords(session.run, 'km').map(({ what, amount }) => (what ? `${what} ${amount}` : amount));
}

test.each([
  ['run: 4 x 1 km @ threshold recover stand 2 min', ['4 x 1 km', 'stand 3 x 2 min']],
  ['run: 4 x 1 km @ threshold recover jog 400 m', ['4 x 1 km', 'jog 3 x 400 m']],
  ['run: 2 km, stand 90 s, 2 km', ['2 km', 'stand 1 min 30 s', '2 km']],
])('%s', async (run, parts) => {
  expect(await partsOf(run)).toEqual(parts);
});
