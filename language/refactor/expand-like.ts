import { AstUtils } from 'langium';
import { copiedSession } from '../edit/copied-session.ts';
import { laidOut } from '../edit/lay-out.ts';
import { inUsualForm, tokensOf } from '../edit/node-on-one-line.ts';
import { dayOf } from '../grammar/days.ts';
import { sourceOf } from '../grammar/document.ts';
import * as ast from '../grammar/generated/ast.ts';
import { lastLineOf } from '../grammar/last-line.ts';
import { spanOf, statementSpan } from '../grammar/parts.ts';
import type { Token } from '../grammar/token.ts';
import { DAYS } from '../quantities/weekday.ts';
import { templatesOf } from '../scope/templates.ts';
import { type Edit, inOrder } from '../text/edit.ts';
import type { Source } from '../text/source.ts';
import { numberedWeeks } from '../training/build-plan.ts';
import { type DayContent, expandLikes, likeScale, type WeekContent, weekNumber } from '../training/like.ts';
import type { DayName, TrainingPlan, TrainingWeek } from '../training/model.ts';
import type { SessionSource } from '../training/session.ts';
import { workoutInline } from './inline.ts';
import { ifKept } from './keeps-training.ts';
import { weeksInWords } from './plan-edits/words.ts';
import { containerAt, type Refactoring, type RefactoringPlace } from './refactoring.ts';

/** Writes out the days that a week copies with `like`, with their amounts as the copy has them. */
export function likeExpansion(place: RefactoringPlace): Refactoring | undefined {
  const node = containerAt(place, ast.isWeek);
  const isOnHeader = containerAt(place, ast.isDay) === undefined;
  if (!node?.like || !isOnHeader) return undefined;
  const versions = place.plans.flatMap(({ weeks }) => weeks.filter((week) => week.node === node));
  const [week] = versions;
  // A like that copies nothing, or a mistake that makes the copy misleading.
  if (!week?.sessions.some(({ copied }) => copied) || week.broken || isForSome(versions)) return undefined;
  // Plans that are like this one may copy another week than it does.
  if (place.plans.some((plan) => templatesOf(plan.node).includes(week.plan.node))) return undefined;
  const moved = movedCopies(week);
  if (moved.some((copy) => copy.broken || isForSome([copy]))) return undefined;
  const also =
    moved.length > 0
      ? `, and of ${weeksInWords(moved.map((copy) => copy.number))}, so that its amounts stay`
      : '';
  return ifKept(
    {
      title: `Write out the days of week ${week.number}${also}`,
      edits: () => edits(versions, [week, ...moved], sourceOf(place.document)),
    },
    place,
  );
}

/** Whether copied days say what some athletes do instead, or stand in another plan. */
function isForSome(versions: readonly TrainingWeek[]): boolean {
  return versions.some(({ sessions, plan }) =>
    sessions.some(({ copied, source }) => {
      const day = AstUtils.getContainerOfType(source, ast.isDay);
      return copied && ((day?.others.length ?? 0) > 0 || day?.$container.$container !== plan.node);
    }),
  );
}

/**
 * The weeks that copy this one, or a copy of it, at a percentage, where it copies at one itself: along a chain of copies
 * amounts are rounded once, at its end, and written out they would be rounded before.
 */
function movedCopies({ node, number, plan }: TrainingWeek): readonly TrainingWeek[] {
  const weeks = numberedWeeks(plan.node);
  const content = expandLikes(weeks)[weeks.findIndex((week) => week.node === node)] ?? new Map();
  const sessions = [...content.values()].flatMap((day) => day.sessions ?? []);
  if (sessions.every(({ scale }) => scale === 1)) return [];
  const copies = new Set([number]);
  return plan.weeks.filter((week) => {
    const { like } = week.node;
    if (!like || !copies.has(weekNumber(like.number) ?? 0)) return false;
    copies.add(week.number);
    return likeScale(like) !== 1;
  });
}

function edits(
  versions: readonly TrainingWeek[],
  which: readonly TrainingWeek[],
  source: Source,
): readonly Edit[] {
  const [{ plan }] = versions as readonly [TrainingWeek];
  const weeks = numberedWeeks(plan.node);
  const contents = expandLikes(weeks);
  const models = versions.map((week) => week.plan);
  return inOrder(
    which.flatMap(({ node, number }) => {
      const content = contents[weeks.findIndex((week) => week.node === node)] ?? new Map();
      return daysWrittenOut({ node, number, content }, new Set(content.keys()), true, { models, source });
    }),
  );
}

/** A week with the content of its days. */
interface FilledWeek {
  readonly node: ast.Week;
  readonly number: number;
  readonly content: WeekContent;
}

/**
 * Writes days that a week copies into its own lines; days that it writes itself stay. A day on which the copy has
 * nothing becomes a day of rest, where the week goes on copying.
 *
 * @param isLast whether it copies nothing more: its `like` goes
 */
