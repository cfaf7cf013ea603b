import type { Holder, StatementLine } from '../grammar/statement-line.ts';
import type { Token } from '../grammar/token.ts';
import { isBlank, type Line } from './lines.ts';

/** The columns by which the statements of each thing are indented. */
const INDENTATION: Readonly<Record<Holder, number>> = {
  file: 0,
  athlete: 2,
  exercise: 2,
  block: 2,
  workout: 2,
  policy: 2,
  plan: 2,
  week: 4,
  day: 6,
};
/** A further line of a statement is indented by more than what could stand below the statement. */
const CONTINUATION = 4;
const PARENTHESIS = 2;
/** Deeper nesting is not shown. */
const MOST_PARENTHESES = 10;

/** Indents statements by what they are a part of, and comments like what they stand with. */
export function indent(lines: readonly Line[]): void {
  indentStatements(lines);
  indentComments(lines);
}

/** What could not be placed keeps its indentation, and so do the further lines of what could not be read. */
function indentStatements(lines: readonly Line[]): void {
  let statement: StatementLine | undefined;
  let depth = 0;
  for (const line of lines) {
    if (!line.statement) continue;
    const isFirst = line.statement !== statement;
    statement = line.statement;
    if (isFirst) depth = 0;
    if (statement.holder && (isFirst || !line.isKept)) {
      const further = isFirst ? 0 : CONTINUATION + PARENTHESIS * parenthesesAround(line.tokens, depth);
      line.indent = ' '.repeat(INDENTATION[statement.holder] + further);
    }
    for (const { image } of line.tokens) {
      if (image === '(') depth++;
      else if (image === ')') depth--;
    }
  }
}

/** The parentheses that a line stands in; one that it begins by closing is not counted. */
function parenthesesAround(tokens: readonly Token[], depth: number): number {
  let closed = 0;
  while (tokens[closed]?.image === ')') closed++;
  return Math.max(0, Math.min(depth - closed, MOST_PARENTHESES));
}

/** Comments on lines of their own, without another line between them. */
interface Comments {
  readonly lines: Line[];
  /** The last line with code above them. */
  readonly above: Line | undefined;
  /** Whether they stand directly below it. */
  readonly isBelow: boolean;
}

/**
 * Comments on lines of their own. Those directly above a statement belong to it; those directly below one, with a
 * blank line behind them, belong there; those between blank lines belong to what comes next.
 */
function indentComments(lines: readonly Line[]): void {
  let waiting: Comments[] = [];
  let above: Line | undefined;
  let previous: Line | undefined;
  for (const line of lines) {
    if (line.code !== '') {
      for (const comments of waiting) setIndentation(comments, indentationAbove(line, previous, comments));
      waiting = [];
      above = line;
    } else if (isOwnComment(line)) {
      if (isOwnComment(previous)) waiting.at(-1)?.lines.push(line);
      else waiting.push({ lines: [line], above, isBelow: previous !== undefined && !isBlank(previous) });
    }
    previous = line;
  }
  for (const comments of waiting) setIndentation(comments, indentationAtEnd(comments));
}

function setIndentation({ lines }: Comments, indentation: string): void {
  for (const line of lines) line.indent = indentation;
}

/** The indentation of comments somewhere above a line. */
function indentationAbove(line: Line, previous: Line | undefined, comments: Comments): string {
  const { above, isBelow } = comments;
  const isDirectlyAbove = previous !== undefined && comments.lines.at(-1) === previous;
  const isInside = line.statement !== undefined && line.statement === above?.statement;
  return above && isBelow && !isDirectlyAbove && !isInside ? indentationBelow(above) : line.indent;
}

/** The indentation of comments at the end of a file: what is indented belongs to what stands above. */
function indentationAtEnd({ lines, above, isBelow }: Comments): string {
  return above && (isBelow || lines[0]?.indent !== '') ? indentationBelow(above) : '';
}

/** The indentation of what could stand below a line. */
function indentationBelow({ statement, indent: own }: Line): string {
  if (!statement?.holder) return own;
  const { holder, opens } = statement;
  return ' '.repeat(INDENTATION[opens && opens !== 'day' ? opens : holder]);
}

/** Whether it is a comment, and not the rest of one that stands behind a statement above. */
function isOwnComment(line: Line | undefined): boolean {
  return line !== undefined && line.code === '' && line.comment !== '' && !line.continuesComment;
}
