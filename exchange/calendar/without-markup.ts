/** Descriptions of events that a program wrote as a page: `<p>Warm up 2 km</p><ul><li>20 min</li></ul>`. */

/** What only a page has; a text about `<b>` is none. */
const OF_PAGE = /<(?:p|ul|ol|li|div|br|html-blob)\b[^<>]*>/i;
const LINE = /<\/?(?:p|ul|ol|li|div|br|tr|h[1-6]|html-blob)\b[^<>]*>/gi;
const LINK = /<a\b[^<>]*\bhref="([^"<>]*)"[^<>]*>([^<>]*)<\/a>/gi;
const LOOK = /<\/?(?:a|b|i|u|em|strong|span|font|html|body|table|tbody|td|th)\b[^<>]*>/gi;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
]);

/** A text without the marks of a page: blocks are lines, and links stand behind what they are called. Any other text stays. */
export function withoutMarkup(text: string): string {
  if (!OF_PAGE.test(text)) return text;
  return text
    .replace(LINE, '\n')
    .replace(LINK, (_, link: string, called: string) => (called === link ? link : `${called} (${link})`))
    .replace(LOOK, '')
    .replace(
      /&(nbsp|amp|lt|gt|quot|apos|#39);/gi,
      (sign, name: string) => SIGNS.get(name.toLowerCase()) ?? sign,
    )
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .trim();
}
