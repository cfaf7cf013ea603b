import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../grammar/generated/ast.ts';
import type { Units } from '../../quantities/distance.ts';
import type { Report, Rule } from '../../rules/define-rule.ts';
import type { Severity } from '../../rules/finding.ts';
import type { TrainingPlan } from '../../training/model.ts';

/** A report of a rule on its way to a finding. */
export interface Reported {
  readonly rule: Rule;
  readonly report: Report;
  readonly severity: Severity;
  readonly plan?: TrainingPlan;
  /** The `allow` that accepts it. */
  accepted?: ast.Allow;
  /** Whether another rule has named the same lack. */
  waiting?: boolean;
}

/** Reports that became one: of the weeks of what lasts, and of several athletes. It tells what the first of them tells. */
export interface Joined extends Reported {
  /** The reports of its weeks, itself included. */
  readonly weeks: readonly Report[];
  /** The names of those it holds for. */
  readonly athletes: Set<string>;
}

/** What becomes one finding: a remark, and where else it holds. */
export interface Remark extends Joined {
  readonly also: readonly Joined[];
}

/** The places whose `allow` concerns a report, nearest first: its day, week and plan. */
export function placesOf({ report, plan }: Reported): AstNode[] {
  const { at, week, day } = report;
  return [
    AstUtils.getContainerOfType(at, ast.isDay) ?? day?.node,
    week?.node ?? AstUtils.getContainerOfType(at, ast.isWeek),
    plan?.node ?? AstUtils.getContainerOfType(at, ast.isPlan),
  ].filter((node) => node !== undefined);
}

export function namesOf({ plan }: Reported): Set<string> {
  return new Set(plan?.athlete.name ? [plan.athlete.name] : []);
}

export function unitsOf({ plan }: Reported): Units {
  return plan?.units ?? 'km';
}
