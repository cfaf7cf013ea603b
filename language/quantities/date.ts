import type { Weekday } from './weekday.ts';

/** A day as whole days since 1970-01-01 in the proleptic Gregorian calendar; without time or time zone. */
export type DayNumber = number;

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const DAYS_PER_400_YEARS = 146_097;

// Days from 0000-03-01, where the reckoning starts so that a leap day ends its year, to 1970-01-01.
const EPOCH = 719_468;

/**
 * Reads `2026-09-21`. `undefined` for a day that doesn't exist, for years outside 1900-2199 and for any other
 * form.
 */
export function parseDate(text: string): DayNumber | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return undefined;
  return day < 1 || day > daysInMonth(year, month) ? undefined : dayNumber(year, month, day);
}

/** Prints a day, from the year 0 to 9999, as `2026-09-21`. */
export function formatDate(day: DayNumber): string {
  const days = day + EPOCH;
  const cycle = Math.floor(days / DAYS_PER_400_YEARS);
  const dayOfCycle = days - cycle * DAYS_PER_400_YEARS;
  const leapDays =
    Math.floor(dayOfCycle / 1_460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear = dayOfCycle - daysOfYears(yearOfCycle);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0);
  const date = dayOfYear - daysOfMonths(monthFromMarch) + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** The day of the week, 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: DayNumber): Weekday {
  return ((((day + 3) % 7) + 7) % 7) as Weekday;
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: DayNumber, to: DayNumber): number {
  return to - from;
}

/** The year of a day. */
export function yearOf(day: DayNumber): number {
  return Number.parseInt(formatDate(day), 10);
}

/** The same day of the year before; of a leap day the last of that February. */
export function yearEarlier(day: DayNumber): DayNumber {
  const [year = 0, month = 1, date = 1] = formatDate(day).split('-').map(Number);
  return dayNumber(year - 1, month, Math.min(date, daysInMonth(year - 1, month)));
}

function dayNumber(year: number, month: number, day: number): DayNumber {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const monthFromMarch = month <= 2 ? month + 9 : month - 3;
  return daysOfYears(yearFromMarch) + daysOfMonths(monthFromMarch) + day - 1 - EPOCH;
}

function daysOfYears(years: number): number {
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
}

// Five months from March on, and again from August on, have 153 days: 31 30 31 30 31.
function daysOfMonths(monthsFromMarch: number): number {
  return Math.floor((153 * monthsFromMarch + 2) / 5);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(n: number, digits: number): string {
  return String(n).padStart(digits, '0');
}
