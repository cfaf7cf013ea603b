/** What a step is within its session. */
import type * as ast from '../grammar/generated/ast.ts';
import type { Segment } from './model.ts';

export function movementOf(piece: ast.Piece): Segment['movement'] {
  const manner = piece.manner?.toLowerCase() ?? kindOf(piece);
  return manner === 'walk' || manner === 'stand' ? manner : 'run';
}

export function roleOf(piece: ast.Piece): Segment['role'] {
  const kind = kindOf(piece);
  if (kind === 'warm-up' || kind === 'cool-down') return kind;
  return kind === 'jog' || movementOf(piece) !== 'run' || isBetween(piece) ? 'recovery' : 'work';
}

/** Whether it stands between repetitions: `recover 90 s`. */
function isBetween({ $containerProperty }: ast.Piece): boolean {
  return $containerProperty === ('recovery' satisfies keyof ast.Repeat);
}

function kindOf({ kind }: ast.Piece): string | undefined {
  return kind?.toLowerCase().replace(/[ \t]+/, '-');
}
