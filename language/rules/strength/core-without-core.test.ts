import { expect, test } from 'vitest';
import { findingsOf, planText } from '../testing.ts';

const RULE = 'core-without-core';

test.each([
  ['core: squat 3 x 10, lunge 3 x 10', 1],
  ['core: glute-bridge 3 x 12', 1],
  ['core: squat 3 x 10, plank 3 x 30 s', 0],
  ['core: squat 3 x 10, pallof-press 3 x 10', 0],
  ['core 20 min', 0],
  ['core', 0],
  ['strength: squat 3 x 10, lunge 3 x 10', 0],
])('%s → %s', async (session, expected) => {
  expect(await findingsOf(RULE, planText({ volume: 20, longest: 10 }, [{ mon: session }]))).toHaveLength(
    expected,
  );
});

test('a copied session is reported where it is written', async () => {
  const text = planText({ volume: 20, longest: 10 }, [
    { wed: 'core: squat 3 x 10, lunge 3 x 10' },
    { head: 'like week 1' },
  ]);
  const findings = await findingsOf(RULE, text);
  expect(findings).toMatchObject([{ week: 1, day: 'wed', severity: 'warning' }]);
  expect(findings[0]?.message).toContain(
    'The core session on Wednesday of week 1 holds no core exercise, only squat and lunge.',
  );
});
