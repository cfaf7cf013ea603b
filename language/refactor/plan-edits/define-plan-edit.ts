import type { Edit } from '../../text/edit.ts';
import type { DayName } from '../../training/model.ts';
import type { EditedWeek, PlanEditing, Refused } from './editing.ts';

/** What a change of a plan comes to. */
export type EditsOf = (editing: PlanEditing) => readonly Edit[] | Refused;

/** A change of a plan, and what has to stand in lines of its own before it is made. */
export interface PlanChange {
  /** The numbers before which a line of several weeks is divided. */
  readonly cuts: readonly number[];
  /** The week that is taken from its place. */
  readonly goes?: number;
  /** The week of which days change, and which ones; without `days` all of them. */
  readonly week?: number;
  readonly days?: readonly DayName[];
  /** Another day that changes with them. */
  readonly to?: { readonly week: number; readonly day: DayName };
  /** How many of their sessions change; the others only their day. Without it all may. */
  readonly sessionsChanged?: number;
  /** The numbers of the weeks as they stand then; undefined for a new one. Without it all stay where they are. */
  order?(numbers: readonly number[]): readonly (number | undefined)[];
  readonly edits: EditsOf;
}

/** Where in a plan an editor asks: in the lines of a week, of a day, or above the first week. */
export interface PlanPlace {
  readonly editing: PlanEditing;
  readonly week?: EditedWeek;
  readonly day?: DayName;
}

/** What an editor offers. */
export interface PlanEditOffer {
  /** What is done, as a command without a full stop. */
  readonly title: string;
  readonly change: PlanChange;
}

/** A way to change a plan as a whole; all other weeks keep their training. */
export interface PlanEdit {
  /** How the command line calls it. */
  readonly id: string;
  /** What the command line wants behind that. */
  readonly usage: string;
  readonly about: string;
  /** What follows the name of the file: `insert-week after 4`. */
  readonly example: string;
  /** Whether something changes its place; else something is written. */
  readonly moves: boolean;
  /** Reads what the command line has behind the `id`; undefined where that can't be meant. */
  read(words: readonly string[]): PlanChange | undefined;
  offers(place: PlanPlace): readonly PlanEditOffer[];
}

/** Where a week goes: before another, or after it. */
export type Side = 'before' | 'after';

export function sideIn(word: string | undefined): Side | undefined {
  return word === 'before' || word === 'after' ? word : undefined;
}
