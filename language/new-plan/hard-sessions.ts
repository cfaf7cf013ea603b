/** How much of a week is run hard or at marathon pace, and on which days. */
import type { WeekdayWord } from '../quantities/weekday.ts';
import type { Distances } from './distances.ts';
import { repetitionsFor, type Stage } from './purposes.ts';
import { freeHardMinutes, hardSessionsIn, type Runner } from './runner.ts';
import { hardSession, longWithMarathonPace, plainRun } from './sessions.ts';
import type { PlannedRun } from './week.ts';

/** Growth of the hard minutes of a week, below what the rule `intensity-increase` reports. */
const STEP = 4;
const GROWTH = 1.25;
/** Weeks in which the rule `first-hard-work` looks at hard running. */
const FIRST_WEEKS = 2;
const FIRST_WEEKS_OF_NOVICE = 4;
/** The most hard minutes of a week. */
const MOST = { novice: 16, intermediate: 40, advanced: 56 } as const;
/** With a history of back pain they are in one session. */
const MOST_WITH_HISTORY = 30;
/**
 * Shares of a week's running time: hard, and hard and at marathon pace together. Every four weeks have to stay 80% easy
 * (rule `intensity-share`), and a week may turn out shorter than it was meant.
 */
const HARD_SHARE = 0.16;
const NOT_EASY_SHARE = 0.18;
/** The share of the hard minutes that the larger of two sessions has. */
const LARGER = 0.6;
const LEAST_MINUTES = 5;
/** At marathon pace: of a long run, and the least minutes that are worth it. */
const MARATHON_SHARE: Readonly<Record<Stage, number>> = { base: 0, build: 0.3, specific: 0.45 };
const LEAST_MARATHON_MINUTES = 10;

export interface HardPlace {
  readonly weekIndex: number;
  /** Among the growing weeks. */
  readonly position: number;
  readonly stage: Stage;
  /** Metres of the week, of its long run, and the most of a session. */
  readonly volume: number;
  readonly longest: number;
  readonly most: number;
  /** The most hard minutes of the four weeks before. */
  readonly hardBefore: number;
  /** The most sessions with a purpose; fewer where a week has no room for them. */
  readonly sessions: number;
}

export interface HardRunning {
  readonly runs: ReadonlyMap<WeekdayWord, PlannedRun>;
  /** Hard minutes of the week. */
  readonly minutes: number;
  readonly long: PlannedRun;
}

/** The sessions with a purpose of a week, and its long run. */
export function hardRunning(place: HardPlace, runner: Runner, distances: Distances): HardRunning {
  const { stage, volume, longest, weekIndex, hardBefore } = place;
  const weekMinutes = ((volume / 1000) * runner.paces.easy) / 60;
  const free = freeHardMinutes(runner);
  const count = Math.min(place.sessions, hardSessionsIn(runner, volume, weekIndex));
  const isFirst = weekIndex < (runner.level === 'novice' ? FIRST_WEEKS_OF_NOVICE : FIRST_WEEKS);
  const wished = isFirst ? free : Math.max(free, hardBefore + STEP, hardBefore * GROWTH);
  const withMarathonPace = isMarathonWeek(place, runner, count);
  const mostMinutes = Math.min(
    MOST[runner.level],
    runner.back === 'history' ? MOST_WITH_HISTORY : Number.POSITIVE_INFINITY,
  );
  const total = Math.min(wished, mostMinutes, weekMinutes * HARD_SHARE);
  const runs = new Map<WeekdayWord, PlannedRun>();
  let minutes = 0;
  const sessions = withMarathonPace ? 1 : count;
  for (const which of ([0, 1] as const).slice(0, sessions)) {
    const wish = which === 0 && count > 1 ? total * LARGER : total - minutes;
    const run = fitting(place, which, wish, runner, distances);
    const day = runner.shape.purposeDays[runs.size];
    if (!run || !day) continue;
    runs.set(day, run);
    minutes += run.hardMinutes ?? 0;
  }
  const long = withMarathonPace
    ? marathonLong(stage, longest, weekMinutes * NOT_EASY_SHARE - minutes, runner, distances)
    : plainRun('long', longest, distances);
  return { runs, minutes, long };
}

/** Every second week of the second third, and every week of the last. */
function isMarathonWeek({ stage, position }: HardPlace, { goal }: Runner, count: number): boolean {
  if (goal !== 'marathon' || count === 0 || stage === 'base') return false;
  return stage === 'specific' || position % 2 === 1;
}

function marathonLong(
  stage: Stage,
  longest: number,
  minutes: number,
  runner: Runner,
  distances: Distances,
): PlannedRun {
  const affordable = ((minutes * 60) / runner.paces.marathon) * 1000;
  const fast = distances.down(Math.min(longest * MARATHON_SHARE[stage], affordable));
  return ((fast / 1000) * runner.paces.marathon) / 60 < LEAST_MARATHON_MINUTES
    ? plainRun('long', longest, distances)
    : longWithMarathonPace(longest, fast, runner, distances);
}

/** The session with the most hard minutes, up to so many, that is no longer than so many metres. */
function fitting(
  { stage, position, most }: HardPlace,
  which: 0 | 1,
  minutes: number,
  runner: Runner,
  distances: Distances,
): PlannedRun | undefined {
  for (let wish = minutes; wish >= LEAST_MINUTES; wish--) {
    const repetitions = repetitionsFor(runner.goal, stage, which, wish, position);
    const run = repetitions && hardSession(repetitions, most, runner, distances);
    if (run) return run;
  }
  return undefined;
}
