import { describe, expect, test } from 'vitest';
import { findingsOf, planText, runs } from '../testing.ts';

const RULE = 'symptom-in-text';

const text = (about: readonly string[], ...plan: string[]) =>
  planText({ back: 'history', volume: 10, longest: 5, lines: about }, [runs(9, 3), runs(9, 3)], plan);

describe('where texts stand', () => {
  const below = (day: string) =>
    planText({ back: 'history', volume: 10, longest: 5 }, [{ mon: day, thu: 'easy 5 km' }]);
  test.each<[string, string, number]>([
    ['a remark about the athlete', text(['level novice "foot drop since May"']), 5],
    ['a note of the plan', text([], 'note "foot drop since May"'), 6],
    ['a cue', below('easy 5 km "foot drop since May"'), 7],
    ['a cue of strength work', below('core 20 min "foot drop since May"'), 7],
    ['a rest day', below('rest "foot drop since May"'), 7],
    ['an absence', below('sick "foot drop since May"'), 7],
    ['a note of a day', below('easy 5 km\n      note "foot drop since May"'), 8],
    ['what was done', below('easy 5 km\n    done 5 km "foot drop since May"'), 8],
    ['what was missed', below('easy 5 km\n    missed "foot drop since May"'), 8],
    ['the title of a week', below('easy 5 km').replace('week 1', 'week 1 "foot drop since May"'), 6],
    ['a week of absence', below('easy 5 km').replace('week 1', 'week 1 sick "foot drop since May"'), 6],
  ])('%s', async (_, plan, line) => {
    const findings = await findingsOf(RULE, plan);
    expect(findings.map(({ severity, start }) => [severity, start.line])).toEqual([['warning', line]]);
  });

  test('an athlete of the same file, whose line it is', async () => {
    const [finding] = await findingsOf(RULE, text(['level novice "foot drop"']));
    expect(finding?.start).toEqual({ line: 5, column: 16 });
  });
});

test('says what to write and whom to see', async () => {
  const [finding] = await findingsOf(RULE, text([], 'note "Lost control of the bladder."'));
  expect(finding?.message).toBe(
    'A text says "Lost control of the bladder"; nothing is computed from texts. If the athlete has a change of bladder or ' +
      'bowel function, write `symptoms bladder-or-bowel-change` below the athlete and see a doctor at once: no diagnosis, but ' +
      'expert consensus is to have that looked at before training goes on. If it is not meant, allow it and say why.',
  );
  const [numb] = await findingsOf(RULE, text([], 'note "leg went numb"'));
  expect(numb?.message).toContain('write `symptoms leg-numbness` below the athlete and see a doctor first:');
});

test('a symptom is one finding, at the first text', async () => {
  const findings = await findingsOf(RULE, text([], 'note "foot drop"', 'note "foot drop, bladder weak"'));
  expect(
    findings.map(({ start, related }) => [start.line, related?.map((other) => other.start.line)]),
  ).toEqual([
    [6, [7]],
    [7, undefined],
  ]);
});

test('what the line of symptoms names is told there', async () => {
  expect(await findingsOf(RULE, text(['symptoms leg-weakness'], 'note "foot drop"'))).toEqual([]);
  expect(await findingsOf(RULE, text(['symptoms night-pain'], 'note "foot drop"'))).toHaveLength(1);
});

test('a clearance answers what lasts, and nothing else', async () => {
  const cleared = 'cleared by "Dr. M. Lind" on 2026-08-20';
  expect(await findingsOf(RULE, text(['level novice "osteoporosis"']))).toHaveLength(1);
  expect(await findingsOf(RULE, text(['level novice "osteoporosis"', cleared]))).toEqual([]);
  expect(await findingsOf(RULE, text(['level novice "foot drop"', cleared]))).toHaveLength(1);
});

test('can be allowed', async () => {
  const allow = 'allow symptom-in-text because "of last year, looked at"';
  expect(await findingsOf(RULE, text([], 'note "foot drop"', allow))).toEqual([]);
});
