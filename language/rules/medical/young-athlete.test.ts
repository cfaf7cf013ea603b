import { describe, expect, test } from 'vitest';
import { findingsOf, planText, runs, severitiesOf } from '../testing.ts';

const RULE = 'young-athlete';

const text = (born: string, ...plan: string[]) =>
  planText({ volume: 10, longest: 5, lines: [born] }, [runs(9, 3), runs(9, 3)], plan);

describe('the year of birth', () => {
  test.each<[born: string, plan: string[], expected: string[]]>([
    ['born 2015', ['starts 2027-01-04'], ['info']],
    ['born 2012', ['starts 2027-01-04'], ['info']],
    // Turns 16 in that year, and may still be 15.
    ['born 2011', ['starts 2027-01-04'], ['info']],
    ['born 2010', ['starts 2027-01-04'], []],
    ['born 1984', ['starts 2027-01-04'], []],
    // The end counts, not the start: the plan ends on 2027-01-03 or on 2028-01-02.
    ['born 2010', ['starts 2026-12-21'], []],
    ['born 2011', ['starts 2027-12-20'], []],
    // The race before the end.
    ['born 2010', ['race 10k on 2026-12-31'], ['info']],
    ['born 2010', ['race 10k on 2027-01-01'], []],
    // The age when the plan starts, also without dates; the year of birth wins.
    ['age 14', ['starts 2027-01-04'], ['info']],
    ['age 15', [], ['info']],
    ['age 16', ['starts 2027-01-04'], []],
    ['age 14\n  born 1984', ['starts 2027-01-04'], []],
    // Nothing says when.
    ['born 2015', [], []],
    // A slip.
    ['born 2040', ['starts 2027-01-04'], []],
  ])('%s, %j → %j', async (born, plan, expected) => {
    expect(await severitiesOf(RULE, text(born, ...plan))).toEqual(expected);
  });

  test('is told at its line', async () => {
    const [finding] = await findingsOf(RULE, text('born 2015', 'race marathon on 2027-04-25'));
    expect(finding?.start.line).toBe(4);
    expect(finding?.message).toBe(
      'Born in 2015, the athlete turns 12 in 2027, the year of the race. The limits here are for adults, from 16 years on: ' +
        'no finding says that a plan suits someone who is growing. Ask a coach who knows young athletes.',
    );
    const [other] = await findingsOf(RULE, text('born 2015', 'starts 2027-01-04'));
    expect(other?.message).toContain('turns 12 in 2027, the year in which the plan ends.');
    const [nearly] = await findingsOf(RULE, text('born 2011', 'starts 2027-01-04'));
    expect(nearly?.message).toContain(
      'Born in 2011, the athlete turns 16 in 2027, the year in which the plan ends, and may be 15 on that day. The limits',
    );
  });

  test('two athletes: the young one', async () => {
    const plan = text('born 2015', 'starts 2027-01-04').replace(
      'plan "Test" for "Sam"',
      'athlete "Ben"\n  born 1980\nplan "Test" for "Sam", "Ben"',
    );
    expect(await findingsOf(RULE, plan)).toMatchObject([{ athletes: ['Sam'] }]);
  });
});
