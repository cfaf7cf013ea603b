/** What a plan has to keep to for one athlete. The limits are those of the rules; where they can differ, the lower. */

import { paceAtFraction, racePace } from '../quantities/vdot.ts';
import { valueFor } from '../rules/define-rule.ts';
import { longRunDuration } from '../rules/progression/long-run-duration.ts';
import { mileageIncrease } from '../rules/progression/mileage-increase.ts';
import { noviceDose } from '../rules/progression/novice-dose.ts';
import { SMALL_INCREASE } from '../rules/progression/small-increase.ts';
import { SMALL_WEEK } from '../rules/progression/small-week.ts';
import { LEVEL_VDOT } from '../training/athlete.ts';
import type { BackStatus, Level } from '../training/model.ts';
import { largestShare, type NewPlanAnswers, usualLongest, usualRuns } from './answers.ts';

const ANYONE = { level: 'novice', back: 'pain' } as const;
/** Metres that a week may always grow by: what the strictest back status leaves unreported. */
const SMALL_GROWTH = SMALL_INCREASE.pain;
const GROWTH = valueFor(mileageIncrease.parameters.limit.default, ANYONE);
/** Metres that a run may always be longer than the one before it: less than is left unreported. */
const SMALL_STEP = 500;
/** A little below the limit of `long-run-duration`, for the rounding. */
const LONGEST_SECONDS = valueFor(longRunDuration.parameters.limit.default, ANYONE) - 2 * 60;
/** `novice-dose`: runs shorter than this in the first weeks. */
const NOVICE_SECONDS = valueFor(noviceDose.parameters.limit.default, ANYONE);
export const NOVICE_WEEKS = 8;

export interface Runner {
  readonly level: Level;
  readonly back: BackStatus;
  readonly runs: number;
  readonly volume: number;
  readonly longest: number;
  /** Whether the longest run is a figure of the athlete, and not one derived from the volume. */
  readonly knowsLongest: boolean;
  /** Seconds per kilometre. */
  readonly paces: Readonly<
    Record<'easy' | 'recovery' | 'threshold' | 'repetition' | 'half' | '10k' | '5k', number>
  >;
}

/** The runner as the answers describe them. */
export function runnerFrom(answers: NewPlanAnswers): Runner {
  const { level, back, volume } = answers;
  const runs = answers.runs ?? usualRuns(answers);
  const longest = volume > 0 ? (answers.longest ?? usualLongest(volume, runs)) : 0;
  const vdot = LEVEL_VDOT[level];
  const share = (fast: number, slow = fast) =>
    ((paceAtFraction(vdot, fast) ?? 0) + (paceAtFraction(vdot, slow) ?? 0)) / 2;
  const race = (metres: number) => racePace(vdot, metres) ?? 0;
  return {
    level,
    back,
    runs,
    volume,
    longest,
    knowsLongest: volume > 0 && answers.longest !== undefined,
    paces: {
      easy: share(0.73, 0.63),
      recovery: share(0.63, 0.59),
      threshold: share(0.88),
      repetition: share(1.075),
      half: race(21097.5),
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
export function mostInRunAfter(before: number): number {
  return before + Math.max(SMALL_STEP, before * GROWTH);
}

/** The most metres of a run in the week at an index, whatever the week has in all. */
export function mostInRun(runner: Runner, weekIndex: number): number {
  const { level, paces, knowsLongest, longest } = runner;
  const most = metresIn(LONGEST_SECONDS, paces.easy);
  // Who says that they already run longer than a beginner is not held to a beginner's runs.
  const isBeginner = level === 'novice' && !(knowsLongest && isLongForNovice(longest, runner));
  if (!isBeginner || weekIndex >= NOVICE_WEEKS) return most;
  return metresIn(NOVICE_SECONDS - 60, paces.easy);
}

/** The most metres of the longest run of a week with so many metres. */
export function mostOfWeek(week: number, { runs }: Runner): number {
  return week * (largestShare(runs) - 0.001);
}
