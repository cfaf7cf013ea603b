import { describe, expect, test } from 'vitest';
import { repaired } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'long-run-share';

/** A week of n runs, the longest of them on Sunday, the others of about equal length. */
function week(total: number, longest: number, n: number, head?: string): WeekText {
  const others = Math.floor(((total - longest) / (n - 1)) * 10) / 10;
  const first = Number((total - longest - others * (n - 2)).toFixed(1));
  return {
    ...Object.fromEntries(
      ['tue', 'wed', 'thu', 'fri', 'sat'].slice(0, n - 2).map((day) => [day, `easy ${others} km`]),
    ),
    mon: `easy ${first} km`,
    sun: `long ${longest} km`,
    ...(head && { head }),
  };
}

const text = (...weeks: WeekText[]) => planText({ volume: 60, longest: 40 }, weeks);

describe('the share of the longest run', () => {
  test.each<[number, number, number, string[]]>([
    [5, 50, 15, []],
    [5, 50, 15.1, ['hint']],
    [5, 50, 30, ['hint']],
    [5, 50, 30.1, ['info']],
    [4, 40, 13.5, []],
    [4, 40, 13.6, ['hint']],
    [3, 30, 13.5, []],
    [3, 30, 13.6, ['hint']],
    [3, 30, 15.1, ['hint']],
    [3, 30, 18, ['hint']],
    [3, 30, 18.1, ['info']],
    [2, 30, 20, []],
    [5, 18, 10, []],
    [5, 20, 10.1, ['hint']],
    [5, 19.9, 10.1, []],
  ])('%s runs, %s km, longest %s km → %j', async (n, total, longest, expected) => {
    expect(await severitiesOf(RULE, text(week(total, longest, n)))).toEqual(expected);
  });

  test('says the figures, at the run', async () => {
    const [finding] = await findingsOf(RULE, text(week(40, 16, 4)));
    expect(finding).toMatchObject({ week: 1, day: 'sun' });
    expect(finding?.message).toBe(
      "The longest run of week 1 is 40% of the week's distance (16 km of 40 km). With 4 runs a week, more than " +
        '33.8% is reported: a convention of coaches that no study has tested. One more easy run evens it out better than a ' +
        'shorter long run.',
    );
  });

  test('weeks that follow each other are one finding, with the largest share', async () => {
    const found = await findingsOf(
      RULE,
      text(week(40, 15, 4), week(42, 17, 4), week(40, 12, 4), week(40, 14, 4)),
    );
    expect(found.map((finding) => [finding.week, finding.message.split('. ')[0]])).toEqual([
      [1, "The longest run of weeks 1–2 is up to 40.5% of the week's distance (17 km of 42 km in week 2)"],
    ]);
  });

  test.each(['taper', 'race'])('%s weeks are not checked', async (head) => {
    expect(await severitiesOf(RULE, text(week(50, 14, 5), week(50, 20, 5, head)))).toEqual([]);
  });

  test('nor weeks with a run of unknown distance', async () => {
    expect(await severitiesOf(RULE, text({ ...week(50, 20, 5), fri: 'easy' }))).toEqual([]);
  });
});

describe('what is one run', () => {
  test.each<[string, WeekText, string[]]>([
    [
      'a warm-up and its session',
      { tue: 'easy 6 km', thu: 'easy 2 km + tempo 5 km', sun: 'long 14 km' },
      ['With 3 runs'],
    ],
    [
      'a run and its strides',
      { tue: 'easy 6 km + strides 4 x (20 s, walk 1 min)', thu: 'easy 7 km', sun: 'long 14 km' },
      ['With 3 runs'],
    ],
    [
      'but not a second run',
      { tue: 'am easy 4 km + pm easy 4 km', thu: 'easy 7 km', sun: 'long 14 km' },
      ['With 4 runs'],
    ],
    [
      'the longest one with its warm-up',
      { tue: 'easy 9 km', thu: 'easy 8 km', sun: 'easy 2 km + long 13 km' },
      ['(15 km of 32 km)'],
    ],
  ])('%s', async (_, week, expected) => {
    const found = await findingsOf(RULE, text(week));
    expect(found.map(({ message }) => expected.filter((part) => message.includes(part)))).toEqual([expected]);
  });
});

describe('races', () => {
  const week = (race: string): WeekText => ({
    tue: 'easy 5 km',
    thu: 'easy 5 km',
    sat: 'easy 2 km',
    sun: race,
  });

  test.each<[string, WeekText[], string[]]>([
    ['the goal race is no training', [week('race half-marathon')], []],
    ['another race is one step milder', [week('race half-marathon'), { sun: 'race 5k' }], ['hint']],
    ['so that a hint is none', [{ ...week('race 10k'), wed: 'easy 3 km' }, { sun: 'race 5k' }], []],
  ])('%s', async (_, weeks, expected) => {
    expect(await severitiesOf(RULE, text(...weeks))).toEqual(expected);
  });
});

describe('the repairs', () => {
  const titles = async (week: WeekText) => {
    const [finding] = await findingsOf(RULE, text(week));
    return finding?.repairs?.map(({ title }) => title).filter((title) => !title.startsWith('Allow'));
  };

  test('an easy run first, then a shorter run', async () => {
    const week = { tue: 'easy 8 km', thu: 'easy 8 km', sat: 'easy 8 km', sun: 'long 13 km' };
    expect(await titles(week)).toEqual(['Add `easy 6.5 km` in week 1', 'Shorten this run to 12.2 km']);
    expect(await repaired(RULE, text(week))).toBe(text({ mon: 'easy 6.5 km', ...week }));
  });

  test('no run on a day on which the athlete is ill', async () => {
    const week = { tue: 'easy 8 km', thu: 'easy 8 km', sat: 'easy 8 km', sun: 'long 13 km' };
    expect(await titles({ ...week, mon: 'sick "flu"' })).toEqual(['Shorten this run to 12.2 km']);
  });

  test('no run that is longer than the others, and none that loses more than a quarter', async () => {
    expect(await titles({ tue: 'easy 8 km', wed: 'easy 6 km', thu: 'easy 8 km', sun: 'long 24 km' })).toEqual(
      [],
    );
  });
});
