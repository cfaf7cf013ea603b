import { foundOnce } from '../text/kept-with.ts';
import { KINDS } from '../vocabulary/kinds.ts';
import type { TrainingDay, TrainingSession, TrainingWeek, WeekAlone } from './model.ts';

/**
 * What is run in one go: the runs of a day but for those that have a time, or a half of the day, of their own. A warm-up
 * that is written before its session is one run with it. The goal race is left out: it is no training.
 */
export interface Outing {
  readonly week: TrainingWeek;
  /** Absent for a floating run. */
  readonly day?: TrainingDay;
  /** The day, and for a floating run the last one of its week. */
  readonly index: number;
  readonly sessions: readonly [TrainingSession, ...TrainingSession[]];
  /** Metres, upper end; 0 where nothing of it is known. */
  readonly distance: number;
  /** Seconds of running, upper end. */
  readonly seconds: number;
  /** Whether a part was computed from a duration, and whether all of it was: then it is written in time. */
  readonly estimated: boolean;
  readonly isTimed: boolean;
}

/** The runs of a week in the order of their days, floating ones last; strides alone are none. */
export function outingsOf(week: TrainingWeek): readonly Outing[] {
  const { goalRace } = week.plan;
  return goalRace?.week === week
    ? outingsIn(week.runs.filter((run) => run !== goalRace))
    : outingsOfAll(week);
}

/** Several rules ask for the same ones. */
const outingsOfAll = foundOnce(({ runs }: WeekAlone) => outingsIn(runs));

function outingsIn(runs: readonly TrainingSession[]): readonly Outing[] {
  const groups: [TrainingSession, ...TrainingSession[]][] = [];
  for (const session of runs) {
    const group = groups.at(-1);
    if (group && isPartOf(group, session)) group.push(session);
    else groups.push([session]);
  }
  return groups
    .filter((group) => group.some(({ kind }) => !KINDS.get(kind)?.isAddition))
    .map((group) => together(group));
}

/** Several runs as if they were one, such as those of a day. */
export function together(sessions: readonly [TrainingSession, ...TrainingSession[]]): Outing {
  const [{ week, day }] = sessions;
  let [distance, seconds, known, timed] = [0, 0, 0, 0];
  for (const { run } of sessions) {
    if (!run?.distance) continue;
    known++;
    distance += run.distance.high;
    seconds += run.duration?.high ?? 0;
    if (run.estimated === 'distance') timed++;
  }
  return {
    week,
    ...(day && { day }),
    index: day?.index ?? (week.number - 1) * 7 + 6,
    sessions,
    distance,
    seconds,
    estimated: timed > 0,
    isTimed: known > 0 && timed === known,
  };
}

/** The longest session of a run, the last of several that are. */
export function longestSession({ sessions }: Outing): TrainingSession {
  const metres = ({ run }: TrainingSession) => run?.distance?.high ?? 0;
  return sessions.reduce((longest, session) => (metres(session) >= metres(longest) ? session : longest));
}

function isPartOf(
  [first]: readonly [TrainingSession, ...TrainingSession[]],
  { day, time, half }: TrainingSession,
) {
  if (!day || day !== first.day) return false;
  return (time === undefined || time === first.time) && (half === undefined || half === first.half);
}
