import * as ast from '../grammar/generated/ast.ts';
import type { RunLoad } from './model.ts';
import { repetitions } from './repetitions.ts';

/** A stretch of time from the start of a run. */
export interface TimeInRun {
  readonly seconds: number;
  /** Whether a part was computed from a distance. */
  readonly estimated: boolean;
}

const START: TimeInRun = { seconds: 0, estimated: false };

/**
 * When each step of a run ends, for a step that is repeated its last repetition; the upper end of ranges. A step is
 * absent where the time up to its end is not known. For runs as written: `like … at` is not looked at.
 */
export function endsOf(steps: readonly ast.Step[], { segments }: RunLoad): ReadonlyMap<ast.Step, TimeInRun> {
  const pieces = new Map<unknown, TimeInRun>();
  for (const { node, duration, estimated } of segments) {
    if (duration) pieces.set(node, { seconds: duration.high, estimated: estimated === 'duration' });
  }
  const ends = new Map<ast.Step, TimeInRun>();

  const lengthOf = (step: ast.Step): TimeInRun | undefined =>
    ast.isPiece(step) ? pieces.get(step) : plus(lengthBeforeLast(step), lengthOfRow(step.steps));
  const lengthOfRow = (row: readonly ast.Step[]) =>
    row.reduce<TimeInRun | undefined>((sum, step) => plus(sum, lengthOf(step)), START);
  /** All repetitions but the last, and what lies between them. */
  const lengthBeforeLast = (repeat: ast.Repeat): TimeInRun | undefined => {
    const others = repetitions(repeat.times) - 1;
    if (others < 1) return START;
    const pause = repeat.recovery ? pieces.get(repeat.recovery) : START;
    const once = plus(lengthOfRow(repeat.steps), pause);
    return once && { ...once, seconds: others * once.seconds };
  };
  const place = (row: readonly ast.Step[], start: TimeInRun | undefined): void => {
    let time = start;
    for (const step of row) {
      if (ast.isRepeat(step)) {
        const lastStart = plus(time, lengthBeforeLast(step));
        if (step.recovery && lastStart && repetitions(step.times) > 1) ends.set(step.recovery, lastStart);
        place(step.steps, lastStart);
      }
      time = plus(time, lengthOf(step));
      if (time) ends.set(step, time);
    }
  };
  place(steps, START);
  return ends;
}

function plus(one: TimeInRun | undefined, other: TimeInRun | undefined): TimeInRun | undefined {
  if (!one || !other) return undefined;
  return { seconds: one.seconds + other.seconds, estimated: one.estimated || other.estimated };
}
