import { expect, test } from 'vitest';
import { statementsIn } from './lexer.ts';

/** Every statement with what it is a part of, and what it begins. */
function statementsOf(text: string): string[] {
  return statementsIn(text).statements.map(({ tokens, holder, opens }) => {
    const words = tokens.map(({ image }) => image).join(' ');
    return `${holder ?? 'nothing'}: ${words}${opens ? ` (${opens})` : ''}`;
  });
}

test('every statement knows what it is a part of', () => {
  const text = `runplan 1
athlete "Sam" # a comment
  pace easy 6:00/km
novice

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
    'nothing: novice',
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
  const { statements, comments, errors } = statementsIn('plan "P" # one\n§\n# two\n');
  expect(statements).toHaveLength(1);
  expect(comments.map(({ image }) => image)).toEqual(['# one', '# two']);
  expect(errors.map(({ line }) => line)).toEqual([2]);
});
