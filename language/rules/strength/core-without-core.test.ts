import { expect, test } from 'vitest';
import { repairedOnce } from '../repairs/testing.ts';
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

test('several sessions of a plan are one finding, with one repair', async () => {
  const text = (kind: string) =>
    planText({ volume: 20, longest: 10 }, [
      { mon: `${kind}: squat 3 x 10, lunge 3 x 10` },
      { mon: `${kind}: step-up 3 x 10, lunge 3 x 10`, thu: 'core 15 min' },
      { wed: `${kind}: squat 3 x 10, lunge 3 x 10` },
    ]);
  const findings = await findingsOf(RULE, text('core'));
  expect(findings.map(({ message }) => message)).toEqual([
    'The core session on Monday of week 1 holds no core exercise, only squat and lunge. A core exercise is one of the ' +
      'groups deep-core, lateral or anti-rotation. Also on Monday of week 2 and Wednesday of week 3.',
  ]);
  expect(await repairedOnce(RULE, text('core'))).toEqual({
    title: 'Call the sessions of weeks 1–3 `strength`',
    text: text('strength'),
  });
});

test('a line for several weeks is one finding', async () => {
  const text = (kind: string) =>
    planText({ volume: 20, longest: 10 }, [{ mon: `${kind}: squat 3 x 10, lunge 3 x 10` }]).replace(
      'week 1',
      'week 1-4',
    );
  const findings = await findingsOf(RULE, text('core'));
  expect(findings).toMatchObject([
    { week: 1, message: expect.stringMatching(/ Also on Monday of weeks 2–4\.$/) },
  ]);
  expect((await repairedOnce(RULE, text('core')))?.text).toBe(text('strength'));
});
