import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'cadence-change';

function text(cadence: number | undefined, ...weeks: WeekText[]): string {
  const lines = cadence === undefined ? [] : [`cadence ${cadence} spm`];
  return planText({ volume: 30, longest: 10, lines }, weeks);
}

describe('a cue and the cadence of the athlete', () => {
  test.each<[number | undefined, number, string[]]>([
    [160, 176, []],
    [160, 177, ['warning']],
    [160, 168, []],
    [160, 160, []],
    // Downwards too.
    [170, 153, []],
    [170, 152, ['warning']],
    [undefined, 172, ['info']],
    // What can't be meant is reported as such.
    [160, 90, []],
    [80, 172, ['info']],
  ])('%s, asked for %s → %j', async (own, cue, expected) => {
    expect(await severitiesOf(RULE, text(own, { tue: `easy 8 km cadence ${cue} spm` }))).toEqual(expected);
  });

  test.each<BackStatus>(['history', 'disc', 'pain'])('the same with %s', async (back) => {
    const plan = (cue: number) =>
      planText({ back, lines: ['cadence 160 spm'] }, [{ tue: `easy 3 km cadence ${cue} spm` }]);
    expect(await severitiesOf(RULE, plan(176))).toEqual([]);
    expect(await severitiesOf(RULE, plan(177))).toEqual(['warning']);
  });

  test('says the figures, at the cue', async () => {
    const [finding] = await findingsOf(RULE, text(160, { tue: 'easy 8 km cadence 180 spm "light"' }));
    expect(finding).toMatchObject({ week: 1, day: 'tue', start: { column: 19 }, end: { column: 34 } });
    expect(finding?.message).toBe(
      "The easy run on Tuesday of week 1 asks for 180 spm, 12.5% more than the athlete's 160 spm. More than 10% is " +
        'reported: a convention; a laboratory study of 45 runners tried up to 10%.',
    );
  });

  test('less is called less', async () => {
    const [finding] = await findingsOf(RULE, text(180, { tue: 'easy 8 km cadence 160 spm' }));
    expect(finding?.message).toContain("11.1% less than the athlete's 180 spm");
  });
});

describe('one finding for what is the same', () => {
  const week = { tue: 'easy 8 km cadence 180 spm' };

  test('sessions that ask for the same', async () => {
    const findings = await findingsOf(RULE, text(160, week, { ...week, any: week.tue }, week));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ week: 1 });
    expect(findings[0]?.message).toContain('asks for 180 spm (as 3 later sessions do), 12.5% more');
  });

  test('other cues are other findings', async () => {
    const plan = text(160, { tue: 'easy 8 km cadence 178 spm', thu: 'easy 8 km cadence 180 spm' });
    expect(await severitiesOf(RULE, plan)).toEqual(['warning', 'warning']);
  });

  test('without a known cadence, once for the plan', async () => {
    const [finding, ...others] = await findingsOf(
      RULE,
      text(undefined, { tue: 'easy 8 km cadence 170 spm', thu: 'easy 8 km cadence 172 spm' }, week),
    );
    expect(others).toEqual([]);
    expect(finding?.message).toContain("asks for 170 spm, but the athlete's own cadence is not known");
  });
});

test('copies: the finding stands where the cue is written', async () => {
  const plan = text(160, { tue: 'easy 8 km cadence 180 spm' }, { head: 'like week 1' });
  const [finding, ...others] = await findingsOf(RULE, plan);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ week: 1, day: 'tue' });
});

test('workouts, floating sessions', async () => {
  const plan = text(160, { any: 'intervals: warm up 2 km, 4 x 400 m @ 5k cadence 190 spm' });
  const [finding] = await findingsOf(RULE, plan);
  expect(finding?.message).toContain('The interval session on any day of week 1');
});

test('the limit of a policy', async () => {
  const plan = `policy "Ours"\n  cadence-change limit 5%\n${planText(
    { lines: ['cadence 160 spm'] },
    [{ tue: 'easy 3 km cadence 169 spm' }],
    ['policy "Ours"'],
  )}`;
  expect((await findingsOf(RULE, plan))[0]?.message).toContain('More than 5% is reported');
});

test('nothing asked for, nothing said', async () => {
  expect(await findingsOf(RULE, text(undefined, { tue: 'easy 8 km', thu: 'core 20 min' }))).toEqual([]);
});

describe('the repair', () => {
  test('asks for 5% more, in all sessions and in their spelling', async () => {
    const plan = (one: string, two: string) =>
      text(
        160,
        { tue: `easy 8 km "light" cadence ${one} # new` },
        { head: 'like week 1', thu: `easy 4 km cadence ${two}` },
      );
    expect(await repairedOnce(RULE, plan('180 spm', '180spm'))).toEqual({
      title: 'Ask for 168 spm',
      text: plan('168 spm', '168spm'),
    });
  });

  test('is none for fewer steps than before, or an unknown cadence', async () => {
    expect(await repairedOnce(RULE, text(180, { tue: 'easy 8 km cadence 160 spm' }))).toBeUndefined();
    expect(await repairedOnce(RULE, text(undefined, { tue: 'easy 8 km cadence 160 spm' }))).toBeUndefined();
  });
});
