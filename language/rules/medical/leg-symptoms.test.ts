import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { findingsOf, planText, runs, severitiesOf } from '../testing.ts';

const RULE = 'leg-symptoms';

/** A plan of two weeks from 2027-01-04 on. */
function text(lines: string[], back: BackStatus = 'history'): string {
  return planText({ back, volume: 10, longest: 5, lines }, [runs(9, 3), runs(9, 3)], ['starts 2027-01-04']);
}

const cleared = (on: string, by = 'Dr X') => `cleared by "${by}" on ${on}`;

describe('symptoms in a leg', () => {
  test.each<BackStatus>(['healthy', 'history', 'disc', 'pain'])(
    '%s: numb error, sore warning',
    async (back) => {
      expect(await severitiesOf(RULE, text(['symptoms leg-numbness'], back))).toEqual(['error']);
      expect(await severitiesOf(RULE, text(['symptoms Leg-Pain'], back))).toEqual(['warning']);
      expect(await severitiesOf(RULE, text(['symptoms leg-pain, leg-numbness'], back))).toEqual(['error']);
    },
  );

  test.each<[string[], string[]]>([
    [[], []],
    [['symptoms fever'], []],
    [['symptoms leg-numbness', cleared('2026-12-01')], []],
    // It has to have begun by then.
    [['symptoms leg-numbness since 2026-12-01', cleared('2026-12-01')], []],
    [['symptoms leg-numbness since 2026-12-02', cleared('2026-12-01')], ['error']],
    [['symptoms leg-pain since 2026-12-02', cleared('2026-12-01')], ['warning']],
    [['symptoms leg-pain, leg-numbness since 2026-12-02', cleared('2026-12-01')], ['error']],
    [['symptoms leg-pain since 2026-12-02', 'symptoms leg-numbness', cleared('2026-12-01')], ['warning']],
    [['symptoms leg-numbness since 2026-12-02'], ['error']],
    // Without a date, an old clearance says nothing about now.
    [['symptoms leg-numbness', cleared('2026-01-04')], []],
    [['symptoms leg-numbness', cleared('2026-01-03')], ['error']],
    [['symptoms leg-numbness since 2025-12-01', cleared('2026-01-03')], []],
    // Only after the training begins; what began on the way can't be cleared before.
    [['symptoms leg-numbness', cleared('2027-01-05')], ['error']],
    [['symptoms leg-numbness since 2027-01-06', cleared('2027-01-07')], []],
    [['symptoms leg-numbness since 2027-01-06', cleared('2027-01-05')], ['error']],
    [['symptoms leg-numbness', cleared('2026-12-01', '')], ['error']],
  ])('%j → %j', async (lines, expected) => {
    expect(await severitiesOf(RULE, text(lines))).toEqual(expected);
  });

  test('a plan without dates: any clearance that had the symptom before it', async () => {
    const undated = (lines: string[]) => planText({ lines }, [runs(9, 3)]);
    expect(await severitiesOf(RULE, undated(['symptoms leg-pain', cleared('2011-02-01')]))).toEqual([]);
    expect(
      await severitiesOf(RULE, undated(['symptoms leg-pain since 2011-02-02', cleared('2011-02-01')])),
    ).toEqual(['warning']);
  });

  test('a policy does not take it away', async () => {
    const plan = text(['symptoms leg-numbness']).replace('starts', 'policy return-from-pain\n  starts');
    expect(await severitiesOf(RULE, plan)).toEqual(['error']);
  });
});

describe('what is said', () => {
  test('what is not looked at, and why, at the line of the gravest', async () => {
    const lines = ['symptoms leg-pain', 'symptoms leg-numbness since 2026-12-20', cleared('2026-01-01')];
    const [finding, ...others] = await findingsOf(RULE, text(lines));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ start: { line: 6 }, athletes: ['Sam'], allowable: true });
    expect(finding?.message).toBe(
      'The athlete has pain in a leg and numbness in a leg since 2026-12-20; the clearance of 2026-01-01 is more than 12 ' +
        'months older than the plan. Expert consensus is to have symptoms in a leg looked at before training goes on: see ' +
        'a doctor or physiotherapist, then note who and when.',
    );
  });

  test.each<[string[], string]>([
    [[], 'no `cleared by` line says that a professional has looked at it'],
    [[cleared('2026-12-01', '?')], 'the `cleared by` line names nobody who has looked at it'],
    [[cleared('2026-12-01')], 'the clearance of 2026-12-01 was before that'],
    [[cleared('2027-02-01')], 'the clearance of 2027-02-01 comes only after the training begins'],
  ])('%j: %s', async (lines, reason) => {
    const [finding] = await findingsOf(RULE, text(['symptoms leg-numbness since 2026-12-02', ...lines]));
    expect(finding?.message).toContain(`numbness in a leg since 2026-12-02; ${reason}. Expert`);
  });

  test('what stands in two lines is told once', async () => {
    const [finding, ...others] = await findingsOf(RULE, text(['symptoms leg-pain', 'symptoms leg-pain']));
    expect(others).toEqual([]);
    expect(finding?.message).toMatch(/^The athlete has pain in a leg; no /);
  });

  test('two athletes: the one who has it', async () => {
    const plan = text(['symptoms leg-numbness']).replace(
      'plan "Test" for "Sam"',
      'athlete "Ben"\nplan "Test" for "Sam", "Ben"',
    );
    expect(await findingsOf(RULE, plan)).toMatchObject([{ athletes: ['Sam'] }]);
  });
});

test.each(['symptoms leg-pain since', 'symptoms since 2026-12-02', 'symptoms leg-pain since yesterday'])(
  '%s is a mistake, and nothing breaks',
  async (line) => {
    await expect(severitiesOf(RULE, text([line]))).rejects.toThrow(/line 5/);
  },
);
