import { applyEdits, type Edit } from '../text/edit.ts';
import { Source } from '../text/source.ts';
import { alignComments, alignNames } from './alignment.ts';
import { indent } from './indentation.ts';
import { lineChanges } from './line-changes.ts';
import { isBlank, type Line, readLines, textOf } from './lines.ts';
import { spaced } from './spacing.ts';

/** Lines of a text, counted from 1, the last one included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What formatting changes in a text, in the order of the places: white space, and what is written in another way than
 * the usual one. The training that the text means, and its comments, stay the same; what could not be read stays as it is,
 * and so does a text that is too large.
 * Never throws, whatever the text.
 *
 * @param range only the edits that lie in these lines
 */
export function formattingEdits(text: string, range?: LineRange): readonly Edit[] {
  const edits = changesOf(text);
  if (!range) return edits;
  const source = new Source(text);
  const start = source.offset({ line: range.first, column: 1 });
  return edits.filter((edit) => edit.start >= start && source.position(edit.end).line <= range.last);
}

/** The text as it is formatted. */
export function formatted(text: string): string {
  return applyEdits(text, changesOf(text));
}

/** From the text as it is written to the one that is laid out, in the order of the places. */
function changesOf(text: string): readonly Edit[] {
  const lines = readLines(text);
  indent(lines);
  for (const line of lines) if (!line.isKept) line.code = spaced(line.tokens);
  alignNames(lines);
  alignComments(lines);
  return joined(changesOfLines(text, lines));
}

/** From the lines as they are written to those that were laid out. */
function changesOfLines(text: string, lines: readonly Line[]): readonly Edit[] {
  if (lines.length === 0) return [];
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
      .flatMap((line) => lineChanges(text.slice(line.start, line.end), textOf(line), line.start)),
    next
      ? { start: next.start, end: text.length, text: '' }
      : { start: text.length, end: text.length, text: lineEndOf(text) },
  ];
}

function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** The changes that change something, as one where they touch. */
function joined(changes: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const change of changes) {
    const previous = result.at(-1);
    if (change.start === change.end && change.text === '') continue;
    if (previous?.end !== change.start) result.push(change);
    else result[result.length - 1] = { ...change, start: previous.start, text: previous.text + change.text };
  }
  return result;
}