export function daysWrittenOut(
  { node, number, content }: FilledWeek,
  which: ReadonlySet<DayName>,
  isLast: boolean,
  { models, source }: { readonly models: readonly TrainingPlan[]; readonly source: Source },
): Edit[] {
  const versions = models.flatMap(({ weeks }) => weeks.find((week) => week.number === number) ?? []);
  const lines = daysInOrder(models).flatMap((day) => {
    const copied = content.get(day);
    const { node: own, sessions = [] } = copied ?? {};
    if (own || !which.has(day)) return [];
    const below = copied ? linesBelowCopy(copied, versions) : [];
    if (sessions.length === 0) return isLast ? [] : [{ day, texts: ['rest'], below }];
    const texts = sessions.map((session) => sessionText(session, versions));
    return [{ day, texts: day === 'any' ? texts : [texts.join(' + ')], below }];
  });
  return [...(isLast ? withoutLike(node, source) : []), ...newDays(node, lines, models, source)];
}

/** What stands below a copied day where it is written out: notes, and what some athletes do instead. */
export function linesBelowCopy(
  { notes, others }: DayContent,
  versions: readonly TrainingWeek[],
): readonly string[] {
  return [
    ...notes.map((note) => `note "${note}"`),
    ...others.map(({ line, scale }) => {
      const texts = line.sessions.map((session) => sessionText({ source: session, scale }, versions));
      return [inUsualForm(headOf(line)), ...(texts.length > 0 ? [texts.join(' + ')] : [])].join(' ');
    }),
  ];
}

/** For whom a line is: what stands before its sessions. */
function headOf(line: ast.OtherLine): readonly Token[] {
  const all = tokensOf(line);
  const [first] = line.sessions;
  return first ? all.slice(0, all.indexOf(tokensOf(first)[0] as Token)) : all;
}

/** The days of a week from the first one on, and `any`. */
export function daysInOrder(models: readonly TrainingPlan[]): readonly DayName[] {
  const first = models[0]?.firstDay ?? 0;
  return [...DAYS.slice(first), ...DAYS.slice(0, first), 'any'];
}

/** Lines for days that a week does not write yet, each in its place. */
export function newDays(
  week: ast.Week,
  lines: readonly {
    readonly day: DayName;
    readonly texts: readonly string[];
    /** What stands below the day. */
    readonly below?: readonly string[];
  }[],
  models: readonly TrainingPlan[],
  source: Source,
): Edit[] {
  const indentation = dayIndentation(week, source);
  const days = daysInOrder(models);
  const written = new Map<number, string>();
  for (const { day, texts, below = [] } of lines) {
    const text = texts
      .map((one) => laidOut(`${day} ${one}`, indentation.length, indentation, source.lineEnd))
      .concat(below.map((line) => source.step() + line))
      .map((line) => source.lineEnd + indentation + line)
      .join('');
    const offset = source.lineStop(endOfLineBefore(day, days, week));
    written.set(offset, (written.get(offset) ?? '') + text);
  }
  return Array.from(written, ([offset, text]) => ({ start: offset, end: offset, text }));
}

/** The header without its `like`, and without the sign in front of it. */
export function withoutLike({ like }: ast.Week, source: Source): Edit[] {
  const span = like && spanOf(like);
  if (!span) return [];
  const before = source.text.slice(0, span.start).replace(/[\s,–—-]+$/, '').length;
  return [{ start: before, end: span.end, text: '' }];
}

/** The end of the line below which a day is written: before the first written day that comes after it. */
function endOfLineBefore(day: DayName, days: readonly DayName[], week: ast.Week): number {
  const later = (one: ast.Day) => days.indexOf(nameOf(one)) > days.indexOf(day);
  const next = week.days.findIndex(later);
  const above = week.days.slice(0, next < 0 ? undefined : next).at(-1);
  return statementSpan(lastLineOf(above ?? week))?.end ?? 0;
}

function nameOf(line: ast.Day): DayName {
  return dayOf(line) as DayName;
}

/** As other days of the week, or of the plan, are indented. */
export function dayIndentation(week: ast.Week, source: Source): string {
  const models = [week, ...week.$container.weeks].flatMap(({ days }) => days);
  const model = models[0] && statementSpan(models[0]);
  if (model) return source.indentation(model.start);
  return source.indentation(statementSpan(week)?.start ?? 0) + source.step();
}

/** A session as a line of its own week has it. */
export function sessionText(
  { source: session, scale }: SessionSource,
  versions: readonly TrainingWeek[],
): string {
  const { activity } = session;
  if (scale !== 1 && ast.isWorkoutUse(activity)) {
    const training = versions.flatMap(({ sessions }) => sessions.filter((one) => one.source === session));
    const text = workoutInline(activity, training, scale);
    if (text !== undefined) return withInstead(session, activity, text);
  }
  return copiedSession(session, scale);
}

/** A session on one line, with a text in the place of what it is. */
function withInstead(session: ast.Session, activity: ast.Activity, text: string): string {
  const [all, own] = [tokensOf(session), tokensOf(activity)];
  const at = all.indexOf(own[0] as Token);
  return [inUsualForm(all.slice(0, at)), text, inUsualForm(all.slice(at + own.length))]
    .filter((part) => part !== '')
    .join(' ');
}
