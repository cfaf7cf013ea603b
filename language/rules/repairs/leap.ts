/** Whether shorter runs here turn later weeks, or their longest runs, into leaps: an error elsewhere for a finding here. */
import type { TrainingPlan, TrainingSession } from '../../training/model.ts';

/** How much longer a week, or its longest run, may get than what came before, where it did not before. */
const LEAP = 1.6;
const LONGEST_LEAP = 1.3;
/** So many weeks before count for the longest run. */
const WEEKS_BEFORE = 4;

/** @param changed the metres that runs will have; the others stay as they are */
export function makesLeap(plan: TrainingPlan, changed: ReadonlyMap<TrainingSession, number>): boolean {
  const metresOf = (session: TrainingSession) => session.run?.distance?.high ?? 0;
  const before = plan.weeks.map((week) => week.runs.map(metresOf));
  const after = plan.weeks.map((week) =>
    week.runs.map((session) => changed.get(session) ?? metresOf(session)),
  );
  return before.some(
    (_, index) =>
      (weekLeaps(after, index) && !weekLeaps(before, index)) ||
      (longestLeaps(after, index) && !longestLeaps(before, index)),
  );
}

function weekLeaps(weeks: readonly (readonly number[])[], index: number): boolean {
  const last = weeks[index - 1];
  return last !== undefined && sum(weeks[index] ?? []) > LEAP * sum(last);
}

function longestLeaps(weeks: readonly (readonly number[])[], index: number): boolean {
  const earlier = weeks.slice(Math.max(0, index - WEEKS_BEFORE), index).flat();
  return earlier.length > 0 && Math.max(...(weeks[index] ?? [])) > LONGEST_LEAP * Math.max(...earlier);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
