import type { Place, Source, Span } from '@runplan/language/internal';

/** A span of a text as a place of its file. */
export function placeIn(source: Source, uri: string, { start, end }: Span): Place {
  return { uri, start: source.position(start), end: source.position(end) };
}

/** The span of a name or path without its quotes; the closing one may be missing. */
export function withoutQuotes({ start, end }: Span, source: Source): Span {
  const text = source.text.slice(start, end);
  const before = text.startsWith('"') ? 1 : 0;
  const behind = text.length > 1 && text.endsWith('"') ? 1 : 0;
  return { start: start + before, end: end - behind };
}

/** Whether an offset lies in a span, or at one of its ends. */
export function isIn(offset: number, { start, end }: Span): boolean {
  return start <= offset && offset <= end;
}
