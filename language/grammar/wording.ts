/** How words and signs are asked for. Texts of plans say the same words again and again. */

/** Words in a row that mean what another way of writing does. */
export interface Phrase {
  readonly words: readonly string[];
  readonly usual: string;
  /** A single capital letter means something as such alone. */
  readonly isExact: boolean;
}

export interface Wording {
  readonly image: string;
  /** What it is made of, in lower case. */
  readonly pieces: readonly string[];
  /** What begins with it, by the number of the table of phrases. */
  readonly phrases: (readonly Phrase[] | undefined)[];
}

const MOST_KEPT = 5000;
const known = new Map<string, Wording>();

/** The same one for all that is written alike. */
export function wordingOf(image: string): Wording {
  let found = known.get(image);
  if (!found) {
    if (known.size >= MOST_KEPT) known.clear();
    found = { image, pieces: piecesOf(image.toLowerCase()), phrases: [] };
    known.set(image, found);
  }
  return found;
}

/** A phrase that is one token is as many words as it is written with: `warm up`, `5 km`. */
export function piecesOf(text: string): readonly string[] {
  return PLAIN.test(text) ? [text] : (text.match(PIECES) ?? [text]);
}

const PLAIN = /^[\p{L}\p{N}_-]+$/u;
const PIECES = /[\p{L}\p{N}_.-]+|[^\s\p{L}\p{N}_.-]/gu;
