import * as ast from '../grammar/generated/ast.ts';
import { parseDistance } from '../quantities/distance.ts';
import { parseDuration } from '../quantities/duration.ts';
import { parseCount, parsePercent } from '../quantities/scalar.ts';
import {
  isAllowable,
  type Parameter,
  type ParameterUnit,
  parameterOf,
  type Rule,
  type Values,
  valueFor,
} from '../rules/define-rule.ts';
import type { Facts } from '../rules/facts.ts';
import { SEVERITIES, type Severity } from '../rules/finding.ts';
import { chainBehind } from '../scope/chains.ts';
import { linesOf } from '../scope/templates.ts';
import { foundOnce } from '../text/kept-with.ts';
import type { Athlete, BackStatus } from '../training/model.ts';
import { thatCount } from '../vocabulary/said-once.ts';
import { BACK_STATUS, BACK_STATUSES, LEVELS } from '../vocabulary/word-lists.ts';
import type { CheckSettings } from './check-settings.ts';

/** A value, and the line of a policy that set it; without a line it is the rule's default. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly setBy?: ast.PolicyItem;
}

/** What a policy says, with everything that it extends. */
export interface PolicyInForce {
  /** The back status whose limits hold for everyone. */
  readonly back?: Sourced<BackStatus>;
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** What a policy says about a rule. */
export interface RuleSetting {
  readonly severity?: Sourced<Severity | 'off'>;
  readonly values: ReadonlyMap<string, Sourced<number>>;
}

/** How a rule applies to an athlete. */
export interface RuleInForce {
  /** The severity of a finding that the rule makes no stricter itself. */
  readonly severity: Sourced<Severity | 'off'>;
  /** Whether all findings have that severity, however far a limit is exceeded. */
  readonly always: boolean;
  readonly values: ReadonlyMap<string, Sourced<number>>;
}

/** A plan without a policy is checked by the defaults of the rules, which is what `standard` is. */
export const DEFAULTS: PolicyInForce = { rules: new Map() };

/**
 * The policy that a plan names, resolved; lines that can't be read are left out (they are reported where they stand).
 *
 * @param otherwise the policy of plans that name none
 * @param over severities that count more than what the policy sets, by the id of the rule
 */
export function policyOf(
  plan: ast.Plan,
  rules: ReadonlyMap<string, Rule>,
  otherwise?: ast.Policy,
  over: CheckSettings['rules'] = new Map(),
): PolicyInForce {
  const policy = policyNamedBy(plan, otherwise);
  const inForce = policy ? resolvePolicy(policy, rules) : DEFAULTS;
  if (over.size === 0) return inForce;
  const changed = new Map(inForce.rules);
  for (const [id, value] of over)
    changed.set(id, { values: inForce.rules.get(id)?.values ?? new Map(), severity: { value } });
  return { ...inForce, rules: changed };
}

/** The policy that a plan is checked by; undefined where it names one that is not known. */
export function policyNamedBy(plan: ast.Plan, otherwise: ast.Policy | undefined): ast.Policy | undefined {
  const use = linesOf(plan).find(ast.isPolicyUse);
  return use ? use.policy?.ref : otherwise;
}

/** What a policy says, with everything that it extends; lines that can't be read are left out. */
export function resolvePolicy(policy: ast.Policy, rules: ReadonlyMap<string, Rule>): PolicyInForce {
  let back: Sourced<BackStatus> | undefined;
  const settings = new Map<string, RuleSetting>();
  for (const link of chainOf(policy).toReversed()) {
    for (const line of thatCount(link.lines)) {
      if (ast.isPolicyBack(line)) {
        const value = BACK_STATUS.read(line.status);
        if (value) back = { value, setBy: line };
        continue;
      }
      const id = line.rule?.toLowerCase() ?? '';
      const rule = rules.get(id);
      if (!rule) continue;
      const before = settings.get(id);
      const values = new Map(before?.values);
      for (const setting of thatCount(line.settings)) {
        const parameter = parameterOf(rule, setting.parameter ?? '');
        const value = parameter && readValue(setting.value, parameter.unit);
        if (value !== undefined) values.set(setting.parameter.toLowerCase(), { value, setBy: line });
      }
      const severity = line.severity
        ? { value: line.severity.toLowerCase() as Severity | 'off', setBy: line }
        : before?.severity;
      settings.set(id, { values, ...(severity && { severity }) });
    }
  }
  return { rules: settings, ...(back && { back }) };
}

/** The policy and what it extends, nearest first. */
export function chainOf(policy: ast.Policy): readonly ast.Policy[] {
  return [policy, ...chainBehind(policy, baseOf)];
}

/** The policy that a policy extends. */
export function baseOf({ base }: ast.Policy): ast.Policy | undefined {
  return base?.ref;
}

/** What a policy says about a rule; nothing where the rule is above every policy. */
export function settingOf(rule: Rule, policy: PolicyInForce): RuleSetting | undefined {
  return isAllowable(rule) ? policy.rules.get(rule.id) : undefined;
}

/** How a rule applies to an athlete under a policy. */
export function ruleInForce(
  rule: Rule,
  setting: RuleSetting | undefined,
  who: Pick<Athlete, 'level' | 'back'>,
): RuleInForce {
  return setting ? ruleUnder(rule, setting, who) : standardOf(rule, who);
}

const standards = new WeakMap<Rule, Map<string, RuleInForce>>();

/** How a rule applies where no policy says anything: the same for all of a level with their backs alike. */
function standardOf(rule: Rule, who: Pick<Athlete, 'level' | 'back'>): RuleInForce {
  const known = standards.get(rule) ?? new Map<string, RuleInForce>();
  standards.set(rule, known);
  const key = `${who.level} ${who.back}`;
  const standard = known.get(key) ?? ruleUnder(rule, undefined, who);
  known.set(key, standard);
  return standard;
}

function ruleUnder(
  rule: Rule,
  setting: RuleSetting | undefined,
  who: Pick<Athlete, 'level' | 'back'>,
): RuleInForce {
  const values = new Map<string, Sourced<number>>();
  for (const [name, parameter] of Object.entries(rule.parameters)) {
    values.set(name, setting?.values.get(name) ?? { value: valueFor(parameter.default, who) });
  }
  const standard = valueFor(rule.severity, who);
  const wanted = setting?.severity;
  if (!wanted) return { severity: { value: standard }, always: false, values };
  if (wanted.value === 'off') return { severity: wanted, always: true, values };
  const value = severityUnder(setting, rule, standard === 'off' ? wanted.value : standard);
  const severity = value === wanted.value ? wanted : { value };
  return { severity, always: isFlattened(rule, wanted.value), values };
}

/** The limits of a rule that hold for someone. */
export interface Limits<Parameters> {
  /** The back status whose limits they are: a policy may set it for everyone. */
  readonly back: BackStatus;
  readonly values: Values<Parameters>;
}

/**
 * The limits of a rule for an athlete under a policy: what all that tells a limit asks, as the rule itself does. Undefined
 * where the rule is off.
 */
export function limitsUnder<Parameters extends Readonly<Record<string, Parameter>>, Told extends Facts>(
  rule: Rule<Parameters, Told>,
  policy: PolicyInForce,
  athlete: Pick<Athlete, 'level' | 'back'>,
): Limits<Parameters> | undefined {
  const back = policy.back?.value ?? athlete.back;
  const any = rule as unknown as Rule;
  const inForce = ruleInForce(any, settingOf(any, policy), { level: athlete.level, back });
  if (inForce.severity.value === 'off') return undefined;
  return { back, values: valuesOf(inForce) as Values<Parameters> };
}

/** The figures of a rule's parameters, by their names. */
export const valuesOf = foundOnce(
  ({ values }: RuleInForce): Values<Rule['parameters']> =>
    Object.fromEntries([...values].map(([name, { value }]) => [name, value])),
);

/**
 * The severity of a finding under a policy. A severity at or below the rule's mildest (for anyone) makes all of its findings that
 * severity; a stricter one raises the milder findings and leaves the stricter ones as they are.
 */
export function severityUnder(setting: RuleSetting | undefined, rule: Rule, found: Severity): Severity {
  const wanted = setting?.severity?.value;
  if (!wanted || wanted === 'off') return found;
  if (isFlattened(rule, wanted)) return wanted;
  return strictness(found) < strictness(wanted) ? wanted : found;
}

function isFlattened(rule: Rule, wanted: Severity): boolean {
  return strictness(wanted) <= strictness(mildestOf(rule));
}

/** The mildest severity that a rule reports with for anyone; a rule that is off by default has none. */
function mildestOf(rule: Rule): Severity {
  const severities = LEVELS.flatMap((level) =>
    BACK_STATUSES.map((back) => valueFor(rule.severity, { level, back })),
  ).filter((severity) => severity !== 'off');
  return severities.sort((a, b) => strictness(a) - strictness(b))[0] ?? 'error';
}

/** 0 for a hint up to 3 for an error. */
function strictness(severity: Severity): number {
  return SEVERITIES.length - 1 - SEVERITIES.indexOf(severity);
}

/** The value of a setting in the parameter's unit (fraction, metres, seconds, number); undefined in another unit. */
export function readValue(text: string | undefined, unit: ParameterUnit): number | undefined {
  if (!text) return undefined;
  const read = {
    percent: () => parsePercent(text),
    distance: () => rangeOf(parseDistance(text)),
    duration: () => rangeOf(parseDuration(text)),
    count: () => parseCount(text),
  }[unit]();
  return read && read !== 'reversed' && read.low === read.high ? read.high : undefined;
}

function rangeOf<Range>(
  parsed: { readonly range: Range } | 'reversed' | undefined,
): Range | 'reversed' | undefined {
  return parsed && parsed !== 'reversed' ? parsed.range : parsed;
}
