/** Hover text of dates, and the words for when something is. */
import {
  ast,
  count,
  type DayNumber,
  dateInWords,
  dayInWords,
  daysToRaceInWords,
  formatDate,
  parseDate,
  raceDayOf,
  type TrainingDay,
  type TrainingPlan,
  type TrainingSession,
} from '@runplan/language/internal';
import {
  dotted,
  type HoverPart,
  isNothing,
  items,
  paragraph,
  say,
  strong,
  type Words,
} from '../words/markup.ts';
import type { HoverContext } from './context.ts';
import type { Pointed } from './pointed.ts';

/** A date anywhere: its weekday, how far the race is, the week of the plan. */
export function dateHover({ text, node }: Pointed, context: HoverContext): HoverPart[] | undefined {
  const date = parseDate(text);
  if (date === undefined) return undefined;
  const [around] = context.plansAround(node);
  const athlete = ast.isClearance(node) || ast.isSymptoms(node) ? node.$container : undefined;
  const plans = around
    ? [around]
    : context.plans.filter((plan) => athlete !== undefined && plan.athlete.node === athlete);
  return [
    paragraph(strong(dateInWords(date))),
    ...items(
      plans.map((plan) => placeInPlan(plan, date, around === undefined)).filter((line) => !isNothing(line)),
    ),
  ];
}

/** `day 5 of week 12 · race day`; with the name of the plan where that is not plain. */
function placeInPlan(plan: TrainingPlan, date: DayNumber, named: boolean): Words {
  if (plan.date === undefined) return '';
  const index = date - plan.date;
  const last = plan.weeks.at(-1)?.number ?? 0;
  const name = named ? say(strong(plan.name)) : undefined;
  if (index < 0) return dotted(name, `${count(-index, 'day')} before week 1`);
  if (index >= last * 7) return dotted(name, 'after the last week');
  return dotted(
    name,
    `day ${(index % 7) + 1} of week ${Math.floor(index / 7) + 1} of ${last}`,
    daysToRaceInWords(plan, index),
  );
}

/** When a session is: its day, its date and how far the race is. */
export function dayOfSession(session: TrainingSession): readonly Words[] {
  const { day, week } = session;
  return day ? [dayInWords(day.name), ...whenOf(day)] : [`any day of week ${week.number}`];
}

/** The date of a day, its week and how far the race is. */
export function whenOf({ date, index, week }: TrainingDay): readonly Words[] {
  const race = daysToRaceInWords(week.plan, index);
  return [...(date === undefined ? [] : [formatDate(date)]), `week ${week.number}`, ...(race ? [race] : [])];
}

/** How far a week is from the one of the race: `9 weeks to the race`, `race week`; undefined without a race. */
export function weeksToRace(plan: TrainingPlan, number: number): string | undefined {
  const race = raceDayOf(plan)?.week.number;
  if (race === undefined) return undefined;
  const weeks = race - number;
  if (weeks === 0) return 'race week';
  if (weeks < 0) return undefined;
  return `${count(weeks, 'week')} to the race`;
}
