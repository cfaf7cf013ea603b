import type { RunplanDocument } from '../grammar/document.ts';
import type * as ast from '../grammar/generated/ast.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { TextRepair } from '../rules/finding.ts';
import { RULES, ruleNamed } from '../rules/registry.ts';
import { applyEdits } from '../text/edit.ts';
import { checkNames } from './names.ts';
import type { TryRepair } from './offered-repairs.ts';
import { policyOf } from './policy.ts';
import { keepsLimits } from './repair-limits.ts';
import { type Counted, ReportCounts } from './report-counts.ts';
import { reportsOf } from './run/collect-reports.ts';
import { nameOnce } from './run/name-once.ts';
import type { Reported } from './run/reported.ts';
import type { RunplanServices } from './services.ts';

/** Tries repairs on copies of a text, before they are offered. */
export class RepairTrial {
  private readonly document: RunplanDocument;
  private readonly services: RunplanServices;
  private readonly otherwise: ast.Policy | undefined;
  private known: ReportCounts | undefined;

  /** @param otherwise the policy of plans that name none; without it, `standard` */
  constructor(document: RunplanDocument, services: RunplanServices, otherwise: ast.Policy | undefined) {
    this.document = document;
    this.services = services;
    this.otherwise = otherwise;
  }

  /**
   * Whether a repair brings no mistake of reading, and makes the plan better: its rule and all rules together report
   * less, none an error or a warning more, and the plan keeps within the limits of repairs. A repair of what was not
   * written as it was meant only has to bring no errors: it may show what could not be seen before.
   */
  readonly passes: TryRepair = (repair: TextRepair, rule: Rule): boolean => {
    const { document, services } = this;
    const text = applyEdits(document.textDocument.getText(), repair.edits);
    const copy = services.imagine(document.uri.toString(), text);
    const [before, after] = [services.models.of(document), services.models.of(copy)];
    const isWriting = rule.group === 'plan-quality';
    // What takes least time comes first.
    if (after.syntax.findings.length > before.syntax.findings.length) return false;
    if (!isWriting && !keepsLimits(before.plans, after.plans)) return false;
    const [counts, now] = [this.before, this.countsOf(copy)];
    const isBetter = isWriting ? now.errors <= counts.errors : now.isBetterThan(counts, rule.id);
    return isBetter && this.wrongNames(copy) <= this.wrongNames(document);
  };

  private get before(): ReportCounts {
    this.known ??= this.countsOf(this.document);
    return this.known;
  }

  private wrongNames(document: RunplanDocument): number {
    return checkNames(document, this.services.documents, ruleNamed).length;
  }

  private countsOf(document: RunplanDocument): ReportCounts {
    const { reported, failures } = reportsOf(
      document.parseResult.value,
      this.services.models
        .of(document)
        .plans.map((plan) => ({ plan, policy: policyOf(plan.node, ruleNamed, this.otherwise) })),
      RULES,
    );
    nameOnce(reported);
    return new ReportCounts([
      ...[...failures.keys()].map(({ id }) => ({ rule: id, about: 'mistake', severity: 'error' as const })),
      ...reported.filter(({ accepted }) => !accepted).map(countedOf),
    ]);
  }
}

function countedOf({ rule, severity, plan, waiting }: Reported): Counted {
  const about = plan ? `${plan.name} for ${plan.athlete.name}` : '';
  return { rule: rule.id, about, severity, ...(waiting && { waiting }) };
}
