/**
 * How weeks relate to each other: down weeks, taper, the reference that growth is measured from, and breaks. The
 * definitions are conventions: a down week has 80% or less of the last normal one, 90% where it is called `recovery`.
 */
import { isDone } from './coming.ts';
import type { TrainingPlan, TrainingWeek, WeekReference } from './model.ts';
import { roundingIn } from './rounding.ts';

const DOWN_SHARE = 0.8;
/** Of a week that its coach calls one of recovery. */
const RECOVERY_SHARE = 0.9;
/** So many down weeks in a row are no longer a rest from the level before, but a new level. */
const LOW_WEEKS_FOR_NEW_LEVEL = 3;
const TAPER_WEEKS = 3;

/** Through so many weeks of a plan the athlete's recent volume counts as a week before. */
const WEEKS_WITH_RECENT = 4;
/** In so many weeks behind the goal race little running is recovery, and no new level. */
const WEEKS_AFTER_RACE = 5;
/** A first week with so many empty days at its beginning may have begun in the middle. */
const EMPTY_DAYS = 2;

interface Marks {
  isPartial: boolean;
  isTaper: boolean;
  isDown: boolean;
}

/**
 * A first week is partial if nothing is written on its first two days or more, while the next week has a run on one of
 * them.
 */
export function markPartial([first, second]: readonly (TrainingWeek & Marks)[]): void {
  if (!first || !second) return;
  const begins = first.days.findIndex(({ sessions, done }) => sessions.length > 0 || done.length > 0);
  first.isPartial =
    begins >= EMPTY_DAYS &&
    second.days
      .slice(0, begins)
      .some(({ sessions }) => sessions.some(({ discipline }) => discipline === 'run'));
}

/**
 * Without a week marked `taper`, the up to three weeks before the race week that each have less running than the
 * week before them are the taper.
 */
export function markTaper(weeks: readonly (TrainingWeek & Marks)[]): void {
  if (weeks.some((week) => week.phase === 'taper')) return;
  const race = weeks.findLastIndex((week) => week.isRace);
  for (let i = race - 1; i >= Math.max(1, race - TAPER_WEEKS); i--) {
    const week = weeks[i] as TrainingWeek & Marks;
    if (volumeOf(week) >= volumeOf(weeks[i - 1] as TrainingWeek)) break;
    week.isTaper = true;
  }
}

/**
 * Marks the weeks with 80% or less (but not nothing) of the last week that is not a down week; a week of the phase
 * `recovery` is one up to 90%. A copy `at 80%` is one however it is rounded.
 */
export function markDownWeeks(weeks: readonly (TrainingWeek & Marks)[]): void {
  let normal: number | undefined;
  for (const week of weeks) {
    const volume = volumeOf(week);
    if (!isComparable(week)) continue;
    const share = week.phase === 'recovery' ? RECOVERY_SHARE : DOWN_SHARE;
    week.isDown = normal !== undefined && volume <= share * normal + roundingIn(week.runs) + 1e-9;
    if (!week.isDown) normal = volume;
  }
}

/**
 * For each week the distance that its growth is measured from: the last comparable week or, where that is a down
 * week, the last that is not; after three or more down weeks in a row, their mean, or the last of them if it has more. In
 * the five weeks behind the goal race what was run before it counts, if that is larger. Taper and race weeks, a partial
 * first week, weeks of absence and weeks without running are passed over; right after a week of unknown distance there is
 * no reference, and none reaches back over a week that was not understood. In the first four weeks, and in those behind a
 * goal race that lies in them, growth counts from the athlete's recent volume, if that is larger: what was run lately is no
 * step.
 */
export function referencesOf(weeks: readonly TrainingWeek[]): (WeekReference | undefined)[] {
  let normal: TrainingWeek | undefined;
  let low: TrainingWeek[] = [];
  let beforeRace: WeekReference | undefined;
  let previousUnknown = false;
  return weeks.map((week) => {
    const last = low.length >= LOW_WEEKS_FOR_NEW_LEVEL ? newLevelOf(low) : normal && meanOf([normal]);
    const known = isBehindRace(week) ? largerOf(beforeRace, last) : last;
    if (week.number === week.plan.goalRace?.week.number) beforeRace = last;
    const reference = previousUnknown ? undefined : withRecent(known, week);
    previousUnknown = week.broken || week.trainingVolume.unknown > 0;
    if (week.broken) {
      normal = undefined;
      low = [];
      beforeRace = undefined;
    }
    if (isComparable(week)) {
      if (week.isDown) low.push(week);
      else {
        normal = week;
        low = [];
      }
    }
    return reference;
  });
}

