/** A piece of text that is drawn as one: a letter with its accents, an emoji with its modifiers. */
export interface Grapheme {
  readonly text: string;
  /** Where it starts, in UTF-16 units. */
  readonly index: number;
  /** Terminal columns it takes: 0, 1 or 2. */
  readonly width: number;
}

const WIDE = new RegExp(
  '[\\u1100-\\u115f\\u2329\\u232a\\u2e80-\\u303e\\u3041-\\ua4cf\\ua960-\\ua97f\\uac00-\\ud7a3\\uf900-\\ufaff' +
    '\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3fffd}]|\\p{Emoji_Presentation}|\\ufe0f',
  'u',
);
const INVISIBLE = /^[\p{Mark}\p{Format}\p{Control}]+$/u;
/** Characters that are drawn as one each, whatever stands beside them: of Latin, and what texts are set with. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u201f\u2026]*$/;

let segmenter: Intl.Segmenter | undefined;

/** The text in pieces that a terminal draws as one. */
export function graphemes(text: string): Grapheme[] {
  if (PLAIN.test(text)) return Array.from(text, (character, index) => ({ text: character, index, width: 1 }));
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({
    text: segment,
    index,
    width: WIDE.test(segment) ? 2 : INVISIBLE.test(segment) ? 0 : 1,
  }));
}

/** Terminal columns that a text takes. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + grapheme.width, 0);
}
