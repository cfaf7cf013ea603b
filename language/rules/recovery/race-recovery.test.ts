import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'race-recovery';
const TEMPO = 'tempo: warm up 15 min, 12 min @ threshold, cool down 10 min';
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A race on a Sunday, and a hard session so many days after it. */
function after(
  race: string,
  days: number,
  hard = TEMPO,
  back: BackStatus = 'healthy',
  plan: string[] = [],
): string {
  const easy = { wed: 'easy 5 km' };
  const later: WeekText[] = [0, 1, 2].map((week) => {
    const day = DAYS[days - 1 - week * 7];
    return day ? { [day]: hard } : easy;
  });
  return planText({ back, volume: 40, longest: 20 }, [{ sun: race }, ...later], plan);
}

describe('long runs after a race', () => {
  const PACE = ['pace easy 6:00/km'];
  const long = (race: string, days: number, run: string, back: BackStatus = 'healthy') =>
    after(race, days, run, back).replace('plan "Test"', `  ${PACE}\nplan "Test"`);

  test.each<[race: string, last: number]>([
    ['race half-marathon', 6],
    ['race 30 km', 9],
    ['race marathon', 13],
    ['race 100 km', 13],
  ])('%s: up to day %i', async (race, last) => {
    expect(await severitiesOf(RULE, long(race, last, 'long 15 km'))).toEqual(['info']);
    expect(await severitiesOf(RULE, long(race, last + 1, 'long 15 km'))).toEqual([]);
  });

  test.each<[run: string, string[]]>([
    ['easy 90 min', ['info']],
    ['easy 89 min', []],
    ['long 14.9 km', []],
    ['run-walk: 20 x (run 4 min, walk 2 min)', []],
    ['bike 2 h', []],
  ])('%s → %j', async (run, expected) => {
    expect(await severitiesOf(RULE, long('race marathon', 5, run))).toEqual(expected);
  });

  test.each(['race 10 mi', 'race 20 km'])('not after a %s', async (race) => {
    expect(await severitiesOf(RULE, long(race, 3, 'long 15 km'))).toEqual([]);
  });

  test.each<[BackStatus, string]>([
    ['history', 'warning'],
    ['disc', 'warning'],
    ['pain', 'warning'],
  ])('%s → %s', async (back, severity) => {
    expect(await severitiesOf(RULE, long('race marathon', 7, 'long 15 km', back))).toEqual([severity]);
  });

  test('says how long', async () => {
    const [finding, ...others] = await findingsOf(RULE, long('race marathon', 7, 'long 28 km'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ week: 2, day: 'sun' });
    expect(finding?.message).toContain(
      'The long run of ≈2 h 48 min on Sunday of week 2 comes 7 days after the race over 42.2 km on Sunday of week 1. A run ' +
        'of 1 h 30 min or more up to 13 days after a race of that length is reported',
    );
  });

  test('the repair makes it shorter, where enough of it is left', async () => {
    const text = (run: string) => long('race marathon', 9, run);
    expect(await repairedOnce(RULE, text('easy 100 min'))).toEqual({
      title: 'Shorten this run to 89 min',
      text: text('easy 89 min'),
    });
    expect(await repairedOnce(RULE, text('long 28 km'))).toBeUndefined();
  });
});

