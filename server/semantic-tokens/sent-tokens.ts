/** Tokens that a client has. */
export interface SentTokens {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** The tokens that the client has of each open file: the next ones can be sent as a difference. */
export class SentTokensOfFiles {
  private readonly isOpen: (uri: string) => boolean;
  private readonly sent = new Map<string, SentTokens>();
  private states = 0;

  constructor(isOpen: (uri: string) => boolean) {
    this.isOpen = isOpen;
  }

  get(uri: string, resultId: string): SentTokens | undefined {
    const sent = this.sent.get(uri);
    return sent?.resultId === resultId ? sent : undefined;
  }

  /** Keeps the tokens of a file, and forgets those of files that were closed meanwhile. */
  put(uri: string, data: readonly number[]): SentTokens {
    for (const other of this.sent.keys()) if (!this.isOpen(other)) this.sent.delete(other);
    this.states += 1;
    const sent = { resultId: String(this.states), data };
    this.sent.set(uri, sent);
    return sent;
  }
}
