/** What there is to say about a word; nothing where the word says it. */
export interface WordFacts {
  /** What it means, in a few words. */
  readonly short?: string;
  /** The same as whole sentences. */
  readonly about?: string;
}

/** Words of the language that are not reserved: they mean something only where they stand, and stay free as names. */
export interface WordList<Word extends string = string> {
  /** What one of them is, in a coach's words: `back status`. */
  readonly called: string;
  /** In the order in which they are listed. */
  readonly words: readonly Word[];
  readonly facts: ReadonlyMap<string, WordFacts>;
  /** The word of a text, in whatever case it is written; undefined for any other. */
  read(text: string | undefined): Word | undefined;
}

/** The words of a list. */
export type WordOf<List> = List extends WordList<infer Word> ? Word : never;

/** Makes a list of words from what there is to say about each. */
export function wordList<Word extends string>(
  called: string,
  facts: Readonly<Record<Word, WordFacts>>,
): WordList<Word> {
  const words = Object.keys(facts) as Word[];
  const known: ReadonlyMap<string, Word> = new Map(words.map((word) => [word.toLowerCase(), word]));
  return {
    called,
    words,
    facts: new Map<string, WordFacts>(Object.entries(facts)),
    read: (text) => (text === undefined ? undefined : known.get(text.toLowerCase())),
  };
}

/** What there is to say about each word of a list, for a list that holds others. */
export function factsOf<Word extends string>({ facts }: WordList<Word>): Readonly<Record<Word, WordFacts>> {
  return Object.fromEntries(facts) as Record<Word, WordFacts>;
}
