/** The weeks before that of the race: less running, the same days, short work at the pace of the race. */
import { DAYS, type WeekdayWord } from '../quantities/weekday.ts';
import type { NewPlanAnswers, RaceName } from './answers.ts';
import type { Distances } from './distances.ts';
import { easyInstead } from './down-week.ts';
import { sharpening } from './purposes.ts';
import { minutesOf, runWalkWeek } from './run-walk-weeks.ts';
import type { Runner } from './runner.ts';
import { hardSession, plainRun } from './sessions.ts';
import { type DayPlan, type PlannedWeek, sameDay, type WeekDays, weekAt, weekOf } from './week.ts';

export type Race = NonNullable<NewPlanAnswers['race']>;

/** How many weeks get lighter before that of the race; one more where the race is early in its week. */
const TAPER: Readonly<Record<RaceName, number>> = { '5k': 1, '10k': 1, 'half-marathon': 2, marathon: 2 };
const MIDWEEK = 4;
/** Up to this day the race is early in its week. */
const EARLY = 2;
/** A long run so many days before the race is left out, and a hard session lies at least so many before it. */
const DAYS_AFTER_LONG = 3;
const DAYS_AFTER_HARD = 4;
/** The days before the race without a run. */
const DAYS_FREE = 1;
const DAYS_FREE_WITH_DISC = 2;
const SHARES: Readonly<Record<number, readonly number[]>> = {
  1: [0.62],
  2: [0.76, 0.57],
  3: [0.81, 0.66, 0.52],
};
/** Of run and walk, where the steps of the ladder are coarse. */
const RUN_WALK_SHARES: typeof SHARES = { 1: [0.5], 2: [0.75, 0.5] };
/** Hard minutes in a week of the taper, and in the last one; and how long the session is against that of the peak. */
const SHARPENING = { before: 16, last: 12 };
const LEAST_SHARPENING = 6;
/** Metres of a session that can hardly be shorter. */
const SHORT_SESSION = 6000;
const SHARP_SHARE = { before: 0.9, last: 0.8 };

/** How many weeks the taper has. */
export function taperWeeksOf(race: Race, raceDay: number): number {
  return TAPER[race.distance] + (raceDay <= MIDWEEK ? 1 : 0);
}

/** Whether the race is so early in its week that little is done before it. */
export function isEarly(raceDay: number): boolean {
  return raceDay <= EARLY;
}

/** The weeks of the taper of a runner who runs distances. */
export function taperWeeks(
  before: readonly PlannedWeek[],
  race: Race,
  raceDay: number,
  runner: Runner,
  distances: Distances,
): PlannedWeek[] {
  const peak = before.at(-1) as PlannedWeek;
  const shares = SHARES[taperWeeksOf(race, raceDay)] as readonly number[];
  return shares.map((share, index) => {
    const number = before.length + index + 1;
    const which = index === shares.length - 1 ? 'last' : 'before';
    const untilRace = (day: WeekdayWord) => DAYS.length - DAYS.indexOf(day) + raceDay;
    const isLast = which === 'last';
    const [sharp] = runner.shape.purposeDays;
    const isTooLate = isLast && sharp !== undefined && untilRace(sharp) < DAYS_AFTER_HARD;
    const written: Partial<Record<WeekdayWord, DayPlan>> = {
      ...easyInstead(peak, share, runner, distances),
      ...(isTooLate ? {} : sharpDay(peak, which, race, runner, distances)),
    };
    const free = isLast ? daysFreeBefore(untilRace, runner) : [];
    if (free.length === 0) return weekAt(number, 'taper', peak, share, written);
    // Right before the race no run is long, and none is the longest early in the week.
    const rested = { ...written, ...Object.fromEntries(free.map((day) => [day, sameDay(peak.days[day])])) };
    const week = weekAt(number, 'taper', peak, share, rested);
    const [first, main] = [firstDay(runner), runner.shape.purposeDays[0]];
    const [early, late] = [first, main].map((day) => (day && week.days[day]?.runs[0]?.metres) || 0);
    if (runner.back !== 'disc' || !first || !early || !late || early <= late) return week;
    const shorter = sameDay(peak.days[first], plainRun('easy', distances.down(late), distances));
    return weekAt(number, 'taper', peak, share, { ...rested, [first]: shorter });
  });
}

/** The days of the last week before that of the race on which nobody should run any more. */
function daysFreeBefore(
  untilRace: (day: WeekdayWord) => number,
  { back, shape: { runDays, longDay } }: Runner,
): readonly WeekdayWord[] {
  const days = back === 'disc' ? DAYS_FREE_WITH_DISC : DAYS_FREE;
  return runDays.filter((day) => untilRace(day) <= (day === longDay ? DAYS_AFTER_LONG : days));
}

/** The day with the larger hard session, shorter and at the pace of the race. */
function sharpDay(
  peak: PlannedWeek,
  which: keyof typeof SHARPENING,
  { distance }: Race,
  runner: Runner,
  distances: Distances,
): WeekDays {
  const [name] = runner.shape.purposeDays;
  const day = name && peak.days[name];
  const [run] = day?.runs ?? [];
  if (!name || !run?.hardMinutes) return {};
  for (
    let minutes = Math.min(SHARPENING[which], run.hardMinutes);
    minutes >= LEAST_SHARPENING;
    minutes -= 2
  ) {
    const most = Math.max(run.metres * SHARP_SHARE[which], Math.min(run.metres, SHORT_SESSION));
    const sharp = hardSession(sharpening(distance, minutes), most, runner, distances);
    if (sharp) return { [name]: sameDay(day, sharp) };
  }
  return {};
}

function firstDay({ shape: { runDays, longDay } }: Runner): WeekdayWord | undefined {
  return runDays.find((day) => day !== longDay);
}

/** The weeks of the taper of a runner who runs and walks. */
export function runWalkTaper(
  before: readonly PlannedWeek[],
  race: Race,
  raceDay: number,
  runner: Runner,
): PlannedWeek[] {
  const peak = before.at(-1) as PlannedWeek;
  const { longDay } = runner.shape;
  const shares = RUN_WALK_SHARES[taperWeeksOf(race, raceDay)] as readonly number[];
  return shares.map((share, index) => {
    const number = before.length + index + 1;
    const week = runWalkWeek(number, 'taper', minutesOf(peak, runner) * share, before, runner);
    if (index < shares.length - 1 || !isEarly(raceDay)) return week;
    const days: WeekDays = { ...week.days, [longDay]: sameDay(week.days[longDay]) };
    const first = firstDay(runner) as WeekdayWord;
    const same = before.findLast((one) => one.days[first]?.text === days[first]?.text);
    return weekOf(number, 'taper', days, same ?? before[0]);
  });
}
