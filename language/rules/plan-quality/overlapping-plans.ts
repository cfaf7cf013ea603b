import type * as ast from '../../grammar/generated/ast.ts';
import { type DayNumber, formatDate } from '../../quantities/date.ts';
import { keptWith } from '../../text/kept-with.ts';
import type { TrainingPlan } from '../../training/model.ts';
import { type TrainingDays, trainingDaysOf } from '../../training/training-days.ts';
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
  isAboutText: true,
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
  checkPlan({ plan, plans, report }) {
    const other = overlapsIn(plans).get(plan);
    const [own, days] = [trainingDaysOf(plan), other && trainingDaysOf(other)];
    if (!other || !own || !days) return;
    report({
      at: plan.node,
      property: 'name',
      facts: {
        subject: { kind: 'plan' },
        other: other.name,
        from: Math.max(own.first, days.first),
        to: Math.min(own.last, days.last),
      },
      related: () => [{ at: other.node, message: 'The other plan.' }],
    });
  },
});

/** For each plan that shares days with one above the first such plan. */
type Overlaps = ReadonlyMap<TrainingPlan, TrainingPlan>;

const cache = keptWith<readonly TrainingPlan[], Overlaps>();

function overlapsIn(plans: readonly TrainingPlan[]): Overlaps {
  const known = cache.get(plans) ?? findOverlaps(plans);
  cache.set(plans, known);
  return known;
}

function findOverlaps(plans: readonly TrainingPlan[]): Overlaps {
  const overlaps = new Map<TrainingPlan, TrainingPlan>();
  const calendars = new Map<ast.Athlete, Calendar>();
  for (const [index, plan] of plans.entries()) {
    const days = trainingDaysOf(plan);
    const athlete = plan.athlete.node;
    if (!days || !athlete) continue;
    const calendar = calendars.get(athlete) ?? new Calendar();
    calendars.set(athlete, calendar);
    // A plan that is for somebody twice does not overlap with itself.
    const above = calendar.enter(days, index).filter((one) => plans[one]?.node !== plan.node);
    const first = plans[above.reduce((one, other) => Math.min(one, other), index)] as TrainingPlan;
    if (first !== plan) overlaps.set(plan, first);
  }
  return overlaps;
}

/** Days in a row, and the first plan that takes them: its place among the plans. */
interface Stretch extends TrainingDays {
  readonly plan: number;
}

/** The days that plans of one athlete take: in order, so that not every plan has to be compared with every other. */
class Calendar {
  private readonly stretches: Stretch[] = [];

  /** Enters the days of a plan where they are free, and returns the plans that take the others. */
  enter({ first, last }: TrainingDays, plan: number): readonly number[] {
    const { stretches } = this;
    const above: number[] = [];
    let free = first;
    let at = this.indexAt(first);
    for (let next = stretches[at]; next && next.first <= last; next = stretches[at]) {
      if (free < next.first) stretches.splice(at++, 0, { first: free, last: next.first - 1, plan });
      above.push(next.plan);
      free = next.last + 1;
      at += 1;
    }
    if (free <= last) stretches.splice(at, 0, { first: free, last, plan });
    return above;
  }

  /** The index of the first stretch that does not end before a day. */
  private indexAt(day: DayNumber): number {
    let [low, high] = [0, this.stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.stretches[middle] as Stretch).last < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
