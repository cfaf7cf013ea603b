import type { ResolvedPace } from '../model.ts';
import type { ResolvedTarget, TargetPaces } from './target-kind.ts';

/** Seconds per kilometre by which paces may be apart that mean the same. */
const ROUNDING = 0.5;

/** Hard is at the pace of a half marathon or faster, the slower end counting. */
export function withEffort(pace: ResolvedPace, paces: TargetPaces): ResolvedTarget {
  const half = paces.named('half')?.range.high ?? 0;
  return { pace, hard: pace.range.high <= half + ROUNDING };
}
