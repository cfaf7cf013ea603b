/** Finds the days of a plan that activities belong to, and what of the plan was missed. */
import type { DoneEntry, DoneToWrite, TrainingDay, TrainingPlan } from '@runplan/language/internal';
import type { Activity } from './activity.ts';

/** What became of activities. */
export interface MatchedActivities {
  /** What there is to write into the plan, in the order of the days. */
  readonly lines: readonly DoneToWrite[];
  /** How many of them are told twice, by two files. */
  readonly duplicates: number;
  /** How many the plan tells already. */
  readonly known: number;
  /** Those on days that the plan does not have. */
  readonly outside: readonly Activity[];
}

/** Activities that begin nearer to each other, in milliseconds, are one that two files tell. */
const SAME_START = 10 * 60 * 1000;
/** Distances and times of the same activity differ by up to this share between two ways of measuring. */
const SAME_AMOUNT = 0.03;
/** What the plan tells is rounded: to a tenth of its unit. */
const ROUNDED_METRES = 100;
const ROUNDED_SECONDS = 30;

/** Shorter runs and walks are none: a watch that was stopped by mistake. In metres, and in seconds. */
const LEAST = { metres: 200, seconds: 60 };

/**
 * @param until the last day of which all is told; without it that of the last activity
 */
export function matchActivities(
  plan: TrainingPlan,
  activities: readonly Activity[],
  until?: number,
): MatchedActivities {
  const once: Activity[] = [];
  let duplicates = 0;
  for (const activity of activities.toSorted(inOrder)) {
    if (isTooShort(activity)) continue;
    const at = once.findIndex((other) => isSame(other, activity));
    if (at < 0) once.push(activity);
    else {
      duplicates++;
      if (figuresOf(activity) > figuresOf(once[at] as Activity)) once[at] = activity;
    }
  }
  const days = new Map(
    plan.weeks
      .flatMap((week) => week.days)
      .flatMap((day) => (day.date === undefined ? [] : [[day.date, day] as const])),
  );
  const lines: DoneToWrite[] = [];
  const outside: Activity[] = [];
  const told = new Set<TrainingDay>();
  let known = 0;
  for (const activity of once) {
    const day = days.get(activity.date);
    if (!day) {
      outside.push(activity);
      continue;
    }
    told.add(day);
    if (day.done.some((entry) => isTold(entry, activity))) known++;
    else lines.push(lineOf(activity, day));
  }
  const inside = once.filter(({ date }) => days.has(date));
  const first = inside[0] && days.get(inside[0].date);
  const last = Math.max(until ?? 0, inside.at(-1)?.date ?? 0);
  const start = first?.week.date ?? Number.POSITIVE_INFINITY;
  for (const [date, day] of days) {
    if (date < start || date > last || told.has(day) || day.done.length > 0) continue;
    if (day.sessions.some(({ discipline }) => discipline === 'run')) lines.push(missedLine(day));
  }
  return { lines: lines.toSorted((a, b) => a.day.index - b.day.index), duplicates, known, outside };
}

function inOrder(a: Activity, b: Activity): number {
  return a.date - b.date || (a.start ?? 0) - (b.start ?? 0) || (a.source < b.source ? -1 : 1);
}

function isTooShort({ metres, seconds }: Activity): boolean {
  return (metres ?? 0) < LEAST.metres && (seconds ?? 0) < LEAST.seconds;
}

/** How much is known of an activity. */
function figuresOf({ metres, seconds, heartRate, start }: Activity): number {
  return [metres, seconds, heartRate, start].filter((figure) => figure !== undefined).length;
}

/** Whether two files tell of the same. */
function isSame(one: Activity, other: Activity): boolean {
  if (one.source === other.source || one.date !== other.date || one.kind !== other.kind) return false;
  if (one.start !== undefined && other.start !== undefined)
    return Math.abs(one.start - other.start) <= SAME_START;
  return isNear(one.metres, other.metres) && isNear(one.seconds, other.seconds);
}

function isNear(one: number | undefined, other: number | undefined): boolean {
  return (
    one === undefined || other === undefined || Math.abs(one - other) <= SAME_AMOUNT * Math.max(one, other)
  );
}

/** Whether a line of the plan tells of an activity. */
function isTold({ isMissed, metres, seconds, kind }: DoneEntry, activity: Activity): boolean {
  if (isMissed || (metres === undefined && seconds === undefined)) return false;
  if (kind !== undefined && kind !== activity.kind && activity.kind !== 'run') return false;
  return (
    isWithin(metres, activity.metres, ROUNDED_METRES) && isWithin(seconds, activity.seconds, ROUNDED_SECONDS)
  );
}

function isWithin(one: number | undefined, other: number | undefined, most: number): boolean {
  return one === undefined || other === undefined || Math.abs(one - other) <= most;
}

/** A run needs no kind; nor does what is the only thing that was planned. */
function lineOf({ kind, metres, seconds, heartRate }: Activity, day: TrainingDay): DoneToWrite {
  const hasRun = day.sessions.some(({ discipline }) => discipline === 'run');
  const needsKind =
    kind !== 'run' || (!hasRun && day.sessions.some(({ discipline }) => discipline !== 'rest'));
  return {
    day,
    isMissed: false,
    ...(needsKind && { kind }),
    ...(metres !== undefined && kind !== 'strength' && kind !== 'core' && { metres }),
    ...(seconds !== undefined && { seconds }),
    ...(heartRate !== undefined && { heartRate }),
  };
}

/** Only the runs are told to be missed: strength work is seldom recorded. */
function missedLine(day: TrainingDay): DoneToWrite {
  const isAll = day.sessions.every(({ discipline }) => discipline === 'run' || discipline === 'rest');
  return { day, isMissed: true, ...(!isAll && { kind: 'run' }) };
}
