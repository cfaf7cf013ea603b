import { type CycleDay, dayOf, daysIn, type WrittenDay } from '../grammar/days.ts';
import type * as ast from '../grammar/generated/ast.ts';
import { isFor } from '../scope/runners.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { doneBelow } from './done.ts';
import type { SessionSource } from './session.ts';

/** Where a day of a plan in cycles is written. */
export interface PlaceInCycle {
  readonly cycle: ast.Week;
  readonly day: CycleDay;
}

/** What stands on a day of a week, and the line it was written in, if it was written in this week. */
export interface DayContent {
  readonly node?: ast.Day;
  /** What stands below its line as a note; a copy has those of the day that it copies. */
  readonly notes: readonly string[];
  readonly sessions: readonly SessionSource[];
  /** What was done on it; a copy has nothing of that. */
  readonly done: readonly ast.DoneLine[];
  /** Of a calendar week of a plan in cycles. */
  readonly written?: PlaceInCycle;
  /** What some athletes do instead, whoever the week is read for. */
  readonly others: readonly OtherContent[];
}

/** A line for some athletes, and the factor of a copy. */
export interface OtherContent {
  readonly line: ast.OtherLine;
  readonly scale: number;
}

export type WeekContent = ReadonlyMap<WrittenDay, DayContent>;

/** A week with its number. */
export interface NumberedWeek {
  readonly number: number;
  /** The week of the plan; one that stands for a week of another plan writes no days. */
  readonly node: ast.Week;
  /** The week of the plan that this one is like, and what names that plan. */
  readonly original?: ast.Week;
  readonly from?: ast.Template;
  /** Whether another number may as well be meant. */
  readonly isUncertain?: boolean;
}

/** For whom weeks are read. */
interface ForWhom {
  readonly athlete?: ast.Athlete | undefined;
  /** How much of the runs is for them, where the plan does not say what they do instead. */
  readonly share: number;
}

/** What weeks hold for an athlete, as long as they are the same, and so are all definitions. */
export type WrittenWeeks = WeakMap<ast.Week, WrittenWeek>;

interface WrittenWeek {
  readonly share: number;
  /** What it writes itself. */
  readonly own: WeekContent;
  /** With what it copies, and from which content. */
  copied?: { readonly from: WeekContent; readonly content: WeekContent };
}

/** The number of a week or of a `like`; undefined for anything but a whole number from 1. */
export function weekNumber(text: string | undefined): number | undefined {
  return text && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}

/** The factor of a `like … at`; 1 without one, undefined where it can't be read. */
export function likeScale(like: ast.Like): number | undefined {
  if (!like.share) return 1;
  return figureOf(like, 'share')?.high;
}

/**
 * The content of each week with `like` expanded: the days of the earlier week, except those that this week writes
 * itself. A `like` that refers to no earlier week copies nothing. Factors along a chain multiply and are rounded once.
 *
 * @param weeks in the order of their numbers, each number once
 * @param forWhom the athlete; what others do instead is left out
 * @param known what was found out before, to be added to
 */
export function expandLikes(
  weeks: readonly NumberedWeek[],
  forWhom: ForWhom = { share: 1 },
  known: WrittenWeeks = new WeakMap(),
): WeekContent[] {
  const byNumber = new Map<number, WeekContent>();
  return weeks.map(({ number, node, original = node, from: template }) => {
    const written = template
      ? { share: forWhom.share, own: writtenIn(original, forWhom, template) }
      : writtenOnce(node, forWhom, known);
    const content = withCopied(written, node.like, number, byNumber);
    byNumber.set(number, content);
    return content;
  });
}

/** What a week writes, and what it copies from an earlier one. */
function withCopied(
  written: WrittenWeek,
  like: ast.Like | undefined,
  number: number,
  byNumber: ReadonlyMap<number, WeekContent>,
): WeekContent {
  const from = like && weekNumber(like.number);
  const scale = like && likeScale(like);
  const copied = from !== undefined && from < number ? byNumber.get(from) : undefined;
  if (!like || !copied || scale === undefined) return written.own;
  if (written.copied?.from !== copied)
    written.copied = {
      from: copied,
      content: new Map([...copiesOf(copied, like, scale), ...written.own]),
    };
  return written.copied.content;
}

/** The days that a week copies. */
function copiesOf(copied: WeekContent, like: ast.Like, scale: number): WeekContent {
  return new Map(
    Array.from(copied, ([day, { sessions, notes, others }]) => [
      day,
      {
        sessions: sessions.map((session) => copy(session, like, scale)),
        notes,
        done: [],
        others: others.map((other) => ({ ...other, scale: other.scale * scale })),
      },
    ]),
  );
}

function writtenOnce(week: ast.Week, forWhom: ForWhom, known: WrittenWeeks): WrittenWeek {
  const before = known.get(week);
  if (before?.share === forWhom.share) return before;
  const written = { share: forWhom.share, own: writtenIn(week, forWhom) };
  known.set(week, written);
  return written;
}

/** A day as its lines are read one after the other. */
interface WrittenContent {
  readonly node?: ast.Day;
  readonly sessions: SessionSource[];
  readonly notes: string[];
  readonly done: ast.DoneLine[];
  readonly others: OtherContent[];
}

/** The days that a week writes itself. */
function writtenIn(week: ast.Week, { athlete, share }: ForWhom, template?: ast.Template): WeekContent {
  const content = new Map<WrittenDay, WrittenContent>();
  const copied = template && { copiedBy: template };
  for (const day of daysIn(week)) {
    const name = dayOf(day) as WrittenDay;
    let own = content.get(name);
    if (!own) {
      own = { ...(!template && { node: day }), sessions: [], notes: [], done: [], others: [] };
      content.set(name, own);
    }
    const other = day.others.find((line) => isFor(line, athlete));
    for (const source of other?.sessions ?? day.sessions)
      own.sessions.push({ source, ...copied, scale: other ? 1 : share });
    own.notes.push(...notesOf(day.notes));
    if (!template) own.done.push(...doneBelow(day));
    for (const line of day.others) own.others.push({ line, scale: 1 });
  }
  return content;
}

/** The texts of notes that say something. */
export function notesOf(notes: readonly ast.PlanNote[]): readonly string[] {
  return notes.flatMap(({ text }) => text?.trim() || []);
}

function copy(session: SessionSource, like: ast.Like, scale: number): SessionSource {
  return { source: session.source, copiedBy: like, scale: session.scale * scale };
}
