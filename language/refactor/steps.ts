import { behind, type TokenEdit } from '../edit/token-edit.ts';
import * as ast from '../grammar/generated/ast.ts';
import { type Part, partOf } from '../grammar/parts.ts';
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
export function targetChanges(pieces: readonly ast.Piece[], target: string): TokenEdit[] {
  return pieces.flatMap((piece) => {
    const parts = ['kind', 'amount', 'open', 'manner'].flatMap((name) => partOf(piece, name) ?? []);
    const last = parts.reduce<Part | undefined>(
      (one, part) => (one && one.end >= part.end ? one : part),
      undefined,
    );
    return last ? [behind(last, ` ${target}`)] : [];
  });
}
