import { withEffort } from './effort-of-pace.ts';
import { type TargetKind, UNKNOWN } from './target-kind.ts';

/** `@ threshold`. */
export const name: TargetKind = {
  offers: [],
  resolve({ name: called = '' }, paces) {
    const known = paces.named(called);
    return known ? withEffort(known, paces) : UNKNOWN;
  },
};
