/** How the weeks of a plan are laid out on its page. */
export type View = 'weeks' | 'months' | 'athletes';

/** How a page is looked at, as plain data. */
export interface PageState {
  readonly view: View;
  /** By the key of a plan: the key of the version that is shown. */
  readonly chosen: readonly (readonly [string, string])[];
  /** By the key of a plan: the looks of sessions that are not shown. */
  readonly hidden: readonly (readonly [string, readonly string[]])[];
}
