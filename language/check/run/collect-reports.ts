import type * as ast from '../../grammar/generated/ast.ts';
import { type AllowUse, type Rule, valueFor } from '../../rules/define-rule.ts';
import type { Severity } from '../../rules/finding.ts';
import type { TrainingPlan } from '../../training/model.ts';
import { type PolicyInForce, ruleInForce, settingOf, severityUnder, valuesOf } from '../policy.ts';
import { AllowRegister } from './allow-register.ts';
import { isToCome, withoutThePast } from './coming.ts';
import type { Reported } from './reported.ts';

/** A plan as it is for one of its athletes, and the policy it is checked under. */
export interface PlanToCheck {
  readonly plan: TrainingPlan;
  readonly policy: PolicyInForce;
}

/** What rules report of plans and files, before any of it is joined, and the rules that failed. */
export interface Reports {
  readonly reported: Reported[];
  readonly allows: AllowRegister;
  readonly failures: Map<Rule, unknown>;
}

/** Runs rules over the plans of a file and over the file, and looks up what is accepted. */
export function reportsOf(
  file: ast.RunplanFile,
  plans: readonly PlanToCheck[],
  rules: readonly Rule[],
): Reports {
  const reported: Reported[] = [];
  const failures = new Map<Rule, unknown>();
  for (const rule of rules) {
    try {
      reported.push(...reportsOfRule(rule, file, plans));
    } catch (error) {
      failures.set(rule, error);
    }
  }
  const allows = new AllowRegister(
    file,
    plans.map(({ plan }) => plan),
    rules,
  );
  for (const item of reported) acceptWhatIsAllowed(item, allows);
  return { reported, allows, failures };
}

/** Notes the `allow` that accepts a report. */
export function acceptWhatIsAllowed(item: Reported, allows: AllowRegister): void {
  const allow = allows.accepting(item);
  if (allow) item.accepted = allow;
}

/** What one rule reports of plans and of their file. Whether it is accepted is looked up later. */
export function reportsOfRule(rule: Rule, file: ast.RunplanFile, plans: readonly PlanToCheck[]): Reported[] {
  const all = plans.map(({ plan }) => plan);
  return [...plans.flatMap((checked) => reportsOnPlan(rule, checked, all)), ...reportsOnFile(rule, file)];
}

/** What a rule reports about a plan, with the severity that the policy gives it. Weeks with a syntax mistake are left out. */
function reportsOnPlan(
  rule: Rule,
  { plan, policy }: PlanToCheck,
  plans: readonly TrainingPlan[],
): Reported[] {
  if (!rule.checkPlan) return [];
  const athlete = plan.athlete;
  const back = policy.back?.value ?? athlete.back;
  const setting = settingOf(rule, policy);
  const inForce = ruleInForce(rule, setting, { level: athlete.level, back });
  const standard = inForce.severity.value;
  if (standard === 'off') return [];
  const found: Reported[] = [];
  const judged = plan.asDone && !rule.isAboutText ? plan.asDone : plan;
  rule.checkPlan({
    plan: judged,
    plans,
    athlete,
    back,
    values: valuesOf(inForce),
    units: plan.units,
    report(report) {
      if (report.week?.broken || (!rule.isAboutText && !isToCome(report, rule, judged))) return;
      const severity = report.severity ? severityUnder(setting, rule, report.severity) : standard;
      const repairs = report.repairs && (() => withoutThePast(report.repairs?.() ?? [], judged));
      found.push({ rule, report: { ...report, ...(repairs && { repairs }) }, severity, plan });
    },
  });
  return found;
}

function reportsOnFile(rule: Rule, file: ast.RunplanFile): Reported[] {
  const found: Reported[] = [];
  const severity = defaultSeverity(rule);
  rule.checkFile?.({
    file,
    report: (report) => found.push({ rule, report, severity: report.severity ?? severity }),
  });
  return found;
}

export function reportsOnAllows(rule: Rule, allows: readonly AllowUse[], rules: readonly Rule[]): Reported[] {
  const found: Reported[] = [];
  const severity = defaultSeverity(rule);
  rule.checkAllows?.({
    allows,
    ruleNamed: (name) => rules.find((other) => other.id === name.toLowerCase()),
    report: (report) => found.push({ rule, report, severity: report.severity ?? severity }),
  });
  return found;
}

/** Severity of rules that are not about an athlete. */
function defaultSeverity(rule: Rule): Severity {
  const severity = valueFor(rule.severity, { level: 'intermediate', back: 'healthy' });
  return severity === 'off' ? 'hint' : severity;
}
