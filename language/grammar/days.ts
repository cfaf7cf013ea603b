/** The days of the lines of a week or a cycle, and the weeks of the lines of a plan: `mon, wed`, `mon-fri`, `week 3-5`. */

import { LONGEST_CYCLE } from '../quantities/cycle.ts';
import { remembered } from '../quantities/remembered.ts';
import { DAYS } from '../quantities/weekday.ts';
import { keptWith } from '../text/kept-with.ts';
import type { Day, DayName, Plan, Week } from './generated/ast.ts';
import { oneOfSeveral, writtenNode } from './one-of-several.ts';

/** A day of a cycle as it is written. */
export type CycleDay = `day ${number}`;

/** A day as it is written, of a line about one. */
export type WrittenDay = DayName | CycleDay;

/** More weeks than these in one line are none: two years. */
export const MOST_WEEKS = 104;

/** Whether a day is one of a cycle. */
export function isCycleDay(day: WrittenDay): day is CycleDay {
  return day.startsWith('day ');
}

/** Most lines are about one day, which is written as it is called. */
const ONE_DAY: ReadonlyMap<string, readonly DayName[]> = new Map(
  [...DAYS, 'any' as const].map((day) => [day, [day]]),
);

const daysByLine = keptWith<Day, readonly WrittenDay[]>();

/**
 * The days that a line is about, in the order in which it names them; `sat-mon` goes on over the end of the week. One
 * that it names again counts once.
 */
export function daysOf(line: Day): readonly WrittenDay[] {
  const one = line.days.length === 1 ? ONE_DAY.get(line.days[0] as string) : undefined;
  if (one) return one;
  const days = daysByLine.get(line) ?? [...new Set(line.days.flatMap(daysNamed))];
  daysByLine.set(line, days);
  return days;
}

/** What a line says of days that it has named before: which of its names it is, and the days. */
export interface NamedAgain {
  readonly index: number;
  readonly days: readonly WrittenDay[];
  /** Whether it names no other day. */
  readonly isAll: boolean;
}

/** The names of a line that name days again: of `mon, wed, mon` the last. */
export function namedAgain({ days }: Day): readonly NamedAgain[] {
  if (days.length < 2) return [];
  const before = new Set<WrittenDay>();
  return days.flatMap((written, index): NamedAgain | readonly [] => {
    const named = daysNamed(written);
    const again = named.filter((day) => before.has(day));
    for (const day of named) before.add(day);
    return again.length > 0 ? { index, days: again, isAll: again.length === named.length } : [];
  });
}

/** The days of one name: `mon`, `mon-fri`, `day 2-4`. */
function daysNamed(written: string): readonly WrittenDay[] {
  const inCycle = /^day\s*(\d+)(?:-(\d+))?$/i.exec(written);
  if (inCycle) return daysOfCycle(Number(inCycle[1]), Number(inCycle[2] ?? inCycle[1]));
  const [first = '', last] = written.toLowerCase().split('-') as [DayName, DayName?];
  if (last === undefined) return [first as DayName];
  const from = (DAYS as readonly string[]).indexOf(first);
  const length = (((DAYS as readonly string[]).indexOf(last) - from + 7) % 7) + 1;
  return Array.from({ length }, (_, offset) => DAYS[(from + offset) % 7] as DayName);
}

function daysOfCycle(first: number, last: number): readonly CycleDay[] {
  // A line with more days than a cycle can have is one whose figure is reported.
  const length = Math.min(LONGEST_CYCLE, Math.max(1, last - first + 1));
  return Array.from({ length }, (_, offset): CycleDay => `day ${first + offset}`);
}

/** The first of the days that a line is about; the only one of a line of {@link daysIn}. */
export function dayOf(line: Day): WrittenDay | undefined {
  return daysOf(line)[0];
}

const linesByWeek = keptWith<Week, readonly Day[]>();

/** The lines of a week, one a day: of a line about several days each of them as a line of its own. */
export function daysIn(week: Week): readonly Day[] {
  const lines = linesByWeek.get(week) ?? week.days.flatMap(eachDay);
  linesByWeek.set(week, lines);
  return lines;
}

function eachDay(line: Day): readonly Day[] {
  const days = daysOf(line);
  return days.length > 1 ? days.map((day) => oneOfSeveral(line, { days: [day] })) : [line];
}

/** The line of its week that a line of {@link daysIn} is read from. */
export function lineOf(day: Day): Day {
  const written = writtenNode(day);
  return day.$container.days.find((line) => writtenNode(line) === written) ?? day;
}

/** The numbers of the line of a week: the one that it has, or those of a range. None for anything else. */
export function numbersOf({ number = '' }: Week): readonly number[] {
  return numbersIn(number);
}

const numbersIn = remembered((written): readonly number[] => {
  const [, first, last] = /^([1-9]\d{0,4})(?:-([1-9]\d{0,4}))?$/.exec(written) ?? [];
  if (first === undefined) return [];
  const length = Number(last ?? first) - Number(first) + 1;
  return length > MOST_WEEKS
    ? []
    : Array.from({ length: Math.max(0, length) }, (_, offset) => Number(first) + offset);
});

const weeksByPlan = keptWith<Plan, readonly Week[]>();

/** The weeks of a plan: of a line about several weeks each of them as a week of its own. */
export function weeksIn(plan: Plan): readonly Week[] {
  const weeks = weeksByPlan.get(plan) ?? plan.weeks.flatMap(eachWeek);
  weeksByPlan.set(plan, weeks);
  return weeks;
}

function eachWeek(line: Week): readonly Week[] {
  if (!line.number?.includes('-')) return [line];
  const numbers = numbersOf(line);
  // Where they can't be read the line is a week whose number is reported.
  return numbers.length > 0
    ? numbers.map((number) => oneOfSeveral(line, { number: String(number) }))
    : [line];
}
