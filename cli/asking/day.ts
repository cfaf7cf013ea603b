import { type DayNumber, parseDate } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { UsageError } from '../usage-error.ts';

/**
 * The day that plans are reckoned from.
 *
 * @param text a date; without one it is today
 * @throws UsageError when it is no date
 */
export function dayFrom(text: string | undefined): DayNumber {
  const now = new Date();
  const two = (figure: number) => String(figure).padStart(2, '0');
  const day = parseDate(text ?? `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  if (day === undefined)
    throw new UsageError(`--today takes a date such as 2027-04-25, not "${printable(String(text))}".`);
  return day;
}
