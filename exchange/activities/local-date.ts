/** On which day something was, where it was. */
import { type DayNumber, parseDate } from '@runplan/language/internal';
import { ActivityRefusal } from './activity-refusal.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day of a moment in a time zone, such as `Europe/Berlin`.
 *
 * @param moment milliseconds since 1970
 * @throws ActivityRefusal for a moment that is none
 */
export function localDate(moment: number, timeZone: string): DayNumber {
  const date = Number.isFinite(moment) ? parseDate(formatOf(timeZone).format(moment)) : undefined;
  if (date === undefined) throw new ActivityRefusal('A time stamp in it is none that a calendar has.');
  return date;
}

/** Whether a time zone is known. */
export function isTimeZone(name: string): boolean {
  try {
    return formatOf(name) !== undefined;
  } catch {
    return false;
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known =
    formats.get(timeZone) ??
    // The form of Sweden is year, month, day.
    new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, known);
  return known;
}
