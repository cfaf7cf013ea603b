import { BEGINNINGS } from '../grammar/beginnings.ts';
import { readText } from '../grammar/read-text.ts';
import type { StatementLine } from '../grammar/statement-line.ts';
import type { Token } from '../grammar/token.ts';
import { isTooLarge } from '../text/size.ts';
import { areSameStretches } from './line-changes.ts';
import { spaced } from './spacing.ts';
import { textAlone } from './text-alone.ts';
import { skipWhite, trimWhite } from './white-space.ts';
import { widthOf } from './width.ts';

/** A line of a text: `indent` + `code` + `gap` + `comment`. The layout changes what is white space in it. */
export interface Line {
  /** The offsets at which it begins and ends, without its line end. */
  readonly start: number;
  readonly end: number;
  indent: string;
  /** What stands on it besides a comment. */
  code: string;
  gap: string;
  /** With its `#`; empty if there is none. */
  readonly comment: string;
  /** Whether it is nothing but a comment that goes on with the one behind the line above, in the same column. */
  readonly continuesComment: boolean;
  /** The statement that the code is a part of; none where nothing in it could be read. */
  readonly statement: StatementLine | undefined;
  /** The words and figures of the statement that stand on this line. */
  readonly tokens: readonly Token[];
  /**
   * Whether the code stays as it is written: it belongs to no statement, or to one that could not all be read, or to one
   * with a mistake in which more would change than how many blanks there are.
   */
  readonly isKept: boolean;
}

/** The text of a line as it is laid out. */
export function textOf({ indent, code, gap, comment }: Line): string {
  if (comment !== '') return indent + code + gap + comment;
  return code === '' ? '' : indent + code;
}

export function isBlank({ code, comment }: Line): boolean {
  return code === '' && comment === '';
}

interface Content {
  readonly tokens: Token[];
  statement?: StatementLine;
  comment?: Token;
  isUnreadable?: boolean;
}

const LINE_END = /\r\n|\r|\n/g;

/** The lines of a text as they are written; none of one that is too large to be read. */
export function readLines(text: string): readonly Line[] {
  if (isTooLarge(text)) return [];
  const { reading, mistakenLines } = textAlone(text);
  const { statements, comments, errors } = reading;
  const spans = spansOf(text);
  const contents: Content[] = spans.map(() => ({ tokens: [] }));
  const on = (line: number | undefined) => contents[(line ?? 0) - 1];
  for (const comment of comments) (on(comment.line) as Content).comment = comment;
  for (const { line } of errors) {
    const content = on(line);
    if (content) content.isUnreadable = true;
  }
  for (const statement of statements) {
    for (const token of statement.tokens) {
      const content = on(token.line) as Content;
      content.tokens.push(token);
      content.statement = statement;
    }
  }
  // What became one text although it stands on two lines can't be laid out on either.
  const isOnOneLine = ({ line, end }: Token) => end <= (spans[line - 1]?.end ?? end);
  const kept = new Set(
    statements.filter(
      (statement) =>
        !isReadable(statement, contents) ||
        !statement.tokens.every(isOnOneLine) ||
        !isInOrder(statement) ||
        emptiesLine(statement, contents) ||
        wouldPart(statement),
    ),
  );
  const mistaken = mistakenStatements(statements, mistakenLines);
  const lines: Line[] = [];
  for (const [index, span] of spans.entries()) {
    const content = contents[index] as Content;
    const { statement, tokens } = content;
    const written = partsOf(text, span, content);
    lines.push({
      ...span,
      ...written,
      statement,
      tokens,
      isKept:
        !statement ||
        kept.has(statement) ||
        (mistaken.has(statement) && !areSameStretches(written.code, spaced(tokens))),
      continuesComment: continuesComment(written, lines.at(-1)),
    });
  }
  return lines;
}

/** The statements with a mistake on one of their lines. */
function mistakenStatements(
  statements: readonly StatementLine[],
  lines: ReadonlySet<number>,
): ReadonlySet<StatementLine> {
  return new Set(statements.filter(({ tokens }) => tokens.some(({ line }) => lines.has(line))));
}

/** At the start of the first line, some of these would mean something else. */
const ODD_BLANK = /[^ \t]/g;

type Parts = Pick<Line, 'indent' | 'code' | 'gap' | 'comment'>;

function continuesComment(line: Parts, above: Line | undefined): boolean {
  if (line.code !== '' || line.comment === '' || !above?.comment) return false;
  return (above.code !== '' || above.continuesComment) && columnOf(line) === columnOf(above);
}

/** Where the comment stands, from the start of the line. */
function columnOf({ indent, code, gap }: Parts): number {
  return widthOf(indent + code + gap);
}

interface LineSpan {
  readonly start: number;
  readonly end: number;
}

function spansOf(text: string): LineSpan[] {
  const spans: LineSpan[] = [];
  // A byte order mark belongs to the file, not to its first line.
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const { index, 0: lineEnd } of text.matchAll(LINE_END)) {
    spans.push({ start, end: index });
    start = index + lineEnd.length;
  }
  spans.push({ start, end: text.length });
  return spans;
}

function partsOf(text: string, { start, end }: LineSpan, { tokens, comment }: Content): Parts {
  const codeStart = skipWhite(text, start, end);
  const commentStart = comment?.offset ?? end;
  // A text whose quote was not closed reaches to the end of the line, with the blanks there.
  const lastWords = tokens.at(-1);
  const wordsEnd = lastWords && lastWords.end <= commentStart ? lastWords.end : codeStart;
  const codeEnd = Math.max(wordsEnd, trimWhite(text, codeStart, commentStart));
  return {
    indent: text.slice(start, codeStart).replace(ODD_BLANK, ' '),
    code: text.slice(codeStart, codeEnd),
    gap: text.slice(codeEnd, commentStart),
    comment: text.slice(commentStart, trimWhite(text, commentStart, end)).replace(/^\/\/+/, '#'),
  };
}

/** Whether a statement stands where it can, and all of it could be read. */
function isReadable({ holder, tokens }: StatementLine, contents: readonly Content[]): boolean {
  if (!holder) return false;
  const first = (tokens[0] as Token).line;
  const last = (tokens.at(-1) as Token).line;
  for (let line = first; line <= last; line++) if (contents[line - 1]?.isUnreadable) return false;
  return isBalanced(tokens);
}

/** Whether what is read first stands above or in front: laid out, it is read in the order of the lines. */
function isInOrder({ tokens }: StatementLine): boolean {
  return tokens.every((token, index) => token.line >= (tokens[index - 1]?.line ?? 0));
}

/** Whether all that is written on one of its lines is told on another: it would stay there, and be read once more. */
function emptiesLine({ written }: StatementLine, contents: readonly Content[]): boolean {
  return written.some(({ line }) => contents[line - 1]?.tokens.length === 0);
}

/** Whether it would be parted as it is laid out: what tells that a line goes on may go without saying. */
function wouldPart({ written, tokens, holder }: StatementLine): boolean {
  const inLines = (some: readonly Token[]) => Array.from(Map.groupBy(some, ({ line }) => line).values());
  const laidOut = inLines(tokens).map(spaced);
  if (laidOut.length < 2) return false;
  const asWritten = inLines(written).map((line) => line.map(({ image }) => image).join(' '));
  const above = BEGINNINGS[holder ?? 'file'];
  const countIn = (lines: readonly string[]) => readText(above + lines.join('\n')).statements.length;
  return countIn(laidOut) > countIn(asWritten);
}

function isBalanced(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const { image } of tokens) {
    if (image === '(') depth++;
    else if (image === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
