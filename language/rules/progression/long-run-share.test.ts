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
    expect(finding?.message).toContain('The longest run of week 1 (16 km) is 40% of its 40 km.');
    expect(finding?.message).toContain('With 4 runs a week, more than 33.8% is reported');
  });

  test.each(['taper', 'race'])('%s weeks are not checked', async (head) => {
    expect(await severitiesOf(RULE, text(week(50, 14, 5), week(50, 20, 5, head)))).toEqual([]);
  });

  test('nor weeks with a run of unknown distance', async () => {
    expect(await severitiesOf(RULE, text({ ...week(50, 20, 5), fri: 'easy' }))).toEqual([]);
  });
});
