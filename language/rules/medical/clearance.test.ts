import { describe, expect, test } from 'vitest';
import { applyRepairs, formatted, type TextRepair } from '../../internal.ts';
import type { BackStatus } from '../../training/model.ts';
import { filledIn, findingsOf, planText, runs, severitiesOf, type WeekText } from '../testing.ts';

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

describe('nobody named', () => {
  test.each<[string, BackStatus, string[]]>([
    ['cleared by "" on 2026-08-20', 'disc', ['error']],
    ['cleared by "  " on 2026-08-20', 'pain', ['error']],
    ['cleared by "?" on 2026-08-20', 'disc', ['error']],
    ['cleared by "myself" on 2026-08-20', 'disc', ['error']],
    ['cleared by "X" on 2026-08-20', 'disc', []],
    ['cleared by "" on 2026-08-20', 'history', []],
  ])('%s, %s → %j', async (line, back, expected) => {
    expect(await severitiesOf(RULE, text(back, 1, line))).toEqual(expected);
  });

  test('stands at the line, of several the one that names nobody', async () => {
    const [finding] = await findingsOf(RULE, text('disc', 1, CLEARED, 'cleared by "" on 2026-09-20'));
    expect(finding?.start.line).toBe(6);
    expect(finding?.message).toContain('the `cleared by` line names nobody who has looked at it');
  });
});

describe('a limit told', () => {
  test.each<[by: string, isLimited: boolean]>([
    ['GP if pain-free', true],
    ['GP, not for running yet', true],
    ['Dr Weber, pending MRI', true],
    ['physio for walking', true],
    ['physio (for easy running only)', true],
    ['physio once the MRI is back', true],
    ['GP (no jumping)', true],
    ['GP?', true],
    ['GP (pending)', true],
    ['GP unless it gets worse', true],
    ['GP', false],
    ['GP for running', false],
    ['physio for return to running', false],
    ['GP for a half marathon', false],
    ['J. Ortiz, PT (no restrictions)', false],
    ['Dr Weber, without any further concerns', false],
    ['Hospital for Special Surgery', false],
    ['Dr Lee, clinic for sports medicine', false],
    ['Dr. No', false],
    ['Dr Notley', false],
  ])('cleared by %s: limited %s', async (by, isLimited) => {
    const found = await findingsOf(RULE, text('disc', 1, `cleared by "${by}" on 2026-08-20`));
    expect(found.map(({ severity }) => severity)).toEqual(isLimited ? ['error'] : []);
    if (isLimited)
      expect(found[0]?.message).toContain(
        'the `cleared by` line tells a limit, and a plan is not weighed against it. Expert consensus is to have the training ' +
          'agreed on first: ask whether this plan is meant, then note who and when, and the limit as a remark behind the date.',
      );
  });

  test('a limit as a remark is none that is looked at', async () => {
    expect(await severitiesOf(RULE, text('disc', 1, 'cleared by "GP" on 2026-08-20 "no jumping"'))).toEqual(
      [],
    );
  });

  test.each([
    ['cleared by GP if pain-free on 2026-08-20', 'cleared by "GP if pain-free" on 2026-08-20'],
    ['cleared by Dr Weber, pending MRI, on 2026-08-20', 'cleared by "Dr Weber, pending MRI" on 2026-08-20'],
    ['cleared by physio for walking on 2026-08-20', 'cleared by "physio for walking" on 2026-08-20'],
    ['cleared by physio, back to running, 20 Aug 2026', 'cleared by "physio, back to running" on 2026-08-20'],
  ])('is read without quotes: %s', (line, usual) => {
    expect(formatted(text('disc', 1, line))).toContain(`  ${usual}\n`);
  });
});

