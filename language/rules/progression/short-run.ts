import type { BackStatus } from '../../training/model.ts';

/** Runs with less than so many metres are ignored. */
export const SHORT_RUN: Readonly<Record<BackStatus, number>> = {
  healthy: 6000,
  history: 6000,
  disc: 0,
  pain: 0,
};
