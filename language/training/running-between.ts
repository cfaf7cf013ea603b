/** What is run in a stretch of days, whatever the weeks they belong to. */
import { addRanges, exactly } from '../quantities/range.ts';
import type { Total, TrainingPlan, TrainingWeek } from './model.ts';

/** The running of the days from `first` to `last`, both included, and where it is known to be incomplete. */
export interface RunningTotal extends Total {
  /** Whether a week with a syntax mistake, or a week that is missing, lies in it: figures would mislead. */
  readonly broken: boolean;
}

/** Running distance by day indices, walking and the goal race excluded. Floating runs count on the last day of their week. */
export function runningBetween(plan: TrainingPlan, first: number, last: number): RunningTotal {
  let distance = exactly(0);
  let estimated = false;
  let unknown = 0;
  for (const { index, session } of plan.runsByDay) {
    if (index < first || index > last || session === plan.goalRace) continue;
    if (!session.run?.distance) {
      unknown++;
      continue;
    }
    distance = addRanges(distance, session.run.distance);
    if (session.run.estimated === 'distance') estimated = true;
  }
  return { distance, estimated, unknown, broken: !isWhole(plan, first, last) };
}

/** What a mean of the weeks before a day rests on. */
export interface Before {
  /** Metres a week, upper end. */
  readonly weekly: number;
  readonly estimated: boolean;
  /** Weeks of the plan with a run in these days. */
  readonly weeks: readonly TrainingWeek[];
}

/**
 * Mean weekly running distance of the so many days before a day. What lies before the plan is the athlete's recent
 * volume; where that is not given, the mean is over the days that the plan has, a week of them at least. Undefined
 * where it can't be known.
 */
export function weeklyMeanBefore(plan: TrainingPlan, day: number, days: number): Before | undefined {
  const start = firstDayOf(plan);
  const first = Math.max(start, day - days);
  const written = Math.max(0, day - first);
  const total = runningBetween(plan, first, day - 1);
  if (total.broken || total.unknown > 0) return undefined;
  const runs = plan.runsByDay.filter(({ index }) => index >= first && index < day);
  const weeks = [...new Set(runs.map(({ session }) => session.week))];
  const recent = plan.athlete.recentVolume;
  const metres = total.distance.high;
  if (recent !== undefined) {
    return {
      weekly: ((metres + (recent * (days - written)) / 7) / days) * 7,
      estimated: total.estimated,
      weeks,
    };
  }
  return written < 7 ? undefined : { weekly: (metres / written) * 7, estimated: total.estimated, weeks };
}

/** The day that a plan begins with: of a partial first week the first with a session. */
function firstDayOf({ weeks: [first] }: TrainingPlan): number {
  const begins = first?.isPartial ? first.days.find(({ sessions }) => sessions.length > 0) : undefined;
  return begins?.index ?? ((first?.number ?? 1) - 1) * 7;
}

/** Whether every day of a stretch lies in a week that was understood. */
function isWhole(plan: TrainingPlan, first: number, last: number): boolean {
  const understood = new Set(plan.weeks.filter((week) => !week.broken).map((week) => week.number));
  for (let number = Math.floor(first / 7) + 1; (number - 1) * 7 <= last; number++) {
    if (!understood.has(number)) return false;
  }
  return true;
}
