import { type AstNode, AstUtils } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import { placeOf } from '../grammar/place.ts';
import type { Units } from '../quantities/distance.ts';
import { type AllowUse, isAllowable, type Report, type Rule, valueFor } from '../rules/define-rule.ts';
import { isSame, type Subject } from '../rules/facts.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import type { TrainingPlan, TrainingWeek } from '../training/model.ts';
import { follows } from '../training/progress.ts';
import { offeredRepairs } from './offered-repairs.ts';
import { type PolicyInForce, ruleInForce, settingOf, severityUnder } from './policy.ts';
import { whereOf } from './where.ts';
import { RepairWriter } from './write-repair.ts';

/** A plan as it is for one of its athletes, and the policy it is checked under. */
export interface PlanToCheck {
  readonly plan: TrainingPlan;
  readonly policy: PolicyInForce;
}

export interface RuleRun {
  readonly findings: readonly Finding[];
  /** How many findings an `allow` accepted. */
  readonly allowed: number;
}

/** A report of a rule on its way to a finding. */
interface Reported {
  readonly rule: Rule;
  readonly report: Report;
  readonly severity: Severity;
  readonly plan?: TrainingPlan;
  /** Whether an `allow` accepts it. */
  accepted?: boolean;
}

/** Reports that became one: of the weeks of what lasts, and of several athletes. It tells what the first of them tells. */
interface Joined extends Reported {
  /** The reports of its weeks, itself included. */
  readonly weeks: readonly Report[];
  /** The names of those it holds for. */
  readonly athletes: string[];
}

/**
 * Runs the rules over the plans of a file. A rule that throws becomes a finding `internal`; the others still report.
 * Findings in weeks with a syntax mistake are left out, those that an `allow` accepts are counted, the same lack in
 * consecutive weeks is one finding, and what holds for several athletes with the same facts is reported once.
 */
export function runRules(
  file: ast.RunplanFile,
  plans: readonly PlanToCheck[],
  rules: readonly Rule[],
): RuleRun {
  const reported: Reported[] = [];
  const failures = new Map<Rule, unknown>();
  for (const rule of rules) {
    try {
      for (const checked of plans) reported.push(...runOnPlan(rule, checked));
      reported.push(...runOnFile(rule, file));
    } catch (error) {
      failures.set(rule, error);
    }
  }
  const allows = new AllowRegister(file, plans, rules);
  for (const item of reported) item.accepted = allows.accepts(item);
  const allowed = reported.filter((item) => item.accepted).length;
  for (const rule of rules) {
    try {
      reported.push(...runOnAllows(rule, allows, rules));
    } catch (error) {
      failures.set(rule, error);
    }
  }
  const writer = new RepairWriter(file);
  const findings: Finding[] = [];
  for (const joined of mergeAthletes(mergeWeeks(reported))) {
    const { rule, weeks } = joined;
    try {
      const finding = toFinding(joined);
      findings.push(finding);
      Object.assign(finding, offeredRepairs(rule, weeks, placesOf(joined)[0], writer));
    } catch (error) {
      failures.set(rule, error);
    }
  }
  for (const [rule, error] of failures) findings.push(internal(rule, error, file));
  return { findings, allowed };
}

function runOnPlan(rule: Rule, { plan, policy }: PlanToCheck): Reported[] {
  if (!rule.checkPlan) return [];
  const athlete = plan.athlete;
  const back = policy.back?.value ?? athlete.back;
  const setting = settingOf(rule, policy);
  const { severity: mildest, values } = ruleInForce(rule, setting, { level: athlete.level, back });
  if (mildest.value === 'off') return [];
  const standard = mildest.value;
  const found: Reported[] = [];
  rule.checkPlan({
    plan,
    athlete,
    back,
    values: Object.fromEntries([...values].map(([name, { value }]) => [name, value])),
    units: plan.units,
    report(report) {
      if (report.week?.broken) return;
      const severity = report.severity ? severityUnder(setting, rule, report.severity) : standard;
      found.push({ rule, report, severity, plan });
    },
  });
  return found;
}

