import type { AstNode } from 'langium';
import { type Part, partOf } from '../grammar/parts.ts';

/** Whether each word of a node stands in the text as it is read, and where. */
export function isAsWritten(node: AstNode): boolean {
  return areAsWritten(partOf(node)?.tokens() ?? []);
}

/** Whether words that are read one after the other stand in the text like that. */
export function areAsWritten(words: Iterable<Part>): boolean {
  let end = -1;
  for (const { offset, text, read } of words) {
    if (offset < end || plain(text) !== plain(read.image)) return false;
    end = offset;
  }
  return true;
}

function plain(text: string): string {
  return text.replace(/\s/g, '').toLowerCase();
}
