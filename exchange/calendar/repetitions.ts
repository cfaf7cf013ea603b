/** The days on which an event of a calendar is repeated. */
import { type DayNumber, parseDate, weekdayOf } from '@runplan/language/internal';
import type { CalendarEvent } from './read-events.ts';

/** A year of days: what is repeated more often is no plan. */
const MOST_REPETITIONS = 366;
/** No rule leaves out more days than these in a row. */
const MOST_DAYS = 3660;
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN: ReadonlySet<string> = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST']);

/**
 * The first days of all repetitions of an event.
 *
 * @returns undefined for rules other than daily and weekly ones, and for those without an end
 */
export function repetitionsOf(event: CalendarEvent): readonly DayNumber[] | undefined {
  const { date, rule, without, also } = event;
  const days = rule === undefined ? [date] : daysOfRule(date, rule);
  const all = days && new Set([...days, ...also]);
  return all && [...all].filter((day) => !without.has(day));
}

function daysOfRule(date: DayNumber, rule: string): readonly DayNumber[] | undefined {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string | undefined]));
  const of = (key: string) => parts.get(key) ?? '';
  const frequency = of('FREQ');
  const interval = Number(of('INTERVAL') || 1);
  const until = of('UNTIL') === '' ? undefined : dateOf(of('UNTIL'));
  const count = of('COUNT') === '' ? undefined : Number(of('COUNT'));
  const days =
    of('BYDAY') === ''
      ? []
      : of('BYDAY')
          .split(',')
          .map((day) => DAYS.indexOf(day));
  const isKnown =
    [...parts.keys()].every((key) => KNOWN.has(key)) &&
    (frequency === 'DAILY' || frequency === 'WEEKLY') &&
    Number.isInteger(interval) &&
    interval > 0 &&
    days.every((day) => day >= 0) &&
    (until !== undefined ||
      (count !== undefined && Number.isInteger(count) && count > 0 && count <= MOST_REPETITIONS));
  if (!isKnown) return undefined;
  const firstOfWeek = Math.max(0, DAYS.indexOf(of('WKST') || 'MO'));
  const weekOf = (day: DayNumber) => Math.floor((day - date + ((weekdayOf(date) - firstOfWeek + 7) % 7)) / 7);
  const found: DayNumber[] = [];
  for (let day = date; day < date + MOST_DAYS && found.length < (count ?? MOST_REPETITIONS); day += 1) {
    if (until !== undefined && day > until) break;
    const isOn =
      frequency === 'DAILY'
        ? (day - date) % interval === 0 && (days.length === 0 || days.includes(weekdayOf(day)))
        : weekOf(day) % interval === 0 &&
          (days.length === 0 ? weekdayOf(day) === weekdayOf(date) : days.includes(weekdayOf(day)));
    if (isOn) found.push(day);
  }
  return found;
}

function dateOf(value: string): DayNumber | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(value) ?? [];
  return year === undefined ? undefined : parseDate(`${year}-${month}-${day}`);
}
