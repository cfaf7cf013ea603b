import type { HoverPart } from '../words/markup.ts';

/** Words that the editor shows behind what is written. */
export interface Hint {
  /** The offset behind which they stand. */
  readonly offset: number;
  readonly label: string;
  /** What shows on hovering over it. */
  readonly details: readonly HoverPart[];
}
