/** Hover text of the days of a week. */
import { type ast, dayInWords, type TrainingDay } from '@runplan/language/internal';
import { dotted, type HoverPart, items, paragraph, strong, type Words } from '../words/markup.ts';
import type { HoverContext } from './context.ts';
import { whenOf } from './dates.ts';
import { headed, linesFor } from './lines.ts';
import type { Pointed } from './pointed.ts';
import { sessionHeading, sessionInWords } from './session.ts';

/** The day of a line. */
export function dayHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  if (pointed.property !== 'day') return undefined;
  const node = pointed.node as ast.Day;
  const weeks = context.weeksAround(node);
  const [week] = weeks;
  if (node.day?.toLowerCase() === 'any') {
    return [
      paragraph(dotted(strong('any'), "on a day of the athlete's choice", week && `week ${week.number}`)),
      paragraph('Counts for the week, not for the distance between days.'),
    ];
  }
  const days = weeks.flatMap((one) => one.days.find(({ name }) => name === node.day?.toLowerCase()) ?? []);
  const [day] = days;
  if (!day) return undefined;
  return [paragraph(dotted(strong(dayInWords(day.name)), ...whenOf(day))), ...items(sessionsOf(node, days))];
}

/** The sessions of a day, a line for each and for each different athlete. */
function sessionsOf(node: ast.Day, days: readonly TrainingDay[]): readonly Words[] {
  return node.sessions.flatMap((source) => {
    const sessions = days.flatMap((day) => day.sessions.find((one) => one.source === source) ?? []);
    const [first] = sessions;
    if (!first || first.discipline === 'rest') return [];
    const heading = sessionHeading(first);
    const lines = linesFor(sessions, ({ week }) => week.plan.athlete, sessionInWords);
    return lines.length > 0 ? headed(heading, lines) : [strong(heading)];
  });
}
