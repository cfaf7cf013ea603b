import { describe, expect, test } from 'vitest';
import { repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, runs, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'shoe-rotation';

function text(shoes: readonly string[], ...weeks: WeekText[]): string {
  return planText({ volume: 40, longest: 20, lines: shoes.map((line) => `shoes ${line}`) }, weeks);
}

describe('one pair for many runs', () => {
  test.each<[string[], WeekText, string[]]>([
    [['"A" 300 km'], runs(30, 4), ['info']],
    [['"A" 300 km'], runs(30, 3), []],
    [['"A" 300 km', '"B" 100 km'], runs(30, 6), []],
    [['"A"', '"a" 100 km'], runs(30, 4), ['info']],
    [[], runs(30, 6), []],
    [['"A" 300 km'], { ...runs(30, 3), any: 'easy 5 km' }, ['info']],
    // Strides and what is no run are not counted.
    [['"A" 300 km'], { ...runs(30, 3), sat: 'strides 4 x 20 s + walk 5 km', sun: 'bike 60 min' }, []],
  ])('%j, %j → %j', async (shoes, week, expected) => {
    expect(await severitiesOf(RULE, text(shoes, week))).toEqual(expected);
  });

  test('once for the plan, at the first such week', async () => {
    const plan = text(['"A" 300 km'], runs(30, 3), runs(30, 4), runs(30, 3), runs(40, 5), runs(40, 5));
    const [finding, ...others] = await findingsOf(RULE, plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ week: 2, severity: 'info' });
    expect(finding?.message).toContain(
      'The athlete has one pair of shoes, "A", for 4 to 5 runs a week in weeks 2 and 4–5.',
    );
  });
});

describe('a new pair', () => {
  test.each<[string, string, string[]]>([
    ['29.9 km', 'long 15 km in "New"', ['warning']],
    ['30 km', 'long 15 km in "New"', []],
    ['0 km', 'race 10k "go" in "New"', ['warning']],
    ['30 km', 'race 10k "go" in "New"', []],
    // The one run that is longer than the others is the long run, whatever it is called.
    ['0 km', 'easy 15 km in "New"', ['warning']],
    ['0 km', 'easy 4 km in "New"', []],
    ['0 km', 'tempo: warm up 2 km, 2 km @ threshold in "New"', []],
    // Not known is not new.
    ['', 'race 10k "go" in "New"', []],
  ])('%s, %s → %j', async (used, sun, expected) => {
    const week = { tue: 'easy 5 km', thu: 'easy 5 km', sun };
    expect(await severitiesOf(RULE, text([`"New" ${used}`, '"Old" 200 km'], week))).toEqual(expected);
  });

  test('runs of the plan count, by date', async () => {
    const week = { tue: 'easy 10 km in "New"', thu: 'easy 10 km in "New"' };
    const shoes = ['"New" 5 km', '"Old" 200 km'];
    expect(await severitiesOf(RULE, text(shoes, week, { ...week, sun: 'long 15 km in "New"' }))).toEqual([]);
    const [finding] = await findingsOf(RULE, text(shoes, { ...week, sun: 'long 15 km in "New"' }));
    expect(finding).toMatchObject({ week: 1, day: 'sun', start: { column: 20 } });
    expect(finding?.message).toBe(
      'The long run on Sunday of week 1 is in the shoes "New", which will have 25 km by then. Less than 30 km before a ' +
        'race or long run is reported: a convention.',
    );
  });

  test('a run of unknown distance before it: not checked', async () => {
    const week = { tue: 'easy "as you like" in "New"', sun: 'long 15 km in "New"' };
    expect(await findingsOf(RULE, text(['"New" 0 km', '"Old" 200 km'], week))).toEqual([]);
  });

  test('the limit of a policy', async () => {
    const plan = `policy "Ours"\n  shoe-rotation minimum 50 km\n${planText(
      { lines: ['shoes "New" 40 km', 'shoes "Old" 90 km'] },
      [{ sun: 'long 6 km in "New"' }],
      ['policy "Ours"'],
    )}`;
    expect((await findingsOf(RULE, plan))[0]?.message).toContain('Less than 50 km before');
  });

  test('athletes without listed shoes', async () => {
    expect(await findingsOf(RULE, text([], { sun: 'race 10k "go" in "New"' }))).toEqual([]);
  });
});

describe('the repair', () => {
  const plan = (lines: string[], pair: string) =>
    planText({ volume: 30, longest: 10, lines: ['shoes "New" 6 km', ...lines] }, [
      { tue: 'easy 8 km in "Old"', sun: `long 10 km in ${pair} # flat` },
    ]);

  test('takes the pair with the least of those that have enough', async () => {
    const lines = ['shoes "Oldest" 600 km', 'shoes "Old" 25 km', 'shoes Unknown'];
    expect(await repairedOnce(RULE, plan(lines, '"New"'))).toEqual({
      title: 'Take the shoes "Old" for this run',
      text: plan(lines, '"Old"'),
    });
  });

  test('is none where there is no such pair', async () => {
    expect(await repairedOnce(RULE, plan(['shoes "Old" 12 km'], '"New"'))).toBeUndefined();
  });
});
