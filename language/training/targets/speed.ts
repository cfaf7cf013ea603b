import { figureOf } from '../../vocabulary/figures.ts';
import type { ResolvedPace } from '../model.ts';
import { bandOfPace } from './bands.ts';
import { type TargetKind, UNKNOWN } from './target-kind.ts';

/** `@ 12 km/h`. */
export const speed: TargetKind = {
  offers: [],
  resolve(target, paces) {
    const read = figureOf(target, 'speed');
    if (!read) return UNKNOWN;
    const asked: ResolvedPace = { range: read.range, from: 'target' };
    return { pace: asked, band: bandOfPace(asked, paces) };
  },
};
