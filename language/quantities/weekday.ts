/** A day of the week, 0 = Monday … 6 = Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The days of the week in their order: as plans write them, in short, and in full. */
export const WEEKDAYS = [
  { word: 'mon', short: 'Mon', name: 'Monday' },
  { word: 'tue', short: 'Tue', name: 'Tuesday' },
  { word: 'wed', short: 'Wed', name: 'Wednesday' },
  { word: 'thu', short: 'Thu', name: 'Thursday' },
  { word: 'fri', short: 'Fri', name: 'Friday' },
  { word: 'sat', short: 'Sat', name: 'Saturday' },
  { word: 'sun', short: 'Sun', name: 'Sunday' },
] as const;

/** A day as plans write it. */
export type WeekdayWord = (typeof WEEKDAYS)[number]['word'];

/** The days of the week as plans write them. */
export const DAYS: readonly WeekdayWord[] = WEEKDAYS.map(({ word }) => word);

/** `Monday` for `mon`. */
export function nameOfWeekday(day: WeekdayWord): string {
  return (WEEKDAYS[DAYS.indexOf(day)] as (typeof WEEKDAYS)[number]).name;
}
