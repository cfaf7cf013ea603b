import type { Position } from './place.ts';
import type { Span } from './span.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The text of a file with its lines, comments and indentation. */
export class Source {
  readonly text: string;
  /** The line ending of the file: that of its first line. */
  readonly lineEnd: string;
  private knownComments: readonly Span[] | undefined;
  private knownStarts: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  }

  /** Where the lines begin. Many texts are only passed on. */
  private get starts(): readonly number[] {
    this.knownStarts ??= lineStarts(this.text);
    return this.knownStarts;
  }

  /** The comments, in order; the spans begin with the `#`. */
  get comments(): readonly Span[] {
    this.knownComments ??= commentsIn(this.text);
    return this.knownComments;
  }

  /** The first offset of the line that an offset lies in. */
  lineStart(offset: number): number {
    return this.starts[this.lineAt(offset)] as number;
  }

  /** Behind the last character of the line that an offset lies in, before its line ending. */
  lineStop(offset: number): number {
    const next = this.nextLine(offset);
    if (next === this.text.length && !/[\r\n]$/.test(this.text)) return next;
    return this.text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
  }

  /** Where the line after the one of an offset begins; the end of the text after the last one. */
  nextLine(offset: number): number {
    return this.starts[this.lineAt(offset) + 1] ?? this.text.length;
  }

  /** A line without its ending, counted from 1; '' behind the last one. */
  line(number: number): string {
    const start = this.starts[number - 1];
    const next = this.starts[number];
    if (start === undefined || next === undefined) return this.text.slice(start ?? this.text.length);
    return this.text.slice(start, this.text.startsWith('\r\n', next - 2) ? next - 2 : next - 1);
  }

  /** Whether the line of an offset holds nothing but white space. */
  isBlank(offset: number): boolean {
    return this.text.slice(this.lineStart(offset), this.lineStop(offset)).trim() === '';
  }

  /** The white space that the line of an offset begins with. */
  indentation(offset: number): string {
    return (
      /^[^\S\r\n\uFEFF]*/.exec(this.text.slice(this.lineStart(offset), this.lineStop(offset)))?.[0] ?? ''
    );
  }

  /** One step of indentation: that of the first indented line; nothing in a file that indents nothing. */
  step(): string {
    const indented = /^([ \t]+)(?=[^\s#])/m.exec(this.text)?.[1];
    return indented ?? (this.starts.length > 2 ? '' : '  ');
  }

  /** The comments that lie in a span. */
  commentsWithin({ start, end }: Span): readonly Span[] {
    return this.comments.filter((comment) => comment.start >= start && comment.start < end);
  }

  /** The position of an offset. */
  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line: line + 1, column: offset - (this.starts[line] as number) + 1 };
  }

  /** The offset of a position; the end of the text for a line behind the last one. */
  offset({ line, column }: Position): number {
    return (this.starts[line - 1] ?? this.text.length) + column - 1;
  }

  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isEnd = code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
    if (isEnd) starts.push(at + 1);
  }
  return starts;
}

/** A `#` begins a comment, unless it stands in a text in quotes. */
function commentsIn(text: string): Span[] {
  return Array.from(text.matchAll(/"[^"\r\n]*"?|#[^\r\n]*/g))
    .filter(({ 0: piece }) => piece.startsWith('#'))
    .map(({ index, 0: piece }) => ({ start: index, end: index + piece.trimEnd().length }));
}
