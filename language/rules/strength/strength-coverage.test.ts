import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, runs, severitiesOf, type WeekText, without } from '../testing.ts';

const RULE = 'strength-coverage';
const RUNNING = runs(24, 3);
const ALL = 'core "Core and Hips"';
const BASICS = 'core "Core Basics"';

const written = (back: BackStatus, ...weeks: WeekText[]) =>
  planText(
    { back, volume: 24, longest: 10 },
    weeks.map((week) => (week.head?.includes('like') ? week : { ...RUNNING, ...week })),
  );
const text = (back: BackStatus, ...weeks: WeekText[]) => without('core-session', written(back, ...weeks));

const VECTOR: WeekText = {
  mon: 'easy 8 km + core: plank 3 x 30 s, glute-bridge 3 x 12',
  thu: 'core: plank 3 x 30 s, clamshell 2 x 12 each side',
};

/** What a finding says is missing. */
async function missingIn(source: string): Promise<(string | undefined)[]> {
  const findings = await findingsOf(RULE, source);
  return findings.map(({ message }) => /no exercise for (.*?)\. /.exec(message)?.[1]);
}

describe('groups of a week', () => {
  test.each<[BackStatus, string]>([
    ['healthy', 'info'],
    ['history', 'warning'],
    ['disc', 'warning'],
    ['pain', 'warning'],
  ])('%s: plank and bridge on Monday, plank and clamshell on Thursday → %s', async (back, severity) => {
    expect(await severitiesOf(RULE, text(back, VECTOR))).toEqual([severity]);
    expect(await missingIn(text(back, VECTOR))).toEqual(['lateral or anti-rotation, hamstrings and legs']);
  });

  test.each<[string, string[]]>([
    [ALL, []],
    ['strength "Core for Runners"', []],
    [BASICS, ['hamstrings and legs']],
    ['core: plank 3 x 30 s, russian-twist 3 x 10, deadlift 3 x 5, clamshell 2 x 12', []],
    ['core: plank 3 x 30 s, pallof-press 3 x 10, deadlift 3 x 5, clamshell 2 x 12', []],
    ['core: plank 3 x 30 s, pallof-press 3 x 10, deadlift 3 x 5', ['hip-abductors']],
    ['strength: squat 3 x 8, clamshell 2 x 12', ['deep-core, lateral or anti-rotation and hamstrings']],
  ])('%s → %j', async (session, expected) => {
    expect(await missingIn(text('history', { thu: session }))).toEqual(expected);
  });

  test('says where, and what each session trains', async () => {
    const [finding] = await findingsOf(RULE, text('history', VECTOR));
    expect(finding).toMatchObject({ week: 1, start: { line: 7 } });
    expect(finding?.message).toContain('The strength work of week 1 holds no exercise for');
    expect(finding?.related).toMatchObject([
      { start: { line: 8 }, message: 'This session trains deep-core and glutes.' },
      { start: { line: 11 }, message: 'This session trains deep-core and hip-abductors.' },
    ]);
  });

  test('floating sessions count for their week', async () => {
    expect(
      await missingIn(text('history', { thu: BASICS, any: 'strength: step-up 3 x 8, hamstring-curl 3 x 8' })),
    ).toEqual([]);
    expect(await missingIn(text('history', { any: BASICS }))).toEqual(['hamstrings and legs']);
  });
});

test('a cautious policy makes the info a warning', async () => {
  const plan = without('core-session', written('healthy', VECTOR), 'cautious');
  expect(await severitiesOf(RULE, plan)).toEqual(['warning']);
});

describe('not checked', () => {
  test.each<[string, WeekText]>([
    ['a session given by duration', { ...VECTOR, sat: 'strength 20 min' }],
    ['a session of which nothing is known', { ...VECTOR, sat: 'core' }],
    ['a floating one given by duration', { ...VECTOR, any: 'core 15 min' }],
    ['a race week', { ...VECTOR, head: 'race' }],
    ['a taper week', { ...VECTOR, head: 'taper' }],
    ['no strength at all', {}],
    ['nothing that counts as strength work', { thu: 'core: plank 3 x 30 s' }],
  ])('%s', async (_, week) => {
    expect(await missingIn(text('history', week))).toEqual([]);
  });

  test('an exercise or block that is not known', async () => {
    const { createChecker } = await import('../../internal.ts');
    for (const session of ['core: plank 3 x 30 s, no-such-thing 3 x 10', 'core "No such block"']) {
      const checker = createChecker({ read: async () => ({ problem: 'missing' }) });
      const plan = text('history', { ...VECTOR, sat: session });
      const { findings } = await checker.check('file:///test.runplan', plan);
      expect(findings.map(({ rule }) => rule)).toContain('unknown-name');
      expect(findings.filter(({ rule }) => rule === RULE)).toEqual([]);
    }
  });

  test('a block with a duration is known', async () => {
    expect(await missingIn(text('history', { thu: `${BASICS} 10 min` }))).toEqual(['hamstrings and legs']);
  });
});

