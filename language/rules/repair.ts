import type { TreeEdit } from '../edit/tree-edit.ts';

/**
 * `safe` leaves the training as it is: `--fix` does it unasked. `suggested` changes it, or may be meant otherwise: it
 * is offered one by one. `asks` writes a line with gaps for what only the author knows, and the finding stays until
 * they are filled.
 */
export type RepairKind = 'safe' | 'suggested' | 'asks';

/** A change that makes a finding go away. */
export interface Repair {
  readonly kind: RepairKind;
  /**
   * What is done, as a command without a full stop: `Shorten this run to 13.2 km`. A function for what can be done in
   * all weeks of a finding at once: it gets the words for those that are changed (`week 3`, `weeks 3–6`), and whether
   * they are several.
   */
  readonly title: string | ((weeks: string, several: boolean) => string);
  readonly edits: readonly TreeEdit[];
  /** Whether a week that copies the changed one gets the change along with it, and needs none of its own. */
  readonly isCopied?: boolean;
}
