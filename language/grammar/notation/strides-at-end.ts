/** Reads `easy 40 min with 4 strides at the end`: where strides are run otherwise. */
import type { Token } from '../token.ts';
import { phrasesOf } from './phrases.ts';
import { kinds } from './tables.ts';

const atEnd = phrasesOf(['at the end', 'at end', 'to finish', 'to end', 'afterwards', 'after the run']);

/** Without the words that say no more than that. */
export function withStridesAtEnd(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ image }) => kinds.named(image) === 'strides') + 1;
  const said = at > 1 ? atEnd.at(tokens, at) : undefined;
  if (!said || !/^[,+)]?$/.test(tokens[at + said.length]?.image ?? '')) return tokens;
  return [...tokens.slice(0, at), ...tokens.slice(at + said.length)];
}
