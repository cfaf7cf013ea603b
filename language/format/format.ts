import { createLexer } from '../grammar/create-lexer.ts';
import type { RunplanLexer } from '../grammar/lexer.ts';
import type { TextEdit } from '../rules/finding.ts';
import { alignComments, alignNames } from './alignment.ts';
import { indent } from './indentation.ts';
import { isBlank, type Line, readLines, textOf } from './lines.ts';
import { spaced } from './spacing.ts';
import { type Change, whiteSpaceChanges } from './white-space.ts';

/** Lines of a text, counted from 1, the last one included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

let lexer: RunplanLexer | undefined;

/**
 * What formatting changes in a text, in the order of the places: white space only. What could not be read stays as it
 * is. Never throws, whatever the text.
 *
 * @param range only the edits that lie in these lines
 */
export function formattingEdits(text: string, range?: LineRange): readonly TextEdit[] {
  const { lines, changes } = layOut(text);
  const edits: TextEdit[] = [];
  let line = 0;
  const position = (offset: number) => {
    while (line + 1 < lines.length && (lines[line + 1] as Line).start <= offset) line++;
    return { line: line + 1, column: offset - startOf(line, lines) + 1 };
  };
  for (const change of changes) {
    const start = position(change.start);
    const end = position(change.end);
    if (range && (start.line < range.first || end.line > range.last)) continue;
    edits.push({ start, end, text: change.text });
  }
  return edits;
}

/** The text as it is formatted. */
export function formatted(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: white } of layOut(text).changes) {
    parts.push(text.slice(done, start), white);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** A byte order mark stands in the first line, but is no part of what is laid out. */
function startOf(line: number, lines: readonly Line[]): number {
  return line === 0 ? 0 : (lines[line] as Line).start;
}

interface Layout {
  readonly lines: readonly Line[];
  readonly changes: readonly Change[];
}

function layOut(text: string): Layout {
  lexer ??= createLexer();
  const lines = readLines(text, lexer.statements(text));
  indent(lines);
  for (const line of lines) if (!line.isKept) line.code = spaced(line.tokens, text);
  alignNames(lines);
  alignComments(lines);
  return { lines, changes: joined(changesOf(text, lines)) };
}

/** From the lines as they are written to those that were laid out. */
function changesOf(text: string, lines: readonly Line[]): readonly Change[] {
  const begin = (lines[0] as Line).start;
  const first = lines.find((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  if (!first) return [{ start: begin, end: text.length, text: '' }];
  // Behind the last line stands one line end, that of the file.
  const next = lines[last + 1];
  return [
    { start: begin, end: first.start, text: '' },
    ...lines
      .slice(lines.indexOf(first), last + 1)
      .flatMap((line) => whiteSpaceChanges(text.slice(line.start, line.end), textOf(line), line.start)),
    next
      ? { start: next.start, end: text.length, text: '' }
      : { start: text.length, end: text.length, text: lineEndOf(text) },
  ];
}

function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** The changes that change something, as one where they touch. */
function joined(changes: readonly Change[]): readonly Change[] {
  const result: Change[] = [];
  for (const change of changes) {
    const previous = result.at(-1);
    if (change.start === change.end && change.text === '') continue;
    if (previous?.end !== change.start) result.push(change);
    else result[result.length - 1] = { ...change, start: previous.start, text: previous.text + change.text };
  }
  return result;
}
