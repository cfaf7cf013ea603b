/**
 * What coaches write and the grammar does not know: it is read as the usual form of it, or reported. Each is looked for
 * behind the terminal of the grammar that reads the same where it is written in the usual form.
 */

/** Blanks inside of a figure. */
const B = '[ \\t\\u00A0\\u1680\\u2000-\\u200B\\u202F\\u205F\\u2060\\u3000]*';
/** What parts the ends of a range. */
const TO = `${B}(?:[-\\u2010-\\u2015\\u2212]|\\.\\.+|\\u2026|to(?![\\w-]))${B}`;
const NUM = '\\d+(?:[.,]\\d+)?[\\u00BC-\\u00BE]?';
const UNIT =
  '(?:km|kms|kilomet(?:er|re)s?|mi|miles?|m|met(?:er|re)s?|h|hrs?|hours?|min|mins|minutes?|s|secs?|seconds?|bpm|spm|kg|kgs|lb|lbs|%)';
const MINUTES = "['\\u2018\\u2019\\u2032\\u00B4]";
const SECONDS = `(?:${MINUTES}${MINUTES}|["\\u201D\\u2033](?=[\\s,;:)+/@]|$))`;
const END = '(?![\\w-])';
const PACE_UNIT = `(?:${B}(?:mins?|minutes?|min\\.|p|pace))?${B}(?:/|per(?![\\w-]))${B}(?:kms?|kilomet(?:er|re)|k|miles?|mi)${END}`;
const CLOCK = `\\d+[:'\\u2019\\u2032]\\d{2}["\\u201D\\u2033]?`;

const FIGURE = [
  // 5:30 min/km, 5:30-5:40 per km, 5'30"/km
  `${CLOCK}(?:${TO}${CLOCK})?${PACE_UNIT}`,
  `\\d\\.\\d{2}${B}/${B}(?:km|mi)${END}`,
  // r90"
  `r\\d{1,3}["\\u201D\\u2033](?=[\\s,;:)+/@]|$)`,
  // 5:30/km-6:00/km
  `${CLOCK}/(?:km-${CLOCK}/km|mi-${CLOCK}/mi)${END}`,
  // 1h30, 1 hr 15 min, 1:30 h
  `\\d+${B}(?:h|hrs?|hours?)${B}\\d{1,2}(?!\\d)(?:${B}(?:m|mins?|minutes?|${MINUTES})(?![\\w-]))?(?:${B}\\d{1,2}${B}(?:s|secs?|seconds?)${END})?`,
  `\\d+:\\d{2}${B}(?:h|hrs?|hours?|mins?|minutes?)${END}`,
  // 3:44.81
  `\\d+:\\d{2}(?::\\d{2})?\\.\\d{1,2}(?!\\d)`,
  // 1'30", 10', 90"
  `\\d+${MINUTES}${B}\\d{1,2}${SECONDS}`,
  `\\d+${MINUTES}\\d{1,2}(?!\\d)`,
  // 10 kph, 220 watts
  `\\d+(?:[.,]\\d+)?(?:${TO}\\d+(?:[.,]\\d+)?)?${B}(?:kph|kmh|km${B}/${B}hr?|mi/h|watts?)${END}`,
  // 1 1/2 hours, 1/2 mile
  `(?:\\d+${B})?1/[24]${B}${UNIT}${END}`,
  // \u00BD hour, 1 \u00BD miles
  `(?:\\d+ )?[\\u00BC-\\u00BE]${B}${UNIT}${END}`,
  `\\d+(?:[.,]\\d+)?(?:${TO}\\d+(?:[.,]\\d+)?)?${SECONDS}`,
  `\\d+(?:[.,]\\d+)?(?:${TO}\\d+(?:[.,]\\d+)?)?${MINUTES}(?!\\w)`,
  // 10 000 m, 1.000 m
  `\\d{1,3}(?:(?:\\.|[ \\u00A0\\u2009\\u202F]+)\\d{3})+${B}(?:m|met(?:er|re)s?)${END}`,
  // 7,5 km, 8 to 10 kms
  `${NUM}(?:${B}${UNIT}?${TO}${NUM})?${B}${UNIT}${END}`,
  // 6 * 400, 6 times, 3 sets of 10, 6-8 x
  `\\d+(?:${TO}\\d+)?${B}(?:[*\\u00D7\\u2715\\u0445](?![\\w])|[*\\u00D7\\u2715\\u0445](?=\\d)|[x](?![A-Za-z_-])|times(?![\\w-])(?:${B}of(?![\\w-]))?|(?:sets?|reps?)${B}(?:of|x)(?![\\w-]))`,
  // 9.5.2027, 2027/05/09, 9/5/2027, 9 May 2027
  `\\d{4}[/.]\\d{1,2}[/.]\\d{1,2}(?!\\d)`,
  `\\d{1,2}[./]${B}\\d{1,2}[./]${B}\\d{4}(?!\\d)`,
  `\\d{1,2}\\.\\d{1,2}\\.\\d{2}(?!\\d)`,
  `\\d{1,2}(?:st|nd|rd|th|\\.)?${B}(?:of${B})?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?,?${B}(?:\\d{4}|'?\\d{2})(?!\\d|:)`,
  // 8–10
  `\\d+${TO}\\d+(?!\\w|${TO}\\d|/\\d)`,
].join('|');

/** 200-400-600 m, 1/2/3/2/1 min */
const LADDER = `\\d+(?:(?:${TO}\\d+){2,}|(?:/\\d+){2,})(?:${B}${UNIT}${END})?(?!\\w)`;

const MONTH_FIRST = `(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?${B}\\d{1,2}(?:st|nd|rd|th)?,?${B}\\d{4}(?!\\d)`;

/** Any of the quotes of the world's languages. */
const QUOTE = '\\u00AB\\u00BB\\u201C-\\u201F\\u2039\\u203A\\u275D\\u275E\\u300C\\u300D\\uFF02';
const SINGLE = '\\u2018-\\u201B';

export const RAW_TOKENS = {
  /** A figure that is written in another way. */
  OTHER_FIGURE: { after: 'PERCENT', pattern: new RegExp(`${FIGURE}|${MONTH_FIRST}`) },
  /** Several figures in a row, with the unit of all. */
  LADDER: { after: 'PERCENT', pattern: new RegExp(LADDER) },
  /** A text in typographic or single quotes. */
  OTHER_TEXT: {
    after: 'TEXT',
    pattern: new RegExp(
      `[${QUOTE}][^${QUOTE}"\\n\\r]*[${QUOTE}]|[${SINGLE}][^${SINGLE}"\\n\\r]*[${SINGLE}](?!\\w)|'[^'"\\n\\r]*'(?!\\w)`,
    ),
  },
  /** A text whose closing quote is missing. */
  UNCLOSED_TEXT: { after: 'TEXT', pattern: /"[^"\n\r]*/ },
} as const;

/** The type of characters that nothing in the language begins with. */
export const UNREADABLE = 'UNREADABLE';
