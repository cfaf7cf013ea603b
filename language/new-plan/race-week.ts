/** The week of the race: a few short runs, and the race on its day. */
import { DAYS, type WeekdayWord } from '../quantities/weekday.ts';
import { valueFor } from '../rules/define-rule.ts';
import { restDays } from '../rules/recovery/rest-days.ts';
import { RACE_DISTANCES } from '../vocabulary/word-lists.ts';
import type { RaceName } from './answers.ts';
import type { Distances } from './distances.ts';
import { hasRunThrough, minutesOf, runWalkSession } from './run-walk-weeks.ts';
import { metresIn, type Runner } from './runner.ts';
import { plainRun, strides } from './sessions.ts';
import { isEarly, type Race } from './taper-weeks.ts';
import {
  type DayPlan,
  dayOf,
  type PlannedRun,
  type PlannedWeek,
  runsOf,
  volumeOf,
  type WeekDays,
} from './week.ts';

const JOG_MINUTES = 10;
/** How the short runs share the running of the race week, one after the other. */
const WEIGHTS = [1, 0.75, 0.6, 0.4];
/** What the fortnight before the race has of the four weeks before the taper: in the middle of 40 to 59% (Bo07). */
const TAPERED = 0.5;
/** What the race week has of the last full week. */
const LEAST_OF_PEAK = 0.14;
const MOST_OF_PEAK = 0.38;
const FOUR_WEEKS = 4;
/** From so many runs a week on all of them are run, else two. */
const MANY_RUNS = 5;
/** The same of run and walk, where the steps are coarse. */
const RUN_WALK_SHARES = [0.5, 0.4];
/** Metres that one has at most. */
const MOST_SHORT = 12_000;
/** Before a short race they are no longer than the race, or than this; with a disc diagnosis the race is the longest run. */
const SHORT_RACE = 8000;
const SHORTER = 0.8;
/** Less is not worth the shoes. */
const LEAST_SHORT = 2000;
const STRIDES = 3;
/** The days before the race that are free of running. */
const FREE_DAYS = 2;
const FREE_DAYS_OF_MANY_RUNS = 1;
/** What to think of on the day. */
const CUES: Readonly<Record<RaceName, string>> = {
  '5k': 'the first kilometre easier than it feels',
  '10k': 'the first kilometre easier than it feels',
  'half-marathon': 'even pace, shoulders low',
  marathon: 'the first half easier than it feels',
};
/** Days that a longest run is looked back for (rule `long-run-spike`). */
const WINDOW = 30;

/** The week of the race; without distances, of a runner who runs and walks. */
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
  const through = hasRunThrough(before);
  const days: Partial<Record<WeekdayWord, DayPlan>> = {};
  if (!isEarly(raceDay)) days.mon = dayOf('core "Core Basics"');
  const names = shortDays(raceDay, runner);
  const weights = names.reduce((sum, _, index) => sum + (WEIGHTS[index] as number), 0);
  const total = runningBefore(before, peak);
  for (const [index, name] of names.entries()) {
    const part = (total * (WEIGHTS[index] as number)) / weights;
    const run = distances
      ? shortRun(index, part, peak, metres, runner, distances)
      : [runWalkSession(minutesOf(peak, runner) * (RUN_WALK_SHARES[index] ?? 0), runner, through)];
    const core = days[name];
    days[name] = core ? dayOf(...run, core.text) : dayOf(...run);
  }
  const start = jog ?? (distances ? undefined : 'walk 10 min "loosen up, then stand at the back"');
  const cue = distances || through ? CUES[race.distance] : 'walk breaks are part of the plan';
  const running: PlannedRun = {
    head: `race ${race.distance}`,
    details: ` "${cue}"`,
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

/** The metres before the race in its week, with which the last fortnight is as light as it should be. */
function runningBefore(before: readonly PlannedWeek[], peak: PlannedWeek): number {
  const full = before.slice(0, peak.number).slice(-FOUR_WEEKS);
  const usual = full.reduce((sum, week) => sum + volumeOf(week), 0) / full.length;
  const wanted = 2 * TAPERED * usual - volumeOf(before.at(-1) as PlannedWeek);
  return Math.max(volumeOf(peak) * LEAST_OF_PEAK, Math.min(volumeOf(peak) * MOST_OF_PEAK, wanted));
}

/** The days of the week with short runs, up to some days before the race; two of them, with a day between, for most. */
function shortDays(raceDay: number, runner: Runner): readonly WeekdayWord[] {
  const { runDays } = runner.shape;
  const isMany = runner.runs >= MANY_RUNS;
  const free = isMany ? FREE_DAYS_OF_MANY_RUNS : FREE_DAYS;
  const possible = runDays.filter((day) => DAYS.indexOf(day) < raceDay - free);
  if (isMany) return possible.slice(0, Math.min(WEIGHTS.length, mostWithRest(raceDay, runner)));
  const last = possible.at(-1);
  const earlier = possible.findLast((day) => last && DAYS.indexOf(last) - DAYS.indexOf(day) >= 2);
  return [earlier, last].filter((day) => day !== undefined);
}

/** How many short runs leave the days of rest in the seven days that end with the race, which may be on a day of its own. */
function mostWithRest(raceDay: number, { level, back, shape }: Runner): number {
  const rest = valueFor(restDays.parameters.minimum.default, { level, back });
  const after = shape.runDays.filter((day) => DAYS.indexOf(day) > raceDay);
  return DAYS.length - rest - 1 - after.length;
}

function jogBefore({ paces }: Runner): PlannedRun {
  const metres = metresIn(JOG_MINUTES * 60, paces.easy);
  return {
    head: `easy ${JOG_MINUTES} min`,
    details: ' "jog, loosen the hips"',
    metres,
    scaled: () => metres,
  };
}

/** A short run of the race week, with a few strides on the first day. */
function shortRun(
  index: number,
  part: number,
  peak: PlannedWeek,
  race: number,
  runner: Runner,
  distances: Distances,
): PlannedRun[] {
  const hasStrides = Object.values(peak.days).some(({ text }) => /strides|tempo|intervals/.test(text));
  const few = index === 0 && hasStrides ? strides(STRIDES, runner) : undefined;
  const wanted = Math.max(part, LEAST_SHORT);
  const metres = distances.nearest(Math.min(wanted, mostBefore(race, runner), MOST_SHORT));
  return [plainRun('easy', metres, distances), ...(few ? [few] : [])];
}

function mostBefore(race: number, { back }: Runner): number {
  return back === 'disc' ? race * SHORTER : Math.max(race, SHORT_RACE);
}
