import {
  type ast,
  isStandIn,
  type TrainingPlan,
  type TrainingSession,
  type TrainingWeek,
  writtenNode,
} from '@runplan/language/internal';
import type { AstNode } from 'langium';

/**
 * What the training models say about the nodes of a tree: each once for every athlete of its plan. Of a line that stands
 * for several days or weeks, the first is told.
 */
export class Meanings {
  private readonly byNode = new Map<ast.Plan | ast.Week | ast.Session, unknown[]>();

  constructor(plans: readonly TrainingPlan[]) {
    for (const plan of plans) {
      const told = new Set<AstNode>();
      const addFirst = (one: ast.Week | ast.Session, meaning: unknown) => {
        // What a plan has from another one is told there.
        if (isStandIn(one)) return;
        const node = writtenNode(one);
        if (!told.has(node)) this.add(node, meaning);
        told.add(node);
      };
      this.add(plan.node, plan);
      for (const week of plan.weeks) {
        addFirst(week.node, week);
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

  private add(node: ast.Plan | ast.Week | ast.Session, meaning: unknown): void {
    const known = this.byNode.get(node);
    if (known) known.push(meaning);
    else this.byNode.set(node, [meaning]);
  }
}
