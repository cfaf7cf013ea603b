import type { RunplanDocument } from '../grammar/document.ts';
import type * as ast from '../grammar/generated/ast.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { TextRepair } from '../rules/finding.ts';
import { RULES, ruleNamed } from '../rules/registry.ts';
import type { Edit } from '../text/edit.ts';
import type { TrainingPlan } from '../training/model.ts';
import { Copies } from './copies.ts';
import { Excerpts, inExcerpt } from './excerpt.ts';
import { checkNames } from './names.ts';
import type { TryRepair } from './offered-repairs.ts';
import type { DocumentModel } from './plan-models.ts';
import type { PolicyInForce } from './policy.ts';
import { keepsLimits } from './repair-limits.ts';
import { ReportCounts } from './report-counts.ts';
import { AllowRegister } from './run/allow-register.ts';
import { acceptWhatIsAllowed, type PlanToCheck, reportsOfRule } from './run/collect-reports.ts';
import { nameOnce } from './run/name-once.ts';
import type { Reported } from './run/reported.ts';
import type { RunplanServices } from './services.ts';
import type { TrialBudget } from './trial-budget.ts';

const UNUSED = ruleNamed.get('unused-definition') as Rule;

/** Tries repairs on copies of a text, before they are offered. */
export class RepairTrial {
  private readonly document: RunplanDocument;
  private readonly services: RunplanServices;
  private readonly policyFor: (plan: ast.Plan) => PolicyInForce;
  private excerpts: Excerpts | undefined;
  private readonly known = new Map<RunplanDocument, Checked>();
  private readonly copies: Copies;
  private readonly budget: TrialBudget;
  /** What came of edits for a rule: several findings may offer the same. */
  private readonly tried = new Map<Rule, Map<readonly Edit[], boolean>>();

  /**
   * @param policyFor the policy that a plan is checked by
   * @param budget how much may be tried
   */
  constructor(
    document: RunplanDocument,
    services: RunplanServices,
    policyFor: (plan: ast.Plan) => PolicyInForce,
    budget: TrialBudget,
  ) {
    this.document = document;
    this.services = services;
    this.copies = new Copies(services);
    this.budget = budget;
    this.policyFor = policyFor;
  }

  /**
   * Whether a repair brings no mistake of reading, and makes the plan better: its rule and all rules together report
   * less, none an error or a warning more, and the plan keeps within the limits of repairs. A repair of what was not
   * written as it was meant only has to bring no errors: it may show what could not be seen before.
   */
  readonly passes: TryRepair = ({ edits }: TextRepair, rule: Rule): boolean => {
    const ofRule = this.tried.get(rule) ?? new Map<readonly Edit[], boolean>();
    this.tried.set(rule, ofRule);
    const known = ofRule.get(edits) ?? this.try(edits, rule);
    ofRule.set(edits, known);
    return known;
  };

  private try(edits: readonly Edit[], rule: Rule): boolean {
    if (this.budget.isSpent) return false;
    this.excerpts ??= new Excerpts(this.document, this.services);
    const excerpt = this.excerpts.withAllConcerned(edits);
    const { document } = excerpt;
    const before = this.checked(document);
    if (!this.budget.allows(document, before.weeks)) return false;
    const after = this.imagined(document, inExcerpt(excerpt, edits));
    if (isBetterThan(after, before, rule)) return true;
    // What is not used any more in the excerpt may still be used in the plans that are left out.
    const hidesUses =
      excerpt.cuts.length > 0 && after.countsOf(UNUSED).weight > before.countsOf(UNUSED).weight;
    if (!hidesUses) return false;
    const whole = this.checked(this.document);
    if (!this.budget.allows(this.document, whole.weeks)) return false;
    return isBetterThan(this.imagined(this.document, edits), whole, rule);
  }

  private checked(document: RunplanDocument): Checked {
    const known = this.known.get(document) ?? new Checked(document, this.services, this.policyFor);
    this.known.set(document, known);
    return known;
  }

  private imagined(document: RunplanDocument, edits: readonly Edit[]): Checked {
    return new Checked(this.copies.with(document, edits), this.services, this.policyFor);
  }
}

