/** What a plan has to keep to for one athlete. The limits are those of the rules; where they can differ, the lower. */

import { type DayNumber, yearOf } from '../quantities/date.ts';
import { paceAtFraction, racePace, vdotFromRace } from '../quantities/vdot.ts';
import { valueFor } from '../rules/define-rule.ts';
import { firstHardWork } from '../rules/progression/first-hard-work.ts';
import { intensityIncrease } from '../rules/progression/intensity-increase.ts';
import { mileageIncrease } from '../rules/progression/mileage-increase.ts';
import { noviceDose } from '../rules/progression/novice-dose.ts';
import { SMALL_INCREASE } from '../rules/progression/small-increase.ts';
import { SMALL_WEEK } from '../rules/progression/small-week.ts';
import { LEVEL_VDOT } from '../training/athlete.ts';
import type { BackStatus, Level } from '../training/model.ts';
import {
  ageOn,
  largestShare,
  mostRuns,
  type NewPlanAnswers,
  type StrengthPlace,
  usualLongest,
  usualRuns,
} from './answers.ts';
import { type Goal, HAS_LARGE_LONG_RUN, LARGE_SHARE, longestSeconds } from './goals.ts';
import { type WeekShape, weekShape } from './week-shape.ts';

const ANYONE = { level: 'novice', back: 'pain' } as const;
/** Metres that a week may always grow by: what the strictest back status leaves unreported. */
const SMALL_GROWTH = SMALL_INCREASE.pain;
const GROWTH = valueFor(mileageIncrease.parameters.limit.default, ANYONE);
/** Metres that a run may always be longer than the one before it, and the part of it: less than is left unreported. */
const SMALL_STEP: Readonly<Record<BackStatus, number>> = {
  healthy: 1500,
  history: 1500,
  disc: 500,
  pain: 500,
};
const SMALL_STEP_SHARE = 0.15;
const LEAST_STEP = 500;
/** `novice-dose`: runs shorter than this in the first weeks. */
const NOVICE_SECONDS = valueFor(noviceDose.parameters.limit.default, ANYONE);
export const NOVICE_WEEKS = 8;
/** What is left of that for strides behind the run, and for rounding. */
const FOR_STRIDES = 3 * 60;
/** What a week of such runs should leave for growing. */
const ROOM_TO_GROW = 1.2;
/** A little below the share of `long-run-share`, for the estimate of strides. */
const SHARE_ROUNDING = 0.004;

/** From this age on one hard session a week is enough: a convention. */
const FEWER_HARD_SESSIONS_FROM = 60;
/** From so many metres a week on there is room for two. */
const TWO_HARD_SESSIONS_FROM = 24_000;
/** A novice has run for three weeks before the first. */
const NOVICE_HARD_FROM = 4;

export interface Runner {
  readonly level: Level;
  readonly back: BackStatus;
  readonly goal: Goal;
  readonly runs: number;
  readonly shape: WeekShape;
  /** Full years on the first day of the plan's year; absent where neither year of birth nor age is known. */
  readonly age?: number;
  readonly strength: StrengthPlace;
  readonly volume: number;
  readonly longest: number;
  /** Whether the longest run is a figure of the athlete, and not one derived from the volume. */
  readonly knowsLongest: boolean;
  /** Seconds per kilometre. */
  readonly paces: Readonly<
    Record<'easy' | 'recovery' | 'threshold' | 'repetition' | 'marathon' | 'half' | '10k' | '5k', number>
  >;
}

/**
 * The runner as the answers describe them.
 *
 * @param today the day that the plan is written on
 */
export function runnerFrom(answers: NewPlanAnswers, today: DayNumber): Runner {
  const { level, back, volume, best, born, age } = answers;
  const runs = answers.runs ?? usualRuns(answers);
  const longest = volume > 0 ? (answers.longest ?? usualLongest(volume, runs)) : 0;
  const vdot = (best && vdotFromRace(best.metres, best.seconds)) ?? LEVEL_VDOT[level];
  const share = (fast: number, slow = fast) =>
    ((paceAtFraction(vdot, fast) ?? 0) + (paceAtFraction(vdot, slow) ?? 0)) / 2;
  const race = (metres: number) => racePace(vdot, metres) ?? 0;
  return {
    level,
    back,
    goal: answers.race?.distance ?? 'none',
    runs,
    shape: weekShape({ ...answers, runs }),
    ...(born === undefined ? age && { age: ageOn(age, today) } : { age: yearOf(today) - born }),
    strength: answers.strength ?? 'home',
    volume,
    longest,
    knowsLongest: volume > 0 && answers.longest !== undefined,
    paces: {
      easy: share(0.73, 0.63),
      recovery: share(0.63, 0.59),
      threshold: share(0.88),
      repetition: share(1.075),
      marathon: race(42_195),
      half: race(21_097.5),
      '10k': race(10_000),
      '5k': race(5000),
    },
  };
}

