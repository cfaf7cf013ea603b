/** Paces of two ends: what lies between, and running that changes evenly from one to the other. */
import { middleOf } from '../../quantities/range.ts';
import type { Band, ChangeOfPace, ResolvedPace } from '../model.ts';
import { bandOfPace, type NamedPaces, slowestPaceOf } from './bands.ts';
import type { ResolvedTarget } from './target-kind.ts';

/** What lies between two paces; what is a guess of one end is a guess of both. */
export function joined(one: ResolvedPace, other: ResolvedPace): ResolvedPace {
  const low = Math.min(one.range.low, other.range.low);
  const high = Math.max(one.range.high, other.range.high);
  return { range: { low, high }, from: other.from === 'level' ? 'level' : one.from };
}

/**
 * Running whose speed changes evenly from the middle of one pace to that of another. Its band is the hardest that it
 * reaches; how much of it is so hard says `change`.
 */
export function changing(start: ResolvedPace, end: ResolvedPace, paces: NamedPaces): ResolvedTarget {
  const [from, to] = [middleOf(start.range), middleOf(end.range)];
  const pace = joined(at(start, from), at(end, to));
  if (from === to) return { pace, band: bandOfPace(pace, paces) };
  const hard = shareFrom('hard', from, to, paces);
  const moderate = shareFrom('moderate', from, to, paces) - hard;
  const band: Band = hard > 0 ? 'hard' : moderate > 0 ? 'moderate' : 'easy';
  const change: ChangeOfPace = { moderate, hard, getsFaster: to < from };
  return { pace, band, change };
}

function at({ from }: ResolvedPace, secondsPerKm: number): ResolvedPace {
  return { range: { low: secondsPerKm, high: secondsPerKm }, from };
}

/** The share of the time in which running is at least so hard. */
function shareFrom(band: 'moderate' | 'hard', from: number, to: number, paces: NamedPaces): number {
  const slowest = slowestPaceOf(band, paces);
  if (slowest === undefined) return 0;
  const [slow, fast] = [1 / Math.max(from, to), 1 / Math.min(from, to)];
  return Math.min(1, Math.max(0, (fast - 1 / slowest) / (fast - slow)));
}
