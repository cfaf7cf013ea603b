/** What was planned beside what was done, week by week. */
import * as ast from '../grammar/generated/ast.ts';
import { isDayOver, isOver, isSessionOver } from './coming.ts';
import type { TrainingDay, TrainingPlan, TrainingSession, TrainingWeek } from './model.ts';
import { sessionsMeant } from './sessions-as-done.ts';

/** The running of a week, or of what is over of it. */
export interface Running {
  /** Metres, upper end. */
  readonly metres: number;
  /** Whether a part was computed from a duration. */
  readonly isEstimated: boolean;
  /** Seconds, upper end. */
  readonly seconds: number;
  /** Metres of the longest run. */
  readonly longest: number;
  readonly runs: number;
}

export interface ComparedWeek {
  /** As it was planned. */
  readonly week: TrainingWeek;
  readonly planned: Running;
  /** Of the days that are over; what nothing is told of counts as planned. */
  readonly done: Running;
  /** What `missed` lines say was not done, and was not done on another day of the week either. */
  readonly missed: readonly TrainingSession[];
  readonly moved: readonly MovedRun[];
  /** How many runs were not planned, on no day of the week. */
  readonly unplanned: number;
  /** Whether days of it are still to come. */
  readonly isUnderWay: boolean;
}

/** A run that was missed on its day, while one like it that was not planned was done on another day of the week. */
export interface MovedRun {
  readonly session: TrainingSession;
  readonly to: TrainingDay;
}

/** By how much of what was planned a run that was moved may be longer or shorter. A convention: nobody measured it. */
const MOST_DIFFERENCE = 0.25;

/** The weeks of which something is over; none where nothing is told of what was done. */
export function comparedWeeks({ weeks, asDone, comes }: TrainingPlan): readonly ComparedWeek[] {
  if (!asDone) return [];
  return weeks.flatMap((week, index) => {
    const lived = asDone.weeks[index];
    if (!lived || (week.number - 1) * 7 >= comes) return [];
    const runs = lived.runs.filter(isSessionOver);
    const missed = week.days.flatMap((day, at) => missedOn(day, lived.days[at]));
    const unplanned = runs.filter(({ node }) => ast.isDoneLine(node));
    const moved = movedAmong(missed, unplanned);
    const isMoved = (one: TrainingSession) => moved.some(({ session }) => session === one);
    return [
      {
        week,
        planned: runningOf(week.runs),
        done: runningOf(runs),
        missed: missed.filter((session) => !isMoved(session)),
        moved,
        unplanned: unplanned.length - moved.length,
        isUnderWay: !isOver(week),
      },
    ];
  });
}

function runningOf(runs: readonly TrainingSession[]): Running {
  const known = runs.flatMap(({ run }) => (run?.distance ? { ...run, distance: run.distance } : []));
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  return {
    metres: sum(known.map(({ distance }) => distance.high)),
    isEstimated: known.some(({ estimated }) => estimated === 'distance'),
    seconds: sum(known.map(({ duration }) => duration?.high ?? 0)),
    longest: Math.max(0, ...known.map(({ distance }) => distance.high)),
    runs: runs.length,
  };
}

/** Each run that was missed with the nearest one like it that was not planned; none of those twice. */
function movedAmong(
  missed: readonly TrainingSession[],
  unplanned: readonly TrainingSession[],
): readonly MovedRun[] {
  const left = new Set(unplanned);
  return missed.flatMap((session) => {
    const distanceTo = (other: TrainingSession) =>
      Math.abs((other.day?.index ?? 0) - (session.day?.index ?? 0));
    const [nearest] = [...left]
      .filter((other) => isAlike(session, other))
      .sort((a, b) => distanceTo(a) - distanceTo(b));
    if (!nearest?.day) return [];
    left.delete(nearest);
    return [{ session, to: nearest.day }];
  });
}

function isAlike({ run: planned }: TrainingSession, { run: done }: TrainingSession): boolean {
  const [range, value] = planned?.distance
    ? [planned.distance, done?.distance?.high]
    : [planned?.duration, done?.duration?.high];
  return (
    range !== undefined &&
    value !== undefined &&
    value >= range.low * (1 - MOST_DIFFERENCE) &&
    value <= range.high * (1 + MOST_DIFFERENCE)
  );
}

function missedOn(planned: TrainingDay, lived: TrainingDay | undefined): readonly TrainingSession[] {
  if (!isDayOver(planned)) return [];
  const counted = new Set(lived?.sessions.map(({ source }) => source));
  const meant = planned.done
    .filter(({ isMissed }) => isMissed)
    .flatMap(({ kind }) =>
      kind === undefined ? planned.sessions : sessionsMeant(kind, [], planned.sessions),
    );
  return [...new Set(meant)].filter(
    ({ source, discipline }) => discipline !== 'rest' && !counted.has(source),
  );
}
