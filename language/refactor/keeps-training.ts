import { isAllAsWritten } from '../edit/as-written.ts';
import { sourceOf } from '../grammar/document.ts';
import { writtenNode } from '../grammar/one-of-several.ts';
import { referencesIn } from '../scope/linker.ts';
import { runnersOf } from '../scope/runners.ts';
import { applyEdits } from '../text/edit.ts';
import type { DayName, TrainingPlan, TrainingSession, TrainingWeek } from '../training/model.ts';
import { type Reading, readForTrial } from './read-for-trial.ts';
import type { Refactoring, RefactoringPlace } from './refactoring.ts';

/**
 * A refactoring, where it leaves the training as it is: a line may say what another one has, as `thu same as tue`. In the usual
 * form none does, and no text is read for that.
 */
export function ifKept(
  refactoring: Refactoring,
  place: RefactoringPlace,
  isKept = keepsTraining,
): Refactoring | undefined {
  if (isAllAsWritten(place.document.parseResult.value)) return refactoring;
  const { title } = refactoring;
  const edits = refactoring.edits();
  const after = readForTrial(place, place.read, applyEdits(sourceOf(place.document).text, edits));
  return isKept(place, after) ? { title, edits: () => edits } : undefined;
}

/**
 * Whether a text comes to the same training as another, on each day of each week and for each athlete; and has no more lines
 * that can't be read, or names that are not defined.
 */
export function keepsTraining(before: Reading, after: Reading): boolean {
  const [was, is] = [before.plans, after.plans];
  const isSame =
    was.length === is.length && was.every((plan, at) => isSamePlan(plan, is[at] as TrainingPlan));
  return isSame && !hasNewMistakes(before, after);
}

/** Whether more lines of a text can't be read than of another, or other names are not defined. */
export function hasNewMistakes(before: Reading, after: Reading): boolean {
  const known = unknownIn(before);
  return unreadIn(after) > unreadIn(before) || [...unknownIn(after)].some((name) => !known.has(name));
}

function unreadIn({ document: { parseResult } }: Reading): number {
  return parseResult.lexerErrors.length + parseResult.parserErrors.length;
}

function unknownIn({ document }: Reading): ReadonlySet<string> {
  const unknown = referencesIn(document.parseResult.value).filter(({ reference }) => !reference.ref);
  return new Set(unknown.map(({ type, reference }) => `${type} ${reference.$refText}`));
}

function isSamePlan(before: TrainingPlan, after: TrainingPlan): boolean {
  const [was, is] = [before.weeks, after.weeks];
  return (
    was.length === is.length &&
    was.every((week, at) => {
      const other = is[at] as TrainingWeek;
      return week.broken === other.broken && changedDays(week, other).length === 0;
    })
  );
}

/** The days of a week that another one has with other training; `any` for what floats. */
export function changedDays(before: TrainingWeek, after: TrainingWeek): readonly DayName[] {
  return daysOf(before).filter((day) => {
    const [was, is] = [sessionsOn(before, day), sessionsOn(after, day)];
    return was.length !== is.length || was.some((session, at) => session !== is[at]);
  });
}

/** All days of a week, and `any` for what floats. */
export function daysOf({ days }: TrainingWeek): readonly DayName[] {
  return [...days.map(({ name }) => name), 'any'];
}

/** Whether the lines of weeks have the same training as before, as far as that was known; their numbers may be others. */
export function keepsWeekLines(before: Reading, after: Reading): boolean {
  const isSame = before.plans.every((plan, at) => {
    const [was, is] = [plan, after.plans[at]].map((one) => linesOf(one?.weeks ?? []));
    return Array.from(was ?? []).every(([line, weeks]) =>
      weeks.every((week, nth) => {
        const other = is?.get(line)?.[nth];
        return week.broken || (other && changedDays(week, other).length === 0);
      }),
    );
  });
  return isSame && !hasNewMistakes(before, after);
}

/** Weeks by the line that they are written in, counted from 0. */
function linesOf(weeks: readonly TrainingWeek[]): ReadonlyMap<number | undefined, readonly TrainingWeek[]> {
  return Map.groupBy(weeks, ({ node }) => writtenNode(node).$containerIndex);
}

/** What is done on a day, each session as a text that is the same for the same training. Rest is nothing. */
export function sessionsOn(week: TrainingWeek, day: DayName): readonly string[] {
  const sessions = day === 'any' ? week.floating : week.days.find(({ name }) => name === day)?.sessions;
  return (sessions ?? []).filter(({ kind }) => kind !== 'rest').map(trainingOf);
}

function trainingOf(session: TrainingSession): string {
  const { discipline, kind, hard, time, half, run, strength, climb, surface, carry } = session;
  const figures = [run?.distance?.low, run?.distance?.high, run?.duration?.high, run?.hardSeconds];
  return JSON.stringify([
    // A named workout and its steps are the same, whatever they are called.
    discipline === 'run' ? discipline : kind,
    [time, half, climb, surface, carry, hard],
    hasShare(session.week.plan) ? [] : figures.map(rounded),
    [strength?.duration, strength?.exercises.map(({ exercise, sets }) => [exercise?.name, sets])],
  ]);
}

/** Whether an athlete does a share of the runs: of a copy that is written out it is rounded once more. */
function hasShare({ node, athlete }: TrainingPlan): boolean {
  return runnersOf(node).some((one) => one.athlete === athlete.node && one.node.share !== undefined);
}

/** Metres and seconds: below one, figures differ only by how they are computed. */
function rounded(figure: number | undefined): number | undefined {
  return figure === undefined ? undefined : Math.round(figure);
}
