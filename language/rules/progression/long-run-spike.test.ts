import { describe, expect, test } from 'vitest';
import { createChecker } from '../../internal.ts';
import type { BackStatus } from '../../training/model.ts';
import { type AthleteText, findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'long-run-spike';

/** A long run in week 1 after the athlete's longest. */
function after(athlete: AthleteText, run: string, ...weeks: WeekText[]): string {
  return planText({ volume: 40, ...athlete }, [{ sun: run }, ...weeks]);
}

describe('the growth of the longest run', () => {
  test.each<[BackStatus, number, string, string[]]>([
    ['healthy', 15, 'long 16.6 km', []],
    ['healthy', 15, 'long 16.7 km', ['hint']],
    ['healthy', 15, 'long 18 km', ['hint']],
    ['healthy', 15, 'long 18.1 km', ['warning']],
    ['healthy', 15, 'long 30 km', ['warning']],
    ['healthy', 15, 'long 30.1 km', ['error']],
    ['history', 15, 'long 16.7 km', ['hint']],
    ['history', 15, 'long 19.6 km', ['warning']],
    ['history', 15, 'long 30.1 km', ['error']],
    ['disc', 10, 'long 11 km', []],
    ['disc', 10, 'long 11.1 km', ['warning']],
    ['disc', 10, 'long 15 km', ['warning']],
    ['disc', 10, 'long 15.1 km', ['error']],
    ['disc', 5, 'easy 6 km', []],
    ['disc', 4, 'easy 8.1 km', ['error']],
    ['pain', 10, 'long 15.1 km', ['error']],
    // More than two miles are a warning, also of a long run.
    ['healthy', 30, 'long 33 km', []],
    ['healthy', 28, 'long 31.2 km', ['hint']],
    ['healthy', 28, 'long 31.3 km', ['warning']],
    ['healthy', 15, 'easy 16.7 km', ['hint']],
    // Short runs and up to a mile more are ignored.
    ['healthy', 3, 'easy 5.9 km', []],
    ['healthy', 4.5, 'easy 6.1 km', []],
    ['healthy', 4, 'easy 6 km', ['warning']],
    ['pain', 3, 'easy 5.9 km', []],
    // Ranges count with their upper end.
    ['healthy', 15, 'long 14-17 km', ['hint']],
  ])('%s, after %s km: %s → %j', async (back, longest, run, expected) => {
    expect(await severitiesOf(RULE, after({ back, longest }, run))).toEqual(expected);
  });

  test('says the figures and where they come from, at the run', async () => {
    const [finding] = await findingsOf(RULE, after({ longest: 12 }, 'easy 12 km', { sat: 'long 14 km' }));
    expect(finding).toMatchObject({ week: 2, day: 'sat', severity: 'hint' });
    expect(finding?.message).toContain(
      'The run of 14 km on Saturday of week 2 is 16.7% longer than the longest of the 30 days before',
    );
    expect(finding?.message).toContain("the athlete's recent 12 km");
  });

  test('refers to the run that it is compared with', async () => {
    const [finding] = await findingsOf(RULE, after({ longest: 10 }, 'easy 11 km', { sat: 'long 14 km' }));
    expect(finding?.message).toContain('(11 km on Sunday of week 1)');
    expect(finding?.related).toHaveLength(1);
  });
});

describe('the window', () => {
  const easy: WeekText = { mon: 'easy 5 km' };

  test.each([
    // Week 5 starts on day 28. The athlete's longest stands on day -1.
    ['tue', []],
    ['wed', ['warning']],
  ])('the recent longest holds up to day 29: %s of week 5 → %j', async (day, expected) => {
    const text = planText({ longest: 15 }, [easy, easy, easy, easy, { ...easy, [day]: 'long 15 km' }]);
    expect(await severitiesOf(RULE, text)).toEqual(expected.length ? ['error'] : []);
  });

  test.each([
    // From Tuesday of week 1 (day 1) to Thursday of week 5 (day 31) are 30 days.
    ['thu', []],
    ['fri', ['error']],
  ])('a run of the plan holds 30 days: %s of week 5 → %j', async (day, expected) => {
    const text = planText({ longest: 5 }, [
      { tue: 'long 15 km' },
      easy,
      easy,
      easy,
      { ...easy, [day]: 'long 15 km' },
    ]);
    expect((await severitiesOf(RULE, text)).slice(1)).toEqual(expected);
  });
});

describe('the runs of a day', () => {
  const day = (back: BackStatus, longest: number, ...texts: string[]) =>
    planText(
      { back, longest, volume: 60 },
      texts.map((text) => ({ wed: text, sun: 'easy 8 km' })),
    );

  test.each<[string, BackStatus, number, string[], string[]]>([
    ['a warm-up and its session are one run', 'healthy', 10, ['easy 3 km + tempo 8 km'], []],
    ['together they are longer', 'healthy', 10, ['easy 3 km + tempo 10 km'], ['warning']],
    ['two runs are compared together', 'healthy', 10, ['am easy 10 km + pm easy 10 km'], ['hint']],
    [
      'and are a warning, if they are more than twice',
      'healthy',
      10,
      ['am easy 10 km + pm easy 10.1 km'],
      ['warning'],
    ],
    ['with a history as well', 'history', 10, ['am easy 10 km + pm easy 10.1 km'], ['warning']],
    ['a normal double day', 'healthy', 24, ['am easy 15 km + pm easy 13 km'], ['hint']],
    ['with a disc diagnosis', 'disc', 10, ['am easy 6 km + pm easy 5.1 km'], ['warning']],
    ['with pain', 'pain', 10, ['am easy 10 km + pm easy 10.1 km'], ['warning']],
    [
      'with what was run on a day before',
      'healthy',
      10,
      ['am easy 6 km + pm easy 5 km', 'am easy 6 km + pm easy 6 km'],
      [],
    ],
    ['which is no longer run', 'healthy', 10, ['am easy 6 km + pm easy 5 km', 'easy 12 km'], ['hint']],
    ['one of them alone is told, not both', 'healthy', 10, ['am easy 12 km + pm easy 5 km'], ['hint']],
  ])('%s', async (_, back, longest, texts, expected) => {
    expect(await severitiesOf(RULE, day(back, longest, ...texts))).toEqual(expected);
  });

  test('says what was added up', async () => {
    const [finding] = await findingsOf(RULE, day('disc', 10, 'am easy 10 km + pm easy 10 km'));
    expect(finding?.message).toBe(
      "The runs on Wednesday of week 1 together have 20 km, 100% more than the longest of the 30 days before (the athlete's " +
        'recent 10 km). More than 10% is reported: a convention, milder than for single runs. The ' +
        'study that single runs are compared by says nothing of sums.',
    );
  });
});

describe('time', () => {
  const weeks = (...texts: string[]) =>
    planText({ longest: 20, volume: 60 }, [
      ...Array(5).fill({ tue: 'easy 5 km' }),
      ...texts.map((sun) => ({ sun })),
    ]);

  test.each([
    ['the same time at another pace', ['long 90 min', 'tempo 90 min'], []],
    ['more time', ['long 90 min', 'long 1 h 50 min'], ['warning']],
    ['a little more', ['long 90 min', 'long 105 min'], ['hint']],
    ['time and distance are compared as distances', ['long 15 km', 'tempo 90 min'], ['hint']],
  ])('%s: %j → %j', async (_, texts, expected) => {
    expect((await severitiesOf(RULE, weeks(...texts))).slice(1)).toEqual(expected);
  });

  test('is told', async () => {
    const found = await findingsOf(RULE, weeks('long 90 min', 'long 1 h 50 min'));
    expect(found.at(-1)?.message).toContain(
      'The run of 1 h 50 min on Sunday of week 7 is 22.2% longer than the longest of the 30 days before (1 h 30 min on Sunday of week 6)',
    );
  });
});

describe('races', () => {
  test.each([
    ['the goal race is left out', 18, 'race half-marathon', 'rest', []],
    ['another is one step milder: a hint is none', 18, 'race half-marathon', 'race 5k', []],
    ['a warning is an info', 15, 'race half-marathon', 'race 5k', ['info']],
    ['an error is a warning', 10, 'race half-marathon', 'race 5k', ['warning']],
    ['a warm-up before it counts with it', 18, 'easy 3 km + race half-marathon', 'race 5k', ['info']],
    ['the goal race is nothing to grow from', 10, 'long 10 km', 'race half-marathon', []],
  ])('%s', async (_, longest, run, last, expected) => {
    expect(await severitiesOf(RULE, after({ longest }, run, { sat: last }))).toEqual(expected);
  });

  test.each([
    // From Sunday of week 1 (day 6) to Tuesday of week 6 (day 36) are 30 days.
    ['tue', []],
    ['wed', ['hint']],
  ])('the goal race counts as a run of the 30 days before: %s of week 6 → %j', async (day, expected) => {
    const easy: WeekText = { mon: 'easy 9 km', fri: 'easy 9 km' };
    const text = planText({ volume: 60, longest: 30 }, [
      { sun: 'race marathon' },
      ...[easy, easy, easy, easy],
      { mon: 'easy 9 km', [day]: 'easy 10.7 km' },
    ]);
    expect(await severitiesOf(RULE, text)).toEqual(expected);
  });

  test('says so', async () => {
    const text = planText({ volume: 60, longest: 10 }, [
      { sun: 'race half-marathon' },
      { sun: 'long 25 km' },
    ]);
    const [finding] = await findingsOf(RULE, text);
    expect(finding?.message).toContain(
      'The run of 25 km on Sunday of week 2 is 18.5% longer than the longest of the 30 days before (21.1 km on Sunday of week 1).',
    );
  });
});

describe('what is not known', () => {
  test('without a recent longest run the first week is not checked, the second is', async () => {
    const text = planText({}, [{ tue: 'easy 5 km', thu: 'easy 10 km' }, { sun: 'long 11.7 km' }]);
    expect(await findingsOf(RULE, text)).toMatchObject([{ week: 2, severity: 'hint' }]);
  });

  test('runs of unknown distance are passed over', async () => {
    const text = planText({ longest: 10 }, [{ tue: 'easy', thu: 'easy 11 km' }, { sun: 'long' }]);
    expect(await severitiesOf(RULE, text)).toEqual([]);
  });

  test('a week that was not understood is not taken for one without long runs', async () => {
    const week2 = (session: string) =>
      planText({ longest: 10 }, [
        { sun: 'long 10 km' },
        { mon: 'easy 5 km', sun: session },
        { sun: 'long 12.1 km' },
      ]);
    expect(await severitiesOf(RULE, week2('rest'))).toEqual(['warning']);
    const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
    const { findings } = await checker.check('file:///test.runplan', week2('11 kilos long'));
    const rules = findings.map(({ rule }) => rule);
    expect(rules).toContain('syntax');
    expect(rules).not.toContain(RULE);
  });
});

test('a policy sets the limit', async () => {
  const text = (limit: string) =>
    `policy "House"\n  long-run-spike limit ${limit}\n${planText({ longest: 10 }, [{ sun: 'long 11.7 km' }], ['policy "House"'])}`;
  expect(await severitiesOf(RULE, text('17%'))).toEqual([]);
  expect(await severitiesOf(RULE, text('16%'))).toEqual(['hint']);
});

test('each day of a copied week is reported where it is copied', async () => {
  const text = planText({ longest: 10 }, [{ sun: 'long 10 km' }, { head: 'like week 1 at 150%' }]);
  expect(await findingsOf(RULE, text)).toMatchObject([{ week: 2, day: 'sun', severity: 'warning' }]);
});
