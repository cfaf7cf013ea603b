/** What is new to legs and back in a session, beyond how far it goes. */
import * as ast from '../grammar/generated/ast.ts';
import { jumpsOf } from './jumps.ts';
import type { Segment, TrainingSession } from './model.ts';
import { middleStep } from './targets/zones.ts';

export type Demand = 'hills' | 'steep treadmill' | 'sprints' | 'jumps' | 'carried weight';

/** Kinds that are on foot as runs are: a weight that is carried there rests on the back. */
const ON_FOOT: ReadonlySet<string> = new Set(['hike', 'walk']);

/** Hard running of at most so many seconds at a time is a sprint, if it is as fast as it can be. A convention. */
const SPRINT = 30;

/** From so many percent on a treadmill is steep. A convention. */
export const STEEP = 5;

/**
 * What a session asks for: hills and sprints by its kind, its steps or the name of its workout, jumps by its exercises, and
 * a weight that is carried on foot.
 */
export function demandsOf(session: TrainingSession): readonly Demand[] {
  return [
    ...(isHills(session) ? (['hills'] as const) : []),
    ...(session.discipline === 'run' && inclineOf(session) >= STEEP ? (['steep treadmill'] as const) : []),
    ...(isSprints(session) ? (['sprints'] as const) : []),
    ...(jumpsOf(session).length > 0 ? (['jumps'] as const) : []),
    ...(carriedIn(session) > 0 ? (['carried weight'] as const) : []),
  ];
}

/** The kilograms that are carried on foot. */
export function carriedIn({ carry = 0, discipline, kind }: TrainingSession): number {
  return discipline === 'run' || ON_FOOT.has(kind) ? carry : 0;
}

function isHills(session: TrainingSession): boolean {
  return session.kind === 'hills' || (isCalled(session, /\bhills?\b/i) && hardPartsOf(session).length > 0);
}

/** The steepest incline of a treadmill in percent, as remarks tell it; 0 without one. */
function inclineOf({ source: { activity }, run }: TrainingSession): number {
  const details = ast.isRun(activity) || ast.isWorkoutUse(activity) ? activity.details : [];
  const remarks = [
    ...details.flatMap((detail) => (ast.isCueText(detail) ? detail.text : [])),
    ...(run?.segments ?? []).flatMap(({ node }) => (ast.isPiece(node) ? (node.cue ?? []) : [])),
  ];
  const inclines = remarks.map((remark) => /\bincline (\d+(?:\.\d+)?)%/i.exec(remark)?.[1] ?? 0);
  return Math.max(0, ...inclines.map(Number));
}

/** Short repetitions in a session for them, or as hard as it gets in any other. Strides are relaxed. */
function isSprints(session: TrainingSession): boolean {
  if (session.kind === 'strides' || session.kind === 'hills') return false;
  if (isCalled(session, /\bsprint(s|ing)?\b/i)) return hardPartsOf(session).length > 0;
  return hardPartsOf(session).some((part) => {
    const isShort = part.duration !== undefined && part.duration.high <= SPRINT;
    return isShort && (session.kind === 'intervals' || isAllOut(part));
  });
}

function isAllOut({ node }: Segment): boolean {
  const target = ast.isPiece(node) ? node.target : undefined;
  if (!target) return false;
  const { effort, zone, name } = target;
  return (
    (effort !== undefined && middleStep(effort) >= 9) ||
    (zone !== undefined && middleStep(zone) >= 5) ||
    /sprint/i.test(name ?? '')
  );
}

/** Whether the named workout of a session is called so. */
function isCalled({ source }: TrainingSession, words: RegExp): boolean {
  const { activity } = source;
  return ast.isWorkoutUse(activity) && words.test(activity.workout?.$refText ?? '');
}

function hardPartsOf({ run }: TrainingSession): readonly Segment[] {
  return run?.segments.filter((part) => part.band === 'hard' && part.role === 'work') ?? [];
}
