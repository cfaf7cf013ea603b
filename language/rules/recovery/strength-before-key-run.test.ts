import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'strength-before-key-run';
const TEMPO = 'tempo: warm up 2 km, 3 km @ threshold, cool down 2 km';
const HEAVY = 'strength: deadlift 3 x 5 60 kg, plank 3 x 30 s';

const text = (back: BackStatus, ...weeks: WeekText[]) => planText({ back, volume: 30, longest: 12 }, weeks);

describe('the day before a key run', () => {
  test.each<[BackStatus, string]>([
    ['healthy', 'info'],
    ['history', 'warning'],
    ['disc', 'warning'],
    ['pain', 'warning'],
  ])('%s → %s', async (back, severity) => {
    expect(await severitiesOf(RULE, text(back, { mon: HEAVY, tue: TEMPO }))).toEqual([severity]);
    expect(await severitiesOf(RULE, text(back, { mon: HEAVY, wed: TEMPO }))).toEqual([]);
  });

  test.each<[string, WeekText, number]>([
    ['a long run', { sat: HEAVY, sun: 'long 10 km' }, 1],
    ['the longest run of the week', { tue: 'easy 6 km', sat: HEAVY, sun: 'easy 10 km' }, 1],
    ['the longest run of a small week', { tue: 'easy 5 km', sat: HEAVY, sun: 'easy 5.9 km' }, 0],
    ['a long run of a small week', { tue: 'easy 5 km', sat: HEAVY, sun: 'long 5.9 km' }, 1],
    ['one of two that are as long', { tue: 'easy 10 km', sat: HEAVY, sun: 'easy 10 km' }, 0],
    ['an easy run', { mon: HEAVY, tue: 'easy 6 km', sun: 'long 10 km' }, 0],
    ['a race', { sat: HEAVY, sun: 'race 10k' }, 1],
    ['a floating key run', { sat: HEAVY, any: 'long 10 km' }, 0],
    ['floating strength', { any: HEAVY, sun: 'long 10 km' }, 0],
    ['after it', { sun: HEAVY, sat: 'long 10 km' }, 0],
  ])('%s', async (_, week, expected) => {
    expect(await findingsOf(RULE, text('healthy', week))).toHaveLength(expected);
  });

  test('across weeks; stands at the strength session and names the run', async () => {
    const [finding] = await findingsOf(RULE, text('healthy', { sun: HEAVY }, { mon: TEMPO }));
    expect(finding).toMatchObject({ week: 1, day: 'sun', start: { line: 7 } });
    expect(finding?.message).toContain(
      'The strength session on Sunday of week 1, with deadlift, stands the day before a hard session.',
    );
    expect(finding?.related).toMatchObject([{ start: { line: 9 } }]);
  });
});

test('calls a run that is only the longest so', async () => {
  const [finding] = await findingsOf(RULE, text('disc', { tue: 'easy 4 km', sat: HEAVY, sun: 'easy 5 km' }));
  expect(finding?.message).toContain(
    'stands the day before the longest run of the week. With a disc diagnosis,',
  );
});

describe('on the same day', () => {
  test.each([
    [`${HEAVY} + ${TEMPO}`, 1],
    [`${TEMPO} + ${HEAVY}`, 0],
    [`am ${HEAVY} + pm ${TEMPO}`, 1],
    [`pm ${HEAVY} + am ${TEMPO}`, 0],
    [`18:00 ${HEAVY} + 07:00 ${TEMPO}`, 0],
    [`07:00 ${HEAVY} + 18:00 ${TEMPO}`, 1],
    [`pm ${HEAVY} + 06:30 ${TEMPO}`, 0],
    [`${HEAVY} + easy 5 km`, 0],
  ])('%s → %s', async (day, expected) => {
    const findings = await findingsOf(RULE, text('healthy', { tue: day, sun: 'long 10 km' }));
    expect(findings).toHaveLength(expected);
    if (expected) expect(findings[0]?.message).toContain('stands before a hard session of the same day.');
  });

  test('before a run of the day and one of the next: one finding', async () => {
    const week = { sat: `${HEAVY} + ${TEMPO}`, sun: 'long 12 km' };
    expect(await findingsOf(RULE, text('healthy', week))).toHaveLength(1);
  });
});

describe('what is heavy', () => {
  test.each([
    ['strength: squat 3 x 8', 1],
    ['strength: goblet-squat 3 x 8', 0],
    ['strength: goblet-squat 3 x 8 16 kg', 1],
    ['strength: single-leg-deadlift 3 x 8', 0],
    ['strength: back-extension 3 x 10', 1],
    ['strength: lunge 3 x 8 20 kg', 0],
    ['core: plank 3 x 30 s, romanian-deadlift 3 x 8', 1],
    ['core "Core and Hips"', 0],
    ['core "Core for Runners"', 0],
    ['strength 40 min', 0],
  ])('%s → %s', async (session, expected) => {
    expect(await findingsOf(RULE, text('healthy', { mon: session, tue: TEMPO }))).toHaveLength(expected);
  });

  test('an exercise that is not known', async () => {
    const { createChecker } = await import('../../internal.ts');
    const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
    const plan = text('healthy', { mon: 'strength: dedlift 3 x 5 60 kg', tue: TEMPO });
    const { findings } = await checker.check('file:///test.runplan', plan);
    expect(findings.filter(({ rule }) => rule === RULE)).toEqual([]);
  });
});

