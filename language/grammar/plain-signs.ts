/** Blanks and hyphens of any kind stand for plain ones, wherever they are typed: in figures and phrases as between words. */
import { RAW_TOKENS } from './notation/raw-tokens.ts';

/** What is taken for a blank beside a plain one and a tab; the formatter writes a plain one. */
export const ODD_BLANKS = '\\f\\u00A0\\u1680\\u2000-\\u200B\\u200E\\u200F\\u202F\\u205F\\u2060\\u3000\\uFEFF';
/** Hyphens, minus signs and the dash of ranges. */
const ODD_HYPHENS = '\\u2010-\\u2013\\u2212\\uFE63\\uFF0D';

const ODD = new RegExp(`[${ODD_BLANKS}${ODD_HYPHENS}]`);
const HYPHEN = new RegExp(`[${ODD_HYPHENS}]`);
/** Blanks of no width. */
const INVISIBLE = /[\u200B\u200E\u200F\u2060\uFEFF]/;
/** What is read in place of one in the middle of a word: a mistake that nobody sees. */
const UNREADABLE_SIGN = '\u00AD';
/** Texts and comments keep what they are written with. */
const KEPT_OR_ODD = new RegExp(
  `"[^"\\n\\r]*"?|(?:#|//)[^\\n\\r]*|${RAW_TOKENS.OTHER_TEXT.pattern.source}|[${ODD_BLANKS}${ODD_HYPHENS}]`,
  'g',
);

/** The text with plain blanks and hyphens outside of texts and comments; every place stays what it is. */
export function withPlainSigns(text: string): string {
  if (!ODD.test(text)) return text;
  return text.replace(KEPT_OR_ODD, (found, offset: number) =>
    found.length === 1 && ODD.test(found)
      ? plain(found, text[offset - 1] ?? '', text[offset + 1] ?? '')
      : found,
  );
}

function plain(sign: string, before: string, behind: string): string {
  if (HYPHEN.test(sign)) return isJoined(before, behind) ? '-' : sign;
  return INVISIBLE.test(sign) && isInWord(before) && isInWord(behind) ? UNREADABLE_SIGN : ' ';
}

/** `bird‐dog`, `2027–03–01`: a dash behind a unit may be one of a sentence. */
function isJoined(before: string, behind: string): boolean {
  return (/\p{L}/u.test(before) && /\p{L}/u.test(behind)) || (/\d/.test(before) && /\d/.test(behind));
}

function isInWord(sign: string): boolean {
  return /[\p{L}-]/u.test(sign);
}
