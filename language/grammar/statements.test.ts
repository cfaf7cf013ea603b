import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

/** Every statement with what it is a part of, and what it begins. */
function statementsOf(text: string): string[] {
  return readText(text).statements.map(({ tokens, holder, opens }) => {
    const words = tokens.map(({ image }) => image).join(' ');
    return `${holder ?? 'nothing'}: ${words}${opens ? ` (${opens})` : ''}`;
  });
}

test('every statement knows what it is a part of', () => {
  const text = `runplan 1
athlete "Sam" # a comment
  pace easy 6:00/km
nonsense

policy "P"
  back pain
plan "Plan" for
    "Sam"
  allow rest-days
  week 1
    allow rest-days
    tue tempo: 2 km,
      3 km
      allow rest-days
  week 2
    allow rest-days
pain rule careful "stop"`;
  expect(statementsOf(text)).toEqual([
    'file: runplan 1',
    'file: athlete "Sam" (athlete)',
    'athlete: pace easy 6:00/km',
    'nothing: nonsense',
    'file: policy "P" (policy)',
    'policy: back pain',
    'file: plan "Plan" for "Sam" (plan)',
    'plan: allow rest-days',
    'plan: week 1 (week)',
    'week: allow rest-days',
    'week: tue tempo : 2 km , 3 km (day)',
    'day: allow rest-days',
    'plan: week 2 (week)',
    'week: allow rest-days',
    'file: pain rule careful "stop"',
  ]);
});

test('comments and errors are told apart from statements', () => {
  const { statements, comments, errors } = readText('plan "P" # one\n§\n# two\n');
  expect(statements).toHaveLength(1);
  expect(comments.map(({ image }) => image)).toEqual(['# one', '# two']);
  expect(errors.map(({ line }) => line)).toEqual([2]);
});

test('a parenthesis that is left open swallows no line but steps', () => {
  const text = `athlete "Sam"
  born 1984 (
  back disc
  best 10k in 50:00 ( maybe
  symptoms leg-pain
policy "P" (
  back pain
workout "W"
  6 x (400 m,
  jog 200 m)
plan "Plan" (
  units km
  week 1 (
    tue run: 6 x (400 m
      , jog 200 m)
    wed easy 5 km (
    thu easy 5 km`;
  expect(statementsOf(text).map((one) => one.replace(/ \(\w+\)$/, ''))).toEqual([
    'file: athlete "Sam"',
    'athlete: born 1984 (',
    'athlete: back disc',
    'athlete: best 10k in 50:00 ( maybe',
    'athlete: symptoms leg-pain',
    'file: policy "P" (',
    'policy: back pain',
    'file: workout "W"',
    'workout: 6 x ( 400 m , jog 200 m )',
    'file: plan "Plan" (',
    'plan: units km',
    'plan: week 1 (',
    'week: tue run : 6 x ( 400 m , jog 200 m )',
    'week: wed easy 5 km (',
    'week: thu easy 5 km',
  ]);
});

test('what others do is a line of a day: above all days it is set aside, and hides none of them', () => {
  const text = `plan "P"
  week 1
    for "Amy": easy 3 km
    tue easy 8 km
      for "Amy": easy 5 km
  week 2
    for
    wed easy 5 km`;
  expect(statementsOf(text)).toEqual([
    'file: plan "P" (plan)',
    'plan: week 1 (week)',
    'nothing: for "Amy" easy 3 km',
    'week: tue easy 8 km (day)',
    'day: for "Amy" easy 5 km',
    'plan: week 2 (week)',
    'nothing: for',
    'week: wed easy 5 km (day)',
  ]);
});

test.each([
  ['2 km @ marathon\n      + 10 s/km', '2 km @ marathon + 10 s/km'],
  ['2 km @ marathon\n      +10s/km "relax"', '2 km @ marathon +10s/km "relax"'],
  ['8 km @ marathon + 10 s/km\n      + strides', '8 km @ marathon + 10 s/km + strides'],
])('a line goes on with a difference in pace and with another session: %s', (written, read) => {
  expect(statementsOf(`plan "P"\n  week 1\n    sun long ${written}\n`).at(-1)).toBe(
    `week: sun long ${read} (day)`,
  );
});
