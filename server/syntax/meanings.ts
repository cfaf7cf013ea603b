import {
  type ast,
  isStandIn,
  type TrainingDay,
  type TrainingPlan,
  type TrainingSession,
  type TrainingWeek,
  writtenNode,
} from '@runplan/language/internal';
import type { AstNode } from 'langium';

type Told = ast.Plan | ast.Week | ast.Day | ast.Session;

/**
 * What the training models say about the nodes of a tree: each once for every athlete of its plan. Of a line that stands
 * for several days or weeks, the first is told.
 */
export class Meanings {
  private readonly byCycle = new Map<ast.Week, readonly TrainingWeek[]>();
  private readonly byNode = new Map<Told, unknown[]>();

  constructor(plans: readonly TrainingPlan[]) {
    for (const plan of plans) {
      const told = new Set<AstNode>();
      const addFirst = (one: ast.Week | ast.Day | ast.Session, meaning: unknown) => {
        // What a plan has from another one is told there.
        if (isStandIn(one)) return;
        const node = writtenNode(one);
        if (!told.has(node)) this.add(node, meaning);
        told.add(node);
      };
      this.add(plan.node, plan);
      for (const week of plan.weeks) {
        addFirst(week.node, week);
        for (const day of week.days) if (day.node) addFirst(day.node, day);
        if (plan.cycleLength !== undefined) this.addToCycle(week);
        for (const session of week.sessions) if (!session.copied) addFirst(session.source, session);
      }
    }
  }

  plans(node: ast.Plan): readonly TrainingPlan[] {
    return (this.byNode.get(node) ?? []) as TrainingPlan[];
  }

  /** None for a week without a usable number, or with one that the plan used before. */
  weeks(node: ast.Week): readonly TrainingWeek[] {
    return (this.byNode.get(node) ?? []) as TrainingWeek[];
  }

  /** A session as it stands in its own week; its copies in other weeks are not told. */
  sessions(node: ast.Session): readonly TrainingSession[] {
    return (this.byNode.get(node) ?? []) as TrainingSession[];
  }

  /** The days of a line, as they stand in its own week or cycle. */
  days(node: ast.Day): readonly TrainingDay[] {
    return (this.byNode.get(node) ?? []) as TrainingDay[];
  }

  /** The calendar weeks that begin in a cycle. */
  calendarWeeks(cycle: ast.Week): readonly TrainingWeek[] {
    return this.byCycle.get(cycle) ?? [];
  }

  private addToCycle(week: TrainingWeek): void {
    const node = writtenNode(week.node);
    this.byCycle.set(node, [...(this.byCycle.get(node) ?? []), week]);
  }

  private add(node: Told, meaning: unknown): void {
    const known = this.byNode.get(node);
    if (known) known.push(meaning);
    else this.byNode.set(node, [meaning]);
  }
}
