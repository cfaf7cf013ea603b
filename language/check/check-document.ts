import type { RunplanDocument } from '../grammar/document.ts';
import type * as ast from '../grammar/generated/ast.ts';
import type { AllowedFinding, Finding } from '../rules/finding.ts';
import { RULES, ruleNamed } from '../rules/registry.ts';
import { type CheckSettings, referredPolicy } from './check-settings.ts';
import { offerCorrections } from './corrections.ts';
import type { ImportProblems } from './import-problems.ts';
import { mistakesIn } from './mistakes.ts';
import { policyOf } from './policy.ts';
import { RepairTrial } from './repair-trial.ts';
import { runRules } from './run-rules.ts';
import type { RunplanServices } from './services.ts';
import { TrialBudget } from './trial-budget.ts';

/** What a check of one file found. */
export interface CheckResult {
  /** In the order of their places. */
  readonly findings: readonly Finding[];
  /** How many plans were checked. */
  readonly plans: number;
  /** What `allow` lines accept, in the order of the places. */
  readonly allowed: readonly AllowedFinding[];
}

/**
 * Checks a document that is linked: everything there is to say about it, for all athletes. Which of the findings are told is
 * for {@link toldFindings} to say.
 *
 * @param trials how much may be tried for the repairs of all findings together
 */
export function checkDocument(
  document: RunplanDocument,
  services: RunplanServices,
  imports: ImportProblems,
  settings: CheckSettings = {},
  trials = new TrialBudget(document),
): CheckResult {
  const file = document.parseResult.value;
  const otherwise = referredPolicy(settings.policy, services.documents);
  const policyFor = (plan: ast.Plan) => policyOf(plan, ruleNamed, otherwise, settings.rules);
  const { plans, tooLarge } = services.models.of(document);
  const run = runRules(
    file,
    plans.map((plan) => ({ plan, policy: policyFor(plan.node) })),
    RULES,
    new RepairTrial(document, services, policyFor, trials).passes,
  );
  const mistakes = mistakesIn(document, services, imports);
  // Nothing corrects what is too large.
  const corrigible = mistakes.filter((finding) => !tooLarge.includes(finding));
  offerCorrections(corrigible, document, services, ruleNamed, trials);
  const findings = [...mistakes, ...run.findings].sort(byPlace);
  const allowed = [...run.allowed].sort(byPlace);
  return { findings, plans: new Set(plans.map((plan) => plan.node)).size, allowed };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
