import * as ast from '../../grammar/generated/ast.ts';
import { placeOf } from '../../grammar/place.ts';
import { alsoInWords } from '../../rules/also.ts';
import { isAllowable, type Rule } from '../../rules/define-rule.ts';
import type { Finding, OtherPlace } from '../../rules/finding.ts';
import { withShortWords } from '../../text/short-words.ts';
import { whereOf } from '../where.ts';
import { type Joined, type Remark, unitsOf } from './reported.ts';

/** A remark in words, without its repairs. */
export function writeFinding(remark: Remark): Finding {
  const { rule, report, severity, plan, athletes, also } = remark;
  const { at, property, index, week, day, facts, related } = report;
  const { subject, seen, limit } = facts;
  const { injury, back } = rule.evidence;
  const beside = related?.() ?? [];
  const others = also.map((other) => other.report.facts.subject);
  return {
    rule: rule.id,
    severity,
    message: withShortWords([rule.message(facts, unitsOf(remark)), ...alsoInWords(others)].join(' ')),
    ...placeOf(at, property, index),
    ...whereOf(at),
    ...(plan?.name && { plan: plan.name }),
    ...(week && { week: week.number }),
    ...(day && { day: day.name }),
    athletes: [...athletes],
    subject,
    ...(seen && { seen }),
    ...(limit && { limit }),
    ...((injury !== 'none' || back !== 'none') && { evidence: rule.evidence }),
    help: `docs/rules/${rule.id}.md`,
    allowable: isAllowable(rule),
    ...(beside.length > 0 && {
      related: beside.map((other) => ({ ...placeOf(other.at), message: other.message })),
    }),
    ...(also.length > 0 && { also: also.map(otherPlace) }),
  };
}

function otherPlace({ report }: Joined): OtherPlace {
  const { at, property, facts } = report;
  const { subject, seen, limit } = facts;
  return {
    ...placeOf(at, property),
    message: alsoInWords([subject]).join(' '),
    subject,
    ...(seen && { seen }),
    ...(limit && { limit }),
  };
}

/** The finding of a rule that threw. */
export function failureOf(rule: Rule, error: unknown, file: ast.RunplanFile): Finding {
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
