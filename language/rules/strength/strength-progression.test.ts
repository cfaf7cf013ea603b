import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { repaired, repairedOnce } from '../repairs/testing.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'strength-progression';

const text = (back: BackStatus, ...weeks: WeekText[]) => planText({ back, volume: 20, longest: 8 }, weeks);
/** Weeks that each hold these exercises on a Wednesday. */
const weeks = (...exercises: string[]) =>
  text('healthy', ...exercises.map((one) => (one ? { wed: `strength: ${one}` } : {})));

describe('weight times repetitions, from one week to the next', () => {
  test.each([
    ['squat 3 x 8 30 kg', 'squat 3 x 8 45 kg', 0],
    ['squat 3 x 8 30 kg', 'squat 3 x 8 46 kg', 1],
    ['squat 3 x 8 30 kg', 'squat 5 x 8 90 kg', 1],
    ['Squat 3 x 8 30 kg', 'squat 5 x 8 90 kg', 1],
    ['squat 2 x 8 40 kg', 'squat 3 x 8 40 kg', 0],
    ['squat 2 x 8 40 kg', 'squat 4 x 8 40 kg', 1],
    ['squat 3 x 5-8 40 kg', 'squat 3 x 12 40 kg', 0],
    ['squat 3 x 5-8 40 kg', 'squat 3 x 8-13 40 kg', 1],
    ['squat 3 x 8 65 lb', 'squat 3 x 8 95 lb', 0],
    ['squat 3 x 8 65 lb', 'squat 3 x 8 100 lb', 1],
    ['squat 3 x 8 30 kg', 'squat 3 x 8 100 lb', 1],
    // Repetitions of each set, and rounds.
    ['squat 12/10/8 30 kg', 'squat 3 x 15 30 kg', 0],
    ['squat 12/10/8 30 kg', 'squat 12/12/12/12 30 kg', 1],
    ['squat 3 x 8 30 kg', '3 rounds (squat 8 45 kg, plank 30 s)', 0],
    ['squat 3 x 8 30 kg', '5 rounds (squat 8 45 kg, plank 30 s)', 1],
    // How many repetitions go is not known, nor is a share of an unknown weight.
    ['squat 3 x 8 30 kg', 'squat 5 x to failure 60 kg', 0],
    ['squat 3 x 8 30 kg', 'squat 5 x 8 @ 80% 1rm', 0],
    // Each side counts.
    ['split-squat 3 x 8 20 kg', 'split-squat 3 x 8 each side 20 kg', 1],
    ['split-squat 3 x 8 each side 20 kg', 'split-squat 3 x 8 each side 30 kg', 0],
    // Below the floor of 500 kg.
    ['goblet-squat 3 x 8 8 kg', 'goblet-squat 3 x 8 20 kg', 0],
    ['goblet-squat 3 x 8 8 kg', 'goblet-squat 5 x 10 10 kg', 1],
    ['goblet-squat 3 x 8 8 kg', 'goblet-squat 1 x 499 1 kg', 0],
    // Holds and carries: three seconds, or three metres, for a repetition.
    ['farmer-carry 2 x 30 s 24 kg', 'farmer-carry 3 x 30 s 24 kg', 0],
    ['farmer-carry 2 x 30 s 24 kg', 'farmer-carry 4 x 30 s 24 kg', 1],
    ['farmer-carry 2 x 30 m 24 kg', 'farmer-carry 2 x 1 min 24 kg', 1],
    ['farmer-carry 2 x 30 m 24 kg', 'farmer-carry 4 x 30 m 24 kg', 1],
    // Unknown is not zero.
    ['squat 3 x 8', 'squat 3 x 8 90 kg', 0],
    ['squat 3 x 8 30 kg, squat 3 x 8', 'squat 3 x 8 90 kg', 0],
    ['squat 30 kg', 'squat 5 x 8 90 kg', 0],
    ['squat 3 x to failure 30 kg', 'squat 5 x 8 90 kg', 0],
    ['squat 3 x 8 30 kg', 'squat 3 x 16', 0],
    ['plank 3 x 20 s', 'plank 3 x 60 s', 0],
    ['lunge 3 x 8 20 kg', 'squat 5 x 8 90 kg', 0],
    ['', 'squat 5 x 8 90 kg', 0],
    // Two sessions of a week are one sum.
    ['squat 3 x 8 30 kg', 'squat 3 x 8 30 kg + strength: squat 3 x 8 30 kg', 1],
  ])('%s, then %s: %s', async (before, after, expected) => {
    expect(await findingsOf(RULE, weeks(before, after))).toHaveLength(expected);
  });

  test('compared with the most of the four weeks before', async () => {
    const squat = (kg: number) => `squat 3 x 8 ${kg} kg`;
    expect(await findingsOf(RULE, weeks(squat(60), squat(30), squat(60)))).toEqual([]);
    expect(await findingsOf(RULE, weeks(squat(60), '', '', squat(30), squat(60)))).toEqual([]);
    expect(await findingsOf(RULE, weeks(squat(60), '', '', '', squat(100)))).toHaveLength(1);
    expect(await findingsOf(RULE, weeks(squat(60), '', '', '', '', squat(100)))).toEqual([]);
    expect(await findingsOf(RULE, weeks(squat(60), 'squat 3 x 8', squat(100)))).toEqual([]);
    expect(await findingsOf(RULE, weeks(squat(0), squat(100)))).toEqual([]);
    expect(await findingsOf(RULE, weeks('', squat(60), squat(60), squat(100)))).toMatchObject([{ week: 4 }]);
  });
});

