import * as ast from '../grammar/generated/ast.ts';
import { figureOf } from '../vocabulary/figures.ts';
import type { TrainingPlan, TrainingSession, TrainingWeek } from './model.ts';
import { isSameDistance } from './planned-races.ts';

/** The day of the race that a plan leads to. */
export interface RaceDay {
  /** Days since the first day of week 1. */
  readonly index: number;
  readonly week: TrainingWeek;
}

/**
 * The day on which the plan's race is, by its date or else the last race of the last week marked as `race`. Undefined
 * where the race has no day in the plan.
 */
export function raceDayOf(plan: TrainingPlan): RaceDay | undefined {
  const { race, date } = plan;
  if (race?.date !== undefined && date !== undefined) {
    const index = race.date - date;
    const week = plan.weeks.find(({ number }) => number === Math.floor(index / 7) + 1);
    return week && { index, week };
  }
  const week = plan.weeks.findLast((one) => one.isRace);
  const day = week?.runs.findLast((session) => session.kind === 'race' && session.day)?.day;
  return week && day && { index: day.index, week };
}

/**
 * The session that is the race a plan leads to: with a dated race, the last race of the week of that date, on its day
 * if there is one; else the last race of the last week marked as `race`, else the last race of the plan. Undefined
 * where a dated race has no session, or the plan no race.
 */
export function goalRaceOf({
  race,
  races,
  date,
  weeks,
}: Pick<TrainingPlan, 'race' | 'races' | 'date' | 'weeks'>): TrainingSession | undefined {
  const racesOf = (week: TrainingWeek | undefined) => week?.runs.filter(({ kind }) => kind === 'race') ?? [];
  if (race?.date !== undefined && date !== undefined) {
    const number = Math.floor((race.date - date) / 7) + 1;
    const elsewhere = new Set(races.flatMap((other) => (other === race ? [] : (other.date ?? []))));
    const inWeek = racesOf(weeks.find((week) => week.number === number)).filter(
      ({ day }) => day?.date === undefined || !elsewhere.has(day.date),
    );
    return inWeek.findLast(({ day }) => day?.date === race.date) ?? inWeek.at(-1);
  }
  const marked = weeks.filter((week) => week.isRace).flatMap(racesOf);
  return marked.at(-1) ?? weeks.flatMap(racesOf).at(-1);
}

/** The metres of the race that a plan leads to: as its line says, or else its goal race. */
export function goalDistanceOf({ race, goalRace }: TrainingPlan): number | undefined {
  return race?.distance ?? goalRace?.run?.distance?.high;
}

/** A race of so many metres and more is long: a half marathon, however it is rounded. */
const LONG_RACE = 21_000;
/** So many days behind it are for recovering. */
const DAYS_BEHIND = 7;

/** Whether more than half of a week lies in the seven days behind a long race that the plan leads to. */
export function isBehindLongRace({ plan, days }: TrainingWeek): boolean {
  if ((goalDistanceOf(plan) ?? 0) < LONG_RACE) return false;
  const last = plan.goalRace?.day?.index ?? plan.goalRace?.week.days.at(-1)?.index ?? raceDayOf(plan)?.index;
  if (last === undefined) return false;
  const behind = days.filter(({ index }) => index > last && index <= last + DAYS_BEHIND);
  return behind.length * 2 > days.length;
}

/**
 * Whether the race of a plan is the first of its distance for the athlete, as far as can be told: for a novice, and for
 * someone who names best times, none of them within 5% of it.
 */
export function isFirstOfItsDistance(plan: TrainingPlan): boolean {
  const { level, node } = plan.athlete;
  const goal = goalDistanceOf(plan);
  const raced = (node?.attributes ?? [])
    .filter(ast.isBest)
    .flatMap((best) => figureOf(best, 'distance') ?? []);
  if (goal === undefined || level === 'novice') return level === 'novice';
  return raced.length > 0 && raced.every((metres) => !isSameDistance(metres, goal));
}
