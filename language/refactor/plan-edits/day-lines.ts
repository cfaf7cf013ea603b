/** Other content for days of a week. */
import { areAsWritten } from '../../edit/as-written.ts';
import { nodeOnOneLine } from '../../edit/node-on-one-line.ts';
import { daysOf } from '../../grammar/days.ts';
import type * as ast from '../../grammar/generated/ast.ts';
import { lastLineOf } from '../../grammar/last-line.ts';
import { partOf, spanOf, statementSpan } from '../../grammar/parts.ts';
import type { Edit } from '../../text/edit.ts';
import type { Source } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';
import { weekNumber } from '../../training/like.ts';
import type { DayName, TrainingWeek } from '../../training/model.ts';
import { dayIndentation, linesBelowCopy, newDays, sessionText } from '../expand-like.ts';
import { type EditedWeek, type PlanEditing, type Refused, refused, weekOf } from './editing.ts';

/** The lines of a day behind its name: sessions, what is allowed of them, notes and comments. */
export function restOfDay(day: ast.Day, source: Source): Span {
  const end = spanOf(lastLineOf(day))?.end ?? 0;
  return { start: partOf(day, 'days')?.end ?? end, end: source.lineStop(end) };
}

/** What stands behind the name of a day, written in the week or copied; undefined where nothing does. */
export function textOfDay(week: EditedWeek, day: DayName, editing: PlanEditing): string | undefined {
  const text = partsOfDay(week, day, editing);
  return text && text.sessions + text.below;
}

/** What stands behind the name of a day: its sessions, and all that belongs to them, with the comments. */
export interface TextOfDay {
  readonly sessions: string;
  readonly below: string;
}

/** The same in its parts. A line that is not in the usual form gets that: elsewhere it could mean something else. */
export function partsOfDay(
  week: EditedWeek,
  day: DayName,
  { models, source }: PlanEditing,
): TextOfDay | undefined {
  const content = week.content.get(day);
  const { node, sessions = [] } = content ?? {};
  if (node) return isInUsualForm(node, source) ? asItStands(node, source) : writtenAnew(node, source);
  if (!content || sessions.length === 0) return undefined;
  const versions: TrainingWeek[] = models.flatMap(
    ({ weeks }) => weeks.find((one) => one.number === week.number) ?? [],
  );
  const lead = source.lineEnd + dayIndentation(week.node, source) + source.step();
  const below = linesBelowCopy(content, versions).map((line) => lead + line);
  return {
    sessions: ` ${sessions.map((session) => sessionText(session, versions)).join(' + ')}`,
    below: below.join(''),
  };
}

/** Whether the sessions of a day stand right behind its name, in the usual form. */
export function isInUsualForm(day: ast.Day, source: Source): boolean {
  const { start } = restOfDay(day, source);
  const words = Array.from(partOf(day)?.statement()?.tokens() ?? []).filter(
    ({ property, text }) => property !== 'days' && text !== ',',
  );
  const first = words[0]?.offset ?? start;
  return first >= start && /^[ \t]*$/.test(source.text.slice(start, first)) && areAsWritten(words);
}

function asItStands(day: ast.Day, source: Source): TextOfDay {
  const { start, end } = restOfDay(day, source);
  const last = day.sessions.at(-1);
  const at = (last && spanOf(last)?.end) ?? start;
  return { sessions: source.text.slice(start, at), below: source.text.slice(at, end) };
}

function writtenAnew(day: ast.Day, source: Source): TextOfDay {
  const statement = statementSpan(day) ?? restOfDay(day, source);
  const comments = source.commentsWithin(statement).map(({ start, end }) => source.text.slice(start, end));
  return {
    sessions: ` ${day.sessions.map((session) => nodeOnOneLine(session)).join(' + ')}`,
    below:
      comments.map((comment) => ` ${comment}`).join('') +
      source.text.slice(statement.end, restOfDay(day, source).end),
  };
}

/** Gives a day of a week other content; none is a day of rest. */
export function withDay(
  week: EditedWeek,
  day: DayName,
  text: string | undefined,
  editing: PlanEditing,
): Edit[] {
  const { source, models } = editing;
  const own = week.content.get(day)?.node;
  const isCopied =
    (weekOf(editing, weekNumber(week.node.like?.number) ?? 0)?.content.get(day)?.sessions.length ?? 0) > 0;
  if (text === undefined && !isCopied) return own ? [withoutLine(own, source)] : [];
  const content = text ?? ' rest';
  if (own) return [{ ...restOfDay(own, source), text: content }];
  return newDays(week.node, [{ day, texts: [content.trimStart()] }], models, source);
}

/** Takes away a day with its lines, and the line end above: another day may be written below. */
export function withoutLine(day: ast.Day, source: Source): Edit {
  const { end } = restOfDay(day, source);
  const start = source.lineStart(spanOf(day)?.start ?? end);
  return { start: source.lineStop(Math.max(0, start - 1)), end, text: '' };
}

/** Refuses days of which it is told what was done, below them or by a date: that belongs to its date. */
export function alreadyDone(
  { content, number }: EditedWeek,
  days: readonly DayName[],
  { models }: PlanEditing,
): Refused | undefined {
  const told = new Set(
    models.flatMap(({ weeks }) =>
      (weeks.find((week) => week.number === number)?.days ?? []).flatMap(({ name, done }): DayName[] =>
        done.length > 0 ? [name] : [],
      ),
    ),
  );
  const done = days.find((day) => told.has(day) || (content.get(day)?.node?.done.length ?? 0) > 0);
  return done && refused(doneStays(done, number));
}

/** Why a change is not made that would lose what was done, or put it on another day. */
export function doneStays(day: DayName, week: number): string {
  return `what was done on \`${day}\` of week ${week} stays where it was`;
}

/** Refuses days that a week writes twice: which line counts is not certain. */
export function writtenTwice({ node, number }: EditedWeek, days: readonly DayName[]): Refused | undefined {
  const linesOf = (day: DayName) => node.days.filter((line) => daysOf(line).includes(day));
  const twice = days.find((day) => linesOf(day).length > 1);
  return twice && refused(`week ${number} has \`${twice}\` twice. Join the lines first`);
}
