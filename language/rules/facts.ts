/** What rules report, as values: figures with their units, and what they are about. Words come last. */
import type { Units } from '../quantities/distance.ts';
import { type Range, tidy } from '../quantities/range.ts';
import { METRES_PER_MILE } from '../quantities/units.ts';
import type { DayName, TrainingDay, TrainingSession, TrainingWeek } from '../training/model.ts';

/** A `fraction` is 0.1 for 10%, a `ratio` says how many times as much. */
export type FigureUnit =
  | 'metres'
  | 'seconds'
  | 'seconds/km'
  | 'fraction'
  | 'ratio'
  | 'count'
  | 'days'
  | 'steps/min'
  | 'beats/min'
  | 'kg';

/** A figure that a rule has seen, or its limit. */
export interface Figure<Unit extends FigureUnit = FigureUnit> {
  /** Of a range the upper end. */
  readonly value: number;
  /** The lower end of a range. */
  readonly low?: number;
  readonly unit: Unit;
  /** Whether a part was computed through a pace. Shown as `≈`. */
  readonly estimated: boolean;
}

/** A figure from a number or a range in its unit. */
export function figure<Unit extends FigureUnit>(
  amount: number | Range,
  unit: Unit,
  estimated = false,
): Figure<Unit> {
  if (typeof amount === 'number') return { value: amount, unit, estimated };
  const { low, high } = amount;
  return { value: high, ...(low !== high && { low }), unit, estimated };
}

/** One week. */
export interface WeekSubject {
  readonly kind: 'week';
  readonly week: number;
}

/** What lasts: reports of the same in weeks that follow each other become one about all of them. */
export interface WeeksSubject {
  readonly kind: 'weeks';
  readonly weeks: readonly number[];
}

/** An exercise, by its name, in weeks that follow each other. */
export interface ExerciseSubject {
  readonly kind: 'exercise';
  readonly name: string;
  readonly weeks: readonly number[];
}

export interface DaySubject {
  readonly kind: 'day';
  readonly week: number;
  readonly day: DayName;
}

/** A session; the day of a floating one is `any`. */
export interface SessionSubject {
  readonly kind: 'session';
  readonly activity: string;
  readonly week: number;
  readonly day: DayName;
}

/** A pair of shoes, by its name. */
export interface ShoesSubject {
  readonly kind: 'shoes';
  readonly name: string;
}

/** A rule that a line names, by its id. */
export interface RuleSubject {
  readonly kind: 'rule';
  readonly name: string;
}

export interface DefinitionSubject {
  readonly kind: 'definition';
  readonly definition: Definition;
  readonly name: string;
}

export type Definition = 'athlete' | 'exercise' | 'block' | 'workout' | 'pace' | 'policy';

/** What a report is about. */
export type Subject =
  | { readonly kind: 'plan' | 'athlete' }
  | WeekSubject
  | WeeksSubject
  | ExerciseSubject
  | DaySubject
  | SessionSubject
  | ShoesSubject
  | RuleSubject
  | DefinitionSubject;

/** What every report tells; a rule adds what its words need. Plain values, that can be compared. */
export interface Facts {
  readonly subject: Subject;
  /** The figure that was compared. */
  readonly seen?: Figure;
  /** What it was compared with. */
  readonly limit?: Figure;
}

export function aboutWeek({ number }: TrainingWeek): WeekSubject {
  return { kind: 'week', week: number };
}

export function aboutWeeks({ number }: TrainingWeek): WeeksSubject {
  return { kind: 'weeks', weeks: [number] };
}

/** The week and the day that a subject names; of a plan in cycles the cycle and its day. */
export function dayOfSubject(
  day: TrainingDay | undefined,
  week: TrainingWeek,
): Pick<DaySubject, 'week' | 'day'> {
  if (day?.inCycle) return { week: day.inCycle.cycle, day: day.inCycle.day };
  return { week: week.number, day: day?.name ?? 'any' };
}

export function aboutSession({ kind, week, day }: TrainingSession): SessionSubject {
  return { kind: 'session', activity: kind, ...dayOfSubject(day, week) };
}

/**
 * The same for facts that are the same as they are told: figures to the digits that are shown in the units of a plan, all
 * else exactly.
 */
export function keyOfFacts(facts: unknown, units: Units): string {
  if (typeof facts !== 'object' || facts === null) return JSON.stringify(facts) ?? '';
  // A few strings that grow: this is asked for every report.
  let key = '';
  if (Array.isArray(facts)) {
    for (const one of facts) key += `${keyOfFacts(one, units)},`;
    return `[${key}]`;
  }
  if (isFigure(facts)) return shownOf(facts, units);
  for (const name of Object.keys(facts).sort()) {
    const value = facts[name as keyof typeof facts];
    if (value !== undefined) key += `${name}:${keyOfFacts(value, units)},`;
  }
  return `{${key}}`;
}

function isFigure(value: object): value is Figure {
  return 'unit' in value && 'estimated' in value;
}

function shownOf(figure: Figure, units: Units): string {
  const { unit, estimated, value, low = value } = figure;
  const step = shownStep(figure, units);
  const shown = (n: number) => Math.round(tidy(n / step)) * step;
  return `${unit}|${estimated}|${shown(value)}|${low === value ? '' : shown(low)}`;
}

/** The smallest difference that is shown of a figure, in its unit. */
function shownStep({ unit, value, estimated }: Figure, units: Units): number {
  switch (unit) {
    case 'metres':
      return units === 'mi' ? METRES_PER_MILE / 10 : value < 1000 ? 1 : 100;
    case 'seconds':
      return estimated ? 60 : 1;
    case 'fraction':
      return 0.001;
    case 'ratio':
      return 0.01;
    default:
      return 1e-9;
  }
}
