import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import type { Amount } from '../quantities/amount.ts';
import { addRanges, exactly, type Range, scaleRange } from '../quantities/range.ts';
import { METRES_PER_MILE } from '../quantities/units.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { type Bouts, BREAK, followedBy, NO_STEPS, repeated, running } from './bout.ts';
import type { ResolvedPace, RunLoad, Segment } from './model.ts';
import { type AthletePaces, WALKING_PACE } from './paces.ts';

/** How a run is read. */
export interface RunReading {
  readonly paces: AthletePaces;
  /** The pace of work that has no target of its own, and whether such work is hard. */
  readonly pace: ResolvedPace | undefined;
  readonly hard: boolean;
  /** From `like … at`: the factor for run amounts; 1 for a session as written. */
  readonly scale: number;
}

/** What a run was given by: a stated amount, steps, or both. */
export interface RunParts {
  readonly node: AstNode;
  readonly amount?: Amount;
  /** Metres, where the amount is a race distance by name. */
  readonly raceDistance?: number;
  readonly target?: ast.Target;
  readonly steps: readonly ast.Step[];
}

/** How much of a run, summed up. */
export interface Measure {
  readonly distance?: Range;
  readonly duration?: Range;
}

/** More than this can't be meant; such amounts count as unknown (and are reported as implausible). */
export const MOST_METRES = 200_000;
export const MOST_SECONDS = 24 * 3600;

/**
 * Adds up a run: the stated amount or else the sum of its steps. Durations become distances, and the other way
 * round, through the pace of the target or of the kind. Walking is left out; where a stated amount has steps with
 * walking, its running part is the part that the steps run.
 */
export function runLoad(parts: RunParts, reading: RunReading): RunLoad {
  const own = parts.target ? reading.paces.target(parts.target) : undefined;
  const inherited: RunReading = own
    ? { ...reading, pace: own.pace ?? reading.pace, hard: own.hard || reading.hard }
    : reading;
  const stated = parts.raceDistance
    ? { distance: exactly(parts.raceDistance) }
    : parts.amount
      ? scaled(parts.amount, reading.scale)
      : undefined;
  const segments =
    parts.steps.length > 0
      ? parts.steps.flatMap((step) => segmentsOf(step, inherited, 1, reading.scale))
      : stated
        ? [segment(parts.node, 'run', 'work', 1, stated, inherited.pace, inherited.hard)]
        : [];
  const load = total(stated, segments, inherited.pace);
  if (!isMeant(load)) return { estimated: undefined, hardSeconds: 0, segments };
  const bouts = boutsOf(parts.steps, inherited, reading.scale);
  const longestBout = bouts.hasBreak ? bouts.longest : load.duration?.high;
  return longestBout === undefined ? load : { ...load, longestBout };
}

function isMeant({ distance, duration }: RunLoad): boolean {
  return (
    (distance === undefined || (distance.high > 0 && distance.high <= MOST_METRES)) &&
    (duration === undefined || duration.high <= MOST_SECONDS)
  );
}

function segmentsOf(step: ast.Step, reading: RunReading, times: number, scale: number): Segment[] {
  if (ast.isPiece(step)) return [pieceSegment(step, reading, times, scale)];
  const count = timesOf(step, scale);
  const inner = step.steps.flatMap((part) => segmentsOf(part, reading, times * count, 1));
  if (step.recovery && count > 1) {
    const pause = pieceSegment(step.recovery, reading, times * (count - 1), 1);
    inner.push({ ...pause, role: 'recovery', hard: false });
  }
  return inner;
}

/** Repetitions are scaled in number, not in length: 6 x 800 m at 75% is 5 x 800 m (from 4.5). */
export function timesOf(step: ast.Repeat, scale: number): number {
  const written = repetitions(step.times);
  return scale === 1 ? written : Math.max(1, Math.round(written * scale));
}

/** The steps as far as breaks are concerned. */
function boutsOf(steps: readonly ast.Step[], reading: RunReading, scale: number): Bouts {
  return steps.reduce((row, step) => followedBy(row, boutsOfStep(step, reading, scale)), NO_STEPS);
}

function boutsOfStep(step: ast.Step, reading: RunReading, scale: number): Bouts {
  if (ast.isPiece(step)) return boutsOfPiece(step, reading, scale);
  const between = step.recovery ? boutsOfPiece(step.recovery, reading, 1) : NO_STEPS;
  return repeated(boutsOf(step.steps, reading, 1), timesOf(step, scale), between);
}

function boutsOfPiece(piece: ast.Piece, reading: RunReading, scale: number): Bouts {
  const { movement, duration } = pieceSegment(piece, reading, 1, scale);
  return movement === 'run' ? running(duration?.high) : BREAK;
}

/** The number in `6 x`. */
export function repetitions(times: string | undefined): number {
  return times ? Number.parseInt(times, 10) : 1;
}

