import { describe, expect, test } from 'vitest';
import type { BackStatus } from '../../training/model.ts';
import { findingsOf, planText, severitiesOf, type WeekText } from '../testing.ts';

const RULE = 'hard-day-spacing';
const TEMPO = 'tempo: warm up 2 km, 3 km @ threshold, cool down 2 km';

const text = (back: BackStatus, ...weeks: WeekText[]) => planText({ back, volume: 30, longest: 12 }, weeks);

describe('two hard days', () => {
  test.each<[BackStatus, string, string, string[]]>([
    ['healthy', 'tue', 'thu', []],
    ['healthy', 'tue', 'wed', ['warning']],
    ['history', 'tue', 'thu', []],
    ['history', 'tue', 'wed', ['warning']],
    ['disc', 'tue', 'thu', ['warning']],
    ['disc', 'tue', 'fri', []],
    ['pain', 'tue', 'thu', ['warning']],
    ['pain', 'tue', 'fri', []],
  ])('%s: %s and %s → %j', async (back, first, second, expected) => {
    expect(await severitiesOf(RULE, text(back, { [first]: TEMPO, [second]: TEMPO }))).toEqual(expected);
  });

  test('across weeks: Sunday and Monday', async () => {
    const [finding] = await findingsOf(RULE, text('healthy', { sun: 'race 10 km' }, { mon: TEMPO }));
    expect(finding).toMatchObject({ week: 2, day: 'mon', severity: 'warning' });
    expect(finding?.message).toContain(
      'The tempo run on Monday of week 2 comes 1 day after the race on Sunday of the week before.',
    );
    expect(finding?.related).toHaveLength(1);
  });

  test('two on the same day are one hard day', async () => {
    expect(await severitiesOf(RULE, text('healthy', { tue: `am ${TEMPO} + pm ${TEMPO}` }))).toEqual([]);
  });

  test('the same in weeks that follow each other is one finding', async () => {
    const week = { tue: TEMPO, wed: TEMPO };
    const [finding, ...others] = await findingsOf(RULE, text('healthy', week, week, { head: 'like week 1' }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ week: 1, day: 'wed' });
    expect(finding?.message).toContain(
      'The tempo run on Wednesday of weeks 1–3 comes 1 day after the tempo run on',
    );
  });
});

describe('what a hard session is', () => {
  test.each<[string, boolean]>([
    // Ten minutes in bouts of 90 seconds.
    ['easy: 3 km @ easy, 10 min @ threshold', true],
    ['easy: 3 km @ easy, 9 min 59 s @ threshold', false],
    ['easy: 3 km @ easy, 5 x (2 min @ 10k, jog 1 min)', true],
    ['easy: 3 km @ easy, 7 x (90 s @ 10k, jog 1 min)', true],
    ['easy: 3 km @ easy, 10 x (60 s @ 10k, jog 60 s), 3 km @ easy', false],
    ['fartlek: 3 km @ easy, 20 x (30 s @ 10k, jog 30 s), 3 km @ easy', false],
    ['easy: 6 km @ easy, 6 x 20 s @ repetition', false],
    // Half an hour of moderate running, or of moderate and hard running.
    ['long 20 km @ easy', false],
    ['long: 8 km @ easy, 30 min @ marathon', true],
    ['long: 8 km @ easy, 29 min @ marathon', false],
    ['long: 8 km @ easy, 22 min @ marathon, 8 min @ half', true],
    ['steady 30 min', true],
    ['steady 29 min', false],
    ['easy 60 min @ zone 3', true],
    ['easy 60 min @ rpe 4', false],
    // What changes its pace says so only in steps.
    ['progression 60 min', false],
    ['fartlek 60 min', false],
    // Interval and hill sessions by what they hold, whose repetitions may be short.
    ['intervals: warm up 2 km, 12 x (40 s @ repetition, jog 80 s)', true],
    ['hills: warm up 2 km, 8 x (45 s @ rpe 8, walk 90 s)', true],
    ['hills: warm up 2 km, 4 x (60 s @ rpe 8, jog 2 min)', false],
    ['hills: warm up 2 km, 10 x (10 s @ rpe 10, walk 2 min)', false],
    ['tempo: warm up 2 km, 20 min @ easy', false],
    ['tempo: warm up 2 km, 5 min @ threshold', false],
    ['tempo 20 min @ marathon', false],
    // Without content by their kind.
    ['tempo', true],
    ['intervals 5 km', true],
    ['hills 4 km', true],
    ['intervals: warm up 2 km, 6 x (until lap @ 5k, jog 2 min)', true],
    ['race 3 km', true],
    ['time-trial 2 km @ easy', true],
  ])('%s: %s', async (session, expected) => {
    const found = await findingsOf(RULE, text('healthy', { tue: TEMPO, wed: session }));
    expect(found).toHaveLength(expected ? 1 : 0);
  });

  test('says where moderate running makes it hard', async () => {
    const week = { sat: TEMPO, sun: 'long 14 km: 2 km @ easy, 12 km @ marathon' };
    const [finding] = await findingsOf(RULE, text('healthy', week));
    expect(finding?.message).toContain(
      'The long run on Sunday of week 1, with much moderate running such as marathon pace, comes 1 day after the tempo ' +
        'run on Saturday.',
    );
  });
});

describe('floating sessions', () => {
  const floating = (n: number) => Array.from({ length: n }, () => TEMPO).join('\n    any ');

  test.each<[BackStatus, WeekText, string[]]>([
    ['healthy', { sun: TEMPO, any: TEMPO }, []],
    ['healthy', { any: floating(4) }, []],
    ['healthy', { any: floating(5) }, ['info']],
    ['healthy', { tue: TEMPO, thu: TEMPO, sat: TEMPO, any: TEMPO }, ['info']],
    ['healthy', { tue: TEMPO, fri: TEMPO, any: TEMPO }, []],
    ['disc', { any: floating(3) }, []],
    ['disc', { any: floating(4) }, ['info']],
    ['disc', { wed: TEMPO, sat: TEMPO, any: TEMPO }, ['info']],
  ])('%s: %j → %j', async (back, week, expected) => {
    expect(await severitiesOf(RULE, text(back, week))).toEqual(expected);
  });

  test('the weeks around count', async () => {
    const weeks = [{ sun: TEMPO }, { any: floating(4) }, { mon: TEMPO }];
    const [finding] = await findingsOf(RULE, text('healthy', ...weeks));
    expect(finding).toMatchObject({ week: 2, severity: 'info' });
    expect(finding?.message).toContain(
      '4 hard sessions of week 2 stand on no set day, and however they are placed, two hard days lie only 1 day apart.',
    );
  });
});

describe('long runs', () => {
  const weekend = { tue: 'easy 6 km', sat: TEMPO, sun: 'long 12 km' };
  const unnamed = { tue: 'easy 6 km', sat: TEMPO, sun: 'easy 12 km' };
  const equal = { tue: 'easy 7 km', sat: TEMPO, sun: 'easy 7 km' };
  test.each<[BackStatus, WeekText, number]>([
    ['healthy', weekend, 0],
    ['history', weekend, 0],
    ['disc', weekend, 1],
    ['pain', weekend, 1],
    ['disc', unnamed, 1],
    ['disc', equal, 0],
  ])('%s: %j → %s', async (back, week, expected) => {
    expect(await findingsOf(RULE, text(back, week))).toHaveLength(expected);
  });
});
