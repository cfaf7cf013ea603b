import { describe, expect, test } from 'vitest';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'intensity-share';

/** A week of so many minutes, of which so many hard. */
function week(hard: number, all = 100, more: WeekText = {}): WeekText {
  return {
    ...(hard > 0 && { tue: `tempo ${hard} min` }),
    ...(all > hard && { sat: `easy ${all - hard} min` }),
    ...more,
  };
}

const plan = (weeks: readonly WeekText[], lines?: readonly string[]) =>
  planText({ volume: 20, longest: 20 }, weeks, lines);
const reported = async (...weeks: WeekText[]) =>
  (await findingsOf(RULE, plan(weeks))).map((finding) => [finding.week, finding.severity]);

describe('easy running in 28 days', () => {
  test.each<[number[], string[]]>([
    [[20, 20, 20, 20], []],
    [[20, 20, 20, 21], ['info']],
    [[30, 30, 30, 30], ['info']],
    [[30, 30, 30, 31], ['warning']],
    [[0, 0, 40, 40], []],
    [[0, 0, 40, 41], ['info']],
    [[100, 100, 100, 100], ['warning']],
    [[0, 0, 0, 0], []],
    // Less than four weeks are not 28 days.
    [[50, 50, 50], []],
  ])('%j hard of 100 min each → %j', async (minutes, expected) => {
    expect(await severitiesOf(RULE, plan(minutes.map((hard) => week(hard))))).toEqual(expected);
  });

  test('one finding where it begins, with the lowest figure', async () => {
    const minutes = [0, 25, 25, 25, 25, 35, 25, 0, 0];
    const findings = await findingsOf(RULE, plan(minutes.map((hard) => week(hard))));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ week: 5, severity: 'info' });
    expect(findings[0]?.message).toContain(
      'Of the running time of the 28 days up to weeks 5–8, as little as 72.5% is easy (4 h 50 min of 6 h 40 min in ' +
        'weeks 3–6; 1 h 50 min hard).',
    );
  });

  test('an even share is said once, with the hardest week beside it', async () => {
    const weeks = [week(20), week(30), week(20), week(20)];
    const [finding] = await findingsOf(RULE, plan(weeks));
    expect(finding?.message).toContain(
      'up to week 4, 77.5% is easy (5 h 10 min of 6 h 40 min in weeks 1–4; 1 h 30 min hard)',
    );
    expect(finding?.related?.map(({ message }) => message)).toEqual([
      'Week 2 has the most running of these that is not easy.',
    ]);
  });
});

describe('the moderate band', () => {
  const all = (target: string): WeekText => ({
    tue: `easy 40 min @ ${target}`,
    fri: `easy 40 min @ ${target}`,
    sun: `long 80 min @ ${target}`,
  });
  const four = (target: string) => plan([all(target), all(target), all(target), all(target)], []);

  test.each([
    ['easy', []],
    ['zone 2', []],
    ['rpe 4', []],
    ['steady', ['warning']],
    ['marathon', ['warning']],
    ['zone 3', ['warning']],
    ['rpe 5', ['warning']],
    ['threshold', ['warning']],
  ])('all running @ %s → %j', async (target, expected) => {
    expect(await severitiesOf(RULE, four(target))).toEqual(expected);
  });

  test('is named, beside what is hard', async () => {
    const week: WeekText = { ...all('marathon'), wed: 'tempo 20 min' };
    const [finding] = await findingsOf(RULE, plan([week, week, week, week]));
    expect(finding?.message).toContain(
      '0% is easy (0 s of 12 h in weeks 1–4; 10 h 40 min in the moderate band, such as steady running and marathon ' +
        'pace and 1 h 20 min hard).',
    );
  });

  test('the goal race is not counted', async () => {
    const last = { sat: 'easy 80 min', sun: 'race half-marathon' };
    const weeks = [week(20), week(20), week(20), last];
    expect(await severitiesOf(RULE, plan(weeks, ['race half-marathon on 2027-01-31']))).toEqual([]);
    expect(
      await severitiesOf(
        RULE,
        plan([...weeks, week(20)], ['race half-marathon on 2027-01-31', 'starts 2027-01-04']),
      ),
    ).toEqual([]);
  });
});

