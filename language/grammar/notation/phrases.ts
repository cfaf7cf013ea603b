/** Looks for what coaches write in a row of tokens. */
import type { Token } from '../token.ts';

/** What was found in a row of tokens. */
export interface Found {
  /** In the usual form. */
  readonly usual: string;
  /** How many tokens it is. */
  readonly length: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly usual: string;
  /** A single capital letter means something as such alone. */
  readonly isExact: boolean;
}

const NONE: readonly Phrase[] = [];
const MOST_KEPT = 5000;

/** Ways of writing, by their first word. */
export class Phrases {
  private readonly spellings: Readonly<Record<string, readonly string[]>>;
  /** Made when something is looked for: texts in the usual form need few of them. */
  private made: ReadonlyMap<string, readonly Phrase[]> | undefined;
  private readonly byImage = new Map<string, readonly Phrase[]>();

  /** @param spellings other ways of writing, by the usual form, which is looked for as well */
  constructor(spellings: Readonly<Record<string, readonly string[]>>) {
    this.spellings = spellings;
  }

  private get byFirst(): ReadonlyMap<string, readonly Phrase[]> {
    this.made ??= byFirstWord(this.spellings);
    return this.made;
  }

  /** Those that a token begins: texts of plans say the same words again and again. */
  private beginningWith(image: string): readonly Phrase[] {
    const phrases = this.byFirst.get(firstPieceOf(image)) ?? NONE;
    if (this.byImage.size >= MOST_KEPT) this.byImage.clear();
    this.byImage.set(image, phrases);
    return phrases;
  }

  /** The usual form of a single word. */
  named(word: string): string | undefined {
    const [found] = (this.byFirst.get(word.toLowerCase()) ?? []).filter(
      ({ words, isExact }) => words.length === 1 && (!isExact || words[0] === word),
    );
    return found?.usual;
  }

  /** The longest one that stands at a place. */
  at(tokens: readonly Token[], from: number): Found | undefined {
    const token = tokens[from];
    if (!token) return undefined;
    const phrases = this.byImage.get(token.image) ?? this.beginningWith(token.image);
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
    const image = token.image.toLowerCase();
    if (image === words[word]) word++;
    else if (PLAIN.test(image)) return 0;
    else {
      for (const piece of piecesOf(image)) {
        if (words[word++] !== piece) return 0;
      }
    }
    at++;
  }
  return word === words.length ? at - from : 0;
}

/** A phrase that is one token is as many words as it is written with: `warm up`, `5 km`. */
function piecesOf(text: string): readonly string[] {
  return PLAIN.test(text) ? [text] : (text.match(PIECES) ?? [text]);
}

function firstPieceOf(image: string): string {
  const text = image.toLowerCase();
  return PLAIN.test(text) ? text : ((PIECES_FIRST.exec(text)?.[0] ?? text) as string);
}

const PLAIN = /^[\p{L}\p{N}_-]+$/u;
const PIECES = /[\p{L}\p{N}_.-]+|[^\s\p{L}\p{N}_.-]/gu;
const PIECES_FIRST = /[\p{L}\p{N}_.-]+|[^\s\p{L}\p{N}_.-]/u;
