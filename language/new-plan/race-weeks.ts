/** The weeks before a race, and the week of it. */

import { DAYS, type WeekdayWord } from '../quantities/weekday.ts';
import { RACE_DISTANCES } from '../vocabulary/word-lists.ts';
import type { NewPlanAnswers, RaceName } from './answers.ts';
import type { Distances } from './distances.ts';
import { minutesOf, runWalkSession, runWalkWeek } from './run-walk-weeks.ts';
import { metresIn, mostInWeekAfter, type Runner } from './runner.ts';
import { hardSession, plainRun, strides } from './sessions.ts';
import { easyInstead, PURPOSE_DAY, workOf } from './training-weeks.ts';
import {
  type DayPlan,
  dayOf,
  type PlannedRun,
  type PlannedWeek,
  REST,
  runsOf,
  volumeOf,
  type WeekDays,
  weekAt,
  weekOf,
} from './week.ts';

/** How many weeks get lighter before that of the race; one more where the race is early in its week. */
const TAPER: Readonly<Record<RaceName, number>> = { '5k': 1, '10k': 1, 'half-marathon': 2, marathon: 2 };
const MIDWEEK = 3;
/** Up to this day, the Sunday before the race is a day of rest. */
const EARLY = 2;
const SHARES: Readonly<Record<number, readonly number[]>> = {
  1: [0.6],
  2: [0.75, 0.55],
  3: [0.8, 0.65, 0.5],
};
/** Of run and walk, where the steps of the ladder are coarse. */
const RUN_WALK_SHARES: typeof SHARES = { 1: [0.5], 2: [0.75, 0.5] };
/** Hard minutes in a week of the taper, and in the last one. */
const SHARPENING = { before: 12, last: 8 };
const JOG_MINUTES = 10;
/** The short runs of the race week: of the running of the last full week, of the race, and metres at most. */
const SHORT_SHARES = [0.14, 0.1];
const SHORTER = 0.7;
const MOST_SHORT = 6000;
/** Days that a longest run is looked back for (rule `long-run-spike`). */
const WINDOW = 30;
/** The days of the race week on which there are short runs, by the day of the race. */
const RUNS_BEFORE: readonly (readonly WeekdayWord[])[] = [
  [],
  [],
  ['mon'],
  ['tue'],
  ['tue'],
  ['tue', 'thu'],
  ['tue', 'thu'],
];

export type Race = NonNullable<NewPlanAnswers['race']>;

/** How many weeks the taper has. */
export function taperWeeksOf(race: Race, raceDay: number): number {
  return TAPER[race.distance] + (raceDay <= MIDWEEK ? 1 : 0);
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
    const isLast = index === shares.length - 1;
    const written: Partial<Record<WeekdayWord, DayPlan>> = { ...easyInstead(peak, share, distances) };
    const purpose = peak.days[PURPOSE_DAY]?.runs[0];
    const minutes = Math.min(isLast ? SHARPENING.last : SHARPENING.before, purpose?.hardMinutes ?? 0);
    const sharp =
      purpose && minutes > 0
        ? hardSession(
            workOf(minutes, race.distance, true),
            purpose.metres * (isLast ? 0.7 : 0.85),
            runner,
            distances,
          )
        : undefined;
    if (sharp) written[PURPOSE_DAY] = dayOf(sharp);
    if (!isLast || raceDay > EARLY) return weekAt(number, 'taper', peak, share, written);
    // Right before the race no run is long, and none is the longest early in the week.
    const week = weekAt(number, 'taper', peak, share, { ...written, sun: REST });
    const [tue, thu] = [week.days.tue, week.days[PURPOSE_DAY]].map((day) => day?.runs[0]?.metres ?? 0);
    if (runner.back !== 'disc' || !tue || !thu || tue <= thu) return week;
    const shorter = dayOf(plainRun('easy', distances.down(thu), distances));
    return weekAt(number, 'taper', peak, share, { ...written, tue: shorter, sun: REST });
  });
}

