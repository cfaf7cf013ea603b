import { type DayNumber, yearEarlier } from '../quantities/date.ts';
import type { Units } from '../quantities/distance.ts';
import type { WeekdayWord } from '../quantities/weekday.ts';
import { valueFor } from '../rules/define-rule.ts';
import { longRunShare, shareWith } from '../rules/progression/long-run-share.ts';
import type { Symptom } from '../training/clearance.ts';
import type { BackStatus, Level } from '../training/model.ts';

/** The races that a first plan leads to. */
export const RACES = ['5k', '10k', 'half-marathon', 'marathon'] as const;
export type RaceName = (typeof RACES)[number];
export const RACE_ANSWERS = [...RACES, 'none'] as const;

/** What plans are run on; what else there is to run on, such as sand, is for the one who changes a plan. */
export const GROUNDS = ['road', 'trail', 'grass', 'track', 'treadmill'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Where the strength work is done: without equipment but a step and a towel, or with weights and machines. */
export const STRENGTH_PLACES = ['home', 'gym'] as const;
export type StrengthPlace = (typeof STRENGTH_PLACES)[number];

/** A time over a distance, with how the distance is written in a plan. */
export interface Best {
  readonly distance: string;
  readonly metres: number;
  readonly seconds: number;
}

/** Full years on a day. */
export interface AgeOnDay {
  readonly years: number;
  readonly on: DayNumber;
}

/** What has to be known about an athlete and a goal to write a first plan. Distances are metres. */
export interface NewPlanAnswers {
  readonly athlete: string;
  readonly level: Level;
  readonly back: BackStatus;
  /** Who has agreed to the running, and when: asked for with a disc diagnosis or present pain. */
  readonly clearance?: { readonly by: string; readonly on: DayNumber };
  /** Running a week, mean of the last four weeks. */
  readonly volume: number;
  /** The longest run of the last 30 days; without it `usualLongest`. */
  readonly longest?: number;
  /** Absent for a plan that leads to no race. */
  readonly race?: { readonly distance: RaceName; readonly on: DayNumber; readonly title?: string };
  /** The first day; without it the plan starts as early as it should, and never before today. */
  readonly start?: DayNumber;
  /** Without it `usualRuns`. */
  readonly runs?: number;
  readonly units: Units;
  /** A best time, which gives the paces. */
  readonly best?: Best;
  /** The year. */
  readonly born?: number;
  /** Where the year of birth is not known. */
  readonly age?: AgeOnDay;
  /** What the athlete has now, and since when. */
  readonly symptoms?: readonly Symptom[];
  /** The days on which there is time for a run; without them the usual ones. */
  readonly days?: readonly WeekdayWord[];
  /** The day of the long run; without it Sunday, or the last of the days. */
  readonly longDay?: WeekdayWord;
  /** What is run on where it suits the session; without it nothing is said, which means the road. */
  readonly surface?: Ground;
  /** The days whose runs are on the treadmill. */
  readonly treadmill?: readonly WeekdayWord[];
  /** Without it at home; advanced runners with a healthy back then use a band and a weight. */
  readonly strength?: StrengthPlace;
  /** Whether the days before the start are for recovery from what was before. */
  readonly recovers?: boolean;
}

export type AnswerName = keyof NewPlanAnswers;

/** Why the answers give no plan, and what to do about it. */
export interface AnswerProblem {
  /** The answer to change first. */
  readonly answer: AnswerName;
  readonly message: string;
}

/** Below this many metres a week a plan begins with run and walk. */
export const RUN_WALK_BELOW = 6000;

const USUAL_RUNS: Readonly<Record<Level, number>> = { novice: 3, intermediate: 4, advanced: 5 };
/** From so many metres a week on one run more is usual, for those who may: runs get too long else. */
const MORE_RUNS: Readonly<Record<Level, readonly number[]>> = {
  novice: [24_000],
  intermediate: [40_000],
  advanced: [65_000, 85_000],
};
/**
 * The same for a novice of whom no run as long as `LONG_FOR_NOVICE` is known: the runs of the first weeks stay below that
 * (rule `novice-dose`), and three of them would leave no room to grow.
 */
const MORE_SHORT_RUNS = 14_000;
const LONG_FOR_NOVICE = 6000;
/** A mean run of fewer metres is hardly worth the shoes. */
const SHORT_RUN = 5000;
export const FEWEST_RUNS = 3;

/** The most runs a week that leave the rest days that are asked for this athlete. */
export function mostRuns(level: Level, back: BackStatus): number {
  if (back === 'disc' || back === 'pain') return 3;
  if (level === 'novice') return 4;
  return level === 'advanced' && back === 'healthy' ? 7 : 5;
}

/** Full years on a later day. */
export function ageOn({ years, on }: AgeOnDay, day: DayNumber): number {
  let age = years;
  for (let earlier = yearEarlier(day); earlier >= on; earlier = yearEarlier(earlier)) age++;
  return age;
}

/** How many runs a week are sensible: by level, fewer for a small volume or a back that asks for days between. */
export function usualRuns({
  level,
  back,
  volume,
  days,
  longest = 0,
}: Pick<NewPlanAnswers, 'level' | 'back' | 'volume' | 'days' | 'longest'>): number {
  if (days) return days.length;
  if (level === 'novice' && longest < LONG_FOR_NOVICE && volume >= MORE_SHORT_RUNS)
    return mostRuns(level, back);
  const more = MORE_RUNS[level].filter((from) => volume >= from).length;
  const most = Math.min(USUAL_RUNS[level] + more, mostRuns(level, back));
  return Math.max(FEWEST_RUNS, Math.min(most, Math.floor(volume / SHORT_RUN)));
}

/** The longest recent run that goes with a weekly volume, in metres: the share of it that a long run may have. */
export function usualLongest(volume: number, runs: number): number {
  return Math.floor((volume * largestShare(runs)) / 500) * 500;
}

/** The share of a week that the longest of so many runs may have (rule `long-run-share`). */
export function largestShare(runs: number): number {
  return shareWith(
    runs,
    valueFor(longRunShare.parameters.limit.default, { level: 'novice', back: 'healthy' }),
  );
}
