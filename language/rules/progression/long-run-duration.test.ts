import { describe, expect, test } from 'vitest';
import type { BackStatus, Level } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'long-run-duration';

function plan(
  back: BackStatus,
  weeks: readonly WeekText[],
  lines?: readonly string[],
  level?: Level,
): string {
  const pace = ['pace easy 6:00/km'];
  return planText({ back, volume: 60, longest: 30, lines: pace, ...(level && { level }) }, weeks, lines);
}
const sundays = (...runs: string[]): WeekText[] => runs.map((sun) => ({ sun }));

describe('the time of the longest run', () => {
  test.each<[BackStatus, string, string[]]>([
    ['healthy', 'long 150 min', []],
    ['healthy', 'long 151 min', ['info']],
    ['healthy', 'long 4 h', ['info']],
    ['healthy', 'long 24 h', ['info']],
    ['healthy', 'long 25 km', []],
    ['healthy', 'long 25.1 km', ['info']],
    ['history', 'long 151 min', ['info']],
    ['disc', 'long 151 min', ['info']],
    ['disc', 'long 40 min', []],
    ['pain', 'long 30 min', []],
    ['pain', 'long 31 min', ['warning']],
    ['pain', 'easy 5.1 km', ['warning']],
    ['pain', 'long 151 min', ['warning']],
    // The upper end of ranges; walking does not count.
    ['healthy', 'long 140-151 min', ['info']],
    ['pain', 'run-walk: 10 x (run 3 min, walk 3 min)', []],
    // Unknown is not long.
    ['pain', 'easy', []],
    ['pain', 'run-walk 90 min', []],
    // Races are long for a reason, but not right after pain.
    ['healthy', 'race marathon', []],
    ['pain', 'race 10k', ['warning']],
    ['pain', 'bike 3 h', []],
  ])('%s: %s → %j', async (back, run, expected) => {
    expect(await severitiesOf(RULE, plan(back, sundays(run)))).toEqual(expected);
  });

  test.each<Level>(['novice', 'intermediate', 'advanced'])(
    'the level makes no difference: %s',
    async (level) => {
      expect(await severitiesOf(RULE, plan('healthy', sundays('long 150 min'), [], level))).toEqual([]);
      expect(await severitiesOf(RULE, plan('healthy', sundays('long 151 min'), [], level))).toEqual(['info']);
    },
  );

  test.each([
    ['race half-marathon', 'long 150 min', []],
    ['race half-marathon', 'long 151 min', ['info']],
    ['race marathon', 'long 3 h', []],
    ['race marathon', 'long 181 min', ['info']],
    ['race 26.2 mi', 'long 181 min', ['info']],
    ['race 50 km', 'long 6 h', []],
  ])('by the goal: %s, %s → %j', async (race, run, expected) => {
    expect(await severitiesOf(RULE, plan('healthy', sundays(run), [`${race} on 2027-12-12`]))).toEqual(
      expected,
    );
    // The goal race will do for the line.
    expect(await severitiesOf(RULE, plan('healthy', sundays(run, race)))).toEqual(expected);
  });

  test('with pain, one step milder for who is cleared and runs', async () => {
    const text = (volume: number) =>
      planText(
        { back: 'pain', volume, longest: 30, lines: ['pace easy 6:00/km', 'cleared by "Ana" on 2026-12-01'] },
        sundays('long 31 min'),
        ['starts 2027-01-04'],
      );
    expect(await severitiesOf(RULE, text(8.1))).toEqual(['info']);
    expect(await severitiesOf(RULE, text(8))).toEqual(['warning']);
  });

  test('with pain, a longer race changes nothing', async () => {
    expect(
      await severitiesOf(RULE, plan('pain', sundays('long 31 min'), ['race 50 km on 2027-12-12'])),
    ).toEqual(['warning']);
  });

  test('the limit for a marathon can be set', async () => {
    const policy = `policy "Short"\n  ${RULE} marathon-limit 2 h\n`;
    const text = (run: string) =>
      policy + plan('healthy', sundays(run), ['policy "Short"', 'race marathon on 2027-12-12']);
    expect(await severitiesOf(RULE, text('long 2 h'))).toEqual([]);
    expect(await severitiesOf(RULE, text('long 121 min'))).toEqual(['info']);
  });

  test('with pain, the short limit holds for four weeks', async () => {
    const weeks = sundays(
      'easy 20 min',
      'easy 20 min',
      'easy 20 min',
      'easy 31 min',
      'easy 35 min',
      'long 3 h',
    );
    const findings = await findingsOf(RULE, plan('pain', weeks));
    expect(findings.map(({ week, severity }) => [week, severity])).toEqual([
      [4, 'warning'],
      [6, 'info'],
    ]);
  });

  test('the policy `return-from-pain` gives everyone that limit', async () => {
    const text = plan('healthy', sundays('easy 31 min'), ['policy return-from-pain']);
    expect(await severitiesOf(RULE, text)).toEqual(['warning']);
  });

  test('what goes on is one finding, with the longest of them', async () => {
    const text = plan('healthy', sundays('long 26 km', 'long 28 km', 'long 24 km', 'long 155 min'));
    const findings = await findingsOf(RULE, text);
    expect(findings.map(({ week, day }) => [week, day])).toEqual([[1, 'sun']]);
    expect(findings[0]?.message).toContain('The longest run of weeks 1–2 lasts up to ≈2 h 48 min.');
    expect(findings[0]?.message).toContain('More than 2 h 30 min is reported');
  });

  test('each athlete has their own limit', async () => {
    const text = plan('healthy', sundays('long 40 min')).replace('for "Sam"', 'for "Sam", "Ana"');
    const findings = await findingsOf(RULE, `athlete "Ana"\n  back pain\n${text}`);
    expect(findings.map(({ severity, athletes }) => [severity, ...athletes])).toEqual([['warning', 'Ana']]);
  });

  test('an `allow` takes its week out', async () => {
    const [first, second] = sundays('long 26 km', 'long 26 km') as [WeekText, WeekText];
    const text = plan('healthy', [{ ...first, allow: `${RULE} because "trail"` }, second]);
    const findings = await findingsOf(RULE, text);
    expect(findings.map(({ week }) => week)).toEqual([2]);
    expect(findings[0]?.message).toContain('The longest run of week 2');
  });

  test('a floating run counts; the limit can be set', async () => {
    expect(await severitiesOf(RULE, plan('healthy', [{ any: 'long 151 min' }]))).toEqual(['info']);
    const policy = `policy "Ultra"\n  ${RULE} limit 4 h\n`;
    const text = plan('healthy', sundays('long 4 h', 'easy 60 min', 'long 241 min'), ['policy "Ultra"']);
    const findings = await findingsOf(RULE, policy + text);
    expect(findings.map(({ week }) => week)).toEqual([3]);
  });
});

