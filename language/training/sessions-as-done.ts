/** A day as it was done: what its `done` and `missed` lines leave of what was planned, and what they add. */
import type * as ast from '../grammar/generated/ast.ts';
import { addRanges, exactly, middleOf, type Range, scaleRange } from '../quantities/range.ts';
import { type Discipline, KINDS } from '../vocabulary/kinds.ts';
import { isHardSession } from './hard-session.ts';
import type { DoneEntry, RunLoad, TrainingDay, TrainingSession, TrainingWeek } from './model.ts';
import type { AthletePaces } from './paces.ts';
import { bandOfEffort } from './targets/effort.ts';

/** Where sessions stand. */
interface Place {
  readonly week: TrainingWeek;
  readonly day: TrainingDay;
}

/** The kind of what was run and not planned. */
const UNPLANNED = 'run';

/**
 * The sessions of a day as they were done. What has figures takes the place of what was planned of its kind; what is
 * missed is left out; all else counts as planned. Of how hard a run was that had a plan, the plan is the measure: as much
 * of it as was done.
 */
export function sessionsAsDone(
  planned: readonly TrainingSession[],
  entries: readonly DoneEntry[],
  place: Place,
  paces: AthletePaces,
): readonly TrainingSession[] {
  const open = new Set(planned);
  const done: TrainingSession[] = [];
  for (const [key, alike] of Map.groupBy(entries.filter(hasAmount), ({ kind }) => kind ?? '')) {
    const meant = sessionsMeant(key || undefined, alike, planned).filter((session) => open.has(session));
    for (const session of meant) open.delete(session);
    for (const [index, entry] of alike.entries()) {
      // The last of them stands for all that is left.
      const others = index === alike.length - 1 ? meant.slice(index) : meant.slice(index, index + 1);
      done.push(sessionAsDone(entry, others, place, paces));
    }
  }
  for (const entry of entries.filter(({ isMissed }) => isMissed)) {
    const meant = entry.kind ? sessionsMeant(entry.kind, [], planned) : planned;
    for (const session of meant) open.delete(session);
  }
  return [...open, ...done];
}

/** The sessions of a day that lines of a kind are about: of that kind, or else of its discipline. */
export function sessionsMeant(
  kind: string | undefined,
  entries: readonly DoneEntry[],
  planned: readonly TrainingSession[],
): readonly TrainingSession[] {
  const ofKind = planned.filter((session) => session.kind === kind);
  if (kind !== undefined && ofKind.length > 0) return ofKind;
  const training = planned.filter(({ discipline }) => discipline !== 'rest');
  const hasRun = training.some(({ discipline }) => discipline === 'run');
  const isOther = !hasRun && new Set(training.map((session) => session.kind)).size === 1;
  const meant = kind !== undefined ? disciplineOf(kind) : 'run';
  // Without a kind, on a day with nothing but one kind of cross-training or strength, it is of that; nobody lifts a distance.
  const isDistance = entries.some(({ metres }) => metres !== undefined);
  if (kind === undefined && isOther && entries.length > 0)
    return isDistance ? training.filter(({ discipline }) => discipline !== 'strength') : training;
  return training.filter(({ discipline }) => discipline === meant);
}

function disciplineOf(kind: string): Discipline {
  return KINDS.get(kind)?.discipline ?? 'rest';
}

function hasAmount({ isMissed, metres, seconds }: DoneEntry): boolean {
  return !isMissed && (metres !== undefined || seconds !== undefined);
}

function sessionAsDone(
  entry: DoneEntry,
  planned: readonly TrainingSession[],
  { week, day }: Place,
  paces: AthletePaces,
): TrainingSession {
  const main = planned.reduce<TrainingSession | undefined>(
    (hardest, session) => (hardest && effortOf(hardest) >= effortOf(session) ? hardest : session),
    undefined,
  );
  const kind = main?.kind ?? entry.kind ?? UNPLANNED;
  const discipline = main?.discipline ?? disciplineOf(kind);
  const base = main ?? {
    node: entry.node,
    source: unplanned(entry.node, kind),
    copied: false,
    scale: 1,
    week,
    day,
  };
  if (discipline !== 'run') return { ...base, kind, discipline, hard: false, done: entry };
  const run = loadAsDone(entry, planned, paces);
  const facts = KINDS.get(kind) ?? {};
  const isTold = run.segments.length > 0;
  return { ...base, kind, discipline, done: entry, hard: isHardSession(run, facts, isTold), run };
}

