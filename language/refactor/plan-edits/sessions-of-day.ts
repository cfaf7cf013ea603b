/** Single sessions of a day, written in their week or copied. */
import { isAsWritten } from '../../edit/as-written.ts';
import { nodeOnOneLine } from '../../edit/node-on-one-line.ts';
import * as ast from '../../grammar/generated/ast.ts';
import { spanOf } from '../../grammar/parts.ts';
import type { DayName, TrainingWeek } from '../../training/model.ts';
import { sessionText } from '../expand-like.ts';
import { isInUsualForm, partsOfDay, restOfDay } from './day-lines.ts';
import { type EditedWeek, type PlanEditing, type Refused, refused } from './editing.ts';

/** How a command names a session of a day: its place, counted from 1; without it the first. */
export function placeIn(word: string | undefined): number | undefined {
  if (word === undefined) return 1;
  return /^[1-9]\d?$/.test(word) ? Number(word) : undefined;
}

/** The text of a session as the week has it, on one line where it is copied. */
export function textOfSession(
  week: EditedWeek,
  day: DayName,
  place: number,
  { models, source }: PlanEditing,
): string | undefined {
  const { node, sessions = [] } = week.content.get(day) ?? {};
  const session = sessions[place - 1];
  const span = session && spanOf(session.source);
  if (!session || !span) return undefined;
  if (node)
    return isAsWritten(session.source)
      ? source.text.slice(span.start, span.end)
      : nodeOnOneLine(session.source);
  const versions: TrainingWeek[] = models.flatMap(({ weeks }) =>
    weeks.filter(({ number }) => number === week.number),
  );
  return sessionText(session, versions);
}

/** What stands behind the name of a day with one session more, or with that alone where there is none. */
export function withSession(week: EditedWeek, day: DayName, text: string, editing: PlanEditing): string {
  const before = partsOfDay(week, day, editing);
  return before?.sessions.trim() ? `${before.sessions} + ${text}${before.below}` : ` ${text}`;
}

/**
 * What stands behind the name of a day without one of its sessions; undefined where it was the only one. Refused where something
 * else would go with it.
 */
export function withoutSession(
  week: EditedWeek,
  day: DayName,
  place: number,
  editing: PlanEditing,
): string | undefined | Refused {
  const { node, sessions = [] } = week.content.get(day) ?? {};
  const { source } = editing;
  if (!node || !isInUsualForm(node, source)) {
    const others = sessions.flatMap((_, index) => textOfSession(week, day, index + 1, editing) ?? []);
    const kept = others.toSpliced(place - 1, 1);
    const below = partsOfDay(week, day, editing)?.below ?? '';
    if (kept.length > 0) return ` ${kept.join(' + ')}${below}`;
    return below.trim() !== '' ? belongsToIt(week, day) : undefined;
  }
  const spans = sessions.flatMap((session) => spanOf(session.source) ?? []);
  const span = spans[place - 1];
  if (!span) return undefined;
  const rest = restOfDay(node, source);
  const [first, second] = spans;
  if (spans.length === 1) {
    const more = source.text.slice(span.end, rest.end).trim();
    return more === '' ? undefined : belongsToIt(week, day);
  }
  const gone =
    place === 1 && first && second
      ? { start: first.start, end: second.start }
      : { start: spans[place - 2]?.end ?? span.start, end: span.end };
  if (source.commentsWithin(gone).length > 0)
    return refused(`a comment stands between the sessions of \`${day}\` in week ${week.number}`);
  return source.text.slice(rest.start, gone.start) + source.text.slice(gone.end, rest.end);
}

function belongsToIt({ number }: EditedWeek, day: DayName): Refused {
  return refused(`what stands below \`${day}\` of week ${number} belongs to its only session. Swap the days`);
}

/** Whether nothing but rest is on a day, and nothing is said about it. */
export function isFree({ content }: EditedWeek, day: DayName): boolean {
  const { sessions = [], notes = [], others = [] } = content.get(day) ?? {};
  return notes.length + others.length === 0 && sessions.every(({ source }) => ast.isRest(source.activity));
}

/** Refuses a session that would come or go on days on which some athletes do something else: they would do more, or less. */
export function othersDiffer({ number, content }: EditedWeek, days: readonly DayName[]): Refused | undefined {
  const day = days.find((one) => (content.get(one)?.others.length ?? 0) > 0);
  return (
    day &&
    refused(
      `some athletes do something else on \`${day}\` of week ${number}, and would do more or less than before. Change the text`,
    )
  );
}

/** Refuses a session that is not there. */
export function noSession({ number }: EditedWeek, day: DayName, place: number): Refused {
  return refused(`\`${day}\` of week ${number} has no session ${place}`);
}
