import { describe, expect, test } from 'vitest';
import type { BackStatus, Level } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, runs, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'missing-down-week';

function plan(level: Level, back: BackStatus, weeks: readonly WeekText[]): string {
  return planText({ level, back, volume: 10, longest: 30 }, weeks);
}
const weeksOf = (...kilometres: number[]): WeekText[] =>
  kilometres.map((km) => (km > 0 ? runs(km, 5) : { mon: 'rest' }));

/** The weeks at which it is reported. */
async function reported(
  kilometres: readonly number[],
  level: Level = 'intermediate',
  back: BackStatus = 'healthy',
) {
  const findings = await findingsOf(RULE, plan(level, back, weeksOf(...kilometres)));
  return findings.map(({ week }) => week);
}

describe('growing weeks without a down week', () => {
  test.each<[Level, BackStatus, number[], number[]]>([
    ['intermediate', 'healthy', [30, 32, 34, 36, 38], [5]],
    ['intermediate', 'healthy', [30, 32, 34, 36], []],
    ['advanced', 'healthy', [30, 32, 34, 36, 38], [5]],
    ['intermediate', 'history', [30, 32, 34, 36, 38], [5]],
    ['intermediate', 'history', [30, 32, 34, 36], []],
    ['novice', 'healthy', [30, 32, 34, 36], [4]],
    ['novice', 'healthy', [30, 32, 34], []],
    ['advanced', 'disc', [30, 32, 34, 36], [4]],
    ['advanced', 'pain', [30, 32, 34, 36], [4]],
    ['intermediate', 'healthy', [30, 30, 30, 30, 30, 30], []],
    // 10% from the first to the last is not more than 10%.
    ['intermediate', 'healthy', [40, 41, 42, 43, 44], []],
    ['intermediate', 'healthy', [40, 41, 42, 43, 44.1], [5]],
    // Small growth is ignored.
    ['intermediate', 'healthy', [20, 21, 22, 22, 23], []],
    ['intermediate', 'healthy', [20, 21, 22, 23, 23.1], [5]],
    ['intermediate', 'disc', [10, 10.5, 11, 11.5], []],
    ['intermediate', 'disc', [10, 10.5, 11, 11.6], [4]],
    // Small weeks are ignored.
    ['intermediate', 'healthy', [10, 11.5, 13, 14.5, 15.9], []],
    ['intermediate', 'healthy', [10, 11.5, 13, 14.5, 16], [5]],
    ['intermediate', 'disc', [4, 5, 6, 7.9], []],
    // Only weeks that grow are counted.
    ['intermediate', 'healthy', [30, 30, 30, 30, 30, 32, 34], []],
    ['intermediate', 'healthy', [30, 30, 30, 32, 34, 36, 38], [7]],
    ['intermediate', 'healthy', [30, 34, 32, 36, 34, 38, 40], [7]],
    // A down week starts anew; 81% is none.
    ['intermediate', 'healthy', [30, 33, 36, 28.8, 36, 38, 40, 42], []],
    ['intermediate', 'healthy', [30, 33, 36, 29.2, 36, 38, 40, 42], []],
    // But the count of growing weeks does, up to 90%.
    ['intermediate', 'healthy', [30, 33, 36, 32.4, 37, 38, 40], []],
    ['intermediate', 'healthy', [30, 33, 36, 32.5, 37, 38, 40], [6]],
    ['intermediate', 'healthy', [30, 33, 36, 29.2, 37, 38, 40, 42], [8]],
    ['intermediate', 'healthy', [30, 33, 36, 28, 36, 38, 40, 42, 44], [9]],
    // So does a week off.
    ['intermediate', 'healthy', [30, 33, 0, 34, 36, 38, 40], []],
  ])('%s, %s: %j → %j', async (level, back, kilometres, expected) => {
    expect(await reported(kilometres, level, back)).toEqual(expected);
  });

  test.each([
    [36, [30, 32, 34, 36, 38], []],
    [36, [30, 32, 34, 36, 37, 38, 39, 40], [8]],
    [30, [30, 32, 34, 36, 38], [5]],
  ])('weeks up to the recent %s km are no growth: %j → %j', async (volume, kilometres, expected) => {
    const found = await findingsOf(RULE, planText({ volume, longest: 30 }, weeksOf(...kilometres)));
    expect(found.map(({ week }) => week)).toEqual(expected);
  });

  test('one finding however long it goes on, with the figures', async () => {
    const findings = await findingsOf(
      RULE,
      plan('intermediate', 'healthy', weeksOf(30, 32, 34, 36, 38, 38, 37, 42)),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ week: 5, severity: 'info' });
    expect(findings[0]?.message).toContain(
      'Weeks 1–8 hold no down week, and from week 1 (30 km) to week 5 (38 km) the running grows by 26.7%.',
    );
    expect(findings[0]?.related?.map(({ start }) => start.line)).toEqual([7]);
  });

  test('an `allow` takes its week out', async () => {
    const weeks = weeksOf(30, 32, 34, 36, 38, 40);
    weeks[4] = { ...weeks[4], allow: `${RULE} because "agreed"` };
    const findings = await findingsOf(RULE, plan('intermediate', 'healthy', weeks));
    expect(findings.map(({ week }) => week)).toEqual([6]);
  });

  test('taper and race weeks, unknown weeks and a break end a stretch', async () => {
    const grow = weeksOf(30, 32, 34, 36, 38);
    const replaced = (week: WeekText) => [...grow.slice(0, 2), { ...grow[2], ...week }, ...grow.slice(3)];
    const check = (week: WeekText) => severitiesOf(RULE, plan('intermediate', 'healthy', replaced(week)));
    expect(await check({})).toEqual(['info']);
    expect(await check({ head: 'taper' })).toEqual([]);
    expect(await check({ head: 'race' })).toEqual([]);
    expect(await check({ sat: 'easy' })).toEqual([]);
    const late: WeekText = { sun: 'long 34 km' };
    const gap = [grow[0], runs(32, 2), late, grow[3], grow[4]] as WeekText[];
    expect(await severitiesOf(RULE, plan('intermediate', 'healthy', gap))).toEqual([]);
  });
});

