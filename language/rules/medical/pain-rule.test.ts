import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, runs, severitiesOf } from '../testing.ts';

const RULE = 'pain-rule';

const text = (back: BackStatus, ...lines: string[]) =>
  planText({ back, volume: 10, longest: 5 }, [runs(9, 3)], lines);

describe('a plan without a stop rule', () => {
  test.each<[BackStatus, string[]]>([
    ['healthy', []],
    ['history', ['info']],
    ['disc', ['warning']],
    ['pain', ['warning']],
  ])('%s → %j', async (back, expected) => {
    expect(await severitiesOf(RULE, text(back))).toEqual(expected);
    expect(await severitiesOf(RULE, text(back, 'pain rule standard'))).toEqual([]);
  });

  test.each([
    ['pain rule "Stop at 3 of 10"', 0],
    ['pain rule careful', 0],
    ['pain rule ""', 1],
    ['pain rule "  "', 1],
  ])('%s → %s', async (line, expected) => {
    const plan = `pain rule careful "stop early"\n${text('disc', line)}`;
    expect(await findingsOf(RULE, plan)).toHaveLength(expected);
  });

  test('a rule whose name is not known gets the benefit of the doubt', async () => {
    const { createChecker } = await import('../../internal.ts');
    const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
    const { findings } = await checker.check('file:///test.runplan', text('disc', 'pain rule standrad'));
    expect(findings.map(({ rule }) => rule)).toContain('unknown-name');
    expect(findings.filter(({ rule }) => rule === RULE)).toEqual([]);
  });

  test('stands at the plan', async () => {
    const [finding] = await findingsOf(RULE, text('disc'));
    expect(finding).toMatchObject({ plan: 'Test', start: { line: 5, column: 6 }, athletes: ['Sam'] });
    expect(finding?.week).toBeUndefined();
  });

  test('can be allowed for the plan', async () => {
    expect(
      await findingsOf(RULE, text('disc', 'allow pain-rule because "on the card of the practice"')),
    ).toEqual([]);
  });
});

test('a policy that sets the back for everyone asks everyone', async () => {
  expect(await severitiesOf(RULE, text('healthy', 'policy return-from-pain'))).toEqual(['warning']);
});

test('two athletes: said for whom it holds', async () => {
  const plan = text('healthy').replace(
    'plan "Test" for "Sam"',
    'athlete "Ben"\n  back history\nplan "Test" for "Sam", "Ben"',
  );
  expect(await findingsOf(RULE, plan)).toMatchObject([{ severity: 'info', athletes: ['Ben'] }]);
});

describe('the repair', () => {
  const text = (lines: string) =>
    `athlete "Sam"\n  back disc\nplan "Test" for "Sam"\n${lines}  week 1\n    tue easy 5 km\n`;

  test.each([
    ['', '  pain rule standard\n'],
    ['  # mine\n', '  pain rule standard\n  # mine\n'],
    [
      '  units km # metric\n  weeks start on sun # here\n',
      '  units km # metric\n  weeks start on sun # here\n  pain rule standard\n',
    ],
    ['  pain rule "" # soon\n  units km\n', '  pain rule standard # soon\n  units km\n'],
  ])('%j → %j', async (before, after) => {
    expect(await repairedOnce(RULE, text(before))).toEqual({
      title: 'Add `pain rule standard` to the plan',
      text: text(after),
    });
  });
});
