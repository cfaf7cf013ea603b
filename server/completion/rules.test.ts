import { describe, expect, test } from 'vitest';
import { type Asked, accepted, PLAIN_CLIENT, PLAN, startCompletions } from './testing.ts';

const completions = startCompletions();
const plain = startCompletions(PLAIN_CLIENT);

describe('the details of rules', () => {
  const details = ({ list }: Asked, count: number) =>
    list.items.slice(0, count).map(({ label, detail }) => `${label}: ${detail}`);

  test('the rules that fire in the week, the day and the plan come first behind allow', async () => {
    const plan = PLAN.replace('long 13 km', 'long 19 km');
    const week = await completions.ask(plan.replace('  week 2 base\n', '  week 2 base\n    allow |\n'));
    expect(details(week, 3)).toEqual([
      "mileage-increase: Week 2 has ≈41.7 km of running, 22.6% more than the athlete's recent 34 km a week",
      "long-run-spike: The run of 19 km on Sunday of week 2 is 58.3% longer than the longest of the 30 days before (the athlete's recent 12 km)",
      'first-week-load: no finding here',
    ]);
    expect(accepted(await plain.ask(`${plan}      allow |`), 'long-run-spike')).toBe(
      `${plan}      allow long-run-spike because ""`,
    );
    expect(accepted(await plain.ask(`${plan}      allow |`), 'clearance')).toBe(
      `${plan}      allow clearance because "agreed with … on …"`,
    );
  });
});