describe('seven days across weeks', () => {
  const only = (day: string, session: string): WeekText => ({ tue: 'easy 8 km', [day]: session });
  const bare = (...weeks: WeekText[]) =>
    without('core-session', planText({ back: 'history', volume: 24, longest: 10 }, weeks));

  test('the same day every week leaves no seven days without', async () => {
    expect(await missingIn(bare(only('thu', ALL), only('thu', ALL), only('thu', ALL)))).toEqual([]);
  });

  test('seven days between are too many, six are not', async () => {
    expect(await missingIn(bare(only('thu', ALL), only('fri', ALL)))).toEqual([
      'deep-core, lateral or anti-rotation, glutes, hip-abductors, hamstrings and legs',
    ]);
    expect(await missingIn(bare(only('fri', ALL), only('thu', ALL)))).toEqual([]);
  });

  test('only the group that is missing is named, at the later week', async () => {
    const weeks = [
      { mon: ALL, thu: BASICS, sat: 'easy 8 km' },
      { mon: BASICS, wed: ALL, sat: 'easy 8 km' },
    ];
    const findings = await findingsOf(RULE, bare(...weeks));
    expect(findings).toMatchObject([{ week: 2, start: { line: 11 } }]);
    expect(findings[0]?.message).toContain(
      'Seven days in a row that end in week 2 hold no exercise for hamstrings and legs.',
    );
  });

  test('a week that lacks a group is not said twice', async () => {
    const weeks = [
      { mon: ALL, sat: 'easy 8 km' },
      { mon: BASICS, sat: 'easy 8 km' },
      { mon: ALL, sat: 'easy 8 km' },
    ];
    const findings = await findingsOf(RULE, bare(...weeks));
    expect(findings.map(({ week }) => week)).toEqual([2]);
  });

  test('a session of unknown content, or a floating one, lies between', async () => {
    expect(await missingIn(bare({ ...only('thu', ALL), sat: 'strength 20 min' }, only('fri', ALL)))).toEqual(
      [],
    );
    expect(await missingIn(bare({ ...only('thu', ALL), any: ALL }, only('fri', ALL)))).toEqual([]);
  });

  test('a week without strength work, a taper week or a race week is left out', async () => {
    expect(await missingIn(bare(only('mon', ALL), { tue: 'easy 8 km' }, only('fri', ALL)))).toEqual([]);
    expect(await missingIn(bare(only('mon', ALL), { ...only('sun', ALL), head: 'taper' }))).toEqual([]);
    expect(await missingIn(bare(only('mon', ALL), { ...only('sun', ALL), head: 'race' }))).toEqual([]);
  });
});

test('the same lack in weeks that follow each other, copies too, is one finding; an allow takes its week out', async () => {
  const copy = { head: 'like week 1' };
  const allowed = { ...copy, allow: 'strength-coverage because "hamstrings at the physio"' };
  const findings = await findingsOf(RULE, text('history', { thu: BASICS }, copy, allowed, copy));
  expect(findings).toMatchObject([{ week: 1 }]);
  expect(findings[0]?.message).toContain('of weeks 1–2 and 4 holds');
});

test('a different lack is a finding of its own', async () => {
  const findings = await findingsOf(RULE, text('history', { thu: BASICS }, VECTOR));
  expect(findings.map(({ week }) => week)).toEqual([1, 2]);
});

test('two athletes: one place, two severities', async () => {
  const plan = text('healthy', VECTOR).replace(
    'plan "Test" for "Sam"',
    'athlete "Ben"\n  back history\nplan "Test" for "Sam", "Ben"',
  );
  const findings = await findingsOf(RULE, plan);
  expect(findings.map(({ severity }) => severity).sort()).toEqual(['info', 'warning']);
});

describe('while `core-session` speaks', () => {
  const NO_CORE = 'strength: squat 3 x 8, clamshell 2 x 12';

  test('the week waits, and the seven days that reach into it', async () => {
    expect(await findingsOf(RULE, written('healthy', { thu: NO_CORE }))).toEqual([]);
    const weeks = [
      { tue: 'easy 8 km', thu: ALL },
      { tue: 'easy 8 km', fri: ALL },
    ];
    const plan = planText({ volume: 24, longest: 10 }, weeks);
    expect(await severitiesOf(RULE, plan)).toEqual(['info']);
    expect(
      await findingsOf(RULE, plan.replace('athlete "Sam"\n', 'athlete "Sam"\n  back history\n')),
    ).toEqual([]);
  });

  test('an `allow` of the one accepts what the other would say', async () => {
    const plan = written('healthy', { thu: NO_CORE, allow: 'core-session because "done at the gym"' });
    expect(await findingsOf(RULE, plan)).toEqual([]);
  });
});

describe('the repair', () => {
  const plan = (mon: string, thu: string, ...others: WeekText[]) =>
    without(
      'core-session',
      planText({ volume: 20, longest: 8 }, [{ mon: `${mon} # floor`, thu, sun: 'easy 8 km' }, ...others]),
    );

  test('adds what is missing to a session that lists its exercises', async () => {
    const session = (more = '') => `core: plank 30 s, clamshell 2 x 15 "slow"${more}`;
    const copy = { head: 'like week 1' };
    expect(await repairedOnce(RULE, plan(session(), 'easy 8 km', copy))).toEqual({
      title: 'Add `bird-dog`, `step-up` and `hamstring-curl` in week 1',
      text: plan(
        session(', bird-dog 2 x 4 each side, step-up 2 x 10 each side, hamstring-curl 2 x 8'),
        'easy 8 km',
        copy,
      ),
    });
    expect(await repaired(RULE, plan(session(), 'easy 8 km', copy))).toContain('hamstring-curl');
  });

  test('adds it to a block of the file, once', async () => {
    const block = (more: string) =>
      `block "Mine"\n  plank 30 s # front\n  side-plank 20 s each side\n  goblet-squat 3 x 8 # heavy\n${more}  rest 30 s\n\n`;
    const text = plan('core "Mine"', 'easy 8 km', { mon: 'core "Mine"', sun: 'easy 8 km' });
    expect(await repaired(RULE, block('') + text)).toBe(block('  hamstring-curl 2 x 8\n') + text);
  });

  test('else adds a session that has it all', async () => {
    expect(await repaired(RULE, plan('core "Core Basics"', 'easy 8 km'))).toBe(
      plan('core "Core Basics"', 'easy 8 km + core "Core and Hips"'),
    );
  });
});