/** The weeks of the taper of a runner who runs and walks. */
export function runWalkTaper(
  before: readonly PlannedWeek[],
  race: Race,
  raceDay: number,
  runner: Runner,
): PlannedWeek[] {
  const peak = before.at(-1) as PlannedWeek;
  const shares = RUN_WALK_SHARES[taperWeeksOf(race, raceDay)] as readonly number[];
  return shares.map((share, index) => {
    const number = before.length + index + 1;
    const week = runWalkWeek(number, 'taper', minutesOf(peak, runner) * share, before, runner);
    if (index < shares.length - 1 || raceDay > EARLY) return week;
    const days: WeekDays = { ...week.days, sun: REST };
    return weekOf(
      number,
      'taper',
      days,
      before.findLast(({ days: { tue } }) => tue?.text === days.tue?.text) ?? before[0],
    );
  });
}

/** The week of the race: a few short runs, and the race on its day. */
export function raceWeek(
  before: readonly PlannedWeek[],
  peak: PlannedWeek,
  race: Race,
  raceDay: number,
  runner: Runner,
  distances: Distances | undefined,
): PlannedWeek {
  const metres = raceMetres(race);
  const number = before.length + 1;
  const jog = distances && race.distance !== 'marathon' ? jogBefore(runner) : undefined;
  const names = RUNS_BEFORE[raceDay] as readonly WeekdayWord[];
  const left = mostInWeekAfter(volumeOf(peak)) - metres - (jog?.metres ?? 0);
  const runs = names.map((_, index) => shortRun(index, peak, metres, names.length, left, runner, distances));
  const days: Partial<Record<WeekdayWord, DayPlan>> = {};
  if (raceDay > EARLY) days.mon = { text: 'core "Core Basics"', runs: [] };
  for (const [index, name] of names.entries()) {
    const run = runs[index];
    if (run && run.length > 0) days[name] = dayOf(...run);
  }
  const start = jog ?? (distances ? undefined : 'walk 10 min "loosen up, then stand at the back"');
  const running: PlannedRun = {
    text: `race ${race.distance} "${cueOf(race.distance, distances === undefined)}"`,
    metres,
    scaled: () => metres,
  };
  days[DAYS[raceDay] as WeekdayWord] = dayOf(...(start ? [start] : []), running);
  return { number, phase: 'race', written: days, days };
}

/** Metres of the longest run of the 30 days before the race. */
export function longestBefore(weeks: readonly { readonly days: WeekDays }[], raceIndex: number): number {
  const runs = weeks.flatMap(({ days }, index) =>
    runsOf(days).map(({ day, metres }) => ({ at: index * 7 + day, metres })),
  );
  return Math.max(
    0,
    ...runs.filter(({ at }) => at < raceIndex && at >= raceIndex - WINDOW).map(({ metres }) => metres),
  );
}

export function raceMetres({ distance }: Race): number {
  return RACE_DISTANCES.get(distance) ?? 0;
}

function jogBefore({ paces }: Runner): PlannedRun {
  const metres = metresIn(JOG_MINUTES * 60, paces.easy);
  return { text: `easy ${JOG_MINUTES} min "jog, loosen the hips"`, metres, scaled: () => metres };
}

/** A short run of the race week, with a few strides on the first day; nothing where the week has no room for it. */
function shortRun(
  index: number,
  peak: PlannedWeek,
  race: number,
  runs: number,
  left: number,
  runner: Runner,
  distances: Distances | undefined,
): PlannedRun[] {
  if (!distances) {
    const run = runWalkSession(minutesOf(peak, runner) * (index === 0 ? 0.5 : 0.4), runner);
    return run.metres * runs <= left ? [run] : [];
  }
  const few = index === 0 && peak.days.tue?.text.includes('strides') ? strides(3, runner) : undefined;
  const share = volumeOf(peak) * (SHORT_SHARES[index] ?? 0);
  const metres = distances.down(
    Math.min(share, SHORTER * race, MOST_SHORT, left / runs - (few?.metres ?? 0)),
  );
  if (metres < 1000) return [];
  return [plainRun('easy', metres, distances), ...(few ? [few] : [])];
}

function cueOf(distance: RaceName, walks: boolean): string {
  if (walks) return 'walk breaks are part of the plan';
  if (distance === 'marathon') return 'the first half easier than it feels';
  return distance === 'half-marathon'
    ? 'even pace, shoulders low'
    : 'the first kilometre easier than it feels';
}
