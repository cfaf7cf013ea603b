/** On which dates the days of a plan fall, by the lines above, and what is said of a date that is written beside a day. */
import { type DayNumber, formatDate, parseDate, weekdayOf, yearOf } from '../quantities/date.ts';
import { DAYS, nameOfWeekday, type WeekdayWord } from '../quantities/weekday.ts';
import { type LexerMistake, mistakeAt } from './correction.ts';
import type { WrittenDate } from './notation/days/day-dates.ts';
import { covering } from './notation/rewriting.ts';
import type { Token } from './token.ts';

const MOST_WEEKS = 52;

const twoDigits = (figure: number) => String(figure).padStart(2, '0');

/** What is known of the days of a plan by the lines above. */
export interface CalendarSoFar {
  readonly starts: DayNumber | undefined;
  readonly week: number | undefined;
  readonly first: number;
}

/** Follows the lines of plans. */
export class PlanCalendar {
  private starts: DayNumber | undefined;
  private week: number | undefined;
  private first = 0;

  get soFar(): CalendarSoFar {
    const { starts, week, first } = this;
    return { starts, week, first };
  }

  /** The day that a week begins with, 0 = Monday. */
  get firstDay(): number {
    return this.first;
  }

  /** Goes on from what was known above a line. */
  goOn({ starts, week, first }: CalendarSoFar): void {
    [this.starts, this.week, this.first] = [starts, week, first];
  }

  /** Follows a statement in the usual form. */
  read(tokens: readonly Token[]): void {
    const first = tokens[0];
    if (first?.name === 'plan') [this.starts, this.week, this.first] = [undefined, undefined, 0];
    else if (first?.name === 'starts')
      this.starts = parseDate(tokens.find(({ name }) => name === 'DATE')?.image ?? '');
    else if (first?.name === 'week') this.week = Number(tokens[1]?.image);
    else if (first?.name === 'cycle') this.starts = undefined;
    else if (first?.image.startsWith('weeks'))
      this.first = Math.max(0, DAYS.indexOf(tokens.at(-1)?.name as WeekdayWord));
  }

  /** Which week begins on a date; undefined where none does, or of two readings both do. */
  weekOf({ readings }: WrittenDate): number | undefined {
    const { starts, first } = this;
    if (starts === undefined) return undefined;
    const beginning = starts - ((weekdayOf(starts) - first + 7) % 7);
    const year = yearOf(beginning);
    const dates = readings.flatMap(([month, day]) =>
      [year, year + 1].map((one) => parseDate(`${one}-${twoDigits(month)}-${twoDigits(day)}`)),
    );
    const weeks = dates
      .map((date) => ((date ?? Number.NaN) - beginning) / 7 + 1)
      .filter((week) => Number.isInteger(week) && week >= 1 && week <= MOST_WEEKS);
    return weeks.length === 1 ? weeks[0] : undefined;
  }

  /** What is wrong with a date beside a day; undefined where it is the one on which the day falls. */
  mistakeOf({ readings, from, to }: WrittenDate, day: string, text: string): LexerMistake | undefined {
    // Of a week without its number that is said at its first line.
    if (this.starts !== undefined && Number.isNaN(this.week ?? Number.NaN)) return undefined;
    const date = this.dateOf(day as WeekdayWord);
    const [, month, number] = date?.split('-').map(Number) ?? [];
    if (readings.some((reading) => reading[0] === month && reading[1] === number)) return undefined;
    const written = text.slice(from.offset, to.end).replace(/^[,(]\s*|\)$/g, '');
    const message = date
      ? `\`${written}\` is not the ${nameOfWeekday(day as WeekdayWord)} of week ${this.week}, which is ${date} by the line ` +
        '`starts`. Leave the date out, make it a comment, or correct `starts`.'
      : `\`${written}\` beside a day is not read: on which dates the days of a plan fall, follows from its first day. Write a ` +
        'line such as `starts 2026-09-21` below `plan`, or make the date a comment.';
    const lineEnd = to.end + (/^[^\r\n]*/.exec(text.slice(to.end))?.[0].trimEnd().length ?? 0);
    const edits = [
      { start: from.offset, end: to.end, text: '' },
      { start: lineEnd, end: lineEnd, text: ` # ${written}` },
    ];
    return mistakeAt(covering(from.type, written, from, to), message, [
      { title: `Keep \`${written}\` as a comment`, edits },
    ]);
  }

  private dateOf(day: WeekdayWord): string | undefined {
    const { starts, week, first } = this;
    const at = DAYS.indexOf(day);
    if (starts === undefined || week === undefined || Number.isNaN(week) || at < 0) return undefined;
    const beginning = starts - ((weekdayOf(starts) - first + 7) % 7);
    return formatDate(beginning + 7 * (week - 1) + ((at - first + 7) % 7));
  }
}
