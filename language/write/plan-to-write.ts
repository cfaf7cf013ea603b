/** A plan as plain data, for the one printer: what importers make of a file. */
import type { DayNumber } from '../quantities/date.ts';
import type { WeekdayWord } from '../quantities/weekday.ts';

/** Words of the language, in any way that it reads them; whoever prints them has seen that it does. */
export interface Written {
  readonly text: string;
}

export interface PlanToWrite {
  readonly name: string;
  /** What its days name: workouts, blocks, exercises, paces. Each has its lines, of which the first begins it. */
  readonly definitions: readonly (readonly Written[])[];
  /** Without it, the plan is for nobody in particular. */
  readonly athlete?: AthleteToWrite;
  /** The day on which week 1 begins. */
  readonly starts?: DayNumber;
  /** The first day of all weeks, where that is not Monday. */
  readonly weeksStart?: WeekdayWord;
  /** What else is said of the plan: its races, when to stop. */
  readonly lines: readonly Written[];
  readonly notes: readonly string[];
  readonly weeks: readonly WeekToWrite[];
}

export interface AthleteToWrite {
  readonly name: string;
  /** What is known of the athlete: bests, volume. */
  readonly lines: readonly Written[];
}

export interface WeekToWrite {
  readonly number: number;
  /** The last of several weeks that are all the same. */
  readonly last?: number;
  /** What stands behind the number: phase, total, `like`, or a text of its own. */
  readonly words?: Written;
  readonly notes: readonly string[];
  /** Each day once, but for `any`. */
  readonly days: readonly DayToWrite[];
}

export interface DayToWrite {
  readonly day: WeekdayWord | 'any';
  /** At least one. */
  readonly sessions: readonly Written[];
  /** The lines of what was done. */
  readonly done?: readonly Written[];
  readonly notes: readonly string[];
}
