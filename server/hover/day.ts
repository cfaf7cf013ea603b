/** Hover text of the days of a week. */
import { type ast, dayInWords, daysOf, type TrainingDay, writtenNode } from '@runplan/language/internal';
import { dotted, type HoverPart, items, paragraph, strong, type Words } from '../words/markup.ts';
import type { HoverContext } from './context.ts';
import { whenOf } from './dates.ts';
import { headed, linesFor } from './lines.ts';
import { notesInWords } from './notes.ts';
import type { Pointed } from './pointed.ts';
import { sessionHeading, sessionInWords } from './session.ts';

/** The day of a line. */
export function dayHover(pointed: Pointed, context: HoverContext): HoverPart[] | undefined {
  if (pointed.property !== 'days') return undefined;
  const node = pointed.node as ast.Day;
  const weeks = context.weeksAround(node);
  const [week] = weeks;
  const names = daysOf(node);
  if (names.includes('any')) {
    return [
      paragraph(dotted(strong('any'), "on a day of the athlete's choice", week && `week ${week.number}`)),
      paragraph('Counts for the week, not for the distance between days.'),
    ];
  }
  // What a line that stands for several holds is the same for each of them.
  const days = weeks.flatMap(
    (one) => one.days.find(({ name, inCycle }) => names[0] === (inCycle?.day ?? name)) ?? [],
  );
  const [day] = days;
  if (!day || !week) return undefined;
  const all = weeks
    .filter(({ plan }) => plan === week.plan)
    .flatMap((one) => one.days.filter(({ name, inCycle }) => names.includes(inCycle?.day ?? name)));
  return [
    ...all.map((one) => paragraph(dotted(strong(dayInWords(one.inCycle?.day ?? one.name)), ...whenOf(one)))),
    ...items(sessionsOf(node, days)),
    ...notesInWords(node),
  ];
}

/** The sessions of a day, a line for each and for each different athlete. */
function sessionsOf(node: ast.Day, days: readonly TrainingDay[]): readonly Words[] {
  return node.sessions.flatMap((source) => {
    const sessions = days.flatMap(
      (day) => day.sessions.find((one) => writtenNode(one.source) === source) ?? [],
    );
    const [first] = sessions;
    if (!first || first.discipline === 'rest') return [];
    const heading = sessionHeading(first);
    const lines = linesFor(sessions, ({ week }) => week.plan.athlete, sessionInWords);
    return lines.length > 0 ? headed(heading, lines) : [strong(heading)];
  });
}
