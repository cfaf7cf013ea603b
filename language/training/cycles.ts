/** Plans in cycles of so many days, as calendar weeks: totals, limits and dates are of those. */
import type { CycleDay, WrittenDay } from '../grammar/days.ts';
import * as ast from '../grammar/generated/ast.ts';
import { standIn } from '../grammar/one-of-several.ts';
import type { DayNumber } from '../quantities/date.ts';
import { DAYS, type Weekday } from '../quantities/weekday.ts';
import { linesOf } from '../scope/templates.ts';
import { figureOf } from '../vocabulary/figures.ts';
import type { DayContent, WeekContent } from './like.ts';
import type { PlanRace } from './model.ts';
import { firstDayOfWeek, isSameDistance, mainRaceOf, racesOn, startOf } from './planned-races.ts';

/** A week or a cycle of a plan: its number, the statement that it is, and what stands on its days. */
export interface Block {
  readonly number: number;
  readonly node: ast.Week;
  readonly content: WeekContent;
  /** A syntax mistake lies in it, or in one that it copies. */
  readonly broken: boolean;
}

/** The calendar weeks of a plan in cycles. */
export interface Calendar {
  readonly weeks: readonly Block[];
  /** The first day of week 1; absent where neither a start nor a race says when day 1 is. */
  readonly date?: DayNumber;
}

/** How many days the cycles of a plan have; undefined where it is written in weeks. */
export function cycleLengthOf(plan: ast.Plan): number | undefined {
  const line = linesOf(plan).findLast(ast.isCycleLength);
  return line && figureOf(line, 'length');
}

/**
 * Lays cycles on calendar weeks. Day 1 of cycle 1 is the day on which the plan starts, or what is counted back from the
 * race; without either it is the first day of week 1. A floating session goes to the week that has most of the days of
 * its cycle.
 *
 * @param cycles in the order of their numbers
 */
export function calendarOf(
  plan: ast.Plan,
  cycles: readonly Block[],
  length: number,
  races: readonly PlanRace[],
  firstDay: Weekday,
): Calendar {
  const dayOne = firstDayOfCycles(plan, cycles, length, races);
  const date = dayOne === undefined ? undefined : firstDayOfWeek(dayOne, firstDay);
  const offset = dayOne === undefined || date === undefined ? 0 : dayOne - date;
  const drafts = new Map<number, Draft>();
  const draft = (index: number) => {
    const known = drafts.get(index) ?? new Draft();
    drafts.set(index, known);
    return known;
  };
  for (const cycle of cycles) {
    const begin = offset + (cycle.number - 1) * length;
    for (let day = 1; day <= length; day++) {
      const index = begin + day - 1;
      const name = DAYS[(firstDay + (index % 7)) % 7] as WrittenDay;
      draft(Math.floor(index / 7)).addDay(cycle, name, `day ${day}`);
    }
    const floating = cycle.content.get('any');
    if (floating) draft(weekWithMost(begin, length)).addFloating(floating);
  }
  return {
    weeks: Array.from(drafts, ([index, week]) => week.finish(plan, index + 1)),
    ...(date !== undefined && { date }),
  };
}

/** A calendar week that is being put together. */
class Draft {
  private readonly content = new Map<WrittenDay, DayContent>();
  /** The cycles with days in it, in their order, and how many. */
  private readonly days = new Map<Block, number>();
  /** Those that begin in it. */
  private readonly begun: Block[] = [];

  addDay(cycle: Block, name: WrittenDay, day: CycleDay): void {
    const written = { cycle: cycle.node, day };
    this.content.set(name, {
      notes: [],
      sessions: [],
      done: [],
      others: [],
      ...cycle.content.get(day),
      written,
    });
    this.days.set(cycle, (this.days.get(cycle) ?? 0) + 1);
    if (day === 'day 1') this.begun.push(cycle);
  }

  addFloating({ sessions, notes, others }: DayContent): void {
    const before = this.content.get('any');
    this.content.set('any', {
      sessions: [...(before?.sessions ?? []), ...sessions],
      notes: [...(before?.notes ?? []), ...notes],
      done: [],
      others: [...(before?.others ?? []), ...others],
    });
  }

  finish(plan: ast.Plan, number: number): Block {
    const cycles = [...this.days.keys()];
    const [main] = [...this.days].sort(([, one], [, other]) => other - one)[0] as [Block, number];
    const { node: first } = cycles[0] as Block;
    const { phase, absence, reason } = main.node;
    const node = standIn(first, first, plan, {
      number: String(number),
      days: [],
      allows: [],
      notes: this.begun.flatMap((cycle) => cycle.node.notes),
      title: this.begun.flatMap((cycle) => cycle.node.title ?? []).join('. ') || undefined,
      phase,
      absence,
      reason,
      like: undefined,
      total: undefined,
    });
    return { number, node, content: this.content, broken: cycles.some(({ broken }) => broken) };
  }
}

/** The index of the week that has most days of a cycle; of several the first. */
function weekWithMost(begin: number, length: number): number {
  const first = Math.floor(begin / 7);
  const inFirst = Math.min(length, (first + 1) * 7 - begin);
  return inFirst >= Math.min(7, length - inFirst) ? first : first + 1;
}

function firstDayOfCycles(
  plan: ast.Plan,
  cycles: readonly Block[],
  length: number,
  races: readonly PlanRace[],
): DayNumber | undefined {
  const start = startOf(plan);
  if (start !== undefined) return start;
  const race = mainRaceOf(races);
  const last = cycles.at(-1);
  if (race?.date === undefined || !last) return undefined;
  const written = cycles.flatMap((cycle) => raceDaysOf(cycle, length));
  const raceDay =
    written.findLast(({ metres }) => metres !== undefined && isSameDistance(metres, race.distance)) ??
    written.at(-1);
  return race.date - (raceDay?.index ?? last.number * length - 1);
}

/** The days of a cycle with a race, by their index from day 1 of cycle 1; of a floating one the last day. */
function raceDaysOf({ number, content }: Block, length: number) {
  return racesOn(content).map(({ name, metres }) => {
    const day = name === 'any' ? length : Number(name.slice('day '.length));
    return { index: (number - 1) * length + day - 1, metres };
  });
}
