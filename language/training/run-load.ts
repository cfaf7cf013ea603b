import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.ts';
import type { Amount } from '../quantities/amount.ts';
import { exactly, middleOf, type Range, scaleRange, tidy } from '../quantities/range.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { type Bouts, BREAK, followedBy, NO_STEPS, repeated, running } from './bout.ts';
import { slowdownOf } from './climb.ts';
import { hardBoutsOf } from './hard-bouts.ts';
import type { Band, ChangeOfPace, ResolvedPace, RunLoad, Segment } from './model.ts';
import { type AthletePaces, WALKING_PACE } from './paces.ts';
import { movementOf, roleOf } from './piece.ts';
import { repetitions } from './repetitions.ts';
import { type StepScaling, scaled, stepScaling } from './step-scaling.ts';
import type { ResolvedTarget } from './targets/target-kind.ts';

/** How a run is read. */
export interface RunReading {
  readonly paces: AthletePaces;
  /** The pace and the band of work that has no target of its own. */
  readonly pace: ResolvedPace | undefined;
  readonly band: Band;
  /** Whether it is a race, which is as hard as its kind, whatever its pace. */
  readonly competes?: boolean;
  /** From `like … at`: the factor for run amounts; 1 for a session as written. */
  readonly scale: number;
}

/** What a run was given by: a stated amount, steps, or both. */
export interface RunParts {
  readonly node: AstNode;
  readonly amount?: Amount;
  /** Metres, where the amount is a race distance by name. */
  readonly raceDistance?: number;
  /** What holds for its work: a pace, a heart rate and an effort may stand together. */
  readonly targets?: readonly ast.Target[];
  readonly steps: readonly ast.Step[];
  /** Whether what the steps leave of the stated amount is walking as well as running, and can't be told. */
  readonly isMixed?: boolean;
  /** Metres uphill. */
  readonly climb?: number;
}

/** How a run is read, with how much its climb slows it. */
interface PacedReading extends RunReading {
  /** How many times as long a metre takes as on the flat; undefined where the time is too short for the climb. */
  readonly slowdown: number | undefined;
  /** Whether targets ask for the pace. */
  readonly isPaceAsked: boolean;
  /** Of work whose pace changes evenly. */
  readonly change: ChangeOfPace | undefined;
  /** What a copy at a percentage makes of the steps. */
  readonly scaling: StepScaling;
}

