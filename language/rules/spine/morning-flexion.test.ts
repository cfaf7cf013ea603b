import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'morning-flexion';
const FLEXION = 'core: crunch 3 x 10, plank 3 x 30 s';

const text = (back: BackStatus, wakes: string, ...weeks: WeekText[]) =>
  planText({ back, volume: 20, longest: 8, lines: wakes ? [`wakes ${wakes}`] : [] }, weeks);

describe('time since getting up', () => {
  test.each<[BackStatus, string, string, string[]]>([
    ['history', '06:00', '07:59', ['warning']],
    ['history', '06:00', '08:00', []],
    ['disc', '06:00', '07:59', ['warning']],
    ['disc', '06:00', '08:00', []],
    ['pain', '06:00', '07:59', ['warning']],
    ['pain', '06:00', '08:00', []],
    ['healthy', '06:00', '06:59', ['info']],
    ['healthy', '06:00', '07:00', []],
    ['history', '06:00', '06:00', ['warning']],
    ['history', '06:00', '05:59', []],
    ['history', '23:00', '00:30', ['warning']],
    ['history', '', '06:30', []],
  ])('%s, wakes %s: %s → %j', async (back, wakes, time, expected) => {
    expect(await severitiesOf(RULE, text(back, wakes, { mon: `${time} ${FLEXION}` }))).toEqual(expected);
  });

  test.each([
    `pm ${FLEXION}`,
    FLEXION,
    'am core: bird-dog 3 x 6, plank 30 s',
    'am easy 5 km',
    'am core 20 min',
  ])('no time, not checked: %s', async (session) => {
    expect(await findingsOf(RULE, text('history', '06:00', { mon: session }))).toEqual([]);
  });

  test.each<[BackStatus, string]>([
    ['healthy', `am ${FLEXION}`],
    ['history', `am ${FLEXION}`],
    ['disc', 'am row 30 min'],
    ['pain', 'am strength: deadlift 3 x 5'],
  ])('%s: `am` is a hint that it can not be judged: %s', async (back, session) => {
    expect(await severitiesOf(RULE, text(back, '06:00', { mon: session }))).toEqual(['hint']);
    expect(await severitiesOf(RULE, text(back, '', { mon: session }))).toEqual(['hint']);
  });

  test('says what is missing', async () => {
    const message = async (wakes: string, session: string) =>
      (await findingsOf(RULE, text('history', wakes, { mon: session })))[0]?.message;
    expect(await message('06:00', `am ${FLEXION}`)).toBe(
      'The core session in the morning of week 1 bends the back: crunch. Its time is not known, so that nobody can tell ' +
        'whether it leaves the 2 h after getting up that are a convention.',
    );
    expect(await message('', 'am row 40 min')).toContain(
      'The row in the morning of week 1 bends the back under load. Its time and the hour of getting up (`wakes`) are not known',
    );
  });

  test('says what, when, and the limit', async () => {
    const [finding] = await findingsOf(RULE, text('history', '06:00', { mon: `07:15 ${FLEXION}` }));
    expect(finding).toMatchObject({ week: 1, day: 'mon' });
    expect(finding?.message).toContain(
      'The core session at 07:15 in week 1 is 1 h 15 min after getting up (06:00) and bends the back: crunch. ' +
        'With a history of back pain, at least 2 h are asked for',
    );
  });
});

