import type { AstNode } from 'langium';
import type { RunplanFile } from '../grammar/generated/ast.ts';
import { type Part, partOf } from '../grammar/parts.ts';
import { keptWith } from '../text/kept-with.ts';

const wholeFiles = keptWith<RunplanFile, boolean>();

/** Whether all of a file is in the usual form: no line of it rests on what another one says. */
export function isAllAsWritten(file: RunplanFile): boolean {
  const isUsual = wholeFiles.get(file) ?? file.statements.every(isAsWritten);
  wholeFiles.set(file, isUsual);
  return isUsual;
}

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
