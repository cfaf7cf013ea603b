import { foundOnce } from '../text/kept-with.ts';
import type { Band, RunLoad, TrainingSession, TrainingWeek, WeekAlone } from './model.ts';

/** How the running time of a week divides, in seconds, upper end. */
export interface Intensity {
  readonly running: number;
  readonly easy: number;
  readonly moderate: number;
  readonly hard: number;
  /** Of the hard part, what is raced. */
  readonly raced: number;
  /** Whether a part was computed from a distance, of the running, and of its moderate and its hard part. */
  readonly estimated: boolean;
  readonly moderateEstimated: boolean;
  readonly hardEstimated: boolean;
}

/** Whether the time of a run, or of a part of it, was computed from a distance. */
export function isTimeEstimated(run: RunLoad | undefined): boolean {
  return run?.segments.some((part) => part.movement === 'run' && part.estimated === 'duration') ?? false;
}

/** The intensity of a week without the goal race, which is no training. */
export function trainingIntensityOf(week: TrainingWeek): Intensity | undefined {
  const { goalRace } = week.plan;
  return goalRace?.week === week
    ? intensityOfRuns(
        week,
        week.runs.filter((run) => run !== goalRace),
      )
    : intensityOf(week);
}

/** The intensity of a week; undefined where the time of a run, or of a part that is not easy, is not known. */
export const intensityOf = foundOnce((week: WeekAlone) => intensityOfRuns(week, week.runs));

function intensityOfRuns(week: WeekAlone, runs: readonly TrainingSession[]): Intensity | undefined {
  if (week.broken) return undefined;
  let running = 0;
  let moderate = 0;
  let hard = 0;
  let raced = 0;
  let estimated = false;
  let moderateEstimated = false;
  let hardEstimated = false;
  for (const { kind, run } of runs) {
    if (!run?.duration || run.segments.some((part) => part.band !== 'easy' && !part.duration))
      return undefined;
    running += run.duration.high;
    moderate += run.moderateSeconds;
    hard += run.hardSeconds;
    if (kind === 'race') raced += run.hardSeconds;
    if (isTimeEstimated(run)) estimated = true;
    if (isBandEstimated(run, 'moderate')) moderateEstimated = true;
    if (isBandEstimated(run, 'hard')) hardEstimated = true;
  }
  const easy = Math.max(0, running - moderate - hard);
  return { running, easy, moderate, hard, raced, estimated, moderateEstimated, hardEstimated };
}

/** Whether the time in a band was, at least in part, computed from a distance. */
export function isBandEstimated({ segments }: RunLoad, band: Band): boolean {
  return segments.some((part) => part.band === band && part.estimated === 'duration');
}