function effortOf({ run }: TrainingSession): number {
  return (run?.hardSeconds ?? 0) * 10 + (run?.duration?.high ?? 0);
}

/** A session for what was not planned: it stands where it is told, and says no more than its kind. */
function unplanned(node: ast.DoneLine, kind: string): ast.Session {
  const session = { $type: 'Session', $container: node.$container } as unknown as ast.Session;
  const run = { $type: 'Run', $container: session, kind, steps: [], details: [] } as unknown as ast.Run;
  return Object.assign(session, { activity: run });
}

/** What was run: as long as it was, and as hard as what was planned of it. */
function loadAsDone(
  { metres, seconds, effort, node }: DoneEntry,
  planned: readonly TrainingSession[],
  paces: AthletePaces,
): RunLoad {
  const loads = planned.flatMap(({ run }) => run ?? []);
  const distance = sumOf(loads.map((load) => load.distance));
  const duration = sumOf(loads.map((load) => load.duration));
  const pace = paceOf(distance, duration) ?? usualPace(paces);
  const run = metres ?? (seconds !== undefined && pace !== undefined ? (seconds / pace) * 1000 : undefined);
  const time = seconds ?? (run !== undefined && pace !== undefined ? (run / 1000) * pace : undefined);
  const estimated = metres === undefined ? 'distance' : seconds === undefined ? 'duration' : undefined;
  const measure = {
    ...(run !== undefined && { distance: exactly(run) }),
    ...(time !== undefined && { duration: exactly(time), longestBout: time }),
    estimated,
  } as const;
  const share =
    run !== undefined && distance
      ? run / middleOf(distance)
      : time !== undefined && duration
        ? time / middleOf(duration)
        : undefined;
  if (share === undefined) {
    const band = effort === undefined ? 'easy' : bandOfEffort(effort);
    const hardSeconds = band === 'hard' ? (time ?? 0) : 0;
    return {
      ...measure,
      hardSeconds,
      moderateSeconds: band === 'moderate' ? (time ?? 0) : 0,
      hardBouts: hardSeconds > 0 ? [{ seconds: hardSeconds, times: 1 }] : [],
      segments: [{ node, movement: 'run', role: 'work', times: 1, ...measure, isPaceAsked: false, band }],
    };
  }
  const scale = (sum: (load: RunLoad) => number) => loads.reduce((all, load) => all + sum(load), 0) * share;
  const bouts = loads.flatMap((load) => load.longestBout ?? []);
  return {
    ...measure,
    ...(bouts.length > 0 && { longestBout: Math.max(...bouts) * share }),
    hardSeconds: scale((load) => load.hardSeconds),
    moderateSeconds: scale((load) => load.moderateSeconds),
    hardBouts: loads.flatMap((load) =>
      load.hardBouts.map((bout) => ({ ...bout, seconds: bout.seconds * share })),
    ),
    segments: loads.flatMap((load) =>
      load.segments.map((part) => ({
        ...part,
        ...(part.distance && { distance: scaleRange(part.distance, share) }),
        ...(part.duration && { duration: scaleRange(part.duration, share) }),
      })),
    ),
  };
}

function sumOf(ranges: readonly (Range | undefined)[]): Range | undefined {
  const known = ranges.filter((range) => range !== undefined);
  return known.length > 0 ? known.reduce(addRanges) : undefined;
}

/** Seconds a kilometre of what was planned. */
function paceOf(distance: Range | undefined, duration: Range | undefined): number | undefined {
  return distance && duration && middleOf(distance) > 0
    ? (middleOf(duration) / middleOf(distance)) * 1000
    : undefined;
}

function usualPace(paces: AthletePaces): number | undefined {
  const pace = paces.named('easy');
  return pace && middleOf(pace.range);
}