/** Whether a repair for a rule made a text better. */
function isBetterThan(after: Checked, before: Checked, rule: Rule): boolean {
  const isWriting = rule.group === 'plan-quality';
  // What takes least time comes first.
  if (after.mistakes > before.mistakes) return false;
  if (!isWriting && !keepsLimits(before.models, after.models)) return false;
  const isBetter = isWriting ? after.errors <= before.errors : tellsLessThan(after, before, rule);
  return isBetter && after.wrongNames <= before.wrongNames;
}

/**
 * Whether there is less than before: of a rule and of all, and for nobody an error or a warning more of any rule. What
 * waited before and is told now is nothing new.
 */
function tellsLessThan(now: Checked, before: Checked, rule: Rule): boolean {
  // The rule itself tells soonest that nothing is won.
  if (now.countsOf(rule).weight >= before.countsOf(rule).weight) return false;
  let change = 0;
  for (const other of RULES) {
    const [is, was] = [now.countsOf(other), before.countsOf(other)];
    if (is.isWorseThan(was) && now.toldOf(other).isWorseThan(was)) return false;
    change += is.weight - was.weight;
  }
  return change < 0;
}

/** A text as the rules see it. Each of them runs once, when it is asked for. */
class Checked {
  private readonly document: RunplanDocument;
  private readonly services: RunplanServices;
  private readonly model: DocumentModel;
  private readonly plans: readonly PlanToCheck[];
  private readonly allows: AllowRegister;
  private readonly reports = new Map<Rule, readonly Reported[] | undefined>();
  private readonly counts = new Map<Rule, ReportCounts>();
  private isNamed = false;
  private names: number | undefined;

  constructor(
    document: RunplanDocument,
    services: RunplanServices,
    policyFor: (plan: ast.Plan) => PolicyInForce,
  ) {
    this.document = document;
    this.services = services;
    this.model = services.models.of(document);
    const { plans } = this.model;
    this.plans = plans.map((plan) => ({ plan, policy: policyFor(plan.node) }));
    this.allows = new AllowRegister(document.parseResult.value, plans, RULES);
  }

  get models(): readonly TrainingPlan[] {
    return this.model.plans;
  }

  /** Of all plans, for each of their athletes. */
  get weeks(): number {
    return this.models.reduce((sum, { weeks }) => sum + weeks.length, 0);
  }

  /** Of reading. */
  get mistakes(): number {
    return this.model.syntax.findings.length;
  }

  get wrongNames(): number {
    this.names ??= checkNames(this.document, this.services.documents, ruleNamed).length;
    return this.names;
  }

  /** Errors of all rules. */
  get errors(): number {
    return RULES.reduce((sum, rule) => sum + this.countsOf(rule).errors, 0);
  }

  /** What a rule reports and no `allow` accepts, whether it is told or waits. */
  countsOf(rule: Rule): ReportCounts {
    const counts = this.counts.get(rule) ?? countsOf(this.openOf(rule));
    this.counts.set(rule, counts);
    return counts;
  }

  /** Of these, what is told because no other rule names the same. */
  toldOf(rule: Rule): ReportCounts {
    if (!rule.waitsFor) return this.countsOf(rule);
    if (!this.isNamed) nameOnce(RULES.flatMap((one) => this.reportsOf(one) ?? []));
    this.isNamed = true;
    return countsOf(this.openOf(rule)?.filter(({ waiting }) => !waiting));
  }

  private openOf(rule: Rule): readonly Reported[] | undefined {
    return this.reportsOf(rule)?.filter(({ accepted }) => !accepted);
  }

  /** Undefined for a rule that fails. */
  private reportsOf(rule: Rule): readonly Reported[] | undefined {
    if (!this.reports.has(rule)) this.reports.set(rule, this.run(rule));
    return this.reports.get(rule);
  }

  private run(rule: Rule): readonly Reported[] | undefined {
    try {
      const reported = reportsOfRule(rule, this.document.parseResult.value, this.plans);
      for (const item of reported) acceptWhatIsAllowed(item, this.allows);
      return reported;
    } catch {
      return undefined;
    }
  }
}

/** A rule that failed counts as an error. */
function countsOf(reported: readonly Reported[] | undefined): ReportCounts {
  if (!reported) return new ReportCounts([{ about: '', severity: 'error' }]);
  return new ReportCounts(
    reported.map(({ severity, plan }) => ({
      about: plan ? `${plan.name} for ${plan.athlete.name}` : '',
      severity,
    })),
  );
}