/** What down weeks in a row come to: a level that rises is that of the last of them. */
function newLevelOf(low: readonly TrainingWeek[]): WeekReference {
  const mean = meanOf(low);
  const last = meanOf(low.slice(-1));
  return last.distance > mean.distance ? last : mean;
}

function largerOf(
  before: WeekReference | undefined,
  last: WeekReference | undefined,
): WeekReference | undefined {
  return before && before.distance > (last?.distance ?? 0) ? before : last;
}

/** Whether a week is one of those behind the race that a plan leads to. */
function isBehindRace({ plan, number }: TrainingWeek): boolean {
  const race = plan.goalRace?.week.number;
  return race !== undefined && number > race && number <= race + WEEKS_AFTER_RACE;
}

function withRecent(known: WeekReference | undefined, week: TrainingWeek): WeekReference | undefined {
  const { index, number, plan } = week;
  // Behind a race that stands at the start what was run before it is the recent volume.
  const from = isBehindRace(week) ? (plan.goalRace?.week.number ?? number) : number;
  const recent = recentVolumeBefore(from, plan);
  if (index === 0 || from > WEEKS_WITH_RECENT || recent <= (known?.distance ?? 0)) return known;
  return { distance: recent, weeks: [], ...known, recent };
}

/**
 * The mean of the four weeks before the week of a number in metres: the athlete's recent volume and, of weeks of the plan
 * that are over, what was done. What is only planned is not looked at.
 */
function recentVolumeBefore(number: number, { athlete, weeks }: TrainingPlan): number {
  const recent = athlete.recentVolume ?? 0;
  const done = weeks.filter((week) => week.number < number && isDone(week));
  if (done.length === 0 || done.some((week) => week.broken || week.trainingVolume.unknown > 0)) return recent;
  const before = recent * Math.max(0, WEEKS_WITH_RECENT - done.length);
  return (
    (before + done.reduce((sum, week) => sum + volumeOf(week), 0)) / Math.max(WEEKS_WITH_RECENT, done.length)
  );
}

/** For each week the full days without a run right before its first run. Floating runs close a gap. */
export function gapsBefore(plan: TrainingPlan): number[] {
  let last: number | undefined;
  return plan.weeks.map((week) => {
    const first = firstRunDay(week);
    if (first === undefined) return 0;
    const gap = last === undefined ? 0 : Math.max(0, first - last - 1);
    last = Math.max(...week.runs.map((session) => session.day?.index ?? (week.number - 1) * 7 + 6));
    return gap;
  });
}

/** Index of the first day of a week with a run; a floating run may be on its first. */
export function firstRunDay(week: TrainingWeek): number | undefined {
  const days = week.runs.map((session) => session.day?.index ?? (week.number - 1) * 7);
  return days.length === 0 ? undefined : Math.min(...days);
}

/** Whether a week shows what is usual. */
export function isComparable(week: TrainingWeek): boolean {
  const { isTaper, isRace, isPartial, broken, trainingVolume } = week;
  if (week.absence) return false;
  return !isTaper && !isRace && !isPartial && !broken && trainingVolume.unknown === 0 && volumeOf(week) > 0;
}

function volumeOf(week: TrainingWeek): number {
  return week.trainingVolume.distance.high;
}

function meanOf(weeks: readonly TrainingWeek[]): WeekReference {
  const mean = (value: (week: TrainingWeek) => number) =>
    weeks.reduce((sum, week) => sum + value(week), 0) / weeks.length;
  return {
    distance: mean(volumeOf),
    seconds: mean(({ trainingSeconds }) => trainingSeconds),
    weeks: [...weeks],
  };
}

/**
 * Whether what is seen in two weeks is one lasting thing: nothing but down weeks and weeks that were not understood
 * lies between them.
 */
export function follows(earlier: TrainingWeek, later: TrainingWeek): boolean {
  const between = later.plan.weeks.slice(earlier.index + 1, later.index);
  return between.every((week) => week.broken || week.isDown);
}
