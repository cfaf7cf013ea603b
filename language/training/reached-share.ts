import { KINDS } from '../vocabulary/kinds.ts';
import { likeScale, weekNumber } from './like.ts';
import type { TrainingSession, TrainingWeek } from './model.ts';

/** More than this from what is written is worth telling. */
const TOLD = 0.02;

/**
 * The share of the copied week's work that a copy at a percentage really has, where sets, repetitions and rounding take
 * it more than two points from what is written; else undefined. Work is running without warm-up, cool-down and
 * recoveries; races are never scaled and left out.
 */
export function reachedShare(week: TrainingWeek): number | undefined {
  const { like } = week.node;
  const scale = like?.share === undefined ? undefined : likeScale(like);
  const from = weekNumber(like?.number);
  const copied = scale === undefined ? undefined : week.plan.weeks.find(({ number }) => number === from);
  if (scale === undefined || !copied || week.broken) return undefined;
  const written = new Map(copied.runs.map((session) => [session.source, session]));
  let [before, now] = [0, 0];
  for (const session of week.runs) {
    const original = session.node === like ? written.get(session.source) : undefined;
    if (!original || KINDS.get(session.kind)?.competes) continue;
    before += workOf(original);
    now += workOf(session);
  }
  if (before === 0 || Math.abs(now / before - scale) <= TOLD + 1e-9) return undefined;
  return now / before;
}

/** Metres, upper end. */
function workOf({ run }: TrainingSession): number {
  const work = (run?.segments ?? []).filter(({ role }) => role === 'work');
  if (work.length === 0) return run?.distance?.high ?? 0;
  return work.reduce((sum, { distance, times }) => sum + (distance?.high ?? 0) * times, 0);
}
