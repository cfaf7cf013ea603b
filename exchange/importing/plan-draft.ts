/** A plan as a format reads it: what is said of which day, in the words of its author, not yet understood. */
import type { DayNumber, WeekdayWord } from '@runplan/language/internal';

/** What stands at one place of a file. */
export interface DraftText {
  readonly text: string;
  /** Other ways of saying it as a session, likeliest first; without them, the text itself. */
  readonly tries?: readonly string[];
  /** The line of the file, from 1. */
  readonly line: number;
  /** The name of the file, where it is one of several or has no lines. */
  readonly file?: string;
}

/** What a text is: a session, what was done, what has yet to be found out, or a remark in any case. */
export type TextRole = 'session' | 'done' | 'open' | 'note';

export interface SaidText extends DraftText {
  readonly role: TextRole;
}

export interface DraftWeek {
  readonly number: number;
  /** The last of several weeks that share a heading. */
  readonly last?: number;
  /** What the heading says beside the number. */
  readonly heading?: DraftText;
  /** What stands in the week and on no day of it. */
  readonly texts: readonly SaidText[];
  readonly days: ReadonlyMap<WeekdayWord, readonly SaidText[]>;
}

export interface PlanDraft {
  readonly name?: string;
  readonly athlete?: string;
  /** The day on which week 1 begins, where dates of the file say so. */
  readonly starts?: DayNumber;
  /** The first day of its weeks, where that is evidently not Monday. */
  readonly weeksStart?: WeekdayWord;
  /** What the days name: workouts, blocks, exercises, paces. Each has a line for each of its statements. */
  readonly definitions?: readonly DraftText[];
  /** What stands above the first week. */
  readonly about: readonly SaidText[];
  readonly weeks: readonly DraftWeek[];
}
