import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'intensity-increase';

/** A week with so many hard minutes, and an easy run that makes up its kilometres; the tempo run has 5 km/20 min. */
function week(hard: number, kilometres = 40, more: WeekText = {}): WeekText {
  const tempo = hard > 0 ? `tempo ${hard} min` : undefined;
  return {
    ...(tempo && { tue: tempo }),
    sat: `easy ${Number((kilometres - hard / 4).toFixed(3))} km`,
    ...more,
  };
}

function plan(back: BackStatus, weeks: readonly WeekText[]): string {
  const lines = ['pace threshold 4:00/km', 'pace easy 6:00/km'];
  return planText({ back, volume: 40, longest: 40, lines }, weeks);
}

describe('hard running from week to week', () => {
  test.each<[BackStatus, number[], string[]]>([
    ['healthy', [20, 26], []],
    ['healthy', [20, 27], ['info']],
    ['history', [20, 26], []],
    ['history', [20, 27], ['warning']],
    ['disc', [20, 27], ['warning']],
    ['pain', [20, 27], ['warning']],
    // The first minutes are free, from none and from a little.
    ['healthy', [0, 20], []],
    ['healthy', [0, 20.1], ['info']],
    ['healthy', [10, 20], []],
    ['history', [0, 15], []],
    ['history', [0, 15.1], ['warning']],
    ['disc', [0, 10], []],
    ['disc', [0, 10.1], ['warning']],
    ['pain', [0, 10], []],
    ['pain', [0, 10.1], ['warning']],
    // Less than five minutes more is ignored, five are not.
    ['disc', [10, 14], []],
    ['disc', [10, 15], ['warning']],
    ['healthy', [30, 0], []],
    // Growth is reported where it starts, not when it comes back.
    ['healthy', [20, 30, 20, 30], ['info']],
    ['healthy', [30, 15, 30], []],
    ['healthy', [30, 0, 0, 0, 39], []],
    ['healthy', [30, 0, 0, 0, 40], ['info']],
    ['healthy', [30, 20, 20, 20, 20, 30], ['info']],
    ['healthy', [20, 30, 40], ['info']],
  ])('%s: %j min → %j', async (back, minutes, expected) => {
    expect(
      await severitiesOf(
        RULE,
        plan(
          back,
          minutes.map((hard) => week(hard)),
        ),
      ),
    ).toEqual(expected);
  });

  test('says the figures at the week', async () => {
    const [finding, ...others] = await findingsOf(RULE, plan('healthy', [week(20), week(30)]));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ week: 2 });
    expect(finding?.day).toBeUndefined();
    expect(finding?.message).toContain('Week 2 has 30 min of hard running, 50% more than week 1 (20 min).');
    expect(finding?.related?.map(({ message }) => message)).toEqual(['Week 1 is what it is compared with.']);
    const [first] = await findingsOf(RULE, plan('healthy', [week(0), week(30)]));
    expect(first?.message).toContain('Week 2 has 30 min of hard running, week 1 had none.');
  });

  test('after a down week the last normal one counts', async () => {
    expect(await severitiesOf(RULE, plan('healthy', [week(20), week(5, 30), week(26)]))).toEqual([]);
    const [finding] = await findingsOf(RULE, plan('healthy', [week(20), week(5, 30), week(27)]));
    expect(finding?.message).toContain('35% more than week 1 (20 min)');
  });
});

describe('both at once', () => {
  test.each<[BackStatus, [number, number], [number, number], string[]]>([
    ['healthy', [50, 40], [56, 45], ['info']],
    ['history', [50, 40], [56, 45], ['warning']],
    ['disc', [50, 40], [56, 45], ['warning']],
    ['pain', [50, 40], [56, 45], ['warning']],
    ['healthy', [50, 40], [55, 45], []],
    ['healthy', [50, 40], [56, 44], []],
    ['healthy', [50, 40], [66, 45], ['info']],
    // Small growth of the distance is ignored.
    ['healthy', [50, 20], [56, 23], []],
    ['healthy', [50, 20], [56, 23.1], ['info']],
    ['disc', [50, 14], [56, 15.5], []],
    ['disc', [50, 14], [56, 15.6], ['warning']],
  ])('%s: %j, then %j min and km → %j', async (back, before, after, expected) => {
    expect(await severitiesOf(RULE, plan(back, [week(...before), week(...after)]))).toEqual(expected);
  });

  test('says both', async () => {
    const [finding] = await findingsOf(RULE, plan('healthy', [week(50, 40), week(56, 45)]));
    expect(finding?.message).toContain(
      'Week 2 has 56 min of hard running, 12% more than week 1 (50 min), and its distance grows as well, by 12.5% to',
    );
    expect(finding?.message).toContain('More than 10% of both');
  });
});

