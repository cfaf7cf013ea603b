import type { Target } from '../../grammar/generated/ast.ts';
import type { Range } from '../../quantities/range.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import type { Band, ResolvedPace } from '../model.ts';
import { bandOfName, bandOfPace, easierOf, harderOf } from './bands.ts';
import { changing } from './change.ts';
import { endOf } from './end.ts';
import { type TargetKind, type TargetPaces, UNKNOWN } from './target-kind.ts';

/** `@ threshold`, `@ marathon + 10 s/km`, `@ easy to marathon`. */
export const name: TargetKind = {
  offers: [],
  resolve(target, paces) {
    const named = paces.named(target.name ?? '');
    if (!named) return UNKNOWN;
    const offset = figureOf(target, 'offset');
    const pace = offset ? apart(named, offset) : named;
    const end = endOf(target, paces);
    if (end) return changing(pace, end, paces);
    return { pace, band: bandOf(target, pace, offset, paces) };
  },
};

function apart({ range, from }: ResolvedPace, offset: Range): ResolvedPace {
  return { range: { low: range.low + offset.low, high: range.high + offset.high }, from };
}

/** What is slower than a pace of the standard library is never harder, what is faster never easier. */
function bandOf(
  { name = '' }: Target,
  pace: ResolvedPace,
  offset: Range | undefined,
  paces: TargetPaces,
): Band {
  const own = bandOfName(name);
  if (!offset || !own) return own ?? bandOfPace(pace, paces);
  const judged = bandOfPace(pace, paces);
  return offset.high > 0 ? easierOf(own, judged) : harderOf(own, judged);
}
