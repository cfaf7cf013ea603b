import type * as ast from '../grammar/generated/ast.ts';
import { placeOf } from '../grammar/place.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { AllowedFinding, Finding } from '../rules/finding.ts';
import { offerRepairs, type TryRepair } from './offered-repairs.ts';
import { allowedRemarks } from './run/allowed-remarks.ts';
import { type PlanToCheck, reportsOf, reportsOnAllows } from './run/collect-reports.ts';
import { groupRemarks } from './run/group-remarks.ts';
import { joinAthletes } from './run/join-athletes.ts';
import { joinWeeks } from './run/join-weeks.ts';
import { nameOnce } from './run/name-once.ts';
import { failureOf, writeFinding } from './run/write-finding.ts';
import { RepairWriter } from './write-repair.ts';

export interface RuleRun {
  readonly findings: readonly Finding[];
  /** What an `allow` accepts. */
  readonly allowed: readonly AllowedFinding[];
}

/**
 * Runs the rules over the plans of a file. A rule that throws becomes a finding `internal`; the others still report.
 * What an `allow` accepts is kept apart, and what another rule has named is left out. The same lack in consecutive
 * weeks, what holds for several athletes with the same facts, and the same remark in several places are one finding.
 *
 * @param tryRepair says which repairs are offered, when someone asks
 */
export function runRules(
  file: ast.RunplanFile,
  plans: readonly PlanToCheck[],
  rules: readonly Rule[],
  tryRepair: TryRepair,
): RuleRun {
  const { reported, allows, failures } = reportsOf(file, plans, rules);
  nameOnce(reported);
  for (const rule of rules) {
    try {
      reported.push(...reportsOnAllows(rule, allows.uses(), rules));
    } catch (error) {
      failures.set(rule, error);
    }
  }
  const writer = new RepairWriter(file);
  const findings: Finding[] = [];
  for (const remark of groupRemarks(joinAthletes(joinWeeks(reported)))) {
    try {
      const finding = writeFinding(remark);
      findings.push(finding);
      offerRepairs(finding, remark, writer, tryRepair);
    } catch (error) {
      failures.set(remark.rule, error);
    }
  }
  const allowed: AllowedFinding[] = [];
  for (const { remark, line } of allowedRemarks(reported)) {
    try {
      allowed.push({ ...writeFinding(remark), allow: { ...placeOf(line), reason: line.reason ?? '' } });
    } catch (error) {
      failures.set(remark.rule, error);
    }
  }
  for (const [rule, error] of failures) findings.push(failureOf(rule, error, file));
  return { findings, allowed };
}