describe('what bends', () => {
  test.each([
    ['core: sit-up 3 x 10', 1],
    ['core: cat-cow 2 x 8', 1],
    ['strength: deadlift 3 x 5', 1],
    ['strength: single-leg-deadlift 3 x 8', 0],
    ['strength: single-leg-deadlift 3 x 8 each side 8 kg', 1],
    ['strength: squat 3 x 8 40 kg', 0],
    ['core: bird-dog 3 x 6 each side, curl-up 3 x 4', 0],
    ['core "Core and Hips"', 0],
    ['core "Core for Runners"', 0],
    ['core 20 min', 0],
    ['yoga 30 min', 0],
    ['row 60 min "hard"', 1],
    ['row 10 km', 1],
    ['strength: rowing-machine 10 min', 1],
    ['strength: row 3 x 10 each side 12 kg', 0],
    ['strength: bent-over-row 3 x 8', 1],
    ['bike 60 min', 0],
    ['easy 5 km', 0],
  ])('%s → %s', async (session, expected) => {
    const plan = text('history', '06:00', { mon: `06:30 ${session}` });
    expect(await findingsOf(RULE, plan)).toHaveLength(expected);
  });

  test('what is not known does not', async () => {
    const { createChecker } = await import('../../internal.ts');
    const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
    const plan = text('history', '06:00', { mon: '06:30 core: crnch 3 x 10' });
    const { findings } = await checker.check('file:///test.runplan', plan);
    expect(findings.filter(({ rule }) => rule === RULE)).toEqual([]);
  });
});

test('floating sessions count; the same in weeks that follow, copies too, is one finding', async () => {
  const week = { mon: `07:00 ${FLEXION}`, any: `07:00 ${FLEXION}` };
  const findings = await findingsOf(RULE, text('history', '06:00', week, { head: 'like week 1' }));
  expect(findings).toMatchObject([{ week: 1, day: 'mon' }]);
  expect(findings[0]?.message).toContain('in weeks 1–2 ');
});

test('a policy sets the time', async () => {
  const plan = (time: string) =>
    'policy "House"\n  morning-flexion minimum 90 min\n' +
    planText(
      { back: 'history', lines: ['wakes 06:00'] },
      [{ mon: `${time} ${FLEXION}` }],
      ['policy "House"'],
    );
  expect(await findingsOf(RULE, plan('07:30'))).toEqual([]);
  expect(await findingsOf(RULE, plan('07:29'))).toHaveLength(1);
});

test('two athletes: each by the hour of getting up', async () => {
  const plan = text('history', '06:00', { mon: `08:00 ${FLEXION}` }).replace(
    'plan "Test" for "Sam"',
    'athlete "Ben"\n  back history\n  wakes 07:00\nplan "Test" for "Sam", "Ben"',
  );
  expect(await findingsOf(RULE, plan)).toMatchObject([{ athletes: ['Ben'], severity: 'warning' }]);
});

describe('the repair', () => {
  const plan = (wakes: string, one: string, two = one) =>
    planText({ back: 'history', volume: 10, longest: 4, lines: [`wakes ${wakes}`] }, [
      { mon: `${one} core: crunch 3 x 10 # early` },
      { mon: `${two} core: crunch 2 x 10` },
    ]);

  test('moves the session to two hours after waking, in its spelling', async () => {
    expect(await repairedOnce(RULE, plan('06:15', '06:30'))).toEqual({
      title: 'Move this session to 08:15',
      text: plan('06:15', '08:15'),
    });
    expect(await repaired(RULE, plan('6:00', '6:30', '07:00'))).toBe(plan('6:00', '8:00', '08:00'));
  });

  test('gives a session in the morning a time, or moves it to the afternoon', async () => {
    const am = (wakes: string, session: string) =>
      planText({ back: 'history', volume: 10, longest: 4, lines: wakes ? [`wakes ${wakes}`] : [] }, [
        { mon: `${session} core: crunch 3 x 10 # early` },
      ]);
    expect(await repairedOnce(RULE, am('06:00', 'am'))).toEqual({
      title: 'Move this session to 08:00',
      text: am('06:00', '08:00'),
    });
    expect(await repairedOnce(RULE, am('', 'am'))).toEqual({
      title: 'Move this session to `pm`',
      text: am('', 'pm'),
    });
  });

  test('is none where that would be the next day', async () => {
    expect(await repairedOnce(RULE, plan('22:00', '23:30'))).toBeUndefined();
  });
});
