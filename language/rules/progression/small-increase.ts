import type { BackStatus } from '../../training/model.ts';

/** Increases of the weekly distance up to this are left alone by the rules that look at growth, in metres. */
export const SMALL_INCREASE: Readonly<Record<BackStatus, number>> = {
  healthy: 3000,
  history: 3000,
  disc: 1500,
  pain: 1500,
};
