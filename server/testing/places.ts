/** For tests: places in a short form. */
import { basename } from 'node:path';
import type { Range } from 'vscode-languageserver';

/** `2:5-13`: line and characters from 1 as people count, the last one included. */
export function inShort({ start, end }: Range): string {
  const from = `${start.line + 1}:${start.character + 1}`;
  return start.line === end.line ? `${from}-${end.character}` : `${from}-${end.line + 1}:${end.character}`;
}

/** `plan.runplan 2:5-13`. */
export function placeInShort({ uri, range }: { readonly uri: string; readonly range: Range }): string {
  return `${basename(decodeURIComponent(uri))} ${inShort(range)}`;
}
