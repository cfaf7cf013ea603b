/** The shape of what can be read: part of a format, or alone. */
import type { PlanDraft } from './plan-draft.ts';

/** How plans are read in a format. */
export interface Reader {
  /** One sentence: what is read. */
  readonly about: string;
  /** What the names of such files end in, without the dot. */
  readonly endings: readonly string[];
  /** Whether a text is evidently written in it. */
  recognizes(text: string): boolean;
  /**
   * Reads a text into what is said of which day.
   *
   * @throws ImportRefusal where that can't be done
   */
  read(text: string): PlanDraft | Promise<PlanDraft>;
}

/** A format that plans can be read in. */
export interface ReadableFormat {
  /** The word that a user chooses it by. */
  readonly id: string;
  readonly read: Reader;
}
