import { nearest } from '@runplan/language/internal';

/** A name that was mistyped, and those that it may have meant. */
export interface Mistyped {
  readonly typed: string;
  readonly candidates: readonly string[];
  /** What to do when none of them is near. */
  readonly otherwise: string;
}

/** The command line cannot be understood; the message says what is wrong and, if nothing was mistyped, what to do. */
export class UsageError extends Error {
  readonly mistyped: Mistyped | undefined;

  constructor(message: string, mistyped?: Mistyped) {
    super(message);
    this.mistyped = mistyped;
  }
}

/** The error as sentences for the user, with the nearest name if something was mistyped. */
export function explain({ message, mistyped }: UsageError): string {
  if (!mistyped) return message;
  const meant = nearest(mistyped.typed, mistyped.candidates);
  return `${message} ${meant === undefined ? mistyped.otherwise : `Did you mean ${meant}?`}`;
}
