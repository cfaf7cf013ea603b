/** The races that the lines of a plan name, and what follows from them for its dates. */
import type { WrittenDay } from '../grammar/days.ts';
import * as ast from '../grammar/generated/ast.ts';
import { type DayNumber, weekdayOf } from '../quantities/date.ts';
import { DAYS, type Weekday } from '../quantities/weekday.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { raceMetres } from '../vocabulary/quantities.ts';
import { PHASE, RACE_PRIORITY } from '../vocabulary/word-lists.ts';
import type { WeekContent } from './like.ts';
import type { PlanRace, TrainingWeek } from './model.ts';

/** Distances that differ by up to this are the same: 10 km and 6.2 mi. */
const SAME_DISTANCE = 0.05;

/** A week with its number. */
export interface NumberedWeek {
  readonly number: number;
  readonly node: ast.Week;
}

/** The races that a plan names, in the order of the text. */
export function plannedRaces(plan: ast.Plan): readonly PlanRace[] {
  const lines = plan.attributes.filter(ast.isPlanRace);
  const stated = lines.map(({ details }) => RACE_PRIORITY.read(details.find(ast.isRacePriority)?.priority));
  return lines.map((node, index) => {
    const distance = figureOf(node, 'distance');
    const date = figureOf(node, 'date');
    const title = node.details.find(ast.isRaceTitle)?.text;
    const goalNode = node.details.find(ast.isRaceGoal);
    const goal = goalNode && figureOf(goalNode, 'goal');
    return {
      node,
      priority: stated[index] ?? (index === 0 && !stated.includes('A') ? 'A' : 'B'),
      distanceName: node.distance ?? '',
      ...(distance !== undefined && { distance }),
      ...(date !== undefined && { date }),
      ...(title && { title }),
      ...(goal !== undefined && { goal }),
    };
  });
}

/** The race that a plan leads to: the first `A`, else the first. */
export function mainRaceOf(races: readonly PlanRace[]): PlanRace | undefined {
  return races.find(({ priority }) => priority === 'A') ?? races[0];
}

/** The race that is on a date; on none, of a floating session, the one of its week. */
export function raceAt(
  races: readonly PlanRace[],
  date: DayNumber | undefined,
  week: Pick<TrainingWeek, 'date'>,
): PlanRace | undefined {
  return races.find((race) =>
    race.date === undefined ? false : date === undefined ? isInWeek(race.date, week) : race.date === date,
  );
}

export function isInWeek(date: DayNumber, week: Pick<TrainingWeek, 'date'>): boolean {
  return week.date !== undefined && date >= week.date && date < week.date + 7;
}

/** Whether two races are of the same distance, as far as it is known. */
export function isSameDistance(one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined || Math.abs(one / other - 1) <= SAME_DISTANCE;
}

/** Metres of a race as a session says it; undefined where it leaves that to the line of the plan, or is of a time. */
export function statedDistance(run: ast.Run): number | undefined {
  return figureOf(run, 'distance') ?? raceMetres(run.amount);
}

/** The day on which a plan says that it starts. */
export function startOf(plan: ast.Plan): DayNumber | undefined {
  const line = plan.attributes.find(ast.isPlanStart);
  return line && figureOf(line, 'date');
}

/** The first day of the week that a day lies in. */
export function firstDayOfWeek(day: DayNumber, firstDay: Weekday): DayNumber {
  return day - ((weekdayOf(day) - firstDay + 7) % 7);
}

/**
 * The first day of week 1, counted back from the races where they stand as sessions: from the one that the plan leads to, on
 * its day of the week and of its distance, if there is one; of several, where most other races fit, else the last. Where
 * no session fits, that race lies in the last week marked as `race`, else in the last week.
 */
export function firstDayByRaces(
  races: readonly PlanRace[],
  firstDay: Weekday,
  weeks: readonly NumberedWeek[],
  contents: readonly WeekContent[],
): DayNumber | undefined {
  const main = mainRaceOf(races);
  if (main?.date === undefined) return undefined;
  const sessions = weeks.flatMap(({ number }, index) => raceSessions(number, contents[index]));
  const firstDayWith = (race: PlanRace, number: number) =>
    firstDayOfWeek(race.date ?? 0, firstDay) - (number - 1) * 7;
  const fitting = (race: PlanRace, first: DayNumber) =>
    sessions.some((session) => fits(session, race, first, firstDay));
  const onItsDay = sessions.filter((session) =>
    fits(session, main, firstDayWith(main, session.week), firstDay),
  );
  const ofItsDistance = sessions.filter(
    ({ metres }) => metres !== undefined && isSameDistance(metres, main.distance),
  );
  let best: { readonly first: DayNumber; readonly score: number } | undefined;
  for (const { week } of onItsDay.length > 0 ? onItsDay : ofItsDistance) {
    const first = firstDayWith(main, week);
    const isMarked = weeks.some(({ number, node }) => number === week && PHASE.read(node.phase) === 'race');
    const score = 2 * races.filter((race) => race !== main && fitting(race, first)).length + Number(isMarked);
    if (!best || score >= best.score) best = { first, score };
  }
  if (best) return best.first;
  const marked = weeks.findLast(({ node }) => PHASE.read(node.phase) === 'race');
  return firstDayWith(main, (marked ?? weeks.at(-1))?.number ?? 1);
}

/** A race as a session of a week; without a day where it floats. */
interface RaceSession {
  readonly week: number;
  readonly day?: Weekday;
  readonly metres: number | undefined;
}

function raceSessions(week: number, content: WeekContent | undefined): readonly RaceSession[] {
  return racesOn(content ?? new Map()).map(({ name, metres }) => {
    const day = (DAYS as readonly string[]).indexOf(name);
    return { week, metres, ...(day >= 0 && { day: day as Weekday }) };
  });
}

/** The races that stand on days, with their distance as far as it is said. */
export function racesOn(
  content: WeekContent,
): readonly { readonly name: WrittenDay; readonly metres: number | undefined }[] {
  return [...content].flatMap(([name, { sessions }]) =>
    sessions.flatMap(({ source: { activity } }) =>
      ast.isRun(activity) && activity.kind?.toLowerCase() === 'race'
        ? [{ name, metres: statedDistance(activity) }]
        : [],
    ),
  );
}

/** Whether a session is on the date of a race and of its distance, if week 1 begins with a day. */
function fits(
  { week, day, metres }: RaceSession,
  race: PlanRace,
  first: DayNumber,
  firstDay: Weekday,
): boolean {
  if (race.date === undefined || !isSameDistance(metres, race.distance)) return false;
  const monday = first + (week - 1) * 7;
  if (race.date < monday || race.date >= monday + 7) return false;
  return day === undefined || race.date === monday + ((day - firstDay + 7) % 7);
}
