import { bandOfName, bandOfPace } from './bands.ts';
import { type TargetKind, UNKNOWN } from './target-kind.ts';

/** `@ threshold`. */
export const name: TargetKind = {
  offers: [],
  resolve({ name: called = '' }, paces) {
    const pace = paces.named(called);
    return pace ? { pace, band: bandOfName(called) ?? bandOfPace(pace, paces) } : UNKNOWN;
  },
};
