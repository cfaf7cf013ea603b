/** The shape of what can be read: part of a format, or alone. */
import type { PlanDraft } from './plan-draft.ts';
import type { WorkoutDraft } from './workout-draft.ts';

/** What a file holds. */
export interface Contents {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** What a file is about. */
export interface Drafts {
  readonly plan: PlanDraft;
  /** A single session: several files make a plan. */
  readonly session: WorkoutDraft;
}

/** How files are read in a format. */
export interface ReaderOf<Takes extends keyof Contents, Each extends keyof Drafts> {
  readonly takes: Takes;
  /** What each file is about. */
  readonly each: Each;
  /** One sentence: what is read. */
  readonly about: string;
  /** What the names of such files end in, without the dot. */
  readonly endings: readonly string[];
  /** Whether a file is evidently written in it. */
  recognizes(content: Contents[Takes]): boolean;
  /**
   * Reads a file into what is said of which day, or of a session.
   *
   * @throws ImportRefusal where that can't be done
   */
  read(content: Contents[Takes]): Drafts[Each] | Promise<Drafts[Each]>;
}

/** How files are read in any format. */
export type Reader = {
  readonly [Takes in keyof Contents]: {
    readonly [Each in keyof Drafts]: ReaderOf<Takes, Each>;
  }[keyof Drafts];
}[keyof Contents];

/** A format that plans can be read in. */
export interface ReadableFormat {
  /** The word that a user chooses it by. */
  readonly id: string;
  readonly read: Reader;
}
