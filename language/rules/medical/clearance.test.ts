import { describe, expect, test } from 'vitest';
import { applyRepairs, type TextRepair } from '../../internal.ts';
import type { BackStatus } from '../../training/model.ts';
import { filledIn, findingsOf, planText, runs, severitiesOf } from '../testing.ts';

const RULE = 'clearance';
const CLEARED = 'cleared by "J. Ortiz, PT" on 2026-08-20';

function text(back: BackStatus, weeks: number, ...lines: string[]): string {
  return planText({ back, volume: 10, longest: 5, lines }, Array(weeks).fill(runs(9, 3)));
}

describe('without clearance', () => {
  test.each<[BackStatus, number, string[], string[]]>([
    ['disc', 1, [], ['error']],
    ['disc', 1, [CLEARED], []],
    ['pain', 5, [], ['warning']],
    ['pain', 6, [], ['error']],
    ['pain', 6, [CLEARED], []],
    ['pain', 1, ['symptoms leg-pain'], ['error']],
    ['pain', 1, ['symptoms leg-numbness'], ['error']],
    ['history', 8, [], []],
    ['healthy', 8, ['symptoms leg-pain'], []],
  ])('%s, %s weeks, %j → %j', async (back, weeks, lines, expected) => {
    expect(await severitiesOf(RULE, text(back, weeks, ...lines))).toEqual(expected);
  });

  test('stands at the line about the back', async () => {
    const [finding] = await findingsOf(RULE, text('disc', 1));
    expect(finding).toMatchObject({ start: { line: 2, column: 3 }, end: { line: 2 }, athletes: ['Sam'] });
  });

  test('the back that a policy sets for everyone is not a diagnosis', async () => {
    const plan = planText({ volume: 10, longest: 5 }, [runs(9, 3)], ['policy return-from-pain']);
    expect(await severitiesOf(RULE, plan)).toEqual([]);
  });
});

describe('the repair', () => {
  const asked = async (plan: string) => (await findingsOf(RULE, plan))[0]?.repairs?.map(({ title }) => title);
  const NOTE = 'Note who has cleared it, and when: `cleared by "…" on …`';

  test.each<BackStatus>(['disc', 'pain'])(
    '%s: asks for the line, which is not enough by itself',
    async (back) => {
      const [finding] = await findingsOf(RULE, text(back, 1));
      const [note, allow] = finding?.repairs ?? [];
      expect([note?.title, allow?.title]).toEqual([NOTE, 'Allow clearance in this plan, agreed with …']);
      const noted = applyRepairs(text(back, 1), [note as TextRepair]);
      expect(noted).toContain('  recent longest 5 km\n  cleared by "" on 2000-01-01\n');
      expect(await findingsOf(RULE, noted)).toHaveLength(1);
      expect(await findingsOf(RULE, applyRepairs(text(back, 1), [filledIn(note as TextRepair)]))).toEqual([]);
    },
  );

  test('asks no second time', async () => {
    expect(await asked(text('disc', 1, 'cleared by "" on 2026-08-20'))).toEqual([
      'Allow clearance in this plan, agreed with …',
    ]);
  });
});

test('an athlete of another file: the finding stands at the plan', async () => {
  const { createChecker } = await import('../../internal.ts');
  const checker = createChecker({ read: async () => ({ text: 'athlete "Sam"\n  back disc\n' }) });
  const plan = 'import "athletes.runplan"\nplan "Test" for "Sam"\n  week 1\n    mon easy 3 km\n';
  const { findings } = await checker.check('file:///plans/test.runplan', plan);
  expect(findings.filter(({ rule }) => rule === RULE)).toMatchObject([
    { uri: 'file:///plans/test.runplan', start: { line: 2, column: 6 } },
  ]);
});
