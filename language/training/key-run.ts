/** Which runs of a week matter most, and what comes before them. */
import type { TrainingSession } from './model.ts';

const NOON = 12 * 60;

/** A run called `long`, or the one that is longer than every other run of its week. */
export function isLongRun(session: TrainingSession): boolean {
  if (session.kind === 'long') return true;
  const { runs } = session.week;
  const metres = session.run?.distance?.high;
  return (
    metres !== undefined &&
    runs.length > 1 &&
    runs.every((other) => other === session || (other.run?.distance?.high ?? metres) < metres)
  );
}

/** A hard session or a long run: what the other days of a week are arranged around. */
export function isKeyRun(session: TrainingSession): boolean {
  return session.hard || isLongRun(session);
}

/**
 * Whether a session comes before another one of the same day: by their times, by morning and afternoon, or else by the
 * order in which they are written.
 */
export function comesBefore(one: TrainingSession, other: TrainingSession): boolean {
  if (one.time !== undefined && other.time !== undefined && one.time !== other.time)
    return one.time < other.time;
  const [half, otherHalf] = [halfOf(one), halfOf(other)];
  if (half && otherHalf && half !== otherHalf) return half === 'am';
  const sessions = one.day?.sessions ?? [];
  return sessions.indexOf(one) < sessions.indexOf(other);
}

/** The half of the day that a session is set in, if it is. */
export function halfOf({ half, time }: TrainingSession): 'am' | 'pm' | undefined {
  return half ?? (time === undefined ? undefined : time < NOON ? 'am' : 'pm');
}
