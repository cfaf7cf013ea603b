/** Looks for what coaches write in a row of tokens. */
import type { Token } from '../token.ts';
import { type Phrase, piecesOf, type Wording } from '../wording.ts';

/** What was found in a row of tokens. */
export interface Found {
  /** In the usual form. */
  readonly usual: string;
  /** How many tokens it is. */
  readonly length: number;
}

const NONE: readonly Phrase[] = [];

let tables = 0;

/** Ways of writing, by their first word. */
export class Phrases {
  private readonly spellings: Readonly<Record<string, readonly string[]>>;
  /** Made when something is looked for: texts in the usual form need few of them. */
  private made: ReadonlyMap<string, readonly Phrase[]> | undefined;
  private readonly number = tables++;

  /** @param spellings other ways of writing, by the usual form, which is looked for as well */
  constructor(spellings: Readonly<Record<string, readonly string[]>>) {
    this.spellings = spellings;
  }

  private get byFirst(): ReadonlyMap<string, readonly Phrase[]> {
    this.made ??= byFirstWord(this.spellings);
    return this.made;
  }

  /** The usual form of a single word. */
  named(word: string): string | undefined {
    const [found] = (this.byFirst.get(word.toLowerCase()) ?? []).filter(
      ({ words, isExact }) => words.length === 1 && (!isExact || words[0] === word),
    );
    return found?.usual;
  }

  /** Those that a word or sign begins. */
  private beginningWith({ pieces, phrases }: Wording): readonly Phrase[] {
    const found = this.byFirst.get(pieces[0] as string) ?? NONE;
    phrases[this.number] = found;
    return found;
  }

  /** The longest one that stands at a place. */
  at(tokens: readonly Token[], from: number): Found | undefined {
    const token = tokens[from];
    if (!token) return undefined;
    const wording = token.wording;
    const phrases = wording.phrases[this.number] ?? this.beginningWith(wording);
    if (phrases.length === 0) return undefined;
    for (const { words, usual, isExact } of phrases) {
      const length = isExact ? (token.image === words[0] ? 1 : 0) : lengthAt(tokens, from, words);
      if (length > 0) return { usual, length };
    }
    return undefined;
  }
}

function byFirstWord(spellings: Readonly<Record<string, readonly string[]>>): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const [usual, others] of Object.entries(spellings)) {
    for (const spelling of [usual, ...others]) {
      const isExact = /^[A-Z]$/.test(spelling);
      const words = piecesOf(isExact ? spelling : spelling.toLowerCase());
      const first = (words[0] as string).toLowerCase();
      const known = byFirst.get(first);
      if (known) known.push({ words, usual, isExact });
      else byFirst.set(first, [{ words, usual, isExact }]);
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** One thing, however it is written. */
export function phrasesOf(spellings: readonly string[]): Phrases {
  return new Phrases({ [spellings[0] as string]: spellings });
}

/** How many tokens a phrase takes; 0 where it does not stand there. */
function lengthAt(tokens: readonly Token[], from: number, words: readonly string[]): number {
  let word = 0;
  let at = from;
  while (word < words.length) {
    const token = tokens[at];
    if (!token) return 0;
    for (const piece of token.wording.pieces) {
      if (words[word++] !== piece) return 0;
    }
    at++;
  }
  return word === words.length ? at - from : 0;
}
