import { exactly, figureIn, isOpen } from '../../quantities/range.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import type { ResolvedPace } from '../model.ts';
import { BAND_TOLERANCE, bandOfPace } from './bands.ts';
import { changing } from './change.ts';
import { endOf } from './end.ts';
import { type TargetKind, UNKNOWN } from './target-kind.ts';

/** `@ 5:30/km`, `@ 6:00-5:30/km`, `@ 6:00/km to 5:30/km`, `@ slower than 6:00/km`. */
export const pace: TargetKind = {
  offers: [],
  resolve(target, paces) {
    const read = figureOf(target, 'pace');
    if (!read) return UNKNOWN;
    const asked: ResolvedPace = { range: exactly(figureIn(read.range)), from: 'target' };
    if (isOpen(read.range)) {
      // What is slower than a pace is easier than that pace itself.
      const margin = read.range.low === 0 ? 1 : 1 + 2 * BAND_TOLERANCE;
      const judged = { ...asked, range: exactly(figureIn(read.range) * margin) };
      return { pace: asked, band: bandOfPace(judged, paces) };
    }
    const end = endOf(target, paces);
    if (end) return changing(asked, end, paces);
    const at = (secondsPerKm: number): ResolvedPace => ({ range: exactly(secondsPerKm), from: 'target' });
    const { low, high } = read.range;
    if (read.getsFaster) return changing(at(high), at(low), paces);
    const between: ResolvedPace = { range: read.range, from: 'target' };
    return { pace: between, band: bandOfPace(between, paces) };
  },
};