function runOnFile(rule: Rule, file: ast.RunplanFile): Reported[] {
  const found: Reported[] = [];
  const severity = defaultSeverity(rule);
  rule.checkFile?.({
    file,
    report: (report) => found.push({ rule, report, severity: report.severity ?? severity }),
  });
  return found;
}

function runOnAllows(rule: Rule, allows: AllowRegister, rules: readonly Rule[]): Reported[] {
  const found: Reported[] = [];
  const severity = defaultSeverity(rule);
  rule.checkAllows?.({
    allows: allows.uses(),
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

/** The `allow` lines of a file: which findings they accept, and which were of no use. */
class AllowRegister {
  private readonly allows: { readonly node: ast.Allow; readonly plan: ast.Plan; accepted: number }[] = [];
  private readonly misread = new Set<ast.Plan>();
  private readonly byPlace = new Map<AstNode, { readonly node: ast.Allow; accepted: number }[]>();

  constructor(file: ast.RunplanFile, plans: readonly PlanToCheck[], rules: readonly Rule[]) {
    for (const { plan } of plans) if (plan.weeks.some((week) => week.broken)) this.misread.add(plan.node);
    const allowable = new Set(rules.filter((rule) => rule.allowable !== false).map((rule) => rule.id));
    for (const plan of file.statements.filter(ast.isPlan)) {
      const nodes = [
        ...plan.attributes.filter(ast.isAllow),
        ...plan.weeks.flatMap((week) => [...week.allows, ...week.days.flatMap((day) => day.allows)]),
      ];
      for (const node of nodes) {
        const use = { node, plan, accepted: 0 };
        this.allows.push(use);
        if (!allowable.has(node.rule?.toLowerCase())) continue;
        const at = this.byPlace.get(node.$container) ?? [];
        at.push(use);
        this.byPlace.set(node.$container, at);
      }
    }
  }

  /** Whether an `allow` on the finding's day, week or plan accepts it. The nearest one counts as used. */
  accepts(item: Reported): boolean {
    for (const place of placesOf(item)) {
      const use = this.byPlace.get(place)?.find(({ node }) => node.rule.toLowerCase() === item.rule.id);
      if (use) {
        use.accepted++;
        return true;
      }
    }
    return false;
  }

  /** Without those of plans with a mistake of syntax: whether they are needed can't be known. */
  uses(): readonly AllowUse[] {
    return this.allows.filter(({ plan }) => !this.misread.has(plan));
  }
}

/** The places whose `allow` concerns a report, nearest first. */
function placesOf({ report, plan }: Reported): AstNode[] {
  const { at, week, day } = report;
  return [
    AstUtils.getContainerOfType(at, ast.isDay) ?? day?.node,
    week?.node ?? AstUtils.getContainerOfType(at, ast.isWeek),
    plan?.node ?? AstUtils.getContainerOfType(at, ast.isPlan),
  ].filter((node) => node !== undefined);
}

/**
 * Joins the same lack in weeks that follow each other into one report at the first of them, and drops what is
 * accepted. A week where the lack is accepted, a down week without it and one that could not be checked
 * are not named, but do not interrupt.
 */
function mergeWeeks(items: readonly Reported[]): Joined[] {
  const merged: Joined[] = [];
  const groups = new Map<Rule, Lasting[]>();
  const lasting: Lasting[] = [];
  for (const item of items) {
    const { week, facts } = item.report;
    if (!('weeks' in facts.subject) || !week) {
      if (!item.accepted) merged.push({ ...item, weeks: [item.report], athletes: namesOf(item) });
      continue;
    }
    const ofRule = groups.get(item.rule) ?? [];
    groups.set(item.rule, ofRule);
    let group = ofRule.findLast(({ first }) => lastsWith(first, item));
    if (!group || !follows(group.last, week)) {
      group = { first: item, last: week, open: [] };
      ofRule.push(group);
      lasting.push(group);
    }
    group.last = week;
    if (!item.accepted) group.open.push(item);
  }
  for (const { open } of lasting) {
    const [first] = open;
    if (!first) continue;
    const weeks = [...new Set(open.map((item) => item.report.week?.number as number))];
    const { facts } = first.report;
    const subject: Subject = { ...facts.subject, ...('weeks' in facts.subject && { weeks }) };
    merged.push({
      ...first,
      report: { ...first.report, facts: { ...facts, subject } },
      weeks: open.map((item) => item.report),
      athletes: namesOf(first),
    });
  }
  return merged;
}

/** What a rule reports for weeks that follow each other. */
interface Lasting {
  readonly first: Reported;
  last: TrainingWeek;
  /** Without those that are accepted. */
  readonly open: Reported[];
}

/** Whether two reports of a rule tell the same but for their weeks. */
function lastsWith(first: Reported, other: Reported): boolean {
  return (
    first.plan === other.plan &&
    first.severity === other.severity &&
    isSame(withoutWeeks(first.report), withoutWeeks(other.report), unitsOf(first))
  );
}

function withoutWeeks({ facts }: Report): object {
  return { ...facts, subject: { ...facts.subject, weeks: undefined } };
}

/** What holds for several athletes with the same facts is one report for all of them. */
function mergeAthletes(items: readonly Joined[]): Joined[] {
  const merged: Joined[] = [];
  const byPlace = new Map<AstNode, Joined[]>();
  for (const item of items) {
    const others = byPlace.get(item.report.at) ?? [];
    byPlace.set(item.report.at, others);
    const same = others.find((other) => tellsTheSame(other, item));
    if (same) {
      same.athletes.push(...item.athletes.filter((name) => !same.athletes.includes(name)));
      continue;
    }
    others.push(item);
    merged.push(item);
  }
  return merged;
}

function tellsTheSame(one: Joined, other: Joined): boolean {
  return (
    one.rule === other.rule &&
    one.severity === other.severity &&
    one.report.property === other.report.property &&
    one.plan?.name === other.plan?.name &&
    isSame(one.report.facts, other.report.facts, unitsOf(one))
  );
}

function namesOf({ plan }: Reported): string[] {
  return plan?.athlete.name ? [plan.athlete.name] : [];
}

function unitsOf({ plan }: Reported): Units {
  return plan?.units ?? 'km';
}

function toFinding(joined: Joined): Finding {
  const { rule, report, severity, plan, athletes } = joined;
  const { at, property, week, day, facts, related } = report;
  const { subject, seen, limit } = facts;
  const { injury, back } = rule.evidence;
  const beside = related?.() ?? [];
  return {
    rule: rule.id,
    severity,
    message: rule.message(facts, unitsOf(joined)),
    ...placeOf(at, property),
    ...whereOf(at),
    ...(plan?.name && { plan: plan.name }),
    ...(week && { week: week.number }),
    ...(day && { day: day.name }),
    athletes,
    subject,
    ...(seen && { seen }),
    ...(limit && { limit }),
    ...((injury !== 'none' || back !== 'none') && { evidence: rule.evidence }),
    help: `docs/rules/${rule.id}.md`,
    allowable: isAllowable(rule),
    ...(beside.length > 0 && {
      related: beside.map((other) => ({ ...placeOf(other.at), message: other.message })),
    }),
  };
}

function internal(rule: Rule, error: unknown, file: ast.RunplanFile): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: 'internal',
    severity: 'error',
    message: `The rule \`${rule.id}\` failed (${reason}). This is a mistake in Runplan, not in the plan; the other rules were checked. Please report it with the file.`,
    ...placeOf(file.statements.find(ast.isPlan) ?? file),
    athletes: [],
    help: 'docs/rules/internal.md',
  };
}
