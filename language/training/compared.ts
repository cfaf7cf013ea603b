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
  /** What `missed` lines say was not done. */
  readonly missed: readonly TrainingSession[];
  /** How many runs were not planned. */
  readonly unplanned: number;
  /** Whether days of it are still to come. */
  readonly isUnderWay: boolean;
}

/** The weeks of which something is over; none where nothing is told of what was done. */
export function comparedWeeks({ weeks, asDone, comes }: TrainingPlan): readonly ComparedWeek[] {
  if (!asDone) return [];
  return weeks.flatMap((week, index) => {
    const lived = asDone.weeks[index];
    if (!lived || (week.number - 1) * 7 >= comes) return [];
    const runs = lived.runs.filter(isSessionOver);
    return [
      {
        week,
        planned: runningOf(week.runs),
        done: runningOf(runs),
        missed: week.days.flatMap((day, at) => missedOn(day, lived.days[at])),
        unplanned: runs.filter(({ node }) => ast.isDoneLine(node)).length,
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
