import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import { nearest } from '../grammar/nearest.ts';
import { spanOf } from '../grammar/parts.ts';
import { placeOf } from '../grammar/place.ts';
import { type ParameterUnit, parameterOf, type Rule } from '../rules/define-rule.ts';
import { whyFixed } from '../rules/describe.ts';
import type { Finding } from '../rules/finding.ts';
import { inCircles, LONGEST_CHAIN, makesTooLong } from '../scope/chains.ts';
import { meant } from './names.ts';
import { baseOf, readValue } from './policy.ts';

const WRITTEN: Readonly<Record<ParameterUnit, string>> = {
  percent: 'a percentage such as `15%`',
  distance: 'a distance such as `2 km`',
  duration: 'a duration such as `20 min`',
  count: 'a number such as `2`',
};

/** Mistakes in the policies of a file: unknown rules and parameters, wrong units, loops. */
export function checkPolicies(file: ast.RunplanFile, rules: ReadonlyMap<string, Rule>): Finding[] {
  const findings: Finding[] = [];
  const report = (rule: string, node: AstNode, property: string, message: string, suggestion?: string) => {
    const span = spanOf(node, property);
    findings.push({
      rule,
      severity: 'error',
      message,
      ...placeOf(node, property),
      athletes: [],
      help: `docs/rules/${rule}.md`,
      ...(suggestion && span && meant(suggestion, span)),
    });
  };
  const policies = file.statements.filter(ast.isPolicy);
  const circles = inCircles(policies, baseOf);
  for (const policy of policies) {
    if (circles.has(policy)) {
      report(
        'unknown-name',
        policy,
        'base',
        `The policy "${policy.name}" extends itself. Extend another one, such as \`standard\`.`,
      );
    } else if (makesTooLong(policy, baseOf)) {
      report(
        'unknown-name',
        policy,
        'base',
        `The policy "${policy.name}" extends more than ${LONGEST_CHAIN} policies, each of which extends the next. What the last of them say does not count. Extend a nearer one.`,
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
          suggestion,
        );
        continue;
      }
      const why = whyFixed(rule.id);
      if (why !== undefined) {
        report('unknown-name', line, 'rule', `${why} Delete the line.`);
        continue;
      }
      for (const setting of line.settings) {
        if (!setting.parameter) continue;
        const parameter = parameterOf(rule, setting.parameter);
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
