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
    ['healthy', 15, 'long 16.5 km', []],
    ['healthy', 15, 'long 16.6 km', ['warning']],
    ['healthy', 15, 'long 30 km', ['warning']],
    ['healthy', 15, 'long 30.1 km', ['error']],
    ['disc', 15, 'long 16.5 km', []],
    ['disc', 15, 'long 19.5 km', ['warning']],
    ['disc', 15, 'long 19.6 km', ['error']],
    ['history', 15, 'long 19.5 km', ['warning']],
    ['history', 15, 'long 19.6 km', ['error']],
    ['pain', 15, 'long 19.6 km', ['error']],
    ['healthy', 18, 'race half-marathon', ['info']],
    ['healthy', 18, 'race 36.1 km', ['warning']],
    ['healthy', 15, 'easy 16.6 km', ['warning']],
    // Up to half a kilometre more is ignored.
    ['healthy', 3, 'easy 3.5 km', []],
    ['healthy', 3, 'easy 3.6 km', ['warning']],
    // Ranges count with their upper end.
    ['healthy', 15, 'long 14-17 km', ['warning']],
  ])('%s, after %s km: %s → %j', async (back, longest, run, expected) => {
    expect(await severitiesOf(RULE, after({ back, longest }, run))).toEqual(expected);
  });

  test('says the figures and where they come from, at the run', async () => {
    const [finding] = await findingsOf(RULE, after({ longest: 12 }, 'easy 12 km', { sat: 'long 14 km' }));
    expect(finding).toMatchObject({ week: 2, day: 'sat', severity: 'warning' });
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
    const text = planText({ longest: 15 }, [easy, easy, easy, easy, { [day]: 'long 15 km' }]);
    expect(await severitiesOf(RULE, text)).toEqual(expected.length ? ['error'] : []);
  });

  test.each([
    // From Tuesday of week 1 (day 1) to Thursday of week 5 (day 31) are 30 days.
    ['thu', []],
    ['fri', ['error']],
  ])('a run of the plan holds 30 days: %s of week 5 → %j', async (day, expected) => {
    const text = planText({ longest: 5 }, [{ tue: 'race 15 km' }, easy, easy, easy, { [day]: 'long 15 km' }]);
    expect((await severitiesOf(RULE, text)).slice(1)).toEqual(expected);
  });

  test('runs of the same day are not compared with each other', async () => {
    const text = planText({ longest: 10 }, [{ mon: 'easy 5 km + easy 11 km' }]);
    expect(await severitiesOf(RULE, text)).toEqual([]);
  });
});

describe('what is not known', () => {
  test('without a recent longest run the first week is not checked, the second is', async () => {
    const text = planText({}, [{ tue: 'easy 5 km', thu: 'easy 10 km' }, { sun: 'long 11.1 km' }]);
    expect(await findingsOf(RULE, text)).toMatchObject([{ week: 2, severity: 'warning' }]);
  });

  test('runs of unknown distance are passed over', async () => {
    const text = planText({ longest: 10 }, [{ tue: 'easy', thu: 'easy 11 km' }, { sun: 'long' }]);
    expect(await severitiesOf(RULE, text)).toEqual([]);
  });

  test('a week that was not understood is not taken for one without long runs', async () => {
    const week2 = (session: string) =>
      planText({ longest: 10 }, [{ sun: 'long 10 km' }, { sun: session }, { sun: 'long 12.1 km' }]);
    expect(await severitiesOf(RULE, week2('rest'))).toEqual(['warning']);
    const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
    const { findings } = await checker.check('file:///test.runplan', week2('11 km long'));
    const rules = findings.map(({ rule }) => rule);
    expect(rules).toContain('syntax');
    expect(rules).not.toContain(RULE);
  });
});

test('a policy sets the limit', async () => {
  const text = (limit: string) =>
    `policy "House"\n  long-run-spike limit ${limit}\n${planText({ longest: 10 }, [{ sun: 'long 11.5 km' }], ['policy "House"'])}`;
  expect(await severitiesOf(RULE, text('15%'))).toEqual([]);
  expect(await severitiesOf(RULE, text('14%'))).toEqual(['warning']);
});

test('each day of a copied week is reported where it is copied', async () => {
  const text = planText({ longest: 10 }, [{ sun: 'long 10 km' }, { head: 'like week 1 at 150%' }]);
  expect(await findingsOf(RULE, text)).toMatchObject([{ week: 2, day: 'sun', severity: 'warning' }]);
});
