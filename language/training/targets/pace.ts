import { figureOf } from '../../vocabulary/figures.ts';
import { withEffort } from './effort-of-pace.ts';
import { type TargetKind, UNKNOWN } from './target-kind.ts';

/** `@ 5:30/km`. */
export const pace: TargetKind = {
  offers: [],
  resolve(target, paces) {
    const read = figureOf(target, 'pace');
    return read ? withEffort({ range: read.range, from: 'target' }, paces) : UNKNOWN;
  },
};
