/** What is known about rules as plain data, for programs. */
import type { BackStatus, Level } from '../training/model.ts';
import { BACK_STATUSES, LEVELS } from '../vocabulary/word-lists.ts';
import { printIn } from './by-athlete.ts';
import { CODES, type Code, codePage } from './codes.ts';
import type { Citation, Page } from './content.ts';
import {
  type ByAthlete,
  isAllowable,
  type ParameterUnit,
  type Rule,
  type RuleGroup,
  valueFor,
} from './define-rule.ts';
import type { Evidence, Severity } from './finding.ts';
import { gradesInCell } from './grades.ts';
import { GROUPS } from './groups.ts';
import { referencesOf, rulePage } from './page.ts';
import { allowInTexts } from './reason.ts';
import { RULES, ruleNamed } from './registry.ts';

/** A value for each level and back status. */
export type ForEachAthlete<Value> = Readonly<Record<Level, Readonly<Record<BackStatus, Value>>>>;

export interface ParameterDescription {
  readonly name: string;
  readonly unit: ParameterUnit;
  /** What it sets, as a phrase that continues "The …". */
  readonly meaning: string;
  /** As a policy writes it. */
  readonly default: ForEachAthlete<string>;
}

/** A rule in short. */
export interface RuleSummary {
  readonly id: string;
  readonly group: RuleGroup;
  readonly summary: string;
  /** The mildest severity that it reports with by default. */
  readonly severity: ForEachAthlete<Severity | 'off'>;
  readonly evidence: Evidence;
  /** The two grades in short: `C / D`. */
  readonly grades: string;
  readonly parameters: readonly ParameterDescription[];
  /** Whether `allow` accepts its findings and a policy sets it. */
  readonly allowable: boolean;
  /** The rules that it waits for: where one of them speaks about the same days, it is silent. */
  readonly waitsFor?: readonly string[];
  /** Its page, relative to the project. */
  readonly help: string;
}

/** All about a rule. */
export interface RuleDescription extends RuleSummary {
  readonly what: string;
  readonly why: string;
  readonly certainty: string;
  readonly contested?: string;
  /** For whom, and what holds by default. */
  readonly defaults: readonly (readonly [who: string, limit: string])[];
  readonly repair: string;
  readonly examples: { readonly failing: string; readonly passing: string };
  readonly sources: readonly Citation[];
}

/** The `allow` that accepts the findings of a rule, with `…` where its author says why; none for what is no rule. */
export function allowOf(id: string): string | undefined {
  const rule = ruleNamed.get(id);
  return rule && allowInTexts(rule);
}

/** What is reported without being a rule. */
export interface CodeSummary {
  readonly id: string;
  readonly summary: string;
  readonly help: string;
}

export interface GroupDescription {
  readonly id: RuleGroup;
  readonly title: string;
  readonly about: string;
  readonly rules: readonly RuleSummary[];
}

/** Something that findings are reported as, and all that there is to say about it. */
export interface Explanation {
  readonly page: Page;
  readonly about: RuleDescription | CodeSummary;
}

/** The groups that have rules, in the order in which they are listed. */
export function ruleGroups(): GroupDescription[] {
  return (Object.keys(GROUPS) as RuleGroup[])
    .map((id) => ({
      id,
      ...GROUPS[id],
      rules: RULES.filter((rule) => rule.group === id).map(summaryOf),
    }))
    .filter(({ rules }) => rules.length > 0);
}

/** What is reported without being a rule. */
export function codes(): CodeSummary[] {
  return CODES.map(codeSummary);
}

/** All about what is reported under a name, in whatever case it is written; undefined when nothing is. */
export function explain(name: string): Explanation | undefined {
  const id = name.toLowerCase();
  const rule = ruleNamed.get(id);
  if (rule) return { page: rulePage(rule), about: descriptionOf(rule) };
  const code = CODES.find((one) => one.id === id);
  return code && { page: codePage(code), about: codeSummary(code) };
}

/** The names that {@link explain} knows. */
/** Why neither a policy nor an option sets a rule, as a sentence; undefined where they do. */
export function whyFixed(id: string): string | undefined {
  const rule = ruleNamed.get(id);
  if (!rule || isAllowable(rule)) return undefined;
  return rule.allowable === false
    ? `\`${id}\` is above every policy: it can't be switched off or changed.`
    : `\`${id}\` looks at the file, not at the training: no policy changes it.`;
}

export function explainedNames(): string[] {
  return [...RULES, ...CODES].map(({ id }) => id);
}

function summaryOf(rule: Rule): RuleSummary {
  const { id, group, docs, severity, evidence } = rule;
  return {
    id,
    group,
    summary: docs.summary,
    severity: forEachAthlete(severity, (value) => value),
    evidence,
    grades: gradesInCell(evidence),
    parameters: Object.entries(rule.parameters).map(([name, { unit, meaning, default: value }]) => ({
      name,
      unit,
      meaning,
      default: forEachAthlete(value, printIn(unit)),
    })),
    allowable: isAllowable(rule),
    ...(rule.waitsFor && { waitsFor: rule.waitsFor.map((awaited) => awaited.rule) }),
    help: helpOf(id),
  };
}

function descriptionOf(rule: Rule): RuleDescription {
  const { what, why, evidence: certainty, contested, defaults, repair, examples } = rule.docs;
  return {
    ...summaryOf(rule),
    what,
    why,
    certainty,
    ...(contested && { contested }),
    defaults,
    repair,
    examples,
    sources: referencesOf(rule),
  };
}

function codeSummary({ id, summary }: Code): CodeSummary {
  return { id, summary, help: helpOf(id) };
}

function helpOf(id: string): string {
  return `docs/rules/${id}.md`;
}

function forEachAthlete<Value, Printed>(
  value: ByAthlete<Value>,
  print: (value: Value) => Printed,
): ForEachAthlete<Printed> {
  const forLevel = (level: Level) =>
    Object.fromEntries(
      BACK_STATUSES.map((back) => [back, print(valueFor(value, { level, back }))]),
    ) as Record<BackStatus, Printed>;
  return Object.fromEntries(LEVELS.map((level) => [level, forLevel(level)])) as Record<
    Level,
    Record<BackStatus, Printed>
  >;
}
