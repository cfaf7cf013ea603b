/** Tells on which day the rows of a log began. */
import type { DayNumber } from '@runplan/language/internal';
import { type DateAtStart, FileDates } from '../importing/dates.ts';
import { ImportRefusal } from '../importing/import-refusal.ts';
import { ActivityRefusal } from './activity-refusal.ts';
import { localDate } from './local-date.ts';

/** When an activity began. */
interface Beginning {
  readonly date: DayNumber;
  /** In milliseconds since 1970; absent where only the day is told. */
  readonly start?: number;
}

const DAY = 24 * 60 * 60 * 1000;
/** `T18:02:11Z`, ` 23:30:00 +0000`, `, 4:02:11 PM`: the clock behind a date, and how far it is from UTC. */
const CLOCK =
  /^[,\sT]*(?<hours>\d{1,2}):(?<minutes>\d\d)(?::(?<seconds>\d\d)(?:[.,]\d+)?)?\s*(?<half>[AP]M)?\s*(?<zone>Z|(?:UTC|GMT)?[+-]\d\d(?::?\d\d)?|UTC|GMT)?$/i;
/** A date as a site exports it in UTC: `Oct 13, 2026, 4:02:11 PM`. */
const OF_SITE_IN_UTC = /^[A-Z][a-z]{2} \d{1,2}, \d{4},? \d/;

/** Reads the dates of a log. */
export class LogDates {
  private readonly dates: FileDates;
  private readonly timeZone: string;

  /**
   * @param cells all dates of the log
   * @param timeZone in which the days of moments are told
   */
  constructor(cells: readonly string[], timeZone: string) {
    this.dates = new FileDates(cells.map((text) => ({ text })));
    this.timeZone = timeZone;
  }

  /**
   * When a row began: `2026-10-13 18:02:11` where it was, or a time that says how far it is from UTC.
   *
   * @param where the row, as the user knows it
   * @throws ActivityRefusal where that can't be told
   */
  at(text: string, where: string): Beginning {
    const found = this.dateAtStart(text);
    if (!found) throw new ActivityRefusal(`${where} has no date that can be read: write it as 2026-10-13.`);
    const clock = CLOCK.exec(found.rest)?.groups;
    const zone = clock?.zone ?? (OF_SITE_IN_UTC.test(text) ? 'UTC' : undefined);
    if (!clock || zone === undefined) return { date: found.date };
    const start = found.date * DAY + millisecondsOf(clock) - offsetOf(zone);
    return { date: localDate(start, this.timeZone), start };
  }

  private dateAtStart(text: string): DateAtStart | undefined {
    try {
      return this.dates.at({ text });
    } catch (error) {
      if (error instanceof ImportRefusal) throw new ActivityRefusal(error.message);
      throw error;
    }
  }
}

type Clock = Readonly<Record<string, string | undefined>>;

/** Since midnight. */
function millisecondsOf({ hours, minutes, seconds = '0', half }: Clock): number {
  const whole = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  return ((whole * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** By how many milliseconds a clock is ahead of UTC. */
function offsetOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60 * 1000;
}
