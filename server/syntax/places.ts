import type { Place, Source, Span } from '@runplan/language/internal';

/** A span of a text as a place of its file. */
export function placeIn(source: Source, uri: string, { start, end }: Span): Place {
  return { uri, start: source.position(start), end: source.position(end) };
}

/** The quotes in which texts are written; the formatter writes the first. */
const QUOTES = '"\'\u00AB\u00BB\u2018-\u201F\u2039\u203A\u275B-\u275E\u300C\u300D\uFF02';
const QUOTE_BEFORE = new RegExp(`^[${QUOTES}]`);
const QUOTE_BEHIND = new RegExp(`[${QUOTES}]$`);

/** The span of a name or path without its quotes; the closing one may be missing. */
export function withoutQuotes({ start, end }: Span, source: Source): Span {
  const text = source.text.slice(start, end);
  if (!QUOTE_BEFORE.test(text)) return { start, end };
  return { start: start + 1, end: text.length > 1 && QUOTE_BEHIND.test(text) ? end - 1 : end };
}

/** Whether an offset lies in a span, or at one of its ends. */
export function isIn(offset: number, { start, end }: Span): boolean {
  return start <= offset && offset <= end;
}
