/** The months of a plan with dates, and what they are called. */

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

/** @param month such as `2027-03`, which is `March 2027` */
export function monthTitle(month: string): string {
  const [year, number] = month.split('-');
  return `${NAMES[Number(number) - 1]} ${year}`;
}

/** The months in which days are, in their order: `2027-03`. */
export function monthsOf(days: readonly DatedDay[]): readonly string[] {
  return [...new Set(days.flatMap(({ iso }) => iso?.slice(0, 7) ?? []))].sort();
}

export function isInMonth({ iso }: DatedDay, month: string): boolean {
  return iso?.startsWith(month) ?? false;
}
