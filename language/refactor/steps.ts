import * as ast from '../grammar/generated/ast.ts';
import { spanOf } from '../grammar/parts.ts';
import type { Edit } from '../text/edit.ts';
import { roleOf } from '../training/piece.ts';

/** All pieces of steps, the recoveries between repetitions included. */
export function piecesOf(steps: readonly (ast.Step | undefined)[]): readonly ast.Piece[] {
  return steps.flatMap((step) => {
    if (!step) return [];
    if (ast.isPiece(step)) return [step];
    return [...piecesOf(step.steps), ...(step.recovery ? [step.recovery] : [])];
  });
}

/** The pieces that are run at the pace of their session: work, which a recovery is not, whatever its manner. */
export function withoutOwnPace(steps: readonly ast.Step[]): readonly ast.Piece[] {
  return piecesOf(steps).filter((piece) => !piece.target && roleOf(piece) === 'work');
}

/** Gives a target to each of these pieces. */
export function targetChanges(pieces: readonly ast.Piece[], target: string): Edit[] {
  return pieces.flatMap((piece) => {
    const ends = ['kind', 'amount', 'open', 'manner'].flatMap((name) => spanOf(piece, name)?.end ?? []);
    if (ends.length === 0) return [];
    const end = Math.max(...ends);
    return [{ start: end, end, text: ` ${target}` }];
  });
}