describe('the day of the clearance and the first day of training', () => {
  const begins = (lines: string[], plan: string[], weeks: WeekText[] = Array(4).fill(runs(9, 3))) =>
    planText({ back: 'disc', volume: 10, longest: 5, lines }, weeks, plan);
  const onFriday: WeekText[] = [{ fri: 'easy 3 km' }, runs(9, 3)];
  const afloat: WeekText[] = [{ any: 'easy 3 km' }, runs(9, 3)];

  test.each<[on: string, plan: string[], weeks: WeekText[] | undefined, expected: string[]]>([
    ['2011-02-01', ['starts 2027-01-04'], undefined, ['warning']],
    ['2026-01-03', ['starts 2027-01-04'], undefined, ['warning']],
    ['2026-01-04', ['starts 2027-01-04'], undefined, []],
    ['2027-01-04', ['starts 2027-01-04'], undefined, []],
    ['2027-01-05', ['starts 2027-01-04'], undefined, ['error']],
    ['2030-01-05', ['starts 2027-01-04'], undefined, ['error']],
    // A leap day is a year after the last of February.
    ['2027-02-28', ['starts 2028-02-29'], [{ tue: 'easy 3 km' }], []],
    ['2027-02-27', ['starts 2028-02-29'], [{ tue: 'easy 3 km' }], ['warning']],
    // The week begins on Monday, the training on Friday; of floating sessions the last day counts.
    ['2027-01-08', ['starts 2027-01-08'], onFriday, []],
    ['2027-01-09', ['starts 2027-01-08'], onFriday, ['error']],
    ['2027-01-10', ['starts 2027-01-08'], afloat, []],
    ['2027-01-11', ['starts 2027-01-08'], afloat, ['error']],
    // Counted back from the race: week 1 begins on 2027-01-04.
    ['2026-01-03', ['race 10k on 2027-01-31'], undefined, ['warning']],
    ['2026-01-04', ['race 10k on 2027-01-31'], undefined, []],
    // Nothing says when the plan is.
    ['2011-02-01', [], undefined, []],
    ['2199-02-01', [], undefined, []],
  ])('%s, %j, %j → %j', async (on, plan, weeks, expected) => {
    expect(await severitiesOf(RULE, begins([`cleared by "Dr X" on ${on}`], plan, weeks))).toEqual(expected);
  });

  test.each<[since: string, on: string, expected: string[]]>([
    ['2027-01-12', '2027-01-20', []],
    ['2027-01-12', '2027-01-12', []],
    // The plan is over, it began before the plan, or after the clearance.
    ['2027-01-12', '2027-02-01', ['error']],
    ['2027-01-04', '2027-01-20', ['error']],
    ['2027-01-21', '2027-01-20', ['error']],
  ])('a symptom since %s, cleared on %s → %j', async (since, on, expected) => {
    const lines = [`symptoms leg-pain since ${since}`, `cleared by "Dr X" on ${on}`];
    expect(await severitiesOf(RULE, begins(lines, ['starts 2027-01-04']))).toEqual(expected);
  });

  test('says both days, at the line', async () => {
    const [old] = await findingsOf(RULE, begins(['cleared by "Dr X" on 2011-02-01'], ['starts 2027-01-04']));
    expect(old?.start.line).toBe(5);
    expect(old?.message).toBe(
      'The clearance is dated 2011-02-01, more than 12 months before the training begins on 2027-01-04. Expert consensus ' +
        'is to have another look when something changes; that it counts for 12 months is a convention.',
    );
    const [late] = await findingsOf(RULE, begins(['cleared by "Dr X" on 2027-03-01'], ['starts 2027-01-04']));
    expect(late?.message).toContain(
      'dated 2027-03-01, and the training begins before, on 2027-01-04. Expert consensus is to have the back looked at first',
    );
  });

  test('two athletes: each by their own', async () => {
    const plan = begins(['cleared by "Dr X" on 2026-12-01'], ['starts 2027-01-04']).replace(
      'plan "Test" for "Sam"',
      'athlete "Ben"\n  back disc\n  cleared by "Dr X" on 2020-12-01\nplan "Test" for "Sam", "Ben"',
    );
    expect(await findingsOf(RULE, plan)).toMatchObject([{ severity: 'warning', athletes: ['Ben'] }]);
  });

  test('a policy for another back does not take it away', async () => {
    const plan = `policy "House"\n  back healthy\n${begins([], ['policy "House"'])}`;
    expect(await severitiesOf(RULE, plan)).toEqual(['error']);
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
