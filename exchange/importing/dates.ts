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

/** A date without its year, as it stands behind a day of the week. */
const WITHOUT_YEAR =
  /^\(?(?:\d{1,2}[./]\d{1,2}\.?|\d{1,2}(?:st|nd|rd|th|\.)?\s*\p{L}{3,9}\.?|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?)\)?(?=\s*(?:[:,|)–—-]|\t|$))/u;
const MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d[./]\d/i;

/** The date without a year that a text begins with, which alone tells nothing that can be reckoned with; undefined for another text. */
export function dateWithoutYear(text: string): string | undefined {
  const [found] = WITHOUT_YEAR.exec(text) ?? [];
  return found !== undefined && MONTH.test(found) ? found : undefined;
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
    const found = leadingDate(text);
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
  const found = leadingDate(text);
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
