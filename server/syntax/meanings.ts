import type { ast, TrainingPlan, TrainingSession, TrainingWeek } from '@runplan/language/internal';

/** What the training models say about the nodes of a tree: each once for every athlete of its plan. */
export class Meanings {
  private readonly byNode = new Map<ast.Plan | ast.Week | ast.Session, unknown[]>();

  constructor(plans: readonly TrainingPlan[]) {
    for (const plan of plans) {
      this.add(plan.node, plan);
      for (const week of plan.weeks) {
        this.add(week.node, week);
        for (const session of week.sessions) if (!session.copied) this.add(session.source, session);
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
