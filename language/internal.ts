/** The door of the language for the other packages of the project; `index.ts` is the published one. */
export { cheatSheet } from './cheat-sheet/page.ts';
export { applyRepairs } from './check/apply-repairs.ts';
export { type CheckResult, checkDocument } from './check/check-document.ts';
export {
  type CheckSettings,
  type PolicyReference,
  policiesOf,
  referredPolicy,
  toldFindings,
} from './check/check-settings.ts';
export {
  type AthleteProfile,
  type PolicyAnswer,
  type PolicyExplanation,
  type PolicyOrigin,
  parameterInForce,
  type RuleForAthlete,
  type RuleUnderPolicy,
  ruleForAthlete,
} from './check/explain-policy.ts';
export type { FileProblem, ImportProblems } from './check/import-problems.ts';
export { mistakesIn } from './check/mistakes.ts';
export type { NameOf } from './check/names.ts';
export { asPlainData, firstRepair } from './check/offers.ts';
export type { DocumentModel } from './check/plan-models.ts';
export { policyNamedBy } from './check/policy.ts';
export { type ExcerptReading, readExcerpt } from './check/read-excerpt.ts';
export { isNearLimit, type Room, type RunningRoom, runningRoom } from './check/running-room.ts';
export type { RunplanServices } from './check/services.ts';
export { TrialBudget } from './check/trial-budget.ts';
export { unreadPlaces } from './check/unread-places.ts';
export { fixText } from './fix/fix-text.ts';
export { preferredRepair } from './fix/preferred-repair.ts';
export { formatted, formattingEdits, type LineRange } from './format/format.ts';
export { type Respelling, respellings } from './format/respelling.ts';
export { spaced } from './format/spacing.ts';
export { type CycleDay, daysOf, numbersOf } from './grammar/days.ts';
export { documentOf, type KnownDocuments, type RunplanDocument, sourceOf } from './grammar/document.ts';
export * as ast from './grammar/generated/ast.ts';
export { isSameName, keyOfName } from './grammar/key-of-name.ts';
export {
  type LeadingDate,
  type LeadingDays,
  leadingDate,
  leadingDays,
  partedByDays,
} from './grammar/leading.ts';
export { isMisread } from './grammar/mistakes.ts';
export { nearest } from './grammar/nearest.ts';
export { nodesOfType } from './grammar/nodes.ts';
export * as spellings from './grammar/notation/spellings/index.ts';
export { isStandIn, writtenNode } from './grammar/one-of-several.ts';
export {
  commentNear,
  keywordOf,
  nodeNear,
  type Part,
  partAt,
  partNear,
  partOf,
  spanOf,
  statementSpan,
} from './grammar/parts.ts';
export { isPlainWord, nameInText } from './grammar/plain-word.ts';
export { propertyOf } from './grammar/property.ts';
export { readText, scan } from './grammar/read-text.ts';
export {
  type Context,
  contextAfter,
  definitionStarts,
  isOpenEnded,
  lineStartsIn,
  type StatementLine,
} from './grammar/statement-line.ts';
export { PHRASES, type Sign, terminalFacts, wordOfToken } from './grammar/terminals.ts';
export type { TextReading } from './grammar/text-reading.ts';
export { isOpenText } from './grammar/token.ts';
export { STANDARD_LIBRARY } from './library/generated/standard.ts';
export { GROUNDS, STRENGTH_PLACES } from './new-plan/answers.ts';
export { type NewPlanQuestion, type NewPlanStep, nextStep } from './new-plan/dialog.ts';
export { nextStepFrom } from './new-plan/from-plan.ts';
export { type NewPlan, newPlan } from './new-plan/new-plan.ts';
export { nextBlock } from './new-plan/next-block.ts';
export {
  answersFrom,
  type Given,
  isGuessed,
  QUESTIONS,
  QUESTIONS_OF,
  type Question,
  unitsIn,
} from './new-plan/questions.ts';
export { repeatPlan } from './new-plan/repeat-plan.ts';
export { excludedBy, type IsExcluded, isLeftOut } from './project/excluded.ts';
export { policyProblem } from './project/policy-problem.ts';
export { PROJECT_FILE, type Project, settingsOf } from './project/project.ts';
export { type FoundProject, type ProjectFolders, Projects } from './project/projects.ts';
export { type DayNumber, daysBetween, formatDate, parseDate, weekdayOf } from './quantities/date.ts';
export {
  exactDistance,
  formatDistance,
  formatDistanceRange,
  parseDistance,
  type Units,
} from './quantities/distance.ts';
export {
  exactDuration,
  formatDuration,
  formatDurationRange,
  parseClock,
  parseDuration,
} from './quantities/duration.ts';
export { formatPace, formatPaceRange, parsePace } from './quantities/pace.ts';
export { exactly, isOpen, middleOf, type Range } from './quantities/range.ts';
export {
  exactPercent,
  formatCadence,
  formatHeartRate,
  formatMass,
  formatPercent,
  formatPercentRange,
  formatPower,
  type Mass,
  parseMass,
} from './quantities/scalar.ts';
export { formatTimeOfDay } from './quantities/time-of-day.ts';
export { METRES_PER_MILE } from './quantities/units.ts';
export { DAYS, WEEKDAYS, type Weekday, type WeekdayWord } from './quantities/weekday.ts';
export { unitConversion } from './refactor/convert-units.ts';
export { likeExpansion } from './refactor/expand-like.ts';
export { extraction } from './refactor/extract.ts';
export { importEdits, importPath, organizedImports } from './refactor/imports.ts';
export { inlining } from './refactor/inline.ts';
export { mainName } from './refactor/main-name.ts';
export { missingDefinition } from './refactor/missing-definition.ts';
export { amountChanged } from './refactor/plan-edits/change-amount.ts';
export type { PlanEdit } from './refactor/plan-edits/define-plan-edit.ts';
export { planEditing } from './refactor/plan-edits/editing.ts';
export { editsOfPlan } from './refactor/plan-edits/edits-of-plan.ts';
export { sessionMoved } from './refactor/plan-edits/move-session.ts';
export { PLAN_EDITS, planEditsAt } from './refactor/plan-edits/plan-edits.ts';
export { type DoneToWrite, recordDone } from './refactor/record-done.ts';
export type { Refactoring, RefactoringPlace } from './refactor/refactoring.ts';
export { renumbering } from './refactor/renumber.ts';
export { type Inline, inline, type Page, type PageBlock, type Styled } from './rules/content.ts';
export {
  allowOf,
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
  whyFixed,
} from './rules/describe.ts';
export {
  type ExerciseDescription,
  exerciseIndex,
  exercisePage,
} from './rules/exercise-pages.ts';
export type { Figure, Subject } from './rules/facts.ts';
export {
  type AllowedFinding,
  type Finding,
  SEVERITIES,
  type Severity,
  type TextRepair,
} from './rules/finding.ts';
export { FIRST_CADENCE_STEP } from './rules/gait-and-shoes/cadence-change.ts';
export { graded, isStudied } from './rules/grades.ts';
export { markdownOf, toMarkdown } from './rules/markdown.ts';
export { referencesIn } from './rules/page.ts';
export { acceptedDifference } from './rules/plan-quality/stated-total.ts';
export { reasonToFillIn } from './rules/reason.ts';
export {
  activityInWords,
  backInWords,
  count,
  dayInWords,
  evidenceSentence,
  list,
  weekNumbers,
  weeksReferredTo,
} from './rules/words.ts';
export { commentAbove } from './scope/comments.ts';
export { isCalledBeside, spellingsOf } from './scope/exercise-names.ts';
export { type Mention, mentionAt, mentionsIn, type Named, type NamedType } from './scope/mentions.ts';
export { misreadNames } from './scope/misread-names.ts';
export {
  type Definition,
  type DefinitionType,
  importsOf,
  importTarget,
  namesOf,
  pacesInView,
  typesBeside,
  visibleFiles,
  withComposedName,
} from './scope/names.ts';
export { athletesNamedBy, athletesOf, runnersNamedBy } from './scope/runners.ts';
export { nearestDefinition } from './scope/scope.ts';
export { STANDARD_LIBRARY_URI } from './scope/standard-library.ts';
export { linesOf, templatesOf } from './scope/templates.ts';
export { applyEdits, type Edit, fillGaps, type Gap, type GappedText, type GapQuestion } from './text/edit.ts';
export { foundOnce, keptWith } from './text/kept-with.ts';
export type { Place, Position } from './text/place.ts';
export { isTooLarge } from './text/size.ts';
export { Source } from './text/source.ts';
export type { Span } from './text/span.ts';
export { STEERING, storable, visible } from './text/visible.ts';
export { ASSUMED_ATHLETE, athleteFrom } from './training/athlete.ts';
export { type ComparedWeek, comparedWeeks, type Running } from './training/compared.ts';
export { cycleLengthOf } from './training/cycles.ts';
export { doseOf, type ExerciseInRounds, exerciseFacts, exercisesIn } from './training/exercise.ts';
export { intensityOf } from './training/intensity.ts';
export type * from './training/model.ts';
export { AthletePaces, type PaceLookup, WALKING_PACE } from './training/paces.ts';
export { raceDayOf } from './training/race-day.ts';
export { reachedShare } from './training/reached-share.ts';
export { repetitions } from './training/repetitions.ts';
export { sumOf as sumOfSegments } from './training/run-measure.ts';
export { stepsOf, workoutLoad } from './training/session.ts';
export {
  type SessionPart,
  type SessionRepeat,
  type SessionStep,
  sessionParts,
} from './training/session-parts.ts';
export { shoeUses } from './training/shoes.ts';
export { type ExerciseSets, type StrengthPart, strengthParts } from './training/strength-parts.ts';
export { isCoreExercise, isCoreWork, isRestDay, isStrengthWork, neededIn } from './training/strength-work.ts';
export { targetKindOf, usualTargets } from './training/targets/targets.ts';
export { bandOfZone, sharesOfZone, standardZone } from './training/targets/zones.ts';
export { endsOf } from './training/timeline.ts';
export { descendingDose, usualDose } from './training/usual-dose.ts';
export { effortLoadOf, type WeekLoad, zoneLoadOf } from './training/week-load.ts';
export { type AmountBounds, amountOfRun, amountOfStep } from './vocabulary/amounts.ts';
export { DETAILS, detailOf } from './vocabulary/details.ts';
export { type ExampleDay, type ExamplePart, exampleParts } from './vocabulary/example.ts';
export { figureOf } from './vocabulary/figures.ts';
export type { Held, HeldFigure, NamedThing } from './vocabulary/held.ts';
export { HOLDINGS, heldBy, WORD_LISTS } from './vocabulary/holdings.ts';
export { heldFacts, keywordFacts } from './vocabulary/keywords.ts';
export { KINDS, type KindFacts, kindMeant, SESSION_KIND, type SessionKind } from './vocabulary/kinds.ts';
export type { Line } from './vocabulary/line.ts';
export { ATHLETE_LINES, EXERCISE_LINES, LINE_WORDS, lineOf, PLAN_LINES } from './vocabulary/lines.ts';
export { RACE_PACE } from './vocabulary/pace-names.ts';
export { isPlausible, PLAUSIBLE_DONE_DISTANCE, PLAUSIBLE_PACE } from './vocabulary/plausible.ts';
export { QUANTITIES, raceMetres } from './vocabulary/quantities.ts';
export { REFERENCE_PROPERTIES } from './vocabulary/references.ts';
export type { WordFacts, WordList } from './vocabulary/word-list.ts';
export {
  BACK_STATUS,
  BACK_STATUSES,
  LANDING,
  LASTING_RED_FLAGS,
  LEVEL,
  LEVELS,
  type Level,
  MOVEMENT,
  MUSCLE_GROUP,
  PHASE,
  RACE,
  RACE_DISTANCES,
  RED_FLAGS,
  SEVERITY,
  SPINE_LOAD,
  SYMPTOM,
  UNIT_OF_DISTANCE,
  URGENT_RED_FLAGS,
} from './vocabulary/word-lists.ts';
export { type DefinitionText, definitionTexts, figureLines } from './words/definition-texts.ts';
export { doneInWords, weekDoneInWords } from './words/done.ts';
export {
  changeFrom,
  changeInWords,
  changesInWords,
  dateInWords,
  daysToRaceInWords,
  durationInWords,
  paceFigure,
  paceFigures,
  runInWords,
  shareInWords,
  sharesInWords,
  shortDateInWords,
  totalInWords,
} from './words/figures.ts';
export { moreOfRaces, raceInWords } from './words/races.ts';
export { partsInWords, type RunPart, whatIsDone } from './words/run-parts.ts';
export { amountInWords } from './words/session-amount.ts';
export { type SessionText, sessionsWithPaces, sessionTexts } from './words/session-texts.ts';
export {
  longestOf,
  peakOf,
  plansInShort,
  weekForAllInShort,
  weekInShort,
  weeksInShort,
} from './words/summaries.ts';
export { targetInWords } from './words/targets.ts';
export { type Checker, type CheckOfFile, createChecker, type NeededText } from './workspace/checker.ts';
export { Documents, readerOf } from './workspace/documents.ts';
export {
  type FileAccess,
  type FileRead,
  ImportedFiles,
} from './workspace/imported-files.ts';
export { LibraryExercises } from './workspace/library-exercises.ts';
export { type DoneFacts, doneWords } from './write/done-line.ts';
export type {
  AthleteToWrite,
  DayToWrite,
  PlanToWrite,
  WeekToWrite,
  Written,
} from './write/plan-to-write.ts';
export { linesOfPlan, type PrintedLine, printPlan, textOfLines } from './write/print-plan.ts';
export { onOneLine, plainly, quoted } from './write/quoted.ts';
