import type { Target } from '../../grammar/generated/ast.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import type { ResolvedPace } from '../model.ts';
import type { TargetPaces } from './target-kind.ts';

/** The pace that one changes evenly to, behind `to`; undefined where none is written or known. */
export function endOf(target: Target, paces: TargetPaces): ResolvedPace | undefined {
  const read = figureOf(target, 'endPace');
  if (read) return { range: read.range, from: 'target' };
  return target.end === undefined ? undefined : paces.named(target.end);
}
