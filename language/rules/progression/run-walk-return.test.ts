import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'run-walk-return';

const plan = (weeks: readonly WeekText[], back: BackStatus = 'pain', lines?: readonly string[]) =>
  planText({ back, volume: 5, longest: 2, lines: ['pace easy 6:00/km'] }, weeks, lines);

/** A week of sessions with bouts of so many seconds. */
const bouts = (seconds: number, days: readonly string[] = ['mon', 'wed', 'fri']): WeekText =>
  Object.fromEntries(days.map((day) => [day, `run-walk: 6 x (run ${seconds} s, walk 1 min)`]));
const weeksOf = (...seconds: number[]): WeekText[] => seconds.map((each) => bouts(each));
const reported = async (weeks: readonly WeekText[]) =>
  (await findingsOf(RULE, plan(weeks))).map((finding) => [finding.week, finding.severity]);

describe('the longest bout of the first two weeks', () => {
  test.each<[string, string[]]>([
    ['run-walk: 5 x (run 3 min, walk 1 min)', []],
    ['run-walk: 5 x (run 181 s, walk 1 min)', ['warning']],
    ['run-walk: 2 x 10 min recover walk 2 min', ['warning']],
    ['run-walk: 2 x (run 10 min 1 s, walk 2 min)', ['error']],
    ['easy 3 min', []],
    ['easy 10 min', ['warning']],
    ['easy 11 min', ['error']],
    ['easy 1 km', ['warning']],
    ['easy 2-3 min', []],
    ['easy 3-4 min', ['warning']],
    // Jogging between is running on.
    ['intervals: 4 x (run 1 min, jog 1 min)', ['warning']],
    // What is not known is not reported.
    ['run-walk 40 min', []],
    ['easy', []],
    ['walk 40 min', []],
  ])('%s → %j', async (session, expected) => {
    expect(await severitiesOf(RULE, plan([{ mon: session }]))).toEqual(expected);
  });

  test.each<BackStatus>(['healthy', 'history', 'disc'])(
    'not with %s, unless the policy says so',
    async (back) => {
      const weeks = [{ mon: 'easy 30 min', tue: 'easy 30 min', thu: 'easy 30 min', sat: 'easy 30 min' }];
      expect(await severitiesOf(RULE, plan(weeks, back))).toEqual([]);
      expect(await severitiesOf(RULE, plan(weeks, back, ['policy return-from-pain']))).toEqual([
        'warning',
        'error',
      ]);
    },
  );

  describe('one step milder for who is cleared and runs', () => {
    const CLEARED = 'cleared by "Ana, physiotherapist" on 2026-12-01';
    const cleared = (volume: number, weeks: readonly WeekText[], line = CLEARED) =>
      planText({ back: 'pain', volume, longest: 8, lines: ['pace easy 6:00/km', line] }, weeks, [
        'starts 2027-01-04',
      ]);

    test.each<[string, number, string, string[]]>([
      ['more than 8 km', 8.1, 'easy 11 min', ['warning']],
      ['more than 8 km', 8.1, 'easy 10 min', ['info']],
      ['8 km', 8, 'easy 11 min', ['error']],
      ['8 km', 8, 'easy 10 min', ['warning']],
    ])('%s (%s): %s → %j', async (_, volume, session, expected) => {
      expect(await severitiesOf(RULE, cleared(volume, [{ mon: session }]))).toEqual(expected);
    });

    test.each([
      ['no clearance', 'wakes 06:30'],
      ['an old one', 'cleared by "Ana" on 2025-12-01'],
      ['of nobody', 'cleared by "" on 2026-12-01'],
    ])('not with %s', async (_, line) => {
      expect(await severitiesOf(RULE, cleared(20, [{ mon: 'easy 11 min' }], line))).toEqual(['error']);
    });

    test('the growth and the days as well', async () => {
      const weeks = [...weeksOf(60, 60), bouts(121)];
      expect(await severitiesOf(RULE, cleared(20, weeks))).toEqual(['info']);
      const often = [bouts(60, ['mon', 'tue', 'thu', 'sat'])];
      expect(await severitiesOf(RULE, cleared(20, often))).toEqual(['info']);
    });
  });

  test('both weeks are one finding, at the longest bout of the first', async () => {
    const first = { mon: 'easy 4 min', wed: 'easy 5 min' };
    const [finding, ...others] = await findingsOf(
      RULE,
      plan([first, { mon: 'easy 6 min' }, { mon: 'easy 7 min' }]),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ week: 1, day: 'wed', severity: 'warning' });
    expect(finding?.message).toContain(
      'The longest bout of running without a walking break in weeks 1–2 lasts up to 6 min.',
    );
    expect(finding?.message).toContain('more than 3 min is reported in the first 2 weeks');
  });

  test('an error stays where it is', async () => {
    expect(await reported([{ mon: 'easy 4 min' }, { mon: 'easy 12 min' }])).toEqual([
      [1, 'warning'],
      [2, 'error'],
    ]);
  });

  test('from week 3 on only growth counts', async () => {
    expect(await reported(weeksOf(120, 180, 240, 300, 480, 720))).toEqual([]);
  });
});

