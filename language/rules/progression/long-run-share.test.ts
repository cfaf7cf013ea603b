import { describe, expect, test } from 'vitest';
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
    [5, 50, 15.1, ['info']],
    [5, 50, 25, ['info']],
    [5, 50, 25.1, ['warning']],
    [4, 40, 13.5, []],
    [4, 40, 13.6, ['info']],
    [3, 30, 13.5, []],
    [3, 30, 13.6, ['info']],
    [2, 30, 20, []],
    [5, 18, 10, []],
    [5, 20, 10.1, ['warning']],
    [5, 19.9, 10.1, []],
  ])('%s runs, %s km, longest %s km → %j', async (n, total, longest, expected) => {
    expect(await severitiesOf(RULE, text(week(total, longest, n)))).toEqual(expected);
  });

  test('says the figures, at the run', async () => {
    const [finding] = await findingsOf(RULE, text(week(40, 16, 4)));
    expect(finding).toMatchObject({ week: 1, day: 'sun' });
    expect(finding?.message).toBe(
      "The longest run of week 1 is 40% of the week's distance (16 km of 40 km). With 4 runs a week, more than " +
        '33.8% is reported: a convention of coaches that no study has tested.',
    );
  });

  test('weeks that follow each other are one finding, with the largest share', async () => {
    const found = await findingsOf(
      RULE,
      text(week(40, 15, 4), week(42, 17, 4), week(40, 12, 4), week(40, 14, 4)),
    );
    expect(found.map((finding) => [finding.week, finding.message.split('. ')[0]])).toEqual([
      [1, "The longest run of weeks 1–2 is up to 40.5% of the week's distance (17 km of 42 km in week 2)"],
      [4, "The longest run of week 4 is 35% of the week's distance (14 km of 40 km)"],
    ]);
  });

  test.each(['taper', 'race'])('%s weeks are not checked', async (head) => {
    expect(await severitiesOf(RULE, text(week(50, 14, 5), week(50, 20, 5, head)))).toEqual([]);
  });

  test('nor weeks with a run of unknown distance', async () => {
    expect(await severitiesOf(RULE, text({ ...week(50, 20, 5), fri: 'easy' }))).toEqual([]);
  });
});
