/** What a program may have more to say about: mistakes in the file, or a plan or athlete that it does not have. */
export type RefusalReason = 'mistakes' | 'choice';

/** An export that can't be done, with a sentence for the user that says what to do. */
export class ExportRefusal extends Error {
  readonly reason: RefusalReason | undefined;

  constructor(message: string, reason?: RefusalReason) {
    super(message);
    this.reason = reason;
  }
}
