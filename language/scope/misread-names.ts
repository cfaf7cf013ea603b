import type { RunplanDocument } from '../grammar/document.ts';
import { isSameName } from '../grammar/key-of-name.ts';
import { readText } from '../grammar/read-text.ts';

/**
 * Where a name stands in lines that were not understood, as offsets: whether it is meant there can't be told.
 *
 * @param understood the offsets at which the name was understood
 */
export function misreadNames(
  document: RunplanDocument,
  name: string,
  understood: ReadonlySet<number>,
): readonly number[] {
  const { lexerErrors, parserErrors } = document.parseResult;
  if (lexerErrors.length === 0 && parserErrors.length === 0) return [];
  const mistakes = new Set(parserErrors.map(({ token }) => token.offset));
  return readText(document.textDocument.getText())
    .statements.filter(
      ({ holder, tokens, lineEnd }) =>
        holder === undefined || [...tokens, lineEnd].some(({ offset }) => mistakes.has(offset)),
    )
    .flatMap(({ tokens }) => tokens)
    .filter(({ image }) => isSameName(unquoted(image), name))
    .map(({ offset }) => offset)
    .filter((offset) => !understood.has(offset));
}

function unquoted(image: string): string {
  return image.replace(/^"|"$/g, '');
}
