/** A day without running: how it is written. */

import type { TreeEdit } from '../../edit/tree-edit.ts';
import type { TrainingDay, TrainingSession } from '../../training/model.ts';
import { newDayLine } from './add-session.ts';

const EFFORT: ReadonlyMap<string, number> = new Map([
  ['recovery', 0],
  ['easy', 1],
  ['strides', 2],
  ['steady', 3],
]);

/** How much a day's run costs to give up; undefined for a day that has to keep it, or has none. */
export function effortOf(day: TrainingDay): number | undefined {
  const [run, ...others] = day.sessions.filter(({ discipline }) => discipline === 'run');
  const rank = run && EFFORT.get(run.kind);
  if (!run || rank === undefined || others.length > 0 || run.hard || run === day.week.longestRun)
    return undefined;
  if (run.copied && day.sessions.length > 1) return undefined;
  return rank * 1e6 + (run.run?.distance?.high ?? 1e5);
}

/** Takes the run of a day out of the plan. What else stands on the day stays. */
export function takeOutRun(day: TrainingDay): TreeEdit[] {
  const run = day.sessions.find(({ discipline }) => discipline === 'run');
  if (!run) return [];
  if (run.copied) return newDayLine(day, 'rest');
  const written = day.sessions.map(({ source }) => source);
  return written.length === 1
    ? [{ replace: { from: run.source }, text: 'rest' }]
    : [{ cut: run.source, outOf: written }];
}

/** The kilometres that are given up count in a stated total. */
export function metresOf(day: TrainingDay): number {
  return day.sessions.reduce((sum: number, { run }: TrainingSession) => sum + (run?.distance?.high ?? 0), 0);
}
