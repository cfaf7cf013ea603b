/** What steps add up to as they are written. */
import type { Piece, Step } from '../../grammar/generated/ast.ts';
import { repetitions } from '../../training/repetitions.ts';
import { figureOf } from '../../vocabulary/figures.ts';

/** What steps add up to as they are written, with all repetitions. */
export interface StepSum {
  metres: number;
  seconds: number;
  repetitions: number;
  /** Whether a part has no amount. */
  unknown: boolean;
  /** Whether a part can't be meant by itself, so that sums with it need not be looked at. */
  isOff: boolean;
}

/**
 * Adds steps up.
 *
 * @param isOff whether a piece, or how often steps are repeated, can't be meant by itself
 */
export function sumOfSteps(
  steps: readonly (Step | Piece)[],
  isOff: (node: Step | Piece) => boolean,
): StepSum {
  const sum: StepSum = { metres: 0, seconds: 0, repetitions: 1, unknown: false, isOff: false };
  const add = (part: StepSum, times: number) => {
    sum.metres += part.metres * times;
    sum.seconds += part.seconds * times;
    sum.repetitions = Math.max(sum.repetitions, part.repetitions * Math.max(1, times));
    sum.unknown ||= part.unknown;
    sum.isOff ||= part.isOff;
  };
  for (const step of steps) {
    if (step.$type === 'Piece') {
      add(sumOfPiece(step, isOff), 1);
      continue;
    }
    const times = repetitions(step.times);
    add(sumOfSteps(step.steps, isOff), times);
    if (step.recovery) add(sumOfPiece(step.recovery, isOff), Math.max(0, times - 1));
    if (isOff(step)) sum.isOff = true;
  }
  return sum;
}

function sumOfPiece(piece: Piece, isOff: (node: Piece) => boolean): StepSum {
  const { distance, duration } = figureOf(piece, 'amount') ?? {};
  return {
    metres: distance?.high ?? 0,
    seconds: duration?.high ?? 0,
    repetitions: 1,
    unknown: !distance && !duration,
    isOff: isOff(piece),
  };
}
