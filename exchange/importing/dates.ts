/** Dates of a file in which day and month may stand in either order: all of them in the same one. */
import {
  DAYS,
  type DayNumber,
  type LeadingDate,
  leadingDate,
  parseDate,
  type WeekdayWord,
  weekdayOf,
} from '@runplan/language/internal';
import { ImportRefusal } from './import-refusal.ts';

export interface DateAtStart {
  readonly date: DayNumber;
  /** What stands behind it. */
  readonly rest: string;
}

/** A text that may begin with a date, and the day of the week that stands beside that. */
export interface DatedText {
  readonly text: string;
  readonly day?: WeekdayWord;
}

/** Which of the two readings of a date such as `3/4/2027` is meant: that with the day first, or the other. */
type Order = 0 | 1;

/** A date without its year. */
const DAY_AND_MONTH = String.raw`(?:\d{1,2}[./]\d{1,2}\.?|\d{1,2}(?:st|nd|rd|th|\.)?\s*\p{L}{3,9}\.?|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?)`;
/** The same as it stands behind a day of the week, in parentheses or not. */
const WITHOUT_YEAR = new RegExp(
  String.raw`^(?:\(${DAY_AND_MONTH}\)|${DAY_AND_MONTH})(?=\s*(?:[:,|)–—-]|\t|$))`,
  'u',
);
const MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d[./]\d/i;

/** The date without a year that a text begins with, which alone tells nothing that can be reckoned with; undefined for another text. */
export function dateWithoutYear(text: string): string | undefined {
  const [found] = WITHOUT_YEAR.exec(text) ?? [];
  return found !== undefined && MONTH.test(found) ? found : undefined;
}

/** Dates as spreadsheets write them, as the language reads them: `3/14/27`, `5-Mar-27`, `20270305`. Years of two figures are of these decades. */
const OF_SPREADSHEETS: readonly (readonly [RegExp, string])[] = [
  [/^(\d{1,2})([/.])(\d{1,2})\2([2-4]\d)(?!\d|[/.:]\d)/, '$1$2$3$220$4'],
  [/^(\d{1,2})-(\p{L}{3,9})-(20\d\d)(?!\d)/u, '$1 $2 $3'],
  [/^(\d{1,2})-(\p{L}{3,9})-([2-4]\d)(?!\d)/u, '$1 $2 20$3'],
  [/^(20\d\d)(\d\d)(\d\d)(?!\d)/, '$1-$2-$3'],
];

/** The date that a text begins with. */
function dateIn(text: string): LeadingDate | undefined {
  const [form, full] = OF_SPREADSHEETS.find(([pattern]) => pattern.test(text)) ?? [];
  if (!form || full === undefined) return leadingDate(text);
  const longer = text.replace(form, full);
  const found = leadingDate(longer);
  return found && { ...found, end: found.end - longer.length + text.length };
}

/** The same without a sign behind it: `1/3` of `Mon 1/3 Rest`, which alone could be a fraction. */
const SHORT = /^\(?(\d{1,2})[./](\d{1,2})\.?\)?(?=\s)/;

/** The figures that a text begins with, where they may be a date without a year and have nothing but a blank behind them. */
export function shortDate(text: string): string | undefined {
  const [found, first, second] = SHORT.exec(text) ?? [];
  const [low, high] = [Number(first), Number(second)].sort((a, b) => a - b) as [number, number];
  return found !== undefined && low >= 1 && low <= 12 && high <= 31 ? found : undefined;
}

/** Reads the dates of a file. */
export class FileDates {
  private readonly order: Order | undefined;

  /** @param texts all of the file, of which some begin with dates */
  constructor(texts: readonly DatedText[]) {
    const orders = new Set(texts.flatMap((text) => orderOf(text)));
    const [order] = orders;
    this.order = orders.size === 1 ? order : undefined;
  }

  /**
   * The date that a text begins with; undefined where it begins otherwise.
   *
   * @throws ImportRefusal where day and month may be either, and nothing in the file tells which
   */
  at({ text, day }: DatedText): DateAtStart | undefined {
    const found = dateIn(text);
    if (!found) return undefined;
    const { readings, end } = found;
    const order = readings.length === 1 ? 0 : (orderByDay(readings, day) ?? this.order);
    if (order === undefined) {
      const written = text.slice(0, end).trim();
      throw new ImportRefusal(
        `${written} can be ${readings.join(' or ')}, and no other date of the file tells which: write its dates as ${readings[0]}.`,
      );
    }
    const date = parseDate(readings[order] as string);
    return date === undefined ? undefined : { date, rest: text.slice(end) };
  }
}

/** What a date says of the order in which day and month stand, where it says anything. */
function orderOf({ text, day }: DatedText): readonly Order[] {
  const found = dateIn(text);
  if (!found) return [];
  const { readings, end } = found;
  if (readings.length > 1) {
    const order = orderByDay(readings, day);
    return order === undefined ? [] : [order];
  }
  return orderByFigures(text.slice(0, end), found);
}

/** `25/4/2027` has its day first, `4/25/2027` its month. */
function orderByFigures(written: string, { readings: [reading = ''] }: LeadingDate): readonly Order[] {
  const figures = /(\d{1,2})\/\s?(\d{1,2})\/\s?\d{2,4}\s*$/.exec(written);
  if (!figures || figures[1] === figures[2]) return [];
  return Number(figures[1]) === Number(reading.slice(-2)) ? [0] : [1];
}

/** The reading that lies on a day of the week, where only one of them does. */
function orderByDay(readings: readonly string[], day: WeekdayWord | undefined): Order | undefined {
  if (day === undefined) return undefined;
  const fitting = readings.flatMap((reading, index) => {
    const date = parseDate(reading);
    return date !== undefined && DAYS[weekdayOf(date)] === day ? [index as Order] : [];
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
