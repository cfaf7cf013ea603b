import type { AstNode } from 'langium';
import { weeksIn } from '../../grammar/days.ts';
import * as ast from '../../grammar/generated/ast.ts';
import { writtenNode } from '../../grammar/one-of-several.ts';
import type { AllowUse, Rule } from '../../rules/define-rule.ts';
import { hasReason } from '../../rules/reason.ts';
import type { TrainingPlan } from '../../training/model.ts';
import { countedWeek } from '../../training/week-numbers.ts';
import { placesOf, type Reported } from './reported.ts';

/** An `allow`, and how many findings it accepted so far. */
interface Use extends AllowUse {
  accepted: number;
}

/** The `allow` lines of a file: which findings they accept, and which were of no use. */
export class AllowRegister {
  private readonly allows: Use[] = [];
  /** The plans that were checked and of which each week was understood. */
  private readonly understood: ReadonlySet<ast.Plan>;
  /** The first of a rule counts, at each place. */
  private readonly byPlace = new Map<AstNode, Map<string, Use>>();

  constructor(file: ast.RunplanFile, plans: readonly TrainingPlan[], rules: readonly Rule[]) {
    const misread = new Set(
      plans.flatMap(({ node, weeks }) =>
        weeks.some((week) => week.broken) || weeksIn(node).some((week) => !countedWeek(week).number)
          ? node
          : [],
      ),
    );
    this.understood = new Set(plans.flatMap(({ node }) => (misread.has(node) ? [] : node)));
    const allowable = new Set(rules.filter((rule) => rule.allowable !== false).map((rule) => rule.id));
    for (const plan of file.statements.filter(ast.isPlan)) {
      const nodes = [
        ...plan.attributes.filter(ast.isAllow),
        ...plan.weeks.flatMap((week) => [...week.allows, ...week.days.flatMap((day) => day.allows)]),
      ];
      for (const node of nodes) {
        const use = { node, plan, accepted: 0 };
        this.allows.push(use);
        const rule = node.rule?.toLowerCase();
        if (!allowable.has(rule) || !hasReason(node)) continue;
        const at = this.byPlace.get(node.$container) ?? new Map<string, Use>();
        if (!at.has(rule)) at.set(rule, use);
        this.byPlace.set(node.$container, at);
      }
    }
  }

  /**
   * The `allow` with a reason on the finding's day, week or plan that accepts it; undefined where there is none. The
   * nearest one counts as used.
   */
  accepting(item: Reported): ast.Allow | undefined {
    for (const place of placesOf(item)) {
      const use = this.byPlace.get(writtenNode(place))?.get(item.rule.id);
      if (use) {
        use.accepted++;
        return use.node;
      }
    }
    return undefined;
  }

  /** Without those of plans that were not checked, or not understood: whether they are needed can't be known. */
  uses(): readonly AllowUse[] {
    return this.allows.filter(({ plan }) => this.understood.has(plan));
  }
}