function pieceSegment(piece: ast.Piece, reading: RunReading, times: number, scale: number): Segment {
  const kind = piece.kind?.toLowerCase().replace(/[ \t]+/, '-');
  const manner = piece.manner?.toLowerCase() ?? kind;
  const movement = manner === 'walk' || manner === 'stand' ? manner : 'run';
  const role =
    kind === 'warm-up' || kind === 'cool-down'
      ? kind
      : kind === 'jog' || kind === 'walk' || kind === 'stand' || movement !== 'run'
        ? 'recovery'
        : 'work';
  const target = piece.target ? reading.paces.target(piece.target) : undefined;
  const usual =
    role === 'work' ? reading.pace : reading.paces.named(role === 'recovery' ? 'recovery' : 'easy');
  const hard = movement === 'run' && (target ? target.hard : role === 'work' && reading.hard);
  const amount = scaled(figureOf(piece, 'amount') ?? {}, scale);
  return segment(piece, movement, role, times, amount, target?.pace ?? usual, hard);
}

function segment(
  node: AstNode,
  movement: Segment['movement'],
  role: Segment['role'],
  times: number,
  amount: Measure,
  pace: ResolvedPace | undefined,
  hard: boolean,
): Segment {
  const common = { node, movement, role, times, hard, ...(pace && movement === 'run' && { pace }) };
  if (movement === 'stand') {
    return { ...common, distance: exactly(0), ...(amount.duration && { duration: amount.duration }) };
  }
  const range = movement === 'walk' ? WALKING_PACE : pace?.range;
  const secondsPerMetre = range && (range.low + range.high) / 2 / 1000;
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

function total(
  stated: Measure | undefined,
  segments: readonly Segment[],
  usual: ResolvedPace | undefined,
): RunLoad {
  // Steps of open length say nothing about the other dimension: the usual pace does.
  const secondsPerMetre = usual && (usual.range.low + usual.range.high) / 2 / 1000;
  const run = segments.filter((part) => part.movement === 'run');
  const hardSeconds = run
    .filter((part) => part.hard)
    .reduce((sum, part) => sum + (part.duration?.high ?? 0) * part.times, 0);
  const all = sumOf(segments);
  const running = sumOf(run);
  const estimated = run.some((part) => part.estimated === 'distance')
    ? 'distance'
    : run.some((part) => part.estimated === 'duration')
      ? 'duration'
      : undefined;
  if (!stated) return { ...running, estimated, hardSeconds, segments };
  if (stated.distance) {
    const share = ratio(running.distance, all.distance);
    const distance = scaleRange(stated.distance, share);
    const duration =
      running.duration && running.distance?.high
        ? scaleRange(running.duration, distance.high / running.distance.high)
        : secondsPerMetre && scaleRange(distance, secondsPerMetre);
    return { distance, ...(duration && { duration }), estimated: 'duration', hardSeconds, segments };
  }
  if (stated.duration) {
    const share = ratio(running.duration, all.duration);
    const duration = scaleRange(stated.duration, share);
    const distance =
      running.distance && running.duration?.high
        ? scaleRange(running.distance, duration.high / running.duration.high)
        : secondsPerMetre && scaleRange(duration, 1 / secondsPerMetre);
    return { duration, ...(distance && { distance }), estimated: 'distance', hardSeconds, segments };
  }
  return { estimated: undefined, hardSeconds, segments };
}

/** Sums over all repetitions; a sum that misses a part is absent. */
export function sumOf(segments: readonly Segment[]): Measure {
  let distance: Range | undefined = exactly(0);
  let duration: Range | undefined = exactly(0);
  for (const part of segments) {
    distance = distance && part.distance && addRanges(distance, scaleRange(part.distance, part.times));
    duration = duration && part.duration && addRanges(duration, scaleRange(part.duration, part.times));
  }
  if (segments.length === 0) return {};
  return { ...(distance && { distance }), ...(duration && { duration }) };
}

function ratio(part: Range | undefined, whole: Range | undefined): number {
  return part && whole && whole.high > 0 ? part.high / whole.high : 1;
}

/** Scaled amounts are rounded to 0.1 km (0.1 mi where written in miles) or 1 min; smaller ones stay as they are. */
export function scaled(amount: Amount, scale: number): Amount {
  if (scale === 1) return amount;
  if (amount.distance) {
    const step = amount.unit === 'mi' ? METRES_PER_MILE / 10 : 100;
    return { ...amount, distance: rounded(amount.distance, scale, step) };
  }
  return amount.duration ? { duration: rounded(amount.duration, scale, 60) } : amount;
}

function rounded(range: Range, scale: number, step: number): Range {
  const one = (value: number) =>
    value < step ? value : Math.max(step, Math.round((value * scale) / step) * step);
  return { low: one(range.low), high: one(range.high) };
}
