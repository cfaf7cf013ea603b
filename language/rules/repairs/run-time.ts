/** Shorter runs, where the limit is a time. */
import type { TrainingSession, TrainingWeek } from '../../training/model.ts';
import type { Repair } from '../repair.ts';
import { makesLeap } from './leap.ts';
import { shortenRun } from './run-amount.ts';

/** What a week's runs may last, in seconds: from where on they are too long, and what they are shortened to. */
export interface Cap {
  readonly isTooLong: (session: TrainingSession, seconds: number) => boolean;
  readonly seconds: number;
}

/**
 * Shortens the runs of a week that are too long. None where that can't be done in all weeks of the streak it belongs to,
 * or where what follows would become a leap.
 */
export function shortenLongRuns(week: TrainingWeek, streak: ReadonlyMap<TrainingWeek, Cap>): Repair[] {
  const capped = new Map<TrainingSession, number>();
  for (const [one, cap] of streak) {
    for (const session of tooLongIn(one, cap)) capped.set(session, metresWithin(session, cap.seconds));
  }
  const written = new Set([...capped.keys()].flatMap(({ copied, source }) => (copied ? [] : source)));
  const isPossible = [...capped].every(([session, metres]) =>
    session.copied ? written.has(session.source) : shortenRun(session, metres).length > 0,
  );
  if (!isPossible || makesLeap(week.plan, capped)) return [];
  const repairs = [...capped].flatMap(([session, metres]) =>
    session.week === week && !session.copied ? shortenRun(session, metres) : [],
  );
  const [first] = repairs;
  return first ? [{ ...first, edits: repairs.flatMap(({ edits }) => edits) }] : [];
}

function tooLongIn(week: TrainingWeek, cap: Cap): TrainingSession[] {
  return week.runs.filter((session) => {
    const seconds = session.run?.duration?.high;
    return seconds !== undefined && cap.isTooLong(session, seconds);
  });
}

/** How far a run gets in so many seconds. */
function metresWithin({ run }: TrainingSession, seconds: number): number {
  const { distance, duration } = run ?? {};
  return distance && duration && duration.high > 0 ? (distance.high * seconds) / duration.high : 0;
}
