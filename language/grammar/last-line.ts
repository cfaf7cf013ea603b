import type { AstNode } from 'langium';
import type { Day, Week } from './generated/ast.ts';
import { partOf } from './parts.ts';

/** The last of the lines that stand below a day or at the top of a week, such as `allow`; itself where there is none. */
export function lastLineOf(place: Day | Week): AstNode {
  const lines = linesBelow(place);
  return lines.reduce((last, line) => (endOf(line) > endOf(last) ? line : last), lines[0] ?? place);
}

/** The lines that stand below a day or at the top of a week. */
export function linesBelow(place: Day | Week): readonly AstNode[] {
  return [...place.allows, ...place.notes, ...('others' in place ? place.others : []), ...place.done];
}

function endOf(line: AstNode): number {
  return partOf(line)?.end ?? 0;
}
