import type { RunplanDocument } from '../grammar/document.ts';

/** Characters that are read to try repairs of a text: dozens of repairs of a plan of a year, and it takes a few seconds. */
const MOST_CHARACTERS = 800_000;
/** A long text is read so many times at least. */
const LEAST_READINGS = 6;
/** What the rules do with a week of a plan for one athlete takes as long as to read so many characters. */
const CHARACTERS_OF_WEEK = 150;

/**
 * Bounds how much is tried for all findings of a text: where there are thousands of mistakes, the last are offered a repair
 * when the first are mended. The same text and the same questions give the same answers.
 */
export class TrialBudget {
  private readonly most: number;
  private left: number;
  private readonly read = new Set<RunplanDocument>();

  /** @param document what is tried to be mended; it is tried on copies of excerpts of it, or of all of it */
  constructor(document: RunplanDocument) {
    this.most = Math.max(MOST_CHARACTERS, lengthOf(document) * LEAST_READINGS);
    this.left = this.most;
  }

  /** Whether nothing more is tried. To be asked before anything is written or read for a trial. */
  get isSpent(): boolean {
    return this.left <= 0;
  }

  /** Whether so much was tried that who asks next may get no answer. */
  get isLow(): boolean {
    return this.left < this.most / 2;
  }

  /**
   * Whether another copy of a text may be made. It counts, and so does the text that it is compared with.
   *
   * @param weeks how many weeks the rules look at in it: a short text may have many, copied or for many athletes
   */
  allows(document: RunplanDocument, weeks = 0): boolean {
    if (this.isSpent) return false;
    const cost = Math.max(lengthOf(document), weeks * CHARACTERS_OF_WEEK);
    this.left -= cost * (this.read.has(document) ? 1 : 2);
    this.read.add(document);
    return true;
  }
}

function lengthOf({ textDocument }: RunplanDocument): number {
  return textDocument.getText().length;
}
