/**
 * The way back after a break: what of the running before it the first seven days and the weeks behind them may have. The
 * steps are convention.
 */

import { keptWith } from '../../text/kept-with.ts';
import type { TrainingPlan, TrainingWeek } from '../../training/model.ts';
import { firstRunDay } from '../../training/progress.ts';
import { type Before, runningBetween, weeklyMeanBefore } from '../../training/running-between.ts';

/** So many full days without a run are a break. */
export const BREAK = 7;
/** The first step, in days. */
export const DAYS_BACK = 7;
/** The days before the break that are looked at. */
const DAYS_BEFORE = 28;

/** The steps of the way back as shares of what was run before, by the least days of the break; the longest first. */
export const STEPS = [
  { days: 28, shares: [0.33, 0.5, 0.67, 0.83, 1] },
  { days: 14, shares: [0.5, 0.75, 1] },
  { days: BREAK, shares: [0.75, 1] },
] as const;

export type Steps = (typeof STEPS)[number];

export interface WayBack {
  /** The week of the first run. */
  readonly week: TrainingWeek;
  /** The index of the day of that run. */
  readonly start: number;
  readonly steps: Steps;
  /** The mean of the weeks before the break; absent where it is not known, or nothing was run. */
  readonly before?: Before;
  /** The weeks behind the first seven days with their shares, as far as there is something to compare with. */
  readonly later: readonly LaterWeek[];
}

export interface LaterWeek {
  readonly week: TrainingWeek;
  /** Of the way back, from 2. */
  readonly position: number;
  /** Of what was run before. */
  readonly share: number;
}

/** Several rules ask for the same ones. */
const cache = keptWith<TrainingPlan, readonly WayBack[]>();

export function waysBackOf(plan: TrainingPlan): readonly WayBack[] {
  const ways = cache.get(plan) ?? plan.weeks.flatMap((week) => wayBackFrom(week) ?? []);
  cache.set(plan, ways);
  return ways;
}

/** Whether a week is judged by what was run before a break, and not by the week before. */
export function isOnWayBack({ plan, number, gapBefore }: TrainingWeek): boolean {
  return (
    gapBefore >= BREAK ||
    waysBackOf(plan).some(({ later }) => later.some(({ week }) => week.number === number))
  );
}

/** The step of a way back that a day, by its index, lies in: its share, and the day with which the break begins. */
export function stepOfWayBack(
  plan: TrainingPlan,
  day: number,
): { readonly share: number; readonly breakFrom: number } | undefined {
  const way = waysBackOf(plan).findLast(({ start }) => start <= day);
  if (!way?.before) return undefined;
  const { start, steps, later, week } = way;
  const number = Math.floor(day / 7) + 1;
  const share =
    later.find((one) => one.week.number === number)?.share ??
    (day < start + DAYS_BACK ? steps.shares[0] : undefined);
  return share === undefined ? undefined : { share, breakFrom: start - week.gapBefore };
}

function wayBackFrom(week: TrainingWeek): WayBack | undefined {
  const { plan, gapBefore } = week;
  const steps = STEPS.find(({ days }) => gapBefore >= days);
  const start = firstRunDay(week);
  // A week that is missing or not understood: nobody knows whether there was a break.
  if (!steps || start === undefined || runningBetween(plan, start - gapBefore, start).broken)
    return undefined;
  const before = weeklyMeanBefore(plan, start - gapBefore, DAYS_BEFORE);
  if (!before || before.weekly <= 0) return { week, start, steps, later: [] };
  return { week, start, steps, before, later: laterWeeks(week, start, steps) };
}

/** Up to the next break, or the first week that was not understood. */
function laterWeeks({ plan }: TrainingWeek, start: number, { shares }: Steps): LaterWeek[] {
  // The week that most of the first seven days lie in.
  const first = Math.floor((start + DAYS_BACK / 2) / 7) + 1;
  const later: LaterWeek[] = [];
  for (const [index, share] of shares.slice(1).entries()) {
    const week = plan.weeks.find(({ number }) => number === first + 1 + index);
    if (!week || week.broken || week.gapBefore >= BREAK) break;
    later.push({ week, position: index + 2, share });
  }
  return later;
}
