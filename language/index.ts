/** The door of the language package: everything else in it is private. */
export { applyRepairs } from './check/apply-repairs.ts';
export { type CheckResult, checkDocument } from './check/check-document.ts';
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
export type { DocumentModel } from './check/plan-models.ts';
export { formatted, formattingEdits, type LineRange } from './format/format.ts';
export * as ast from './grammar/generated/ast.ts';
export { nearest } from './grammar/nearest.ts';
export { nodesOfType } from './grammar/nodes.ts';
export { STANDARD_LIBRARY } from './library/generated/standard.ts';
export type { RunplanServices } from './module.ts';
export {
  type DayNumber,
  daysBetween,
  formatDate,
  parseDate,
  type Weekday,
  weekdayOf,
} from './quantities/date.ts';
export {
  formatDistance,
  formatDistanceRange,
  METRES_PER_MILE,
  parseDistance,
  type Units,
} from './quantities/distance.ts';
export { formatDuration, formatDurationRange, parseClock, parseDuration } from './quantities/duration.ts';
export { formatPace, formatPaceRange, parsePace } from './quantities/pace.ts';
export type { Range } from './quantities/range.ts';
export { formatPercent } from './quantities/scalar.ts';
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
export { isCoreWork, isStrengthWork } from './rules/strength-work.ts';
export { activityInWords, backInWords, dayInWords, evidenceSentence, list } from './rules/words.ts';
export {
  type Mention,
  mentionAt,
  mentionsIn,
  type Named,
  type NamedType,
} from './scope/mentions.ts';
export {
  type Definition,
  type DefinitionType,
  importsOf,
  importTarget,
  namesOf,
  pacesInView,
  visibleFiles,
} from './scope/names.ts';
export { STANDARD_LIBRARY_URI } from './scope/standard-library.ts';
export { ASSUMED_ATHLETE, athleteFrom, raceMetres } from './training/athlete.ts';
export { exerciseFacts } from './training/exercise.ts';
export { intensityOf } from './training/intensity.ts';
export { likeScale, weekNumber } from './training/like.ts';
export type * from './training/model.ts';
export { AthletePaces, type PaceLookup } from './training/paces.ts';
export {
  BACK_STATUSES,
  EXERCISE_GROUPS,
  FORMS,
  KINDS,
  type KindFacts,
  LEVELS,
  MOVEMENTS,
  PHASES,
  RACE_DISTANCES,
  SPINE_LOADS,
  SYMPTOMS,
  UNITS,
} from './training/vocabulary.ts';
export { Documents, type RunplanDocument } from './workspace/documents.ts';
export { type FileAccess, type FileRead, ImportedFiles } from './workspace/imported-files.ts';
