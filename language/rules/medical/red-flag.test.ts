import { describe, expect, test } from 'vitest';
import { LASTING_RED_FLAGS, RED_FLAGS } from '../../vocabulary/word-lists.ts';
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

  describe.each(LASTING_RED_FLAGS)('%s lasts', (flag) => {
    const cleared = (clearance: string, flags = flag) =>
      severitiesOf(RULE, text([`symptoms ${flags}`, clearance], 'starts 2027-01-04'));

    test.each([
      ['cleared by "Dr. Lind" on 2026-12-01', []],
      ['cleared by "Dr. Lind" on 2026-01-04', []],
      ['cleared by "Dr. Lind" on 2026-01-03', ['error']],
      ['cleared by "Dr. Lind" on 2027-01-06', ['error']],
      ['cleared by "" on 2026-12-01', ['error']],
    ])('%s → %j', async (clearance, expected) => {
      expect(await cleared(clearance)).toEqual(expected);
    });

    test('an acute one beside it stays', async () => {
      const line = 'cleared by "Dr. Lind" on 2026-12-01';
      expect(await cleared(line, `${flag}, saddle-numbness`)).toEqual(['error']);
      expect(await cleared(line, `${flag} since 2026-12-02`)).toEqual(['error']);
      expect(await cleared(line, `${flag} since 2026-11-30`)).toEqual([]);
    });
  });

  test('says what answers a condition that lasts', async () => {
    const messages = async (...lines: string[]) =>
      (await findingsOf(RULE, text(lines))).map(({ message }) => message);
    expect(await messages('symptoms osteoporosis')).toEqual([
      'The athlete has osteoporosis. Clinicians call this a red flag: no diagnosis, but nothing that a training plan can ' +
        'answer. See a doctor first. Then note who agreed and when, with `cleared by`: that counts for 12 months.',
    ]);
    const mixed = 'symptoms osteoporosis, saddle-numbness';
    expect(await messages(mixed, 'cleared by "Dr. Lind" on 2026-08-20')).toEqual([
      'The athlete has numbness around the saddle area. Clinicians call this a red flag: no diagnosis, but nothing that a ' +
        'training plan can answer. See a doctor at once.',
    ]);
    expect((await messages(mixed))[0]).not.toContain('cleared by');
  });

  test('cannot be allowed: still an error, and a finding on the allow', async () => {
    const plan = text(['symptoms fever'], 'allow red-flag because "it is only a cold"');
    expect(await severitiesOf(RULE, plan)).toEqual(['error']);
    const line = plan.split('\n').findIndex((words) => words.includes('allow')) + 1;
    const onAllow = (await check(plan)).filter(({ start }) => start.line === line);
    expect(onAllow.length).toBeGreaterThan(0);
  });
});
