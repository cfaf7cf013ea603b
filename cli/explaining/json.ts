/** The JSON of `runplan explain`, version 1. Public: docs/ci.md describes it. */

import {
  type CodeSummary,
  type ExerciseDescription,
  type Explanation,
  type Finding,
  type PolicyExplanation,
  type PolicyOrigin,
  type RuleSummary,
  toMarkdown,
} from '@runplan/language/internal';
import { jsonFinding, jsonText } from '@runplan/report';

/** All rules in short. */
export function overviewJson(rules: readonly RuleSummary[], codes: readonly CodeSummary[]): string {
  return document({ version: 1, rules: rules.map(withoutGrades), codes });
}

/** All about some rules and codes. */
export function pagesJson(explanations: readonly Explanation[]): string {
  const entries = explanations.map(({ about, page }) => ({ ...about, page: toMarkdown(page) }));
  return document({
    version: 1,
    rules: entries.filter((entry) => 'group' in entry).map(withoutGrades),
    codes: entries.filter((entry) => !('group' in entry)),
  });
}

/** Exercises. */
export function exercisesJson(exercises: readonly ExerciseDescription[]): string {
  return document({ version: 1, exercises });
}

/**
 * A policy.
 *
 * @param nameOf the name of a file by its URI; undefined for the built-in library
 */
export function policyJson(
  policy: PolicyExplanation,
  mistakes: readonly Finding[],
  nameOf: (uri: string) => string | undefined,
): string {
  const placed = (name: string, { uri, start }: PolicyOrigin['place']) => ({
    file: nameOf(uri),
    line: start.line,
    policy: name,
  });
  const origin = (from: PolicyOrigin | undefined) =>
    from && { ...placed(from.policy, from.place), because: from.reason };
  const { name, place, athlete, backFrom } = policy;
  return document({
    version: 1,
    ...placed(name, place),
    extends: policy.extends.map((base) => placed(base.name, base.place)),
    level: athlete.level,
    back: athlete.back,
    backFrom: origin(backFrom),
    findings: mistakes.map((finding) => jsonFinding(finding, nameOf(finding.uri) ?? '')),
    rules: policy.rules.map(({ id, group, severity, always, configurable, from, parameters }) => ({
      id,
      group,
      severity,
      always,
      configurable,
      from: origin(from),
      parameters: parameters.map((parameter) => ({ ...parameter, from: origin(parameter.from) })),
    })),
  });
}

function withoutGrades<Entry extends object>(entry: Entry): Omit<Entry, 'grades'> {
  const { grades: _, ...rest } = entry as Entry & { grades?: string };
  return rest;
}

/** An object with the elements of its lists on lines of their own. */
function document(content: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(content).filter(([, value]) => value !== undefined);
  const texts = entries.map(([key, value]) => {
    const list = Array.isArray(value) && value.length > 0;
    const text = list ? `[\n${value.map((one) => jsonText(one)).join(',\n')}\n]` : jsonText(value);
    return `${jsonText(key)}:${text}`;
  });
  return `{${texts.join(',')}}\n`;
}
