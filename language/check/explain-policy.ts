/** What a policy does: every rule as it applies to an athlete, and where that comes from. */

import { documentOf, type RunplanDocument } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { isSameName } from '../grammar/key-of-name.ts';
import { partOf } from '../grammar/parts.ts';
import { placeOf } from '../grammar/place.ts';
import { printIn } from '../rules/by-athlete.ts';
import { CODES } from '../rules/codes.ts';
import { isAllowable, parameterOf, type Rule, type RuleGroup } from '../rules/define-rule.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import { RULES, ruleNamed } from '../rules/registry.ts';
import { STANDARD_LIBRARY_URI } from '../scope/standard-library.ts';
import type { Place } from '../text/place.ts';
import type { BackStatus, Level } from '../training/model.ts';
import {
  chainOf,
  DEFAULTS,
  limitsUnder,
  type PolicyInForce,
  resolvePolicy,
  ruleInForce,
  settingOf,
} from './policy.ts';

/** Whom a policy is explained for. */
export interface AthleteProfile {
  readonly level: Level;
  readonly back: BackStatus;
}

/** The line of a policy that sets something. */
export interface PolicyOrigin {
  readonly policy: string;
  readonly place: Place;
  readonly reason?: string;
}

export interface ParameterUnderPolicy {
  readonly name: string;
  /** As a policy writes it. */
  readonly value: string;
  /** Absent: the rule's default. */
  readonly from?: PolicyOrigin;
}

export interface RuleUnderPolicy {
  readonly id: string;
  readonly group: RuleGroup;
  /** The mildest severity that it reports with. */
  readonly severity: Severity | 'off';
  /** Whether the policy gives all of its findings that severity, however far a limit is exceeded. */
  readonly always: boolean;
  /** What set the severity. Absent: the rule's default. */
  readonly from?: PolicyOrigin;
  /** Whether a policy can change it. */
  readonly configurable: boolean;
  readonly parameters: readonly ParameterUnderPolicy[];
}

export interface PolicyExplanation {
  readonly name: string;
  readonly place: Place;
  /** The policies that it extends, nearest first. */
  readonly extends: readonly { readonly name: string; readonly place: Place }[];
  /** The athlete as the limits see them: a policy may set the back status for everyone. */
  readonly athlete: AthleteProfile;
  /** What set the back status. Absent: the athlete's own counts. */
  readonly backFrom?: PolicyOrigin;
  readonly rules: readonly RuleUnderPolicy[];
}

/** What a file says about a policy. */
export interface PolicyAnswer {
  /** The policies that the file defines. */
  readonly names: readonly string[];
  /** Absent when there is none of that name. */
  readonly explanation?: PolicyExplanation;
  /** The mistakes in the policy and in those that it extends; without an explanation, those in the file. */
  readonly mistakes: readonly Finding[];
}

/**
 * Explains a policy of a document that is linked.
 *
 * @param name in whatever case; without it, the only policy of the document
 * @param check gives the findings of a document
 */
export function explainPolicy(
  document: RunplanDocument,
  name: string | undefined,
  athlete: AthleteProfile,
  check: (document: RunplanDocument) => readonly Finding[],
): PolicyAnswer {
  const policies = document.parseResult.value.statements.filter(ast.isPolicy).filter(({ name }) => name);
  const names = policies.map((policy) => policy.name);
  const wanted =
    name === undefined
      ? policies.length === 1
        ? policies[0]
        : undefined
      : policies.find((policy) => isSameName(policy.name, name));
  const mistakesIn = (one: RunplanDocument) =>
    check(one).filter(({ rule }) => CODES.some(({ id }) => id === rule));
  if (!wanted) return { names, mistakes: mistakesIn(document) };
  return {
    names,
    explanation: explanationOf(wanted, athlete),
    mistakes: chainOf(wanted).flatMap((policy) => {
      const home = documentOf(policy);
      if (home.uri.toString() === STANDARD_LIBRARY_URI) return [];
      const isImport = (finding: Finding) =>
        finding.rule === 'import' && policy.base !== undefined && !policy.base.ref;
      return mistakesIn(home).filter((finding) => isImport(finding) || isWithin(finding, policy));
    }),
  };
}

