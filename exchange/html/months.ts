/** A plan with dates as months, as they hang on the wall: plain data, which pages with and without scripts draw. */

/** A day of a plan, with its date where it has one: `2027-03-14`. */
interface DatedDay {
  readonly iso?: string;
}

const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A month as a table: a row for each week that has a day in it. */
export interface Month<Week, Day> {
  /** `March 2027` */
  readonly title: string;
  readonly rows: readonly MonthRow<Week, Day>[];
}

export interface MonthRow<Week, Day> {
  readonly week: Week;
  /** Whether the week begins in this month. One over its end is told twice; what is on no day of it, here alone. */
  readonly isFirst: boolean;
  /** Its days in their order, undefined where they are in another month. */
  readonly days: readonly (Day | undefined)[];
}

/**
 * The months of a plan in their order; none without dates.
 *
 * @param daysOf gives the seven days of a week
 */
export function monthsOf<Week, Day extends DatedDay>(
  weeks: readonly Week[],
  daysOf: (week: Week) => readonly Day[],
): readonly Month<Week, Day>[] {
  const months = new Set(weeks.flatMap((week) => daysOf(week).flatMap(({ iso }) => iso?.slice(0, 7) ?? [])));
  return [...months].sort().map((month) => ({
    title: titleOf(month),
    rows: weeks.flatMap((week): MonthRow<Week, Day> | readonly [] => {
      const days = daysOf(week).map((day) => (day.iso?.startsWith(month) ? day : undefined));
      return days.some(Boolean) ? { week, isFirst: days[0] !== undefined, days } : [];
    }),
  }));
}

/** @param month such as `2027-03`, which is `March 2027` */
function titleOf(month: string): string {
  const [year, number] = month.split('-');
  return `${NAMES[Number(number) - 1]} ${year}`;
}

/** `14` of `2027-03-14` */
export function dayOfMonth({ iso = '' }: DatedDay): string {
  return String(Number(iso.slice(8)));
}
