/** What a race asks for, and what a plan for it grows to. Conventions of coaches, but for the limits that name a rule. */
import { valueFor } from '../rules/define-rule.ts';
import { longRunDuration } from '../rules/progression/long-run-duration.ts';
import type { BackStatus, Level } from '../training/model.ts';
import type { RaceName } from './answers.ts';

export type Goal = RaceName | 'none';

/** Metres a week that a plan grows to; who runs more already keeps that. */
const PEAK: Readonly<Record<Goal, Readonly<Record<Level, number>>>> = {
  none: { novice: 25_000, intermediate: 40_000, advanced: 60_000 },
  '5k': { novice: 24_000, intermediate: 36_000, advanced: 60_000 },
  '10k': { novice: 30_000, intermediate: 46_000, advanced: 70_000 },
  'half-marathon': { novice: 42_000, intermediate: 55_000, advanced: 80_000 },
  marathon: { novice: 50_000, intermediate: 68_000, advanced: 95_000 },
};

/** Metres of the longest run that the goal asks for. */
const LONGEST: Readonly<Record<Goal, Readonly<Record<Level, number>>>> = {
  none: { novice: 12_000, intermediate: 16_000, advanced: 18_000 },
  '5k': { novice: 10_000, intermediate: 14_000, advanced: 17_000 },
  '10k': { novice: 13_000, intermediate: 17_000, advanced: 18_000 },
  'half-marathon': { novice: 18_000, intermediate: 20_000, advanced: 22_000 },
  marathon: { novice: 28_000, intermediate: 31_000, advanced: 34_000 },
};

/** Metres of the longest run with which a runner comes to the race as a coach would want it. */
export const READY: Readonly<Record<Goal, number>> = {
  none: 0,
  '5k': 5000,
  '10k': 10_000,
  'half-marathon': 16_000,
  marathon: 28_000,
};

interface Who {
  readonly goal: Goal;
  readonly level: Level;
  readonly back: BackStatus;
}

/** Metres a week that a plan grows to. */
export function peakOf(who: Who): number {
  return PEAK[who.goal][levelFor(who)];
}

/** Metres of the longest run that the goal asks for. */
export function longestOf(who: Who): number {
  return LONGEST[who.goal][levelFor(who)];
}

/** With a disc diagnosis or present pain a plan grows as far as that of a novice: a precaution. */
function levelFor({ level, back }: Who): Level {
  return back === 'disc' || back === 'pain' ? 'novice' : level;
}

/** Races whose long run may be a larger part of the week than the rule `long-run-share` leaves alone. */
export const HAS_LARGE_LONG_RUN: Readonly<Record<Goal, boolean>> = {
  none: false,
  '5k': false,
  '10k': false,
  'half-marathon': true,
  marathon: true,
};
/** The part of the week that it may then be. */
export const LARGE_SHARE = 0.5;

/** The limits of `long-run-duration` are the same for everyone. */
const ANYONE = { level: 'novice', back: 'healthy' } as const;
/** A little below the limit of `long-run-duration`, for the rounding. */
const ROUNDING = 2 * 60;

/** The longest time of running in one run on the way to a goal, in seconds. */
export function longestSeconds(goal: Goal): number {
  const { limit, 'marathon-limit': marathon } = longRunDuration.parameters;
  return valueFor((goal === 'marathon' ? marathon : limit).default, ANYONE) - ROUNDING;
}
