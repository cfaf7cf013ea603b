import { UNREADABLE } from './generated/tokens.ts';
import { LineStructure } from './line-structure.ts';
import { withPlainSigns } from './plain-signs.ts';
import { moreMiles, unitOfMost } from './plan-unit.ts';
import { readAgain } from './read-again.ts';
import { readTokens } from './read-tokens.ts';
import { readingOf, type Scanned, type TextReading } from './text-reading.ts';
import { turnedMistakes, unreadableMistakes } from './unreadable.ts';

/**
 * The statements of a text, and the tokens that the parser reads.
 *
 * @param before how it was read before it was edited. Of no use from then on: the same lines are taken from it
 */
export function readText(written: string, before?: TextReading): TextReading {
  const text = withPlainSigns(written);
  const turned = turnedMistakes(text);
  const again = turned.length === 0 && before ? readAgain(before, text) : undefined;
  if (again) return again;
  const { lines, tokens, comments, errors } = readTokens(text);
  const unread = [...turned, ...errors];
  const miles = moreMiles(tokens);
  const structure = new LineStructure(text, unitOfMost(miles));
  structure.arrange(tokens);
  const { arranged } = structure;
  return readingOf({ text, lines, comments, unread, moreMiles: miles, arranged });
}

/**
 * The tokens as they stand in the text, line ends included, nothing set aside: each as it would be read alone. What
 * nothing in the language begins with is left out.
 */
export function scan(written: string): Scanned {
  const text = withPlainSigns(written);
  const { tokens, comments, errors } = readTokens(text);
  const unreadable = tokens.filter(({ type }) => type === UNREADABLE);
  return {
    tokens: unreadable.length === 0 ? tokens : tokens.filter(({ type }) => type !== UNREADABLE),
    comments,
    errors: [...turnedMistakes(text), ...errors, ...unreadableMistakes(unreadable, written)],
  };
}
