import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import { nearest } from '../grammar/nearest.ts';
import { parseDistance } from '../quantities/distance.ts';
import { parseDuration } from '../quantities/duration.ts';
import { parseCount, parsePercent } from '../quantities/scalar.ts';
import { type ParameterUnit, type Rule, valueFor } from '../rules/define-rule.ts';
import { type Finding, SEVERITIES, type Severity } from '../rules/finding.ts';
import type { Athlete, BackStatus } from '../training/model.ts';
import { BACK_STATUSES, LEVELS } from '../training/vocabulary.ts';
import { placeOf } from './place.ts';

/** What a policy says, with everything that it extends. */
export interface PolicyInForce {
  /** The back status whose limits hold for everyone. */
  readonly back?: BackStatus;
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly values: ReadonlyMap<string, number>;
}

/** A plan without a policy is checked by the defaults of the rules, which is what `standard` is. */
const DEFAULTS: PolicyInForce = { rules: new Map() };

/** The policy that a plan names, resolved; lines that can't be read are left out (they are reported where they stand). */
export function policyOf(plan: ast.Plan, rules: ReadonlyMap<string, Rule>): PolicyInForce {
  const policy = plan.attributes.findLast(ast.isPolicyUse)?.policy?.ref;
  return policy ? resolve(policy, rules) : DEFAULTS;
}

function resolve(policy: ast.Policy, rules: ReadonlyMap<string, Rule>): PolicyInForce {
  let back: BackStatus | undefined;
  const settings = new Map<string, RuleSetting>();
  for (const link of chainOf(policy).reverse()) {
    for (const line of link.lines) {
      if (ast.isPolicyBack(line)) {
        back = BACK_STATUSES.find((status) => status === line.status?.toLowerCase()) ?? back;
        continue;
      }
      const id = line.rule?.toLowerCase() ?? '';
      const rule = rules.get(id);
      if (!rule) continue;
      const before = settings.get(id);
      const values = new Map(before?.values);
      for (const setting of line.settings) {
        const parameter = rule.parameters[setting.parameter?.toLowerCase() ?? ''];
        const value = parameter && readValue(setting.value, parameter.unit);
        if (value !== undefined) values.set(setting.parameter.toLowerCase(), value);
      }
      const severity = (line.severity?.toLowerCase() as Severity | 'off' | undefined) ?? before?.severity;
      settings.set(id, { values, ...(severity && { severity }) });
    }
  }
  return { rules: settings, ...(back && { back }) };
}

/** The policy and what it extends, nearest first; a loop is cut. */
function chainOf(policy: ast.Policy): ast.Policy[] {
  const chain: ast.Policy[] = [];
  for (let link: ast.Policy | undefined = policy; link && !chain.includes(link); link = link.base?.ref) {
    chain.push(link);
  }
  return chain;
}

/** The values of a rule's parameters for an athlete under a policy. */
export function valuesOf(
  rule: Rule,
  setting: RuleSetting | undefined,
  who: Pick<Athlete, 'level' | 'back'>,
): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [name, parameter] of Object.entries(rule.parameters)) {
    values[name] = setting?.values.get(name) ?? valueFor(parameter.default, who);
  }
  return values;
}

/**
 * The severity of a finding under a policy. A severity at or below the rule's mildest (for anyone) makes all of its findings that
 * severity; a stricter one raises the milder findings and leaves the stricter ones as they are.
 */
export function severityUnder(setting: RuleSetting | undefined, rule: Rule, found: Severity): Severity {
  const wanted = setting?.severity;
  if (!wanted || wanted === 'off') return found;
  if (strictness(wanted) <= strictness(mildestOf(rule))) return wanted;
  return strictness(found) < strictness(wanted) ? wanted : found;
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

const WRITTEN: Readonly<Record<ParameterUnit, string>> = {
  percent: 'a percentage such as `15%`',
  distance: 'a distance such as `2 km`',
  duration: 'a duration such as `20 min`',
  count: 'a number such as `2`',
};

/** Mistakes in the policies of a file: unknown rules and parameters, wrong units, loops. */
export function checkPolicies(file: ast.RunplanFile, rules: ReadonlyMap<string, Rule>): Finding[] {
  const findings: Finding[] = [];
  const report = (rule: string, node: AstNode, property: string, message: string) => {
    findings.push({
      rule,
      severity: 'error',
      message,
      ...placeOf(node, property),
      athletes: [],
      help: `docs/rules/${rule}.md`,
    });
  };
  for (const policy of file.statements.filter(ast.isPolicy)) {
    if (extendsItself(policy)) {
      report(
        'unknown-name',
        policy,
        'base',
        `The policy "${policy.name}" extends itself. Extend another one, such as \`standard\`.`,
      );
    }
    for (const line of policy.lines) {
      if (!ast.isPolicyLine(line) || !line.rule) continue;
      const rule = rules.get(line.rule.toLowerCase());
      if (!rule) {
        const suggestion = nearest(line.rule, rules.keys());
        report(
          'unknown-name',
          line,
          'rule',
          `There is no rule \`${line.rule}\`.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
        );
        continue;
      }
      if (rule.allowable === false) {
        report(
          'unknown-name',
          line,
          'rule',
          `\`${rule.id}\` is above every policy: it can't be switched off or changed. Delete the line.`,
        );
        continue;
      }
      for (const setting of line.settings) {
        if (!setting.parameter) continue;
        const parameter = rule.parameters[setting.parameter.toLowerCase()];
        const names = Object.keys(rule.parameters);
        if (!parameter) {
          const has = names.length
            ? `It has ${names.map((name) => `\`${name}\``).join(', ')}.`
            : 'It has none.';
          report(
            'unknown-name',
            setting,
            'parameter',
            `\`${rule.id}\` has no parameter \`${setting.parameter}\`. ${has}`,
          );
        } else if (setting.value && readValue(setting.value, parameter.unit) === undefined) {
          report(
            'syntax',
            setting,
            'value',
            `\`${setting.parameter}\` of \`${rule.id}\` is ${WRITTEN[parameter.unit]}, not \`${setting.value}\`.`,
          );
        }
      }
    }
  }
  return findings;
}

function extendsItself(policy: ast.Policy): boolean {
  const seen = new Set<ast.Policy>();
  for (let link = policy.base?.ref; link && !seen.has(link); link = link.base?.ref) {
    if (link === policy) return true;
    seen.add(link);
  }
  return false;
}
