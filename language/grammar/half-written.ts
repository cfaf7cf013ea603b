/** Lines that begin a definition whose first word is not written to its end, or not right: `athl "Kim"`, `exercse bulgarian`. */
import { DEFINITIONS, FOLLOWED_BY } from './generated/line-starts.ts';
import { WORD } from './generated/tokens.ts';
import { nearest } from './nearest.ts';
import type { Token } from './token.ts';

/** What a line seems to define. */
interface HalfWritten {
  /** The word of the language that it should begin with. */
  readonly word: string;
  readonly name: Token;
}

/** The single words that begin what has a name. */
const WORDS: readonly string[] = Object.keys(DEFINITIONS).filter(
  (word) => /^[a-z]/.test(word) && FOLLOWED_BY.get(word)?.includes('WORD'),
);

/** So many letters tell which one is meant. */
const LEAST_LETTERS = 3;

/** The definition that a line is meant to be which begins with no word of the language; undefined for any other line. */
export function halfWritten(line: readonly Token[]): HalfWritten | undefined {
  const [first, name] = line;
  if (first?.type !== WORD || !name) return undefined;
  if (name.name !== 'TEXT' && !(name.type === WORD && line.length === 2)) return undefined;
  const word = nearest(first.image, WORDS) ?? wordCutShort(line);
  return word === undefined ? undefined : { word, name };
}

/** The word of a definition that a line begins with the first letters of, where its name is a text: `work "Tempo"`. */
export function wordCutShort([first, name]: readonly Token[]): string | undefined {
  if (first?.type !== WORD || name?.name !== 'TEXT' || first.length < LEAST_LETTERS) return undefined;
  const meant = WORDS.filter((word) => word.startsWith(first.image.toLowerCase()));
  return meant.length === 1 ? meant[0] : undefined;
}
