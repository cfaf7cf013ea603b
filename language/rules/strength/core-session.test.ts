import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { findingsOf, planText, runs, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'core-session';
const RUNNING = runs(24, 4);

const text = (back: BackStatus, ...weeks: WeekText[]) =>
  planText(
    { back, volume: 24, longest: 10 },
    weeks.map((week) => ({ ...RUNNING, ...week })),
  );

describe('core sessions in a week', () => {
  test.each<[BackStatus, WeekText, string[]]>([
    ['healthy', { head: 'base' }, ['error']],
    ['healthy', { sat: 'core 15 min' }, []],
    ['healthy', { head: 'race' }, []],
    ['healthy', { head: 'sick "flu"' }, []],
    ['healthy', { mon: 'sick', tue: 'sick', wed: 'holiday', thu: 'travel "by train"' }, []],
    ['healthy', { mon: 'sick', tue: 'rest' }, []],
    ['disc', { mon: 'travel "by train"' }, []],
    ['healthy', { mon: 'rest', tue: 'rest' }, ['error']],
    ['healthy', { head: 'taper' }, ['error']],
    ['healthy', { head: 'taper', sat: 'core 15 min' }, []],
    ['history', { sat: 'core 15 min' }, ['error']],
    ['history', { fri: 'core 15 min', sun: 'core 15 min' }, []],
    ['disc', { sat: 'core 15 min' }, ['error']],
    ['pain', { sat: 'core 15 min' }, ['error']],
    ['history', { head: 'taper', sat: 'core 15 min' }, []],
    ['history', { head: 'race' }, []],
    ['healthy', { any: 'core 15 min' }, []],
    ['disc', { mon: 'pilates 50 min' }, ['error']],
    ['disc', { mon: 'pilates 50 min', thu: 'pilates 50 min' }, []],
    ['disc', { mon: 'pilates 50 min', thu: 'core 15 min' }, []],
  ])('%s: %j → %j', async (back, week, expected) => {
    expect(await severitiesOf(RULE, text(back, week))).toEqual(expected);
  });
});

describe('the week behind the race that the plan leads to', () => {
  const behind = (race: WeekText, lines: string[] = [], next: WeekText = RUNNING) =>
    planText({ volume: 24, longest: 10 }, [{ ...race, mon: 'core 15 min' }, next], lines);

  test.each<[string, WeekText, string[]]>([
    ['a marathon', { sun: 'race marathon' }, []],
    ['a half marathon', { sun: 'race half-marathon' }, []],
    ['a half marathon of 21 km', { sun: 'race 21 km' }, []],
    ['a shorter race', { sun: 'race 20 km' }, ['error']],
    ['four days of the week', { thu: 'race marathon' }, []],
    ['three days of the week', { wed: 'race marathon' }, ['error']],
    ['a floating race', { any: 'race marathon' }, []],
  ])('%s → %j', async (_, race, expected) => {
    expect(await severitiesOf(RULE, behind(race))).toEqual(expected);
  });

  test('a race by its date; the week after is asked again', async () => {
    const text = planText(
      { volume: 24, longest: 10 },
      [{ mon: 'core 15 min', sun: 'race' }, RUNNING, RUNNING],
      ['race marathon on 2027-05-23', 'starts 2027-05-17'],
    );
    expect((await findingsOf(RULE, text)).map(({ week }) => week)).toEqual([3]);
  });

  test('a race on the way is none', async () => {
    const text = behind({ sun: 'race half-marathon' }, [], { ...RUNNING, sun: 'race 10k' });
    expect(await severitiesOf(RULE, text)).toEqual(['error']);
  });
});

describe('what counts', () => {
  test.each([
    ['core: plank 3 x 30 s, side-plank 2 x 20 s each side', 0],
    ['strength: plank 3 x 30 s, pallof-press 2 x 10', 0],
    ['core: plank 3 x 30 s, squat 3 x 10', 1],
    ['core: plank 3 x 30 s, plank 3 x 20 s', 1],
    ['core', 1],
    ['strength 30 min', 1],
    ['pilates 50 min', 0],
    ['pilates', 1],
    ['yoga 50 min', 1],
    ['core "Core Basics"', 0],
  ])('%s → %s', async (session, expected) => {
    expect(await findingsOf(RULE, text('healthy', { sat: session }))).toHaveLength(expected);
  });
});

test('the same lack in weeks that follow each other is one finding; an allow takes its week out', async () => {
  const weeks = [{}, {}, { allow: 'core-session because "travel"' }, {}];
  const findings = await findingsOf(RULE, text('healthy', ...weeks));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ week: 1, severity: 'error' });
  expect(findings[0]?.message).toContain('No core session in weeks 1–2 and 4.');
});

test('too few are counted', async () => {
  const [finding] = await findingsOf(RULE, text('history', { sat: 'core 15 min' }, { sat: 'core 15 min' }));
  expect(finding?.message).toContain(
    'Only 1 core session a week in weeks 1–2. Runplan asks for at least 2 a week with a history of back pain',
  );
});

test('the repairs: more than is asked for says what for', async () => {
  const titles = async (back: BackStatus, week: WeekText) => {
    const [finding] = await findingsOf(RULE, text(back, week));
    return finding?.repairs?.map(({ title }) => title).filter((title) => !title.startsWith('Allow'));
  };
  expect(await titles('healthy', {})).toEqual([
    'Add `core "Core and Hips"` twice in week 1, for 2 strength sessions a week',
    'Add `core "Core Basics"` in week 1',
  ]);
  expect(await titles('healthy', { sat: 'strength 30 min' })).toEqual([
    'Add `core "Core and Hips"` in week 1',
    'Add `core "Core Basics"` in week 1',
  ]);
  expect(await titles('history', {})).toEqual(['Add `core "Core and Hips"` twice in week 1']);
});
