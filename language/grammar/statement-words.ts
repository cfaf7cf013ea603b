/** Words of a statement as they are meant. */
import { DEFINITIONS, HOLDS } from './generated/line-starts.ts';
import { TOKEN_NAMES, WORD } from './generated/tokens.ts';
import { isLanguageWord } from './language-word.ts';
import type { Token } from './token.ts';

/** Whether a type of token is a word of the language, by its number: this is asked of every token. */
const IS_WORD = Uint8Array.from(TOKEN_NAMES, (name) => Number(isLanguageWord(name)));

/** Words of the language in lower case: the first of a statement, and all of a week's; elsewhere they may be names. */
export function lowerCase(tokens: readonly Token[], all: boolean): void {
  const end = all ? tokens.length : 1;
  for (let i = 0; i < end; i++) {
    const token = tokens[i] as Token;
    if (IS_WORD[token.type] === 1 && token.image !== token.name) token.image = token.name;
  }
}

/**
 * Words that begin definitions, or lines of a plan, and mean nothing within a line of training: `social pace`. A mistake
 * before them would else be taken to end there.
 */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...Object.keys(DEFINITIONS), ...HOLDS.plan].filter(
    (word) => isLanguageWord(word) && !['workout', 'race', 'week', 'cycle', 'for'].includes(word),
  ),
);

/** The same by the numbers of types. */
const BEGINS = Uint8Array.from(TOKEN_NAMES, (name) => Number(BEGINNINGS.has(name)));

/** Makes those of them plain words. */
export function asPlainWords(tokens: readonly Token[]): void {
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (BEGINS[token.type] === 1) token.type = WORD;
  }
}