describe('the repair', () => {
  test('caps the run at the limit, in its spelling', async () => {
    const text = (run: string) => plan('healthy', sundays(`${run} # flat`));
    expect(await repairedOnce(RULE, text('long 3 h'))).toEqual({
      title: 'Shorten this run to 2.5 h',
      text: text('long 2.5 h'),
    });
    expect((await repairedOnce(RULE, text('long 2:40:00')))?.text).toBe(text('long 2:30:00'));
    expect(await repaired(RULE, text('long 24-30 km'))).toBe(text('long 20-25 km'));
  });

  test('caps those of weeks that follow each other, and what copies them', async () => {
    const text = (one: string, two: string) =>
      plan('pain', [{ sun: one }, { head: 'like week 1' }, { sun: two }]);
    expect(await repairedOnce(RULE, text('easy 34 min', 'easy 38 min'))).toEqual({
      title: 'Shorten these runs of weeks 1 and 3',
      text: text('easy 30 min', 'easy 30 min'),
    });
  });

  test('leaves races, steps, copies and what would be cut by more than half to the author', async () => {
    for (const run of ['race 10k', 'long: 20 min, 20 min', 'easy 3 h']) {
      expect(await repairedOnce(RULE, plan('pain', sundays(run)))).toBeUndefined();
    }
    const copied = plan('healthy', [...sundays('long 2 h'), { head: 'like week 1 at 130%' }]);
    expect(await repairedOnce(RULE, copied)).toBeUndefined();
  });

  test('offers nothing where one of the weeks can not be mended, or a later one would be a leap', async () => {
    const first = sundays('easy 60 min', 'long: 20 min, 20 min');
    expect(await repairedOnce(RULE, plan('pain', first))).toBeUndefined();
    const leap = sundays(...Array.from({ length: 5 }, () => 'easy 60 min'));
    expect(await repairedOnce(RULE, plan('pain', leap))).toBeUndefined();
  });
});
