import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'warm-up-missing';
const PACES = ['pace easy 6:00/km', 'pace threshold 4:30/km', 'pace recovery 6:40/km'];

function text(back: BackStatus, ...weeks: WeekText[]): string {
  return planText({ back, volume: 40, longest: 15, lines: PACES }, weeks);
}

const day = (tue: string) => text('healthy', { tue });

describe('the time before the first hard step', () => {
  test.each<[string, string[]]>([
    ['tempo: warm up 10 min, 20 min @ threshold', []],
    ['tempo: warm up 9 min 59 s, 20 min @ threshold', ['info']],
    ['tempo: 20 min @ threshold', ['info']],
    ['intervals: 6 x (800 m @ 5k, jog 400 m)', ['info']],
    // Estimated through the pace: 6:00/km.
    ['tempo: warm up 1.7 km, 20 min @ threshold', []],
    ['tempo: warm up 1.6 km, 20 min @ threshold', ['info']],
    // Ranges count with their upper end.
    ['tempo: warm up 8-10 min, 20 min @ threshold', []],
    // Easy running and walking count like a warm-up, standing does not.
    ['tempo: 10 min @ easy, 20 min @ threshold', []],
    ['tempo: warm up 5 min walk, warm up 5 min, 20 min @ threshold', []],
    ['tempo: warm up 5 min, stand 5 min, 20 min @ threshold', ['info']],
    ['intervals: 5 x (jog 1 min, run 1 min @ easy), 4 x 1 km @ 5k', []],
    // What has no length gets the benefit of the doubt.
    ['tempo: warm up until lap, 20 min @ threshold', []],
    // Nor has what the steps leave of the amount a place: it may be run first. 6:00/km.
    ['12 km w/ 5 km @ T', []],
    ['easy 12 km: 5 km @ threshold', []],
    ['tempo 6.7 km: 5 km @ threshold', []],
    ['tempo 6.6 km: 5 km @ threshold', ['info']],
    ['tempo 60 min: 50 min @ threshold', []],
    ['tempo 59 min: 50 min @ threshold', ['info']],
    ['tempo 10 km: 1 km @ easy, 5 km @ threshold', []],
    ['tempo 12 km: warm up 5 min, 5 km @ threshold', ['info']],
    ['tempo 6 km: 5 km @ threshold, 1 km @ easy', ['info']],
    // Any hard session; none that is not.
    ['long 15 km: 12 km @ easy, 3 km @ threshold', []],
    ['long 15 km: 3 km @ threshold, 12 km @ easy', ['info']],
    ['easy 6 km: 5 km @ easy, 6 x 20 s @ interval', []],
    ['strides 6 x (20 s, walk 1 min)', []],
    ['tempo: 20 min @ easy', []],
    ['progression: 5 min @ easy, 20 min @ marathon', []],
    // Races are looked at where they have steps.
    ['race 10k', []],
    ['race 10 km', []],
    ['race 10k "go": warm up 5 min, 10 km @ 10k', ['info']],
    ['race 10k "go": warm up 12 min, 10 km @ 10k', []],
    ['core 20 min', []],
    // Little hard running is enough to need one, moderate running is not.
    ['intervals: 4 x (60 s @ 5k, jog 1 min)', ['info']],
    ['long: 60 min @ marathon', []],
    ['easy 60 min @ marathon', []],
  ])('%s → %j', async (session, expected) => {
    expect(await severitiesOf(RULE, day(session))).toEqual(expected);
  });

  test.each<[BackStatus, string]>([
    ['healthy', 'info'],
    ['history', 'warning'],
    ['disc', 'warning'],
    ['pain', 'warning'],
  ])('%s → %s', async (back, expected) => {
    const plan = text(back, { tue: 'tempo: warm up 5 min, 5 min @ threshold' });
    expect(await severitiesOf(RULE, plan)).toEqual([expected]);
  });

  test('says the figures', async () => {
    const [finding] = await findingsOf(RULE, day('tempo: warm up 1.6 km, 20 min @ threshold'));
    expect(finding).toMatchObject({ week: 1, day: 'tue' });
    expect(finding?.message).toBe(
      'The tempo run on Tuesday of week 1 has an easy lead-in of ≈9 min before its first hard step. Less than 10 min ' +
        'is reported: a convention. In a survey, marathon runners with back pain said more often that they had warmed ' +
        'up too little.',
    );
    const [most] = await findingsOf(RULE, day('tempo 6 km: 5 km @ threshold'));
    expect(most?.message).toMatch(/ has an easy lead-in of at most ≈6 min before its first hard step\./);
    const [none] = await findingsOf(RULE, text('disc', { tue: 'tempo: 20 min @ threshold' }));
    expect(none?.message).toContain('has no easy lead-in before its first hard step.');
    expect(none?.message).toContain('with a disc diagnosis as a warning');
  });
});