describe('the growth of the longest bout', () => {
  test.each<[number[], [number, string][]]>([
    [[30, 60], []],
    [[30, 61], [[2, 'warning']]],
    [[60, 120, 240, 480], []],
    [[60, 120, 241, 480], [[3, 'warning']]],
    [[30, 30, 90, 90], [[3, 'warning']]],
    [[120, 60, 20], []],
  ])('%j s → %j', async (seconds, expected) => {
    expect(await reported(weeksOf(...seconds))).toEqual(expected);
  });

  test('after a down week, from the last that was none', async () => {
    expect(await reported([bouts(60), bouts(40, ['mon', 'wed']), bouts(120)])).toEqual([]);
    expect(await reported([bouts(60), bouts(40, ['mon', 'wed']), bouts(121)])).toEqual([[3, 'warning']]);
  });

  test('says the figures, at the session', async () => {
    const [finding] = await findingsOf(RULE, plan(weeksOf(30, 75)));
    expect(finding).toMatchObject({ week: 2, day: 'mon' });
    expect(finding?.message).toContain(
      'The longest bout of running without a walking break grows from 30 s in week 1 to 1 min 15 s in week 2.',
    );
    expect(finding?.related?.map(({ message }) => message)).toEqual([
      'This is the bout that it is compared with.',
    ]);
  });

  test('nothing where a bout is not known', async () => {
    const open = { ...bouts(30), wed: 'run-walk: 5 x (run until lap, walk 1 min)' };
    expect(await reported([open, bouts(120)])).toEqual([]);
    expect(await reported([bouts(30), { ...bouts(120), fri: 'run-walk 30 min' }])).toEqual([]);
  });
});

describe('days with a run', () => {
  test.each<[string[], string[]]>([
    [['mon', 'wed', 'fri'], []],
    [['mon', 'wed', 'fri', 'sun'], ['warning']],
  ])('%j → %j', async (days, expected) => {
    expect(await severitiesOf(RULE, plan([bouts(30, days)]))).toEqual(expected);
  });

  test('floating runs count, strides do not; what goes on is one finding', async () => {
    const often = { ...bouts(30), any: 'run-walk: 6 x (run 30 s, walk 1 min)' };
    expect(await reported([often])).toEqual([[1, 'warning']]);
    expect(await reported([{ ...bouts(30), sun: 'strides 4 x (15 s, walk 1 min)' }])).toEqual([]);
    const [finding, ...others] = await findingsOf(RULE, plan([often, often, bouts(30), bouts(30)]));
    expect(others).toEqual([]);
    expect(finding?.message).toContain('There is running on 4 days a week in weeks 1–2.');
  });
});

test('a policy sets the limits', async () => {
  const policy = `policy "Physio"\n  ${RULE} limit 5 min maximum 4\n`;
  const check = (week: WeekText) => severitiesOf(RULE, policy + plan([week], 'pain', ['policy "Physio"']));
  expect(await check({ mon: 'easy 5 min', tue: 'easy 1 min', thu: 'easy 1 min', sat: 'easy 1 min' })).toEqual(
    [],
  );
  expect(await check({ mon: 'easy 6 min' })).toEqual(['warning']);
});

describe('the repairs', () => {
  const two = (mon: string, wed = mon) => plan([{ mon: `run-walk: ${mon} # slow`, wed: `run-walk: ${wed}` }]);

  test('shorten the bouts of the first weeks to 30 s, in as long a session', async () => {
    const before = two('warm up 5 min walk, 4 x (run 4 min, walk 2 min)', '3x 5:00 recover walk 1:00');
    const after = two('warm up 5 min walk, 10 x (run 30 s, walk 2 min)', '12x 0:30 recover walk 1:00');
    expect(await repairedOnce(RULE, before)).toEqual({
      title: 'Shorten the bouts of running in week 1 to 30 s, with more repetitions',
      text: after,
    });
    expect(await repaired(RULE, before)).toBe(after);
  });

  test('leave what is not a simple repeat to the author', async () => {
    for (const steps of [
      'warm up 5 min, 4 x (run 4 min, walk 2 min)',
      '2 x (run 4 min, walk 2 min), 3 x (run 5 min, walk 2 min)',
      '3 x (run 1 km, walk 2 min)',
      '3 x (run 4 min, walk 200 m)',
      '3 x (run 4 min "slowly", walk 2 min)',
    ]) {
      expect(await repairedOnce(RULE, two('4 x (run 30 s, walk 1 min)', steps))).toBeUndefined();
    }
    expect(await repairedOnce(RULE, plan([{ mon: 'easy 8 min' }]))).toBeUndefined();
  });

  test('shorten bouts that grow too much to twice the earlier ones', async () => {
    const text = (third: string) => plan([bouts(60), bouts(60), { mon: `run-walk: ${third}` }]);
    expect(await repaired(RULE, text('4 x (run 4min, walk 1 min)'))).toBe(text('7 x (run 2min, walk 1 min)'));
  });

  test('offer nothing where the week after would be a leap', async () => {
    const later = bouts(30 * 60, ['mon']);
    expect(await repairedOnce(RULE, plan([bouts(240), later]))).toBeUndefined();
  });

  test('turn sessions of a week with too many into rest', async () => {
    const days = ['mon', 'tue', 'thu', 'sat'];
    const text = plan([bouts(30, days)]);
    expect(await repaired(RULE, text)).toBe(text.replace(/mon run-walk.*/, 'mon rest'));
  });
});
