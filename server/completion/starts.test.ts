import { definitionStarts, lineStartsIn, wordOfToken } from '@runplan/language/internal';
import { expect, test } from 'vitest';
import { OFFERED_STARTS } from './starts.ts';

test.each(['athlete', 'exercise', 'plan', 'week'] as const)(
  'every line that can stand in a context is offered there: %s',
  (context) => {
    expect([...(OFFERED_STARTS[context] ?? [])].sort()).toEqual(
      lineStartsIn(context)
        .filter((start) => start !== 'DAY_RANGE' && start !== 'CYCLE_DAY')
        .map(wordOfToken)
        .sort(),
    );
  },
);

test('everything that can be defined is offered', () => {
  expect([...(OFFERED_STARTS.file ?? [])].sort()).toEqual(definitionStarts().map(wordOfToken).sort());
});