describe('an easy run before it on the same day', () => {
  test.each<[string, string[]]>([
    ['easy 2 km + tempo: 20 min @ threshold', []],
    ['easy 1 km + tempo: 20 min @ threshold', ['info']],
    ['easy 1 km + tempo: warm up 4 min, 20 min @ threshold', []],
    ['easy "as you like" + tempo: 20 min @ threshold', []],
    ['tempo: 20 min @ threshold + easy 2 km', ['info']],
    ['bike 30 min + tempo: 20 min @ threshold', ['info']],
    // By the clock.
    ['am easy 6 km + pm tempo: 20 min @ threshold', ['info']],
    ['pm tempo: 20 min @ threshold + am easy 6 km', ['info']],
    ['am easy 6 km + am tempo: 20 min @ threshold', []],
    ['am easy 6 km + tempo: 20 min @ threshold', []],
    ['09:20 tempo: 20 min @ threshold + 09:00 easy 2 km', []],
    // It ends at 09:12.
    ['09:00 easy 2 km + 10:12 tempo: 20 min @ threshold', []],
    ['09:00 easy 2 km + 10:13 tempo: 20 min @ threshold', ['info']],
    ['09:00 easy 2 km + pm tempo: 20 min @ threshold', ['info']],
    // Without steps.
    ['easy 1 km + tempo 20 min', []],
  ])('%s → %j', async (session, expected) => {
    expect(await severitiesOf(RULE, day(session))).toEqual(expected);
  });
});

describe('hard sessions without steps', () => {
  test.each<[string, string[]]>([
    ['tempo 8 km', ['info']],
    ['intervals 8 km', ['info']],
    ['time-trial 5 km', ['info']],
    ['easy 20 min @ threshold', ['info']],
    // Without an amount there is nothing to look at, and another rule says so.
    ['tempo', []],
    ['easy 8 km', []],
  ])('%s → %j', async (session, expected) => {
    expect(await severitiesOf(RULE, day(session))).toEqual(expected);
  });

  test('an info for every back, once for the plan', async () => {
    const week = { tue: 'tempo 6 km', fri: 'hills 5 km' };
    const [finding, ...others] = await findingsOf(RULE, text('history', week, week));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'info', week: 1, day: 'tue' });
    expect(finding?.message).toContain(
      'The tempo run on Tuesday of week 1 has no steps, nor have 3 later hard sessions, so whether it begins with an ' +
        'easy lead-in of 10 min could not be checked.',
    );
    const [two] = await findingsOf(RULE, text('history', week));
    expect(two?.message).toContain('has no steps, nor has 1 later hard session, so whether');
  });
});