describe('jumps', () => {
  test.each([
    // The first session.
    [['drop-jump 3 x 20'], []],
    [['drop-jump 1 x 61'], ['count']],
    [['drop-jump 3 x 10, pogo-hop 3 x 11'], ['count']],
    [['drop-jump 3 x 10 + strength: pogo-hop 3 x 11'], []],
    [['my-hop 4 x 8 each side'], ['count']],
    [['box-jump 3 x 5', 'squat 3 x 8'], []],
    [['', '', 'drop-jump 10 x 30'], ['count']],
    [['drop-jump 3 x 5', '', '', '', '', 'drop-jump 10 x 30'], ['count']],
    [['jump-rope 2 x 30 s'], []],
    [['jump-rope 3 x 30 s'], ['count']],
    [['bounds 4 x 30 m'], []],
    [['drop-jump'], []],
    // From week to week.
    [['drop-jump 4 x 10', 'drop-jump 6 x 10'], []],
    [['drop-jump 4 x 10', 'drop-jump 61'], ['fraction']],
    [['drop-jump 4 x 15', 'drop-jump 6 x 15'], []],
    [['drop-jump 4 x 15', 'drop-jump 6 x 15, pogo-hop 1'], ['fraction']],
    [['drop-jump 1 x 10', 'drop-jump 6 x 10'], []],
    [['drop-jump 4 x 15', 'drop-jump 2 x 15', 'drop-jump 6 x 15'], []],
    [['drop-jump', 'drop-jump 6 x 60'], []],
    // No jump.
    [['a-skip 10 x 30 m'], []],
  ])('%j → %j', async (exercises, units) => {
    const own = 'exercise my-hop\n  targets calves\n';
    const findings = await findingsOf(RULE, own + weeks(...exercises));
    expect(findings.map(({ seen }) => seen?.unit)).toEqual(units);
  });
});

test.each<[BackStatus, string]>([
  ['healthy', 'info'],
  ['history', 'warning'],
  ['disc', 'warning'],
  ['pain', 'warning'],
])('%s: %s', async (back, severity) => {
  const [squat, jumps] = [(kg: number) => `strength: squat 3 x 8 ${kg} kg`, 'strength: drop-jump 10 x 30'];
  expect(await severitiesOf(RULE, text(back, { mon: squat(30) }, { mon: squat(60), wed: jumps }))).toEqual([
    severity,
    severity,
  ]);
});

