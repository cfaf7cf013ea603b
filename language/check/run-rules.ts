import type * as ast from '../grammar/generated/ast.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { Finding } from '../rules/finding.ts';
import { offerRepairs, type TryRepair } from './offered-repairs.ts';
import { type PlanToCheck, reportsOf, reportsOnAllows } from './run/collect-reports.ts';
import { groupRemarks } from './run/group-remarks.ts';
import { joinAthletes } from './run/join-athletes.ts';
import { joinWeeks } from './run/join-weeks.ts';
import { nameOnce } from './run/name-once.ts';
import { failureOf, writeFinding } from './run/write-finding.ts';
import { RepairWriter } from './write-repair.ts';

export interface RuleRun {
  readonly findings: readonly Finding[];
  /** How many findings an `allow` accepted. */
  readonly allowed: number;
}

/**
 * Runs the rules over the plans of a file. A rule that throws becomes a finding `internal`; the others still report.
 * What an `allow` accepts is counted and left out, and so is what another rule has named. The same lack in consecutive
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
  const allowed = reported.filter((item) => item.accepted).length;
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
  for (const [rule, error] of failures) findings.push(failureOf(rule, error, file));
  return { findings, allowed };
}
