import type { Edit } from '../text/edit.ts';
import { alignNames } from './alignment.ts';
import type { LineRange } from './format.ts';
import { areSameWords, lineChanges } from './line-changes.ts';
import { type Line, readLines } from './lines.ts';
import { spaced } from './spacing.ts';

/** A line that is written in another way than the usual one. */
export interface Respelling {
  /** From 1. */
  readonly line: number;
  /** What stands there in the usual form, without indentation and comment. */
  readonly usual: string;
  /** What changes on the line: words and figures. Its indentation, and where a comment stands, stay. */
  readonly edits: readonly Edit[];
}

/**
 * The lines that the formatter would write in other words or figures, in their order. Lines in which only white space
 * differs are none of them, and neither are those that could not be read.
 *
 * @param range only lines of statements of which a line lies in it: a statement is written in the usual form as a whole
 */
export function respellings(text: string, range?: LineRange): readonly Respelling[] {
  const lines = readLines(text);
  const written = lines.map(({ code }) => code);
  for (const line of lines) if (!line.isKept) line.code = spaced(line.tokens);
  alignNames(lines);
  const isWanted = range && wantedIn(lines, range);
  return lines.flatMap((line, index) => {
    if (isWanted && !isWanted(line)) return [];
    const before = written[index] as string;
    const edits = [...wordChanges(line, before), ...commentChanges(text, line, before)];
    return edits.length > 0 ? [{ line: index + 1, usual: line.code, edits }] : [];
  });
}

/** Whether a line lies in the range, or its statement does in part. */
function wantedIn(lines: readonly Line[], { first, last }: LineRange): (line: Line) => boolean {
  const within = new Set(lines.slice(first - 1, last));
  const statements = new Set(Array.from(within, ({ statement }) => statement));
  return (line) => within.has(line) || (line.statement !== undefined && statements.has(line.statement));
}

function wordChanges({ start, indent, code }: Line, before: string): readonly Edit[] {
  return areSameWords(before, code) ? [] : lineChanges(before, code, start + indent.length);
}

/** The sign that a comment begins with. */
function commentChanges(
  text: string,
  { start, indent, gap, comment }: Line,
  before: string,
): readonly Edit[] {
  const from = start + indent.length + before.length + gap.length;
  const sign = text.startsWith('//', from) ? /^\/+/.exec(text.slice(from)) : undefined;
  return comment !== '' && sign ? [{ start: from, end: from + sign[0].length, text: '#' }] : [];
}