/** How the steps of a run are read, and what came of them. */
interface ReadSteps {
  readonly paced: PacedReading;
  readonly ofPiece: ReadonlyMap<AstNode, Segment>;
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
 * round, through the pace of the target or of the kind, slowed by the climb. Walking is left out; where a stated amount has steps with
 * walking, its running part is the part that the steps run.
 */
export function runLoad(parts: RunParts, reading: RunReading): RunLoad {
  const own = parts.targets?.length ? reading.paces.targets(parts.targets) : undefined;
  const flat: PacedReading = {
    ...reading,
    pace: own?.pace ?? reading.pace,
    band: (reading.competes ? undefined : own?.band) ?? reading.band,
    slowdown: 1,
    change: reading.competes ? undefined : own?.change,
    isPaceAsked: own !== undefined && asksForPace(own),
    scaling: stepScaling(parts.steps, reading.scale),
  };
  const stated = parts.raceDistance
    ? { distance: exactly(parts.raceDistance) }
    : parts.amount
      ? scaled(parts.amount, reading.scale)
      : undefined;
  const onTheFlat = segmentsOfRun(parts, stated, flat);
  const paced = parts.climb ? { ...flat, slowdown: slowdownOf(onTheFlat, parts.climb) } : flat;
  const segments = paced.slowdown === 1 ? onTheFlat : segmentsOfRun(parts, stated, paced);
  const read: ReadSteps = { paced, ofPiece: new Map(segments.map((part) => [part.node, part])) };
  const load = {
    ...total(stated, segments, secondsPerMetreOf(paced.pace, paced)),
    ...hardWork(parts, segments, read),
  };
  if (!isMeant(load)) return { estimated: undefined, ...NO_WORK, segments };
  const bouts = boutsOf(parts.steps, read);
  const longestBout = bouts.hasBreak ? bouts.longest : load.duration?.high;
  return longestBout === undefined ? load : { ...load, longestBout };
}

function segmentsOfRun(parts: RunParts, stated: Measure | undefined, reading: PacedReading): Segment[] {
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

const NO_WORK = { hardSeconds: 0, moderateSeconds: 0, hardBouts: [] } as const;

/** How much of a run is harder than easy. */
function hardWork(
  parts: RunParts,
  segments: readonly Segment[],
  { paced, ofPiece }: ReadSteps,
): Pick<RunLoad, 'hardSeconds' | 'moderateSeconds' | 'hardBouts'> {
  const hardSeconds = secondsIn('hard', segments);
  const moderateSeconds = secondsIn('moderate', segments);
  if (hardSeconds === 0) return { ...NO_WORK, moderateSeconds };
  if (parts.steps.length === 0)
    return { hardSeconds, moderateSeconds, hardBouts: [{ seconds: hardSeconds, times: 1 }] };
  const hardBouts = hardBoutsOf(
    parts.steps,
    (piece) => hardSecondsOf(ofPiece.get(piece)),
    (repeat) => timesOf(repeat, paced),
  );
  return { hardSeconds, moderateSeconds, hardBouts };
}

function secondsIn(band: 'moderate' | 'hard', segments: readonly Segment[]): number {
  return segments.reduce(
    (sum, part) => sum + shareIn(part, band) * (part.duration?.high ?? 0) * part.times,
    0,
  );
}

/** Of one repetition; undefined where the time of hard work is not known. */
function hardSecondsOf(part: Segment | undefined): number | undefined {
  if (!part) return undefined;
  const share = shareIn(part, 'hard');
  return share === 0 ? 0 : part.duration && part.duration.high * share;
}

/** How much of the time of a segment is moderate or hard. */
function shareIn({ band, change }: Segment, wanted: 'moderate' | 'hard'): number {
  return change ? change[wanted] : band === wanted ? 1 : 0;
}

function isMeant({ distance, duration }: Measure): boolean {
  return (
    (distance === undefined || (distance.high > 0 && distance.high <= MOST_METRES)) &&
    (duration === undefined || duration.high <= MOST_SECONDS)
  );
}

function segmentsOf(step: ast.Step, reading: PacedReading, times: number): Segment[] {
  if (ast.isPiece(step)) return [pieceSegment(step, reading, times)];
  const count = timesOf(step, reading);
  const inner = step.steps.flatMap((part) => segmentsOf(part, reading, times * count));
  if (step.recovery && count > 1) {
    inner.push(pieceSegment(step.recovery, reading, times * (count - 1)));
  }
  return inner;
}

function timesOf(repeat: ast.Repeat, { scaling }: PacedReading): number {
  return scaling.times.get(repeat) ?? repetitions(repeat.times);
}

/** The steps as far as breaks are concerned. */
function boutsOf(steps: readonly ast.Step[], read: ReadSteps): Bouts {
  return steps.reduce((row, step) => followedBy(row, boutsOfStep(step, read)), NO_STEPS);
}

function boutsOfStep(step: ast.Step, read: ReadSteps): Bouts {
  if (ast.isPiece(step)) return boutsOfPiece(step, read);
  const between = step.recovery ? boutsOfPiece(step.recovery, read) : NO_STEPS;
  return repeated(boutsOf(step.steps, read), timesOf(step, read.paced), between);
}

/** What is done no time at all, such as the recovery of a single repetition, has no segment. */
function boutsOfPiece(piece: ast.Piece, { ofPiece }: ReadSteps): Bouts {
  const segment = ofPiece.get(piece);
  if (!segment) return NO_STEPS;
  return segment.movement === 'run' ? running(segment.duration?.high) : BREAK;
}

function pieceSegment(piece: ast.Piece, reading: PacedReading, times: number): Segment {
  const [movement, role] = [movementOf(piece), roleOf(piece)];
  const target = piece.target ? reading.paces.target(piece.target) : undefined;
  const usual =
    role === 'work' ? reading.pace : reading.paces.named(role === 'recovery' ? 'recovery' : 'easy');
  const usualBand = role === 'work' ? reading.band : 'easy';
  const band = movement === 'run' ? (target?.band ?? usualBand) : 'easy';
  const change = target ? target.change : role === 'work' ? reading.change : undefined;
  const amount = reading.scaling.amounts.get(piece) ?? figureOf(piece, 'amount') ?? {};
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
function asksForPace({ pace, paceName }: ResolvedTarget): boolean {
  return pace !== undefined && paceName === undefined;
}

/** A pace that is asked for is meant as it is; others are those of the flat. */
function secondsPerMetreOf(pace: ResolvedPace | undefined, { slowdown }: PacedReading): number | undefined {
  if (!pace) return undefined;
  const factor = pace.from === 'target' ? 1 : slowdown;
  return factor && (middleOf(pace.range) * factor) / 1000;
}

/**
 * The running of a run.
 *
 * @param secondsPerMetre the usual pace: steps of open length say nothing about the other dimension
 */
function total(
  stated: Measure | undefined,
  segments: readonly Segment[],
  secondsPerMetre: number | undefined,
): Omit<RunLoad, keyof typeof NO_WORK> {
  const run = segments.filter((part) => part.movement === 'run');
  const all = sumOf(segments);
  const running = run.length === segments.length ? all : sumOf(run);
  const estimated = run.some((part) => part.estimated === 'distance')
    ? 'distance'
    : run.some((part) => part.estimated === 'duration')
      ? 'duration'
      : undefined;
  if (!stated) return { ...running, estimated, segments };
  if (stated.distance) {
    const share = ratio(running.distance, all.distance);
    const distance = scaleRange(stated.distance, share);
    const duration =
      running.duration && running.distance?.high
        ? scaleRange(running.duration, distance.high / running.distance.high)
        : secondsPerMetre && scaleRange(distance, secondsPerMetre);
    return { distance, ...(duration && { duration }), estimated: 'duration', segments };
  }
  if (stated.duration) {
    const share = ratio(running.duration, all.duration);
    const duration = scaleRange(stated.duration, share);
    const distance =
      running.distance && running.duration?.high
        ? scaleRange(running.distance, duration.high / running.duration.high)
        : secondsPerMetre && scaleRange(duration, 1 / secondsPerMetre);
    return { duration, ...(distance && { distance }), estimated: 'distance', segments };
  }
  return { estimated: undefined, segments };
}

/** Sums over all repetitions; a sum that misses a part is absent. */
export function sumOf(segments: readonly Segment[]): Measure {
  if (segments.length === 0) return {};
  const distance = sumOfRanges(segments, (part) => part.distance);
  const duration = sumOfRanges(segments, (part) => part.duration);
  return { ...(distance && { distance }), ...(duration && { duration }) };
}

function sumOfRanges(
  segments: readonly Segment[],
  rangeOf: (part: Segment) => Range | undefined,
): Range | undefined {
  let [low, high] = [0, 0];
  for (const part of segments) {
    const range = rangeOf(part);
    if (!range) return undefined;
    low = tidy(low + tidy(range.low * part.times));
    high = tidy(high + tidy(range.high * part.times));
  }
  return { low, high };
}

function ratio(part: Range | undefined, whole: Range | undefined): number {
  return part && whole && whole.high > 0 ? part.high / whole.high : 1;
}