describe('what is counted', () => {
  test('race weeks are left out', async () => {
    const race = week(100, 100, { head: 'race' });
    expect(await reported(week(20), week(20), week(20), race)).toEqual([]);
    expect(await reported(week(20), race, week(20), week(20))).toEqual([]);
    expect(await reported(week(20), race, week(20), week(21))).toEqual([[4, 'info']]);
    expect(await reported(week(25), week(25), week(25), race, week(25))).toEqual([[5, 'info']]);
  });

  test('walking is left out, floating runs count', async () => {
    const walk: WeekText = { sun: 'run-walk: 10 x (run 1 min, walk 9 min)' };
    expect(await reported(week(20), week(20), week(20), week(20, 90, walk))).toEqual([]);
    expect(await reported(week(20), week(20), week(20), week(20, 80, walk))).toEqual([[4, 'info']]);
    expect(await reported(week(20), week(20), week(20), { ...week(20), any: 'easy 60 min' })).toEqual([]);
    expect(await reported(week(20), week(20), week(20), { ...week(20), any: 'tempo 10 min' })).toEqual([
      [4, 'info'],
    ]);
  });

  test('not where a run or its hard part is not known', async () => {
    const hard = week(50);
    expect(await reported(hard, hard, hard, { ...hard, sun: 'easy' })).toEqual([]);
    const open = { ...hard, sun: 'intervals 60 min: 6 x (until lap @ 5k, jog 2 min)' };
    expect(await reported(open, hard, hard, hard, hard)).toEqual([[5, 'warning']]);
  });

  test('not across a week that is missing', async () => {
    const text = plan([week(50), week(50), week(50), week(50)]).replace('week 4', 'week 5');
    expect(await severitiesOf(RULE, text)).toEqual([]);
  });

  test('a policy can set the share', async () => {
    const policy = `policy "Fast"\n  ${RULE} minimum 75%\n`;
    const weeks = (hard: number) => plan([week(hard), week(hard), week(hard), week(hard)], ['policy "Fast"']);
    expect(await severitiesOf(RULE, policy + weeks(25))).toEqual([]);
    expect(await severitiesOf(RULE, policy + weeks(26))).toEqual(['info']);
  });
});

describe('the repair', () => {
  test('turns the hard session that is just enough into an easy run, and what copies it', async () => {
    const text = (tue: string, fri: string) =>
      plan([
        { tue: `${tue} # a`, thu: `${fri} # b`, sat: 'easy 60 min' },
        ...Array.from({ length: 3 }, () => ({ head: 'like week 1' })),
      ]);
    const tempo = 'tempo: warm up 10 min, 15 min @ threshold, cool down 10 min';
    expect(await repairedOnce(RULE, text(tempo, 'tempo 20 min "even"'))).toEqual({
      title: 'Turn the tempo run on Tuesday of week 1 into an easy run',
      text: text('easy 35 min', 'tempo 20 min "even"'),
    });
    expect(await repaired(RULE, text('tempo 25 min', 'hills 20 min "even"'))).toBe(
      text('easy 25 min', 'hills 20 min "even"'),
    );
  });

  test('keeps the distance of steps that are distances, and words', async () => {
    const four = (thu: string) => plan([week(0, 20), week(0, 20), week(0, 20), { thu, sat: 'easy 2 km' }]);
    const steps = 'intervals: warm up 2 km, 5 x 1.2 km recover jog 400 m';
    expect(await repaired(RULE, four(`am ${steps}`))).toBe(four('am easy 9.6 km'));
    expect(await repaired(RULE, four(`${steps}, 8 km "hard"`)).catch(String)).toMatch(/no repair/);
  });

  test('runs what a target made moderate at easy pace', async () => {
    const text = (wed: string) =>
      plan([{ tue: 'easy 40 min', wed }, ...Array.from({ length: 3 }, () => ({ head: 'like week 1' }))]);
    expect(await repairedOnce(RULE, text('easy 8 km @ marathon'))).toEqual({
      title: 'Run all of the easy run on Wednesday of week 1 easy',
      text: text('easy 8 km'),
    });
  });

  test('leaves races, targets with words and workouts by name to the author', async () => {
    for (const tue of ['time-trial 10 km', 'easy 50 min @ threshold "even"']) {
      expect(await repairedOnce(RULE, plan(Array.from({ length: 4 }, () => ({ tue }))))).toBeUndefined();
    }
  });
});
