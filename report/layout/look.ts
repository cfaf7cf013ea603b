import type { Colours } from './colours.ts';

/** How text is to look where it is read. */
export interface Look {
  readonly colours: Colours;
  /** Columns that a line may take, 40 or more; infinitely many where lines are not to be broken. */
  readonly width: number;
}
