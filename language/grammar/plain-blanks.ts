/** Blanks of any kind stand for a plain one, wherever they are typed: in figures and phrases as between words. */
import { RAW_TOKENS } from './notation/raw-tokens.ts';

/** What is taken for a blank beside a plain one and a tab; the formatter writes a plain one. */
export const ODD_BLANKS = '\\f\\u00A0\\u1680\\u2000-\\u200B\\u200E\\u200F\\u202F\\u205F\\u2060\\u3000\\uFEFF';

const ODD = new RegExp(`[${ODD_BLANKS}]`);
/** Texts and comments keep the blanks that they are written with. */
const KEPT_OR_ODD = new RegExp(
  `"[^"\\n\\r]*"?|(?:#|//)[^\\n\\r]*|${RAW_TOKENS.OTHER_TEXT.pattern.source}|[${ODD_BLANKS}]`,
  'g',
);

/** The text with a plain blank for each other one outside of texts and comments; every place stays what it is. */
export function withPlainBlanks(text: string): string {
  if (!ODD.test(text)) return text;
  return text.replace(KEPT_OR_ODD, (found) => (found.length === 1 && ODD.test(found) ? ' ' : found));
}