describe('days after a race', () => {
  test.each<[race: string, last: number]>([
    ['race 5k', 3],
    ['race 10k', 3],
    ['race 3.1 mi', 3],
    ['race 6.2 mi', 3],
    ['race 8 km', 3],
    ['race 15 km', 5],
    ['race 10 mi', 5],
    ['race half-marathon', 7],
    ['race 21 km', 7],
    ['race 13.1 mi', 7],
    ['race 30 km', 10],
    ['race marathon', 14],
    ['race 26.2 mi', 14],
    ['race 100 km', 14],
    // What is raced, without the way there.
    ['race: warm up 10 km, 5 km @ 5k, cool down 10 km', 3],
    ['race 10k: 5 km @ half, 5 km @ 5k', 3],
  ])('%s: up to day %i', async (race, last) => {
    expect(await severitiesOf(RULE, after(race, last))).toEqual(['info']);
    expect(await severitiesOf(RULE, after(race, last + 1))).toEqual([]);
  });

  test.each(['race 3 km', 'race 1 mi', 'race', 'time-trial 5 km', 'long 21 km'])(
    'not after %s',
    async (race) => {
      expect(await severitiesOf(RULE, after(race, 3))).toEqual([]);
    },
  );

  test.each<[BackStatus, string]>([
    ['healthy', 'info'],
    ['history', 'warning'],
    ['disc', 'warning'],
    ['pain', 'warning'],
  ])('%s → %s', async (back, severity) => {
    expect(await severitiesOf(RULE, after('race 10k', 3, TEMPO, back))).toEqual([severity]);
  });

  test.each<[string, boolean]>([
    ['intervals: warm up 2 km, 6 x (800 m @ 5k, jog 400 m)', true],
    ['hills: warm up 2 km, 10 x (60 s @ rpe 9, jog 2 min)', true],
    ['race 5k', true],
    ['time-trial 3 km', true],
    ['workout "Fast"', true],
    ['easy 8 km', false],
    ['long 15 km', false],
    ['strides 6 x (20 s, walk 1 min)', false],
    ['strength 30 min', false],
  ])('%s: %s', async (session, isHard) => {
    const plan = `workout "Fast"\n  4 x 1 mi @ 10k recover jog 3 min\n${after('race 10k', 2, session)}`;
    expect((await severitiesOf(RULE, plan)).length > 0).toBe(isHard);
  });
});

describe('which session it is', () => {
  test('one finding a race, at the first hard session after it', async () => {
    const plan = planText({ volume: 40, longest: 20 }, [
      { sun: 'race half-marathon' },
      { wed: TEMPO, fri: TEMPO },
      { head: 'like week 2' },
    ]);
    const [finding, ...others] = await findingsOf(RULE, plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ week: 2, day: 'wed' });
    expect(finding?.related?.map(({ message }) => message)).toEqual([
      'This is the race.',
      'This is hard as well.',
    ]);
    expect(finding?.message).toBe(
      'The tempo run on Wednesday of week 2 comes 3 days after the race over 21.1 km on Sunday of week 1. Hard work up to 7 ' +
        'days after a race of that length is reported: a convention of coaches that no trial has tested.',
    );
  });

  test('copies, by the plan of each athlete, in miles', async () => {
    const week = { wed: TEMPO, sun: 'race 10k' };
    const copy = { head: 'like week 1' };
    const findings = await findingsOf(RULE, planText({ back: 'history' }, [week, copy, copy], ['units mi']));
    expect(findings.map((finding) => finding.week)).toEqual([2, 3]);
    expect(findings[0]?.message).toContain('after the race over 6.2 mi on');
  });

  test.each<[string, WeekText, WeekText, number]>([
    ['a floating session that has room', { sun: 'race half-marathon' }, { any: TEMPO }, 1],
    ['after 10 km there is room', { sun: 'race 10k' }, { any: TEMPO }, 0],
    ['in the week of the race, before it', { any: TEMPO, sun: 'race 10k' }, {}, 0],
    ['in the week of a race on Monday', { any: TEMPO, mon: 'race half-marathon' }, {}, 1],
    ['a floating race has room', { any: 'race 10k' }, { wed: TEMPO }, 0],
    ['a floating race that has none', { any: 'race marathon' }, { sun: TEMPO }, 1],
    ['the day of the race itself', { sun: `race 10k + ${TEMPO}` }, {}, 0],
  ])('%s', async (_, one, two, expected) => {
    const plan = planText({ volume: 40, longest: 20 }, [one, { tue: 'easy 3 km', ...two }]);
    expect(await findingsOf(RULE, plan)).toHaveLength(expected);
  });
});

describe('the repair', () => {
  test('moves the session behind these days', async () => {
    const plan = (two: WeekText) => planText({ volume: 40, longest: 20 }, [{ sun: 'race 10k' }, two]);
    expect(await repairedOnce(RULE, plan({ wed: TEMPO, fri: 'easy 8 km' }))).toEqual({
      title: 'Move the tempo run of week 2 to Thursday',
      text: plan({ thu: TEMPO, fri: 'easy 8 km' }),
    });
  });

  test('or makes it easy', async () => {
    const plan = (two: WeekText) => planText({ volume: 40, longest: 20 }, [{ sun: 'race marathon' }, two]);
    expect(await repairedOnce(RULE, plan({ wed: TEMPO }))).toMatchObject({
      text: plan({ wed: 'easy 37 min' }),
    });
  });
});
