/** Whether a plan that was repaired still is the plan that its author wrote. */
import { fallsShortOf } from '../rules/compare.ts';
import { LEAST_OF_RUN, LEAST_OF_WEEK, LEAST_RUN } from '../rules/repairs/limits.ts';
import type { TrainingPlan, TrainingWeek } from '../training/model.ts';
import { KINDS } from '../vocabulary/kinds.ts';

/** Whether the plans of a file keep within the limits of `rules/repairs/limits.ts` after a repair. */
export function keepsLimits(before: readonly TrainingPlan[], after: readonly TrainingPlan[]): boolean {
  return (
    before.length === after.length && before.every((plan, index) => keepsWeeks(plan, after[index] ?? plan))
  );
}

function keepsWeeks(before: TrainingPlan, after: TrainingPlan): boolean {
  const byNumber = new Map(after.weeks.map((week) => [week.number, week]));
  return before.weeks.every((week) => {
    const now = byNumber.get(week.number);
    return now === undefined || keepsWeek(week, now);
  });
}

function keepsWeek(before: TrainingWeek, after: TrainingWeek): boolean {
  const [was, is] = [lengthsOf(before), lengthsOf(after)];
  if (fallsShortOf(sum(is), sum(was) * LEAST_OF_WEEK)) return false;
  if (hasLongestRun(before) && !hasLongestRun(after)) return false;
  return keepsRuns(was, is);
}

/** Whether the long run of a week is at least as long as each of its hard runs. */
function hasLongestRun({ runs, longestRun }: TrainingWeek): boolean {
  const long = runs.find(({ kind }) => kind === 'long') ?? longestRun;
  const metres = long?.run?.distance?.high ?? 0;
  return runs.every(
    (one) => one === long || !one.hard || !fallsShortOf(metres, one.run?.distance?.high ?? 0),
  );
}

/** In metres, the longest first. How much of a session is run and how much walked is another matter. */
function lengthsOf(week: TrainingWeek): number[] {
  return week.runs
    .filter(({ kind }) => !KINDS.get(kind)?.needsSteps)
    .flatMap(({ run }) => run?.distance?.high ?? [])
    .sort((a, b) => b - a);
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, metres) => total + metres, 0);
}

/** Compares the runs of a week that changed, wherever in it they stand by now; the shortest may have been left out. */
function keepsRuns(before: readonly number[], after: readonly number[]): boolean {
  const changed = without(after, before);
  const earlier = without(before, after).slice(0, changed.length);
  return changed.every((metres, index) => {
    const was = earlier[index];
    if (was === undefined) return true;
    return !fallsShortOf(metres, was * LEAST_OF_RUN) && !fallsShortOf(metres, Math.min(was, LEAST_RUN));
  });
}

/** The lengths that the other list does not hold as often. */
function without(lengths: readonly number[], others: readonly number[]): number[] {
  const left = new Map<number, number>();
  for (const metres of others) left.set(metres, (left.get(metres) ?? 0) + 1);
  return lengths.filter((metres) => {
    const times = left.get(metres) ?? 0;
    left.set(metres, times - 1);
    return times <= 0;
  });
}
