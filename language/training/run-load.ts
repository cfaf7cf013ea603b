/** What a run comes to. */
import { exactly, type Range, scaleRange } from '../quantities/range.ts';
import { slowdownOf } from './climb.ts';
import type { RunLoad, Segment } from './model.ts';
import { boutsOf } from './run-bouts.ts';
import { hardWork, NO_WORK } from './run-intensity.ts';
import { isMeant, type Measure, sumOf } from './run-measure.ts';
import type { PacedReading, ReadSteps, RunParts, RunReading } from './run-reading.ts';
import { asksForPace, secondsPerMetreOf, segmentsOfRun } from './run-segments.ts';
import { scaled, stepScaling } from './step-scaling.ts';

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
  const isRunning = load.distance === undefined || load.distance.high > 0;
  if (!isRunning || !isMeant(stated, runningOf(segments), reading.scale))
    return { estimated: undefined, ...NO_WORK, segments };
  const bouts = boutsOf(parts.steps, read);
  const longestBout = bouts.hasBreak ? bouts.longest : load.duration?.high;
  return longestBout === undefined ? load : { ...load, longestBout };
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
  const run = runningOf(segments);
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

function runningOf(segments: readonly Segment[]): readonly Segment[] {
  return segments.filter((part) => part.movement === 'run');
}

function ratio(part: Range | undefined, whole: Range | undefined): number {
  return part && whole && whole.high > 0 ? part.high / whole.high : 1;
}