describe('one finding for what is written once', () => {
  const tempo = 'tempo: warm up 5 min, 20 min @ threshold';

  test.each(['healthy', 'history'] as const)('written twice is one of that kind: %s', async (back) => {
    const week = { tue: tempo, fri: 'hills: 8 x 1 min @ threshold' };
    const findings = await findingsOf(RULE, text(back, week, { tue: tempo }, week));
    expect(findings.map(({ message }) => message.match(/on \w+ of week 1|Also .*$/g))).toEqual([
      ['on Tuesday of week 1', 'Also on Tuesday of weeks 2–3.'],
      ['on Friday of week 1', 'Also on Friday of week 3.'],
    ]);
  });

  test('a copy is judged by what it copies, whatever its share', async () => {
    expect(await severitiesOf(RULE, text('healthy', { tue: tempo }, { head: 'like week 1' }))).toHaveLength(
      1,
    );
    const scaled = text(
      'healthy',
      { tue: 'tempo: warm up 12 min, 20 min @ threshold' },
      { head: 'like week 1 at 50%' },
    );
    expect(await findingsOf(RULE, scaled)).toEqual([]);
  });

  test('a workout at its first use', async () => {
    const workout = 'workout "Fast"\n  warm up 5 min\n  20 min @ threshold\n';
    const week = { tue: 'workout "Fast"' };
    const findings = await findingsOf(RULE, `${workout}${text('healthy', week, week)}`);
    expect(findings).toMatchObject([{ week: 1, day: 'tue' }]);
    expect(findings[0]?.message).toContain('The workout on Tuesday of week 1');
  });
});

test('floating sessions are looked at by themselves', async () => {
  expect(await severitiesOf(RULE, text('healthy', { any: 'tempo: 20 min @ threshold' }))).toEqual(['info']);
});

test('the minimum of a policy', async () => {
  const plan = `policy "Ours"\n  warm-up-missing minimum 15 min\n${planText(
    { lines: PACES },
    [{ tue: 'tempo: warm up 12 min, 5 min @ threshold' }],
    ['policy "Ours"'],
  )}`;
  expect((await findingsOf(RULE, plan))[0]?.message).toContain(
    'an easy lead-in of 12 min before its first hard step. Less than 15 min is reported',
  );
});

describe('the repair', () => {
  const text = (session: string, workout = '') =>
    `${workout}${planText({ volume: 30, longest: 10 }, [{ tue: `${session} # track`, thu: 'easy 5 km' }])}`;

  test.each([
    ['tempo: 3 km @ threshold, 1 km', 'tempo: warm up 10 min, 3 km @ threshold, 1 km'],
    ['intervals 5 x 1 km @ 5k', 'intervals: warm up 10 min, 5 x 1 km @ 5k'],
    ['intervals: 5x(400 m @ 5k, 200 m jog)', 'intervals: warm up 10 min, 5x(400 m @ 5k, 200 m jog)'],
    ['tempo: jog 5 min, 3 km @ threshold', 'tempo: warm up 10 min, jog 5 min, 3 km @ threshold'],
    ['tempo: warm up 5 min "slow", 3 km @ threshold', 'tempo: warm up 10 min "slow", 3 km @ threshold'],
    ['tempo: warm up 1km, 3 km @ threshold', 'tempo: warm up 10 min, 3 km @ threshold'],
  ])('%s → %s', async (before, after) => {
    expect(await repaired(RULE, text(before))).toBe(text(after));
  });

  test('changes a workout of the file', async () => {
    const workout = (steps: string) => `workout "Threes"\n  ${steps}\n  jog 1 km # out\n\n`;
    expect(await repaired(RULE, text('workout "Threes"', workout('3 x 1 km @ 5k # hard')))).toBe(
      text('workout "Threes"', workout('warm up 10 min, 3 x 1 km @ 5k # hard')),
    );
  });

  test('leaves what says how long it is, and what has no steps, to the author', async () => {
    expect(await repairedOnce(RULE, text('tempo 4 km: 3 km @ threshold, 1 km'))).toBeUndefined();
    expect(await repairedOnce(RULE, text('tempo 4 km'))).toBeUndefined();
  });
});
