/** The bouts of a run: what is run between breaks. */
import * as ast from '../grammar/generated/ast.ts';
import { type Bouts, BREAK, followedBy, NO_STEPS, repeated, running } from './bout.ts';
import type { ReadSteps } from './run-reading.ts';
import { timesOf } from './run-segments.ts';

/** The steps as far as breaks are concerned. */
export function boutsOf(steps: readonly ast.Step[], read: ReadSteps): Bouts {
  return steps.reduce((row, step) => followedBy(row, boutsOfStep(step, read)), NO_STEPS);
}

function boutsOfStep(step: ast.Step, read: ReadSteps): Bouts {
  if (ast.isPiece(step)) return boutsOfPiece(step, read);
  const between = step.recovery ? boutsOfPiece(step.recovery, read) : NO_STEPS;
  return repeated(boutsOf(step.steps, read), timesOf(step, read.paced), between);
}

/** What is done no time at all, such as the recovery of a single repetition, has no segment. */
function boutsOfPiece(piece: ast.Piece, { ofPiece }: ReadSteps): Bouts {
  const segment = ofPiece.get(piece);
  if (!segment) return NO_STEPS;
  return segment.movement === 'run' ? running(segment.duration?.high) : BREAK;
}
