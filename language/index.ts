/** The door of the language package: everything else in it is private. */
export { applyRepairs } from './check/apply-repairs.ts';
export type { CheckResult } from './check/check-document.ts';
export { type Checker, createChecker } from './check/checker.ts';
export type {
  AthleteProfile,
  ParameterUnderPolicy,
  PolicyAnswer,
  PolicyExplanation,
  PolicyOrigin,
  RuleUnderPolicy,
} from './check/explain-policy.ts';
export { type FixedText, fixText } from './check/fix-text.ts';
export type { FileProblem } from './check/imports.ts';
export { nearest } from './grammar/nearest.ts';
export type { Block, Inline, Page, Reference, Span } from './rules/content.ts';
export {
  type CodeSummary,
  codes,
  type Explanation,
  explain,
  explainedNames,
  type ForEachAthlete,
  type GroupDescription,
  type ParameterDescription,
  type RuleDescription,
  type RuleSummary,
  ruleGroups,
} from './rules/describe.ts';
export {
  type Evidence,
  type Finding,
  type Grade,
  type Place,
  type Position,
  SEVERITIES,
  type Severity,
  type TextEdit,
  type TextRepair,
} from './rules/finding.ts';
export { toMarkdown } from './rules/markdown.ts';
export type { RepairKind } from './rules/repair.ts';
export { backInWords } from './rules/words.ts';
export type { BackStatus, Level } from './training/model.ts';
export { BACK_STATUSES, LEVELS } from './training/vocabulary.ts';
export type { FileAccess, FileRead } from './workspace/imported-files.ts';
