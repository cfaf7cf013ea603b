import type { Source, Span } from '../check/source.ts';
import type { TextEdit } from '../rules/finding.ts';

/** Lines that are written anew are no longer than this, where they can be broken. */
const WIDTH = 100;

/** Another text in place of a stretch. */
export interface Change extends Span {
  readonly text: string;
}

export function textEdits(source: Source, changes: readonly Change[]): readonly TextEdit[] {
  return [...changes]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text }) => ({ start: source.position(start), end: source.position(end), text }));
}

/** A stretch of the text on one line, without its comments, and with changes made to it. */
export function onOneLine(source: Source, { start, end }: Span, changes: readonly Change[] = []): string {
  const comments = source.commentsWithin({ start, end }).map((comment) => ({ ...comment, text: '' }));
  const parts: string[] = [];
  let done = start;
  for (const change of [...changes, ...comments].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (change.start < start || change.end > end) continue;
    parts.push(source.text.slice(done, change.start), change.text);
    done = change.end;
  }
  return (parts.join('') + source.text.slice(done, end))
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

/** The pieces of a text between signs that stand neither in quotes nor in parentheses. */
function splitAt(sign: '+' | ',', text: string): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { index, 0: found } of text.matchAll(/"[^"]*"|[(),+]/g)) {
    if (found === '(') depth++;
    else if (found === ')') depth--;
    else if (found === sign && depth === 0) {
      pieces.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  return [...pieces, text.slice(start).trim()];
}

/** The change that puts a definition above another one, and above the comments that belong to that. */
export function definitionAbove(source: Source, offset: number, definition: string): Change {
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