describe('what is compared', () => {
  const check = (...weeks: WeekText[]) => severitiesOf(RULE, plan('healthy', weeks));

  test('races are no growth, but count as done', async () => {
    expect(await check(week(10), week(10, 40, { sun: 'race 10k' }))).toEqual([]);
    expect(await check(week(10), week(10, 40, { sun: 'race 10k' }), week(40))).toEqual([]);
    expect(await check(week(10), week(10, 40, { sun: 'time-trial 5 km' }))).toEqual(['info']);
  });

  test('nothing after a break', async () => {
    const off: WeekText = { wed: 'core 20 min' };
    expect(await check(week(20), off, week(40))).toEqual([]);
    expect(await check(week(20), { ...off, sun: 'easy 5 km' }, week(40))).toEqual(['info']);
  });

  test('taper and race weeks are no reference', async () => {
    expect(
      await check(week(40), week(10, 30, { head: 'taper' }), week(10, 20, { head: 'race' }), week(40)),
    ).toEqual([]);
  });

  test('nothing where the plan has no week before but that of the race', async () => {
    expect(await check({ head: 'race', sun: 'race marathon' }, week(30))).toEqual([]);
    expect(await check({ head: 'race', sun: 'race marathon' }, week(0, 30), week(30))).toEqual(['info']);
  });

  test('nothing where the hard part is not known', async () => {
    const open: WeekText = { thu: 'intervals 60 min: 6 x (until lap @ 5k, jog 2 min)' };
    expect(await check(week(10), week(40, 40, open))).toEqual([]);
    expect(await check(week(10, 40, open), week(40))).toEqual([]);
    expect(await check(week(10), { ...week(40), thu: 'easy' })).toEqual([]);
    expect(await check({ ...week(10), thu: 'easy' }, week(40))).toEqual([]);
  });

  test('the first week has nothing before it', async () => {
    expect(await check(week(60))).toEqual([]);
  });

  test('floating sessions count', async () => {
    expect(await check(week(15), { ...week(15), any: 'tempo 10 min' })).toEqual(['info']);
  });

  test('each athlete has their own limits', async () => {
    const text = plan('healthy', [week(50, 40), week(56, 45)]);
    const both = `athlete "Ana"\n  back history\n${text.replace('for "Sam"', 'for "Sam", "Ana"')}`;
    const findings = await findingsOf(RULE, both);
    expect(findings.map(({ severity, athletes }) => [severity, ...athletes])).toContainEqual(['info', 'Sam']);
  });
});

describe('the repair', () => {
  test('shortens the longest hard run', async () => {
    const text = (tue: string) =>
      plan('healthy', [week(20), week(0, 35, { tue: `${tue} # even`, thu: 'tempo 6 min' })]);
    expect(await repairedOnce(RULE, text('tempo 30 min'))).toEqual({
      title: 'Shorten this run to 20 min',
      text: text('tempo 20 min'),
    });
    expect(await repaired(RULE, text('tempo 30 min'))).toBe(text('tempo 20 min'));
  });

  test('takes repetitions away', async () => {
    const text = (times: string) =>
      plan('healthy', [
        week(20),
        week(0, 35, { tue: `intervals: warm up 10 min, ${times} 4 min recover jog 1 min` }),
      ]);
    expect(await repairedOnce(RULE, text('8 x'))).toEqual({
      title: 'Do 6 instead of 8 repetitions on Tuesday of week 2',
      text: text('6 x'),
    });
    expect(await repaired(RULE, text('8x'))).toBe(text('6x'));
  });

  test('shortens the one hard step', async () => {
    const steps = (hard: string) => `tempo: warm up 2 km, ${hard} @ threshold "even", cool down 2 km # flat`;
    const text = (hard: string) => plan('healthy', [week(20), week(0, 35, { tue: steps(hard) })]);
    expect(await repairedOnce(RULE, text('30min'))).toEqual({
      title: 'Shorten the hard part on Tuesday of week 2 to 24min',
      text: text('24min'),
    });
    expect(await repaired(RULE, text('30min'))).toBe(text('24min'));
  });

  test('raises one at a time where both grow', async () => {
    const text = (hard: number) => plan('healthy', [week(60), week(0, 50, { tue: `tempo ${hard} min` })]);
    expect(await repaired(RULE, text(75))).toBe(text(66));
  });

  test('leaves races, other steps and much shorter runs to the author', async () => {
    for (const tue of ['tempo: 20 min, 20 min', 'intervals 50 min: 8 x 5 min', 'tempo 100 min']) {
      expect(await repairedOnce(RULE, plan('healthy', [week(20), week(0, 35, { tue })]))).toBeUndefined();
    }
  });
});
