import type { RunLoad, TrainingWeek } from './model.ts';

/** How the running time of a week divides, in seconds, upper end. */
export interface Intensity {
  readonly running: number;
  /** Tempo effort or harder. */
  readonly hard: number;
  /** Of the hard part, what is raced. */
  readonly raced: number;
  /** Whether a part was computed from a distance, of the running and of its hard part. */
  readonly estimated: boolean;
  readonly hardEstimated: boolean;
}

/** Whether the time of a run, or of a part of it, was computed from a distance. */
export function isTimeEstimated(run: RunLoad | undefined): boolean {
  return run?.segments.some((part) => part.movement === 'run' && part.estimated === 'duration') ?? false;
}

/** The intensity of a week; undefined where the time of a run, or of its hard part, is not known. */
export function intensityOf(week: TrainingWeek): Intensity | undefined {
  let running = 0;
  let hard = 0;
  let raced = 0;
  let estimated = false;
  let hardEstimated = false;
  for (const { kind, run } of week.runs) {
    if (!run?.duration || run.segments.some((part) => part.hard && !part.duration)) return undefined;
    running += run.duration.high;
    hard += run.hardSeconds;
    if (kind === 'race') raced += run.hardSeconds;
    if (isTimeEstimated(run)) estimated = true;
    if (run.segments.some((part) => part.hard && part.estimated === 'duration')) hardEstimated = true;
  }
  return week.broken ? undefined : { running, hard, raced, estimated, hardEstimated };
}
