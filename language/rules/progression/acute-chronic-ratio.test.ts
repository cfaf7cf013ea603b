import { describe, expect, test } from 'vitest';
import { findingsOf, planText, runs, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'acute-chronic-ratio';

const weeksOf = (...kilometres: number[]): WeekText[] => kilometres.map((km) => runs(km, 5));
/** A plan under a policy with this line. */
function plan(weeks: readonly WeekText[], volume?: number, line = `${RULE} info`): string {
  const policy = `policy "Ours"\n  ${line}\n`;
  return (
    policy + planText({ longest: 30, ...(volume !== undefined && { volume }) }, weeks, ['policy "Ours"'])
  );
}

test('off unless a policy turns it on', async () => {
  const weeks = weeksOf(20, 20, 20, 60);
  expect(await severitiesOf(RULE, planText({ volume: 20, longest: 20 }, weeks))).toEqual([]);
  expect(await severitiesOf(RULE, plan(weeks, 20, 'rest-days warning'))).toEqual([]);
  expect(await severitiesOf(RULE, plan(weeks, 20))).toEqual(['info']);
  expect(await severitiesOf(RULE, plan(weeks, 20, `${RULE} warning`))).toEqual(['warning']);
});

describe('a week and the three before', () => {
  test.each<[number[], number | undefined, number[]]>([
    [[20, 20, 20, 30], 20, []],
    [[20, 20, 20, 30.1], 20, [4]],
    [[10, 20, 30, 30], undefined, []],
    [[10, 20, 30, 30.1], undefined, [4]],
    // The week itself is not part of the mean.
    [[20, 20, 20, 31, 35], 20, [4]],
    // The recent volume stands for weeks before the plan.
    [[31], 20, [1]],
    [[30, 36], 20, [2]],
    [[30, 35], 20, []],
    [[60, 60, 60, 60], undefined, []],
    [[10, 60, 60], undefined, []],
    [[5], 0, []],
  ])('%j after %s → %j', async (kilometres, volume, expected) => {
    const findings = await findingsOf(RULE, plan(weeksOf(...kilometres), volume));
    expect(findings.map(({ week }) => week)).toEqual(expected);
  });

  test('says the figures', async () => {
    const [finding] = await findingsOf(RULE, plan(weeksOf(20, 20, 23, 36), 20));
    expect(finding?.message).toContain(
      'Week 4 has 36 km of running, 1.71 times the mean of the three weeks before (21 km). More than 1.5 times',
    );
    expect(finding?.related).toHaveLength(3);
  });

  test('not with an unknown run, not after a break', async () => {
    const unknown: WeekText = { ...runs(20, 5), sun: 'easy' };
    expect(
      await severitiesOf(RULE, plan([...weeksOf(20, 20, 20), { ...runs(60, 5), sun: 'easy' }], 20)),
    ).toEqual([]);
    expect(await severitiesOf(RULE, plan([...weeksOf(20, 20), unknown, ...weeksOf(60)], 20))).toEqual([]);
    expect(
      await severitiesOf(RULE, plan([...weeksOf(20, 20, 20), { mon: 'rest' }, ...weeksOf(60)], 20)),
    ).toEqual([]);
  });

  test('a policy sets the limit', async () => {
    expect(await severitiesOf(RULE, plan(weeksOf(20, 20, 20, 26), 20, `${RULE} info limit 1.3`))).toEqual([]);
    expect(await severitiesOf(RULE, plan(weeksOf(20, 20, 20, 26.1), 20, `${RULE} info limit 1.3`))).toEqual([
      'info',
    ]);
  });
});
