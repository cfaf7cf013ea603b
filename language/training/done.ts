/** What was done of a plan, and when: the `done` and `missed` lines of its weeks. */
import { daysOf, numbersOf } from '../grammar/days.ts';
import * as ast from '../grammar/generated/ast.ts';
import { writtenNode } from '../grammar/one-of-several.ts';
import type { DayNumber } from '../quantities/date.ts';
import { figureIn } from '../quantities/range.ts';
import { isFor } from '../scope/runners.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { thatCount } from '../vocabulary/said-once.ts';
import type { DoneEntry } from './model.ts';

/** The lines of a plan that name a date, by that date. */
export function doneByDate(plan: ast.Plan): ReadonlyMap<DayNumber, readonly ast.DoneLine[]> {
  const lines = plan.weeks.flatMap(({ done, days }) => [...done, ...days.flatMap((day) => day.done)]);
  const byDate = new Map<DayNumber, ast.DoneLine[]>();
  for (const line of lines) {
    const date = figureOf(line, 'date');
    if (date !== undefined) byDate.set(date, [...(byDate.get(date) ?? []), line]);
  }
  return byDate;
}

/** The lines below a day that are about it: those without a date, where the day is one alone. */
export function doneBelow(day: ast.Day): readonly ast.DoneLine[] {
  if (day.done.length === 0) return day.done;
  return isOneDay(day) ? day.done.filter(({ date }) => date === undefined) : [];
}

/** Whether a line of a day, as it is written, is about one day of one week. */
export function isOneDay(day: ast.Day): boolean {
  const written = writtenNode(day);
  return (
    daysOf(written).length === 1 &&
    written.days[0] !== 'any' &&
    numbersOf(writtenNode(written.$container)).length === 1
  );
}

/** Whether a line holds for an athlete: one that names nobody holds for all. */
export function isAbout(line: ast.DoneLine, athlete: ast.Athlete | undefined): boolean {
  return line.runners.length === 0 || isFor(line, athlete);
}

/** What a line says was done. Of what is said twice the first counts. */
export function doneEntry(node: ast.DoneLine): DoneEntry {
  const details = thatCount(node.details);
  const distance = details.find(ast.isDoneDistance);
  const time = details.find(ast.isDoneTime);
  const heartRate = details.find(ast.isDoneHeartRate);
  const effort = details.find(ast.isDoneEffort);
  const metres = distance && figureOf(distance, 'distance')?.range.high;
  const seconds = time && figureOf(time, 'time')?.high;
  const beats = heartRate && figureOf(heartRate, 'heartRate');
  const felt = effort && figureOf(effort, 'effort');
  const remarks = details.filter(ast.isCueText).flatMap(({ text }) => text?.trim() || []);
  return {
    node,
    isMissed: node.isMissed,
    ...(node.kind && { kind: node.kind.toLowerCase() }),
    ...(metres !== undefined && { metres }),
    ...(seconds !== undefined && { seconds }),
    ...(beats && { heartRate: figureIn(beats) }),
    ...(felt && { effort: figureIn(felt) }),
    ...(remarks.length > 0 && { remark: remarks.join(', ') }),
  };
}
