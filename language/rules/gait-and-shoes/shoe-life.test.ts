import { describe, expect, test } from 'vitest';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'shoe-life';

function text(shoes: readonly string[], ...weeks: WeekText[]): string {
  return planText({ volume: 40, longest: 20, lines: shoes.map((line) => `shoes ${line}`) }, weeks);
}

describe('the distance of a pair', () => {
  test.each<[string, string, string[]]>([
    ['"Daily" 790 km', 'easy 10 km in "Daily"', []],
    ['"Daily" 790 km', 'easy 10.1 km in "Daily"', ['info']],
    ['"Daily" 790 km', 'easy 8-11 km in "Daily"', ['info']],
    ['"Daily" 790 km', 'easy 10.1 km in "daily"', ['info']],
    ['"Daily" 900 km', 'easy 5 km in "Daily"', ['info']],
    ['"Daily" 500 mi', 'easy 5 km in "Daily"', ['info']],
    // Nothing that names the pair adds to it.
    ['"Daily" 900 km', 'easy 5 km', []],
    ['"Daily" 790 km', 'walk 12 km in "Daily"', []],
    ['"Daily" 799 km', 'easy "as you like" in "Daily"', []],
    // What has been run in them is not known, and the plan alone stays below.
    ['"Daily"', 'easy 20 km in "Daily"', []],
  ])('%s, %s → %j', async (shoes, tue, expected) => {
    expect(await severitiesOf(RULE, text([shoes], { tue }))).toEqual(expected);
  });

  test('adds up by date, and is reported once, where it passes the limit', async () => {
    const week = { tue: 'easy 10 km in "Daily"', thu: 'easy 10 km in "Other"', sun: 'long 15 km in "Daily"' };
    const plan = text(['"Daily" 730 km', '"Other" 700 km'], week, week, week, week);
    const [finding, ...others] = await findingsOf(RULE, plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ week: 3, day: 'sun', start: { column: 20 }, end: { column: 30 } });
    expect(finding?.message).toBe(
      'With the long run on Sunday of week 3 the shoes "Daily" reach 805 km, after 730 km before the plan. More than ' +
        '800 km is reported: a convention, no distance has been tested.',
    );
  });

  test('each pair for itself', async () => {
    const plan = text(['"A" 799 km', '"B" 799 km'], { tue: 'easy 5 km in "A"', thu: 'easy 5 km in "B"' });
    expect(await severitiesOf(RULE, plan)).toEqual(['info', 'info']);
  });

  test('says what is estimated and what is missing', async () => {
    const [finding] = await findingsOf(
      RULE,
      text(['"A" 795 km'], { tue: 'easy "as you like" in "A"', thu: 'easy 60 min in "A"' }),
    );
    expect(finding?.message).toMatch(/the shoes "A" reach at least ≈80\d(\.\d)? km, after 795 km/);
  });

  test('a pair of unknown distance, in a plan that passes the limit by itself', async () => {
    const week = { tue: 'easy 20 km in "A"', thu: 'easy 20 km in "A"', sun: 'easy 20 km in "A"' };
    const [finding] = await findingsOf(RULE, text(['"A"'], ...Array(14).fill(week)));
    expect(finding).toMatchObject({ week: 14 });
    expect(finding?.message).toContain('the shoes "A" reach at least 820 km. More than');
  });
});

test('copies: the finding stands at the `like`', async () => {
  const plan = text(['"A" 790 km'], { tue: 'easy 8 km in "A"' }, { head: 'like week 1' });
  expect(await findingsOf(RULE, plan)).toMatchObject([{ week: 2, day: 'tue', start: { line: 8 } }]);
});

test('only for athletes who have the pair', async () => {
  const plan = `athlete "Sam"\n  shoes "A" 799 km\nathlete "Kim"\n  shoes "B" 10 km\nplan "P" for "Sam", "Kim"\n  week 1\n    tue easy 5 km in "A"\n`;
  expect(await findingsOf(RULE, plan)).toMatchObject([{ athletes: ['Sam'] }]);
});

test('in the units of the plan, with the limit of its policy', async () => {
  const plan = `policy "Ours"\n  shoe-life maximum 300 mi\n${planText(
    { lines: ['shoes "A" 299 mi'] },
    [{ tue: 'easy 3 mi in "A"' }],
    ['units mi', 'policy "Ours"'],
  )}`;
  const [finding] = await findingsOf(RULE, plan);
  expect(finding?.message).toContain(
    'reach 302 mi, after 299 mi before the plan. More than 300 mi is reported',
  );
});
