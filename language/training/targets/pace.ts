import { figureOf } from '../../vocabulary/figures.ts';
import type { ResolvedPace } from '../model.ts';
import { bandOfPace } from './bands.ts';
import { type TargetKind, UNKNOWN } from './target-kind.ts';

/** `@ 5:30/km`. */
export const pace: TargetKind = {
  offers: [],
  resolve(target, paces) {
    const read = figureOf(target, 'pace');
    if (!read) return UNKNOWN;
    const asked: ResolvedPace = { range: read.range, from: 'target' };
    return { pace: asked, band: bandOfPace(asked, paces) };
  },
};