test('says what, how much, and the limit', async () => {
  const [squat] = await findingsOf(RULE, weeks('squat 3 x 8 30 kg', 'squat 5 x 8 90 kg'));
  expect(squat?.message).toBe(
    '`squat` comes to 3600 kg in week 2, weight times repetitions: 400% more than in week 1 (720 kg). More than 50% in a ' +
      'week is reported: a convention that no study has tested.',
  );
  const [pounds] = await findingsOf(RULE, weeks('squat 3 x 8 65 lb', 'squat 3 x 8 135 lb'));
  expect(pounds?.message).toContain('comes to 3240 lb in week 2, weight times repetitions: 107.7% more');
  const [first] = await findingsOf(RULE, weeks('drop-jump 10 x 30'));
  expect(first?.message).toBe(
    'The first jumps, on Wednesday of week 1, come to 300 contacts. More than 60 in a first session are reported: a ' +
      'convention that no study has tested.',
  );
  const [more] = await findingsOf(RULE, weeks('drop-jump 4 x 10', 'drop-jump 10 x 10'));
  expect(more?.message).toContain('The jumps of week 2 come to 100 contacts, 150% more than in week 1 (40).');
});

test('in blocks and copies, at the session', async () => {
  const block = (kg: number) => `block "B${kg}"\n  squat 3 x 8 ${kg} kg\n  plank 30 s\n`;
  const source =
    block(30) +
    block(60) +
    text('healthy', { tue: 'strength "B30"' }, { head: 'like week 1' }, { thu: 'strength "B60"' });
  expect(await findingsOf(RULE, source)).toMatchObject([
    { week: 3, day: 'thu', related: [{ message: 'Week 2 is what it is compared with.' }] },
  ]);
});

test('a policy sets both limits', async () => {
  const under = (line: string, ...exercises: string[]) =>
    `policy "House"\n  strength-progression ${line}\n${planText(
      {},
      exercises.map((one) => ({ wed: `strength: ${one}` })),
      ['policy "House"'],
    )}`;
  expect(await findingsOf(RULE, under('limit 100%', 'squat 3 x 8 30 kg', 'squat 3 x 8 60 kg'))).toEqual([]);
  expect(await findingsOf(RULE, under('maximum 300', 'drop-jump 10 x 30'))).toEqual([]);
});

describe('the repair', () => {
  const after = async (before: string, now: string) =>
    (await repairedOnce(RULE, weeks(before, `${now}, plank 30 s`)))?.text;

  test.each([
    ['squat 3 x 8 30 kg', 'squat 3 x 8 60 kg', 'squat 3 x 8 45 kg'],
    ['squat 3 x 8 65 lb', 'squat 3 x 8 135 lb', 'squat 3 x 8 95 lb'],
    // Lighter than before would be odd: as before instead.
    ['squat 3 x 8 30 kg', 'squat 5 x 8 90 kg', 'squat 3 x 8 30 kg'],
    [
      'split-squat 3 x 8 each side 20 kg',
      'split-squat 9 x 8 each side 30 kg',
      'split-squat 3 x 8 each side 20 kg',
    ],
  ])('%s, then %s → %s', async (before, now, expected) => {
    expect(await after(before, now)).toBe(weeks(before, `${expected}, plank 30 s`));
  });

  test.each([
    ['drop-jump 10 x 30', 'drop-jump 2 x 30'],
    ['drop-jump 3x100', 'drop-jump 1x60'],
    ['drop-jump 100', 'drop-jump 60'],
    ['drop-jump 6 x 10, pogo-hop 6 x 10', 'drop-jump 3 x 10, pogo-hop 3 x 10'],
    ['jump-rope 6 x 30 s', 'jump-rope 2 x 30 s'],
  ])('first jumps: %s → %s', async (before, expected) => {
    expect(await repaired(RULE, weeks(before))).toBe(weeks(expected));
  });

  test('none in a block or a copied week, nor where a week holds the exercise twice', async () => {
    const block = 'block "B"\n  drop-jump 10 x 30\n  plank 30 s\n';
    expect(await repairedOnce(RULE, block + text('healthy', { mon: 'strength "B"' }))).toBeUndefined();
    expect(
      await repairedOnce(RULE, weeks('squat 3 x 8 30 kg', 'squat 3 x 8 30 kg + strength: squat 3 x 8 30 kg')),
    ).toBeUndefined();
  });
});
