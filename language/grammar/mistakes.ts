import { AstUtils } from 'langium';
import { keptWith } from '../text/kept-with.ts';
import { documentOf, type RunplanDocument } from './document.ts';
import type { Athlete, Block, Plan, RunplanFile, Workout } from './generated/ast.ts';
import { partOf } from './parts.ts';

type Parsed = RunplanDocument['parseResult'];

const offsetsOf = keptWith<Parsed, readonly number[]>();

/**
 * Whether a syntax mistake lies in a stretch of the text, from one offset up to another; what is missing at the end of the
 * text lies before it. What seems to be missing or
 * doubled there may be a line that could not be read, and that was reported already.
 */
export function hasMistake(file: RunplanFile, from = 0, to = Number.POSITIVE_INFINITY): boolean {
  const { parseResult, textDocument } = documentOf(file);
  const offsets = mistakesOf(parseResult);
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  const first = offsets[low];
  if (first === undefined) return false;
  return first < to || (first === to && to === textDocument.getText().length);
}

/** Whether a syntax mistake lies in a definition, or in lines behind it that could not be read. */
export function isMisread(definition: Athlete | Block | Plan | Workout): boolean {
  const file = AstUtils.findRootNode(definition) as RunplanFile;
  const next = file.statements[(definition.$containerIndex ?? 0) + 1];
  return hasMistake(file, partOf(definition)?.offset, partOf(next)?.offset);
}

function mistakesOf(parsed: Parsed): readonly number[] {
  const known = offsetsOf.get(parsed);
  if (known) return known;
  const offsets = [
    ...parsed.lexerErrors.map((error) => error.offset),
    ...parsed.parserErrors.map(({ token }) => token.offset),
  ].sort((a, b) => a - b);
  offsetsOf.set(parsed, offsets);
  return offsets;
}