/** Metres that a runner covers in a time. */
export function metresIn(seconds: number, pace: number): number {
  return (seconds / pace) * 1000;
}

/** Whether a run of so many easy metres is one that a novice should not do in the first weeks. */
export function isLongForNovice(metres: number, { level, paces }: Runner): boolean {
  return level === 'novice' && (metres / 1000) * paces.easy >= NOVICE_SECONDS;
}

/** The most metres of a week after one of `before` metres. */
export function mostInWeekAfter(before: number): number {
  return before + Math.max(SMALL_GROWTH, before * GROWTH);
}

/** The most metres of a week that comes three weeks after one of `before` metres, or after a down week behind that. */
export function mostInFourWeeks(before: number, { level, back }: Runner): number {
  const growth = valueFor(mileageIncrease.parameters['over-four-weeks'].default, { level, back });
  return Math.max(before + 3 * SMALL_GROWTH, Math.max(before, SMALL_WEEK[back]) * (1 + growth));
}

/** The most metres of a run after a longest one of `before` metres. */
export function mostInRunAfter(before: number, { back }: Runner): number {
  const small = Math.min(SMALL_STEP[back], Math.max(LEAST_STEP, before * SMALL_STEP_SHARE));
  return before + Math.max(small, before * GROWTH);
}

/** The most metres of a run in the week at an index, whatever the week has in all. */
export function mostInRun(runner: Runner, weekIndex: number): number {
  const { level, paces, goal } = runner;
  if (level === 'novice' && weekIndex < NOVICE_WEEKS && !isBeyondBeginner(runner))
    return mostOfBeginner(runner);
  return metresIn(longestSeconds(goal), paces.easy);
}

function mostOfBeginner({ paces }: Runner): number {
  return metresIn(NOVICE_SECONDS - FOR_STRIDES, paces.easy);
}

/**
 * Whether a novice already runs longer than a beginner should: as they say, or because a week of theirs could hardly grow in
 * as many runs of a beginner as the week may have. With a disc diagnosis or present pain only what they say counts.
 */
function isBeyondBeginner(runner: Runner): boolean {
  const { level, back, volume, longest, knowsLongest } = runner;
  if (knowsLongest) return isLongForNovice(longest, runner);
  return hasHardSessions(runner) && volume * ROOM_TO_GROW > mostOfBeginner(runner) * mostRuns(level, back);
}

/** The most metres of the longest run of a week with so many metres. */
export function mostOfWeek(week: number, { runs, goal }: Runner): number {
  const usual = largestShare(runs) - SHARE_ROUNDING;
  return week * (HAS_LARGE_LONG_RUN[goal] ? Math.max(LARGE_SHARE, usual) : usual);
}

/** Whether the longest run of a week is a larger part of it than the rule `long-run-share` leaves alone. */
export function isLargeShare(longest: number, week: number, { runs }: Runner): boolean {
  return longest > week * largestShare(runs);
}

/** Whether a plan holds hard sessions: not with a disc diagnosis or present pain. */
export function hasHardSessions({ back }: Runner): boolean {
  return back === 'healthy' || back === 'history';
}

/** How many sessions with a purpose a week of so many metres has. */
export function hardSessionsIn(runner: Runner, volume: number, weekIndex: number): number {
  const { level, back, age = 0, shape } = runner;
  if (!hasHardSessions(runner) || (level === 'novice' && weekIndex + 1 < NOVICE_HARD_FROM)) return 0;
  const isOne =
    level === 'novice' ||
    back === 'history' ||
    age >= FEWER_HARD_SESSIONS_FROM ||
    volume < TWO_HARD_SESSIONS_FROM;
  return Math.min(isOne ? 1 : 2, shape.purposeDays.length);
}

/** Minutes of hard running that are no growth, whatever was before (rules `first-hard-work`, `intensity-increase`). */
export function freeHardMinutes({ level, back }: Runner): number {
  const rules = [firstHardWork.parameters.limit, intensityIncrease.parameters['from-none']];
  return Math.min(...rules.map((limit) => valueFor(limit.default, { level, back }))) / 60;
}
