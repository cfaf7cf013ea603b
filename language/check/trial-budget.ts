import type { RunplanDocument } from '../grammar/document.ts';

/**
 * Characters of copies that are made of a text to try repairs in: enough for more than a hundred repairs of a year, and it
 * takes seconds.
 */
const MOST_CHARACTERS = 4_000_000;
/** As many are tried in any text. */
const LEAST_TRIALS = 12;

/**
 * Bounds how much is tried in one text: where there are thousands of mistakes, the last are offered a repair when the first
 * are mended. The same text and the same questions give the same answers.
 */
export class TrialBudget {
  private readonly copies = new Map<RunplanDocument, number>();

  /** Whether another copy of a text may be made; it counts. */
  allows(document: RunplanDocument): boolean {
    const copies = (this.copies.get(document) ?? 0) + 1;
    this.copies.set(document, copies);
    return copies <= Math.max(LEAST_TRIALS, MOST_CHARACTERS / document.textDocument.getText().length);
  }
}
