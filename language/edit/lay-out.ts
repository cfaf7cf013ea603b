import { RunplanTerminals } from '../grammar/generated/ast.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** Lines that are written anew are no longer than this, where they can be broken. */
const WIDTH = 100;

/** A span of the text on one line, without its comments, and with edits made to it. */
export function onOneLine(source: Source, { start, end }: Span, edits: readonly Edit[] = []): string {
  const comments = source.commentsWithin({ start, end }).map((comment) => ({ ...comment, text: '' }));
  const within = [...edits, ...comments]
    .filter((edit) => edit.start >= start && edit.end <= end)
    .map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  return applyEdits(source.text.slice(start, end), within)
    .replace(/\(\s*[\r\n]\s*/g, '(')
    .replace(/\s*[\r\n]\s*\)/g, ')')
    .replace(/\s*[\r\n]\s*/g, ' ');
}

/**
 * A piece of a statement, broken before its `+` if it would be too long for one line, and behind its outer commas where
 * that is not enough.
 *
 * @param column how many characters stand before it on its line
 * @param indentation that of the statement
 */
export function laidOut(text: string, column: number, indentation: string, lineEnd: string): string {
  if (column + text.length <= WIDTH) return text;
  const further = `${lineEnd}${indentation}    `;
  return splitAt('+', text)
    .map((session, index) => {
      const before = index === 0 ? column : indentation.length + 4;
      const isLong = before + session.length > WIDTH;
      return isLong ? splitAt(',', session).join(`,${further}`) : session;
    })
    .join(`${further}+ `);
}

/** Texts in quotes, a difference in pace such as `+ 10 s/km`, and the signs that a piece may end at. */
const SIGNS = new RegExp(`"[^"]*"|${RunplanTerminals.PACE_OFFSET.source}|[(),+]`, 'gi');

/** The pieces of a text between signs that stand neither in quotes nor in parentheses. */
function splitAt(sign: '+' | ',', text: string): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { index, 0: found } of text.matchAll(SIGNS)) {
    if (found === '(') depth++;
    else if (found === ')') depth--;
    else if (found === sign && depth === 0) {
      pieces.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  return [...pieces, text.slice(start).trim()];
}

/** The edit that puts a definition above another one, and above the comments that belong to that. */
export function definitionAbove(source: Source, offset: number, definition: string): Edit {
  let start = source.lineStart(offset);
  while (start > 0) {
    const above = source.lineStart(start - 1);
    if (!/^\uFEFF?[ \t]*#/.test(source.text.slice(above, start))) break;
    start = above;
  }
  if (start === 0 && source.text.startsWith('\uFEFF')) start = 1;
  const text = `${definition.trimEnd()}\n\n`.replaceAll('\n', source.lineEnd);
  return { start, end: start, text };
}

/** A name that is not taken: with a number behind it if need be. Case does not matter. */
export function uniqueName(proposed: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? proposed : `${proposed} (${number})`;
    if (!isTaken(name)) return name;
  }
}
