/** The segments of a run: each piece of its steps, and what they leave of its amount. */
import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import { exactly, middleOf, type Range, scaleRange } from '../quantities/range.ts';
import { figureOf } from '../vocabulary/figures.ts';
import type { ResolvedPace, Segment } from './model.ts';
import { WALKING_PACE } from './paces.ts';
import { movementOf, roleOf } from './piece.ts';
import { repetitions } from './repetitions.ts';
import { type Measure, sumOf } from './run-measure.ts';
import type { PacedReading, RunParts } from './run-reading.ts';
import type { ResolvedTarget } from './targets/target-kind.ts';

export function segmentsOfRun(
  parts: RunParts,
  stated: Measure | undefined,
  reading: PacedReading,
): Segment[] {
  if (parts.steps.length > 0) {
    const segments = parts.steps.flatMap((step) => segmentsOf(step, reading, 1));
    const rest = stated && !parts.isMixed ? restOf(parts.node, stated, segments, reading) : undefined;
    return rest ? [...segments, rest] : segments;
  }
  return stated ? [segment(parts.node, 'run', 'work', 1, stated, reading, reading)] : [];
}

/** What the steps leave of the amount of all: run easily. None where it can't be told, or is nothing to speak of. */
function restOf(
  node: AstNode,
  stated: Measure,
  segments: readonly Segment[],
  reading: PacedReading,
): Segment | undefined {
  const done = sumOf(segments);
  const left = (whole: Range | undefined, part: Range | undefined, least: number): Range | undefined => {
    const low = (whole?.low ?? 0) - (part?.high ?? Number.POSITIVE_INFINITY);
    const high = (whole?.high ?? 0) - (part?.low ?? Number.POSITIVE_INFINITY);
    return high >= least ? { low: Math.max(0, low), high } : undefined;
  };
  const distance = left(stated.distance, done.distance, LEAST_REST.metres);
  const duration = stated.distance ? undefined : left(stated.duration, done.duration, LEAST_REST.seconds);
  if (!distance && !duration) return undefined;
  const amount = { ...(distance && { distance }), ...(duration && { duration }) };
  const easily = {
    pace: reading.paces.named('easy'),
    isPaceAsked: false,
    band: 'easy',
    change: undefined,
  } as const;
  return segment(node, 'run', 'work', 1, amount, easily, reading);
}

/** Less than this is a matter of rounding. */
const LEAST_REST = { metres: 50, seconds: 30 };

function segmentsOf(step: ast.Step, reading: PacedReading, times: number): Segment[] {
  if (ast.isPiece(step)) return [pieceSegment(step, reading, times)];
  const count = timesOf(step, reading);
  const inner: Segment[] = [];
  for (const part of step.steps) {
    if (isWayBack(part)) inner.push(pieceSegment(part, reading, times * count, onceOf(inner, times * count)));
    else inner.push(...segmentsOf(part, reading, times * count));
  }
  const { recovery } = step;
  if (recovery && count > 1) {
    const way = isWayBack(recovery) ? onceOf(inner, times * count) : undefined;
    inner.push(pieceSegment(recovery, reading, times * (count - 1), way));
  }
  return inner;
}

/** `jog until lap` behind a repetition, as `jog back` is read: it goes back to where that began. */
function isWayBack(step: ast.Step): step is ast.Piece {
  if (!ast.isPiece(step) || !step.open) return false;
  return (step.manner ?? step.kind)?.toLowerCase() === 'jog';
}

/** How far it is in each repetition, where that is known and short. */
function onceOf(segments: readonly Segment[], times: number): Measure | undefined {
  const { distance } = sumOf(segments);
  if (!distance || times === 0) return undefined;
  const once = scaleRange(distance, 1 / times);
  return once.high < FARTHEST_WAY_BACK ? { distance: once } : undefined;
}

/** Metres; behind longer repetitions nobody goes all of the way back. Our choice. */
const FARTHEST_WAY_BACK = 1000;

export function timesOf(repeat: ast.Repeat, { scaling }: PacedReading): number {
  return scaling.times.get(repeat) ?? repetitions(repeat.times);
}

/** @param way what it comes to where it says no amount of its own */
function pieceSegment(piece: ast.Piece, reading: PacedReading, times: number, way?: Measure): Segment {
  const [movement, role] = [movementOf(piece), roleOf(piece)];
  const target = piece.target ? reading.paces.target(piece.target) : undefined;
  const usual =
    role === 'work' ? reading.pace : reading.paces.named(role === 'recovery' ? 'recovery' : 'easy');
  const usualBand = role === 'work' ? reading.band : 'easy';
  const band = movement === 'run' ? (target?.band ?? usualBand) : 'easy';
  const change = target ? target.change : role === 'work' ? reading.change : undefined;
  const amount = reading.scaling.amounts.get(piece) ?? figureOf(piece, 'amount') ?? way ?? {};
  const isPaceAsked = target ? asksForPace(target) : role === 'work' && reading.isPaceAsked;
  const effort = { pace: target?.pace ?? usual, isPaceAsked, band, change };
  return segment(piece, movement, role, times, amount, effort, reading);
}

function segment(
  node: AstNode,
  movement: Segment['movement'],
  role: Segment['role'],
  times: number,
  amount: Measure,
  { pace, isPaceAsked, band, change }: Pick<PacedReading, 'pace' | 'isPaceAsked' | 'band' | 'change'>,
  reading: PacedReading,
): Segment {
  const common = {
    node,
    movement,
    role,
    times,
    band,
    isPaceAsked: isPaceAsked && movement === 'run',
    ...(pace && movement === 'run' && { pace }),
    ...(change && movement === 'run' && { change }),
  };
  if (movement === 'stand') {
    return { ...common, distance: exactly(0), ...(amount.duration && { duration: amount.duration }) };
  }
  const secondsPerMetre =
    movement === 'walk' ? middleOf(WALKING_PACE) / 1000 : secondsPerMetreOf(pace, reading);
  if (amount.distance) {
    const duration = secondsPerMetre ? scaleRange(amount.distance, secondsPerMetre) : undefined;
    return { ...common, distance: amount.distance, ...(duration && { duration, estimated: 'duration' }) };
  }
  if (amount.duration) {
    const distance = secondsPerMetre ? scaleRange(amount.duration, 1 / secondsPerMetre) : undefined;
    return { ...common, duration: amount.duration, ...(distance && { distance, estimated: 'distance' }) };
  }
  return common;
}

/** Whether a target tells a pace; for one that does not, the pace of a name stands in. */
export function asksForPace({ pace, paceName }: ResolvedTarget): boolean {
  return pace !== undefined && paceName === undefined;
}

/** A pace that is asked for is meant as it is; others are those of the flat. */
export function secondsPerMetreOf(
  pace: ResolvedPace | undefined,
  { slowdown }: PacedReading,
): number | undefined {
  if (!pace) return undefined;
  const factor = pace.from === 'target' ? 1 : slowdown;
  return factor && (middleOf(pace.range) * factor) / 1000;
}