describe('the repair', () => {
  const easy = (...kilometres: number[]): WeekText => ({
    head: `total ${kilometres.reduce((a, b) => a + b)} km`,
    ...Object.fromEntries(kilometres.map((km, i) => [['tue', 'thu', 'sun'][i], `easy ${km} km # ${i + 1}`])),
  });
  const text = (...weeks: WeekText[]) => plan('intermediate', 'healthy', weeks);
  const four = [easy(10, 10, 10), easy(10, 10, 11), easy(10, 11, 11), easy(11, 11, 11)];

  test('makes the week a down week that loses least by it, and leaves the others', async () => {
    const before = text(...four, easy(12, 12, 12), easy(12, 12, 12));
    const lighter = [...four.slice(0, 3), easy(8.5, 8.5, 8.5)];
    const after = text(...lighter, easy(12, 12, 12), easy(12, 12, 12));
    expect(await repairedOnce(RULE, before)).toEqual({
      title: 'Shorten the easy runs of week 4, so that it has 25.5 km',
      text: after,
    });
    expect(await repaired(RULE, before)).toBe(after);
  });

  test('lowers the share of a copy', async () => {
    const grown = [...four.slice(0, 3), easy(11, 11, 12)];
    const copy = (share: string) => text(...grown, { head: `like week 4${share}`, tue: 'easy 12 km # far' });
    const after = await repaired(RULE, copy(''));
    expect(after).toMatch(/^ {2}week 5 like week 4 at \d+%$/m);
    expect(after.replace(/ at \d+%/, '')).toBe(copy(''));
  });

  test('leaves a week alone that a later one copies', async () => {
    const copied = text(
      { tue: 'easy 10 km', thu: 'easy 10 km', sun: 'easy 10 km' },
      ...[11, 12, 13, 15, 15].map((km, i) => ({ head: `like week ${i + 1}`, sun: `easy ${km} km` })),
    );
    expect(await repairedOnce(RULE, copied)).toBeUndefined();
  });
});
