import { type TargetKind, UNKNOWN } from './target-kind.ts';

/** `@ by feel`: nothing is asked for. */
export const feel: TargetKind = {
  offers: ['by feel'],
  resolve: () => UNKNOWN,
  tell: () => ['no target'],
};
