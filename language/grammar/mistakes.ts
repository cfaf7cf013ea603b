import { AstUtils, type LangiumDocument } from 'langium';
import type { Athlete, Block, Plan, RunplanFile, Workout } from './generated/ast.ts';

type Parsed = LangiumDocument['parseResult'];

const offsetsOf = new WeakMap<Parsed, readonly number[]>();

/**
 * Whether a syntax mistake lies in a stretch of the text, from one offset up to another. What seems to be missing or
 * doubled there may be a line that could not be read, and that was reported already.
 */
export function hasMistake(file: RunplanFile, from = 0, to = Number.POSITIVE_INFINITY): boolean {
  const offsets = mistakesOf(AstUtils.getDocument(file).parseResult);
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low < offsets.length && (offsets[low] as number) <= to;
}

/** Whether a syntax mistake lies in a definition, or in lines behind it that could not be read. */
export function isMisread(definition: Athlete | Block | Plan | Workout): boolean {
  const file = AstUtils.findRootNode(definition) as RunplanFile;
  const next = file.statements[(definition.$containerIndex ?? 0) + 1];
  return hasMistake(file, definition.$cstNode?.offset, next?.$cstNode?.offset);
}

function mistakesOf(parsed: Parsed): readonly number[] {
  const known = offsetsOf.get(parsed);
  if (known) return known;
  const offsets = [
    ...parsed.lexerErrors.map((error) => error.offset),
    // At the end of the text there is no token.
    ...parsed.parserErrors.map(({ token }) =>
      Number.isNaN(token.startOffset) ? Number.POSITIVE_INFINITY : token.startOffset,
    ),
  ].sort((a, b) => a - b);
  offsetsOf.set(parsed, offsets);
  return offsets;
}
