/** Finds the days of a plan that activities belong to, and what of the plan was missed. */
import {
  type DoneEntry,
  type DoneToWrite,
  formatDistance,
  KINDS,
  type TrainingDay,
  type TrainingPlan,
  type Units,
} from '@runplan/language/internal';
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

type DoneFigures = Pick<DoneToWrite, 'kind' | 'metres' | 'seconds'>;

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
  const daysRun = new Set<TrainingDay>();
  const used = new Set<DoneEntry>();
  let known = 0;
  for (const activity of once) {
    const day = days.get(activity.date);
    if (!day) {
      outside.push(activity);
      continue;
    }
    if (disciplineOf(activity.kind) === 'run') daysRun.add(day);
    const entry = day.done.find((one) => !used.has(one) && isTold(one, activity, day));
    if (entry) {
      used.add(entry);
      known++;
    } else lines.push(lineOf(activity, day));
  }
  const inside = once.filter(({ date }) => days.has(date));
  const first = inside[0] && days.get(inside[0].date);
  const last = Math.max(until ?? 0, inside.at(-1)?.date ?? 0);
  const start = first?.week.date ?? Number.POSITIVE_INFINITY;
  for (const [date, day] of days) {
    if (date < start || date > last || daysRun.has(day) || day.done.some(isAboutRuns)) continue;
    if (hasRun(day))
      lines.push(missedLine(day, day.done.length > 0 || lines.some((line) => line.day === day)));
  }
  const inOrderOfDays = lines.toSorted((a, b) => a.day.index - b.day.index);
  return { lines: toldApart(inOrderOfDays, plan.units), duplicates, known, outside };
}

/** Lines of a day that would say the same, told apart by a remark: `done 5 km 30:00`, `done 5 km 30:00 "run 2"`. */
function toldApart(lines: readonly DoneToWrite[], units: Units): readonly DoneToWrite[] {
  const times = new Map<string, number>();
  const timesWith = (facts: DoneFigures, day: TrainingDay): number => {
    const { kind, metres, seconds } = facts;
    const distance = metres === undefined ? '' : formatDistance(metres, units);
    const key = `${day.index} ${kind ?? ''} ${distance} ${seconds === undefined ? '' : Math.round(seconds)}`;
    const all = (times.get(key) ?? 0) + 1;
    times.set(key, all);
    return all;
  };
  for (const day of new Set(lines.map((line) => line.day)))
    for (const entry of day.done) if (!entry.isMissed) timesWith(entry, day);
  return lines.map((line) => {
    const time = line.isMissed ? 1 : timesWith(line, line.day);
    return time > 1 ? { ...line, remark: `${line.kind ?? 'run'} ${time}` } : line;
  });
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
function isTold(entry: DoneEntry, activity: Activity, day: TrainingDay): boolean {
  const { isMissed, metres, seconds } = entry;
  if (isMissed || (metres === undefined && seconds === undefined)) return false;
  if (!isOfKind(entry, activity, day)) return false;
  return (
    isWithin(metres, activity.metres, ROUNDED_METRES) && isWithin(seconds, activity.seconds, ROUNDED_SECONDS)
  );
}

/** Whether a line may mean what an activity was: one without a kind means a run, where one is planned. */
function isOfKind({ kind }: DoneEntry, activity: Activity, day: TrainingDay): boolean {
  if (disciplineOf(activity.kind) === 'run') return kind === undefined || disciplineOf(kind) === 'run';
  return kind === undefined ? !hasRun(day) : kind === activity.kind;
}

function isWithin(one: number | undefined, other: number | undefined, most: number): boolean {
  return one === undefined || other === undefined || Math.abs(one - other) <= most;
}

/** A run needs no kind; nor does what is the only thing that was planned. */
function lineOf({ kind, metres, seconds, heartRate }: Activity, day: TrainingDay): DoneToWrite {
  const needsKind =
    kind !== 'run' || (!hasRun(day) && day.sessions.some(({ discipline }) => discipline !== 'rest'));
  return {
    day,
    isMissed: false,
    ...(needsKind && { kind }),
    ...(metres !== undefined && kind !== 'strength' && kind !== 'core' && { metres }),
    ...(seconds !== undefined && { seconds }),
    ...(heartRate !== undefined && { heartRate }),
  };
}

function hasRun({ sessions }: TrainingDay): boolean {
  return sessions.some(({ discipline }) => discipline === 'run');
}

/** Whether a line of the plan tells what became of the runs of its day. */
function isAboutRuns({ kind }: DoneEntry): boolean {
  const discipline = kind === undefined ? 'run' : disciplineOf(kind);
  return discipline === undefined || discipline === 'run';
}

function disciplineOf(kind: string) {
  return KINDS.get(kind)?.discipline;
}

/**
 * Only the runs are told to be missed: strength work is seldom recorded.
 *
 * @param hasOthers whether something else is told of the day
 */
function missedLine(day: TrainingDay, hasOthers: boolean): DoneToWrite {
  const isAll =
    !hasOthers && day.sessions.every(({ discipline }) => discipline === 'run' || discipline === 'rest');
  return { day, isMissed: true, ...(!isAll && { kind: 'run' }) };
}
