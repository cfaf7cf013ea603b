import { describe, expect, test } from 'vitest';
import { RED_FLAGS } from '../../vocabulary/word-lists.ts';
import { check, findingsOf, planText, runs, severitiesOf } from '../testing.ts';

const RULE = 'red-flag';

const text = (lines: string[], ...planLines: string[]) =>
  planText({ volume: 10, longest: 5, lines }, [runs(9, 3)], planLines);

describe('red flags', () => {
  test.each(RED_FLAGS.map((flag) => [flag]))('%s → error', async (flag) => {
    expect(await severitiesOf(RULE, text([`symptoms ${flag}`]))).toEqual(['error']);
  });

  test.each(['leg-pain', 'leg-numbness'])('%s → none', async (symptom) => {
    expect(await severitiesOf(RULE, text([`symptoms ${symptom}`]))).toEqual([]);
  });

  test('several are one finding, at the line', async () => {
    const findings = await findingsOf(RULE, text(['symptoms leg-pain, Fever, saddle-numbness']));
    expect(findings).toMatchObject([{ start: { line: 4, column: 3 }, allowable: false }]);
    expect(findings[0]?.message).toContain('numbness around the saddle area and fever');
    expect(findings[0]?.message).toContain('See a doctor at once.');
  });

  test('clearance does not silence it', async () => {
    const lines = ['symptoms fever', 'cleared by "Dr. M. Lind" on 2026-08-20'];
    expect(await severitiesOf(RULE, text(lines))).toEqual(['error']);
  });

  test('cannot be allowed: still an error, and a finding on the allow', async () => {
    const plan = text(['symptoms fever'], 'allow red-flag because "it is only a cold"');
    expect(await severitiesOf(RULE, plan)).toEqual(['error']);
    const line = plan.split('\n').findIndex((words) => words.includes('allow')) + 1;
    const onAllow = (await check(plan)).filter(({ start }) => start.line === line);
    expect(onAllow.length).toBeGreaterThan(0);
  });
});