/** A rule as it applies to an athlete, and whose limits those are. */
export interface RuleForAthlete {
  readonly rule: RuleUnderPolicy;
  /** The back status whose limits hold: a policy may set it for everyone. */
  readonly back: BackStatus;
  /** What set the back status. Absent: the athlete's own counts. */
  readonly backFrom?: PolicyOrigin;
}

/**
 * How a rule applies to an athlete; undefined where there is no rule of that name.
 *
 * @param policy without it, the defaults of the rule
 */
export function ruleForAthlete(
  name: string,
  policy: ast.Policy | undefined,
  athlete: AthleteProfile,
): RuleForAthlete | undefined {
  const rule = ruleNamed.get(name.toLowerCase());
  if (!rule) return undefined;
  const inForce = policy ? resolvePolicy(policy, ruleNamed) : DEFAULTS;
  const back = inForce.back?.value ?? athlete.back;
  const backFrom = originOf(inForce.back?.setBy);
  return {
    rule: ruleUnder(inForce, rule, { level: athlete.level, back }),
    back,
    ...(backFrom && { backFrom }),
  };
}

/**
 * The figure of a rule's parameter that holds for an athlete, in the parameter's unit; undefined where the rule is off
 * or has no such parameter.
 *
 * @param policy without it, the defaults of the rule
 */
export function parameterInForce(
  ruleName: string,
  parameter: string,
  policy: ast.Policy | undefined,
  athlete: AthleteProfile,
): number | undefined {
  const rule = ruleNamed.get(ruleName);
  if (!rule) return undefined;
  const inForce = policy ? resolvePolicy(policy, ruleNamed) : DEFAULTS;
  const values = limitsUnder(rule, inForce, athlete)?.values;
  return values && new Map(Object.entries(values)).get(parameter);
}

function isWithin({ start }: Finding, policy: ast.Policy): boolean {
  const range = partOf(policy)?.range;
  return range !== undefined && start.line - 1 >= range.start.line && start.line - 1 <= range.end.line;
}

function explanationOf(policy: ast.Policy, athlete: AthleteProfile): PolicyExplanation {
  const inForce = resolvePolicy(policy, ruleNamed);
  const who = { level: athlete.level, back: inForce.back?.value ?? athlete.back };
  const backFrom = originOf(inForce.back?.setBy);
  return {
    name: policy.name,
    place: placeOf(policy, 'name'),
    extends: chainOf(policy)
      .slice(1)
      .map((base) => ({ name: base.name, place: placeOf(base, 'name') })),
    athlete: who,
    ...(backFrom && { backFrom }),
    rules: RULES.map((rule) => ruleUnder(inForce, rule, who)),
  };
}

function ruleUnder(policy: PolicyInForce, rule: Rule, who: AthleteProfile): RuleUnderPolicy {
  const { severity, always, values } = ruleInForce(rule, settingOf(rule, policy), who);
  return {
    id: rule.id,
    group: rule.group,
    severity: severity.value,
    always,
    ...fromOf(severity.setBy),
    configurable: isAllowable(rule),
    parameters: [...values].map(([name, { value, setBy }]) => ({
      name,
      value: printIn(parameterOf(rule, name)?.unit ?? 'count')(value),
      ...fromOf(setBy),
    })),
  };
}

function fromOf(line: ast.PolicyItem | undefined): { readonly from?: PolicyOrigin } {
  const from = originOf(line);
  return from ? { from } : {};
}

function originOf(line: ast.PolicyItem | undefined): PolicyOrigin | undefined {
  if (!line) return undefined;
  const reason = ast.isPolicyLine(line) ? line.reason : undefined;
  return {
    policy: (line.$container as ast.Policy).name,
    place: placeOf(line),
    ...(reason && { reason }),
  };
}
