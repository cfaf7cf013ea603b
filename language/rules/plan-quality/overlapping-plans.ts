import { type DayNumber, formatDate } from '../../quantities/date.ts';
import { trainingDaysOf } from '../../training/training-days.ts';
import { defineRule } from '../define-rule.ts';
import type { Facts } from '../facts.ts';

interface Overlap extends Facts {
  /** The name of the plan above. */
  readonly other: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export const overlappingPlans = defineRule({
  id: 'overlapping-plans',
  group: 'plan-quality',
  severity: 'warning',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'Two plans of one athlete over the same dates.',
    what:
      'Two plans in a file, for the same athlete, whose training days overlap. The second one is reported. Plans without ' +
      'dates, and plans in different files, are not compared.',
    why: 'Each plan is checked by itself: what both ask for in a week is added up nowhere.',
    evidence: 'Not a matter of evidence: the sums of a week would miss a part.',
    defaults: [['every athlete with a name', 'any day that two plans share']],
    repair:
      'Correct the dates of one of them, or write both as one plan. If both are meant, such as one for running and one for ' +
      'strength, accept it with a reason.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  starts 2026-11-30
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km

plan "Steady again" for "Kim"
  starts 2026-12-02
  week 1
    wed core 20 min
    thu easy 10 km
    fri easy 10 km + strength 20 min
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  starts 2026-11-30
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km

plan "Steady again" for "Kim"
  starts 2026-12-07
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
    },
  },
  message({ other, from, to }: Overlap) {
    const days = from === to ? `on ${formatDate(from)}` : `from ${formatDate(from)} to ${formatDate(to)}`;
    return (
      `The athlete has the plan "${other}" ${days} as well. Each plan is checked by itself: what both ask for is added up ` +
      'nowhere. Correct the dates, or write them as one plan.'
    );
  },
  checkPlan({ plan, plans, athlete, report }) {
    const own = trainingDaysOf(plan);
    if (!own || !athlete.node) return;
    for (const other of plans) {
      if (other === plan) return;
      if (other.athlete.node !== athlete.node || other.node === plan.node) continue;
      const days = trainingDaysOf(other);
      if (!days) continue;
      const [from, to] = [Math.max(own.first, days.first), Math.min(own.last, days.last)];
      if (from > to) continue;
      report({
        at: plan.node,
        property: 'name',
        facts: { subject: { kind: 'plan' }, other: other.name, from, to },
        related: () => [{ at: other.node, message: 'The other plan.' }],
      });
      return;
    }
  },
});