describe('what is done with the body alone', () => {
  const before = (exercises: string) => ({ mon: `strength: ${exercises}`, tue: TEMPO });

  test.each<[string, string]>([
    ['box-jump 2 x 5, superman 2 x 8', 'info'],
    ['back-extension 2 x 8', 'info'],
    ['back-extension 2 x 8 10 kg', 'warning'],
    ['back-extension 2 x 8 rpe 9', 'warning'],
    ['box-jump 2 x 5, deadlift 3 x 5', 'warning'],
    ['squat 3 x 8', 'warning'],
  ])('%s → %s with a history', async (exercises, severity) => {
    expect(await severitiesOf(RULE, text('history', before(exercises)))).toEqual([severity]);
    expect(await severitiesOf(RULE, text('healthy', before(exercises)))).toEqual(['info']);
  });

  test('is not called lifting', async () => {
    const told = async (back: BackStatus) => {
      const [finding] = await findingsOf(RULE, text(back, before('box-jump 2 x 5, back-extension 2 x 8')));
      return finding?.message;
    };
    const where =
      'The strength session on Monday of week 1, with box-jump and back-extension, stands the day before a hard session.';
    expect(await told('healthy')).toBe(
      `${where} To do them after key runs, not right before them, is a convention of coaches.`,
    );
    expect(await told('history')).toBe(
      `${where} With a history of back pain, they are better placed after key runs: a precaution that no trial has tested.`,
    );
  });
});

test('the same in weeks that follow each other, copies too, is one finding at the first', async () => {
  const weeks = [
    { mon: HEAVY, tue: TEMPO },
    { head: 'like week 1' },
    { head: 'like week 1', tue: 'hills 6 km' },
  ];
  const findings = await findingsOf(RULE, text('history', ...weeks));
  expect(findings).toMatchObject([{ week: 1, day: 'mon' }]);
  expect(findings[0]?.message).toContain('on Monday of weeks 1–3,');
});

test('a cautious policy makes the info a warning', async () => {
  const plan = text('healthy', { mon: HEAVY, tue: TEMPO }).replace(
    'for "Sam"\n',
    'for "Sam"\n  policy cautious\n',
  );
  expect(await severitiesOf(RULE, plan)).toEqual(['warning']);
});

test('two athletes: the same place, two severities', async () => {
  const plan = text('healthy', { mon: HEAVY, tue: TEMPO }).replace(
    'plan "Test" for "Sam"',
    'athlete "Ben"\n  back history\nplan "Test" for "Sam", "Ben"',
  );
  const findings = await findingsOf(RULE, plan);
  expect(findings.map(({ severity, athletes }) => [severity, athletes])).toEqual(
    expect.arrayContaining([
      ['info', ['Sam']],
      ['warning', ['Ben']],
    ]),
  );
});

describe('the repair', () => {
  const LIFT = 'strength: deadlift 3 x 5 60 kg, plank 30 s';
  const plan = (week: WeekText, next: WeekText = { thu: 'easy 5 km' }) =>
    planText({ volume: 30, longest: 10 }, [week, next]);

  test('moves the session behind the run', async () => {
    expect(await repairedOnce(RULE, plan({ wed: `${LIFT} # gym`, thu: 'tempo 5 km # track' }))).toEqual({
      title: 'Move the strength session on Wednesday of week 1 behind the tempo run',
      text: plan({ wed: 'rest # gym', thu: `tempo 5 km + ${LIFT} # track` }),
    });
    expect(await repaired(RULE, plan({ wed: `easy 5 km + ${LIFT}`, thu: 'tempo 5 km' }))).toBe(
      plan({ wed: 'easy 5 km', thu: `tempo 5 km + ${LIFT}` }),
    );
    expect(await repaired(RULE, plan({ thu: `${LIFT} + tempo 5 km + core 5 min # a` }))).toBe(
      plan({ thu: `tempo 5 km + core 5 min + ${LIFT} # a` }),
    );
  });

  test('is none with clock times, before a race, or with a key run the day after', async () => {
    for (const week of [
      { wed: LIFT, thu: '18:00 tempo 5 km' },
      { wed: LIFT, thu: 'race 10k' },
      { wed: LIFT, thu: 'tempo 5 km', fri: 'long 12 km' },
      { wed: `easy 5 km + 18:00 ${LIFT}`, thu: 'tempo 5 km' },
    ]) {
      expect(await repairedOnce(RULE, plan(week))).toBeUndefined();
    }
  });
});
