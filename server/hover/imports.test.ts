import { expect, test } from 'vitest';
import { startHovers } from './testing.ts';

const { inPlan } = startHovers();

test('an import', async () => {
  expect(await inPlan('import "|shared')).toMatchInlineSnapshot(`
    "["shared.runplan"]
    **shared.runplan** · import

    - **Athletes** Sam, Alex
    - **Blocks** At home
    - **Workouts** Tempo 20
    - **Policies** Club"
  `);
});
