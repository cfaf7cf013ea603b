/** The parts of a run as its athlete reads them: how much, what, and how fast. */
import * as ast from '../grammar/generated/ast.ts';
import { formatDistanceRange, type Units } from '../quantities/distance.ts';
import { formatDurationRange } from '../quantities/duration.ts';
import type { Range } from '../quantities/range.ts';
import type { RunLoad, Segment } from '../training/model.ts';
import type { Band } from '../vocabulary/kinds.ts';
import { durationInWords, paceFigure } from './figures.ts';

/** A part of a run with all its repetitions. */
export interface RunPart {
  /** `6 x 800 m`, `20 min`; `?` where it is not known. */
  readonly amount: string;
  /** What is computed from it through the pace, of one repetition: `≈3:44 min`. */
  readonly other?: string;
  /** What is done where that is not running: `warm up`, `jog`, `walk`, `stand`. */
  readonly what?: string;
  /** `4:40/km`; `≈` marks one that comes from the convention for the athlete's level. */
  readonly pace?: string;
  readonly band: Band;
  /** The text for the athlete. */
  readonly cue?: string;
}

/** The parts of a run, in order. */
export function partsInWords({ segments }: RunLoad, units: Units): readonly RunPart[] {
  return segments.map((segment) => partInWords(segment, units));
}

function partInWords(segment: Segment, units: Units): RunPart {
  const { node, times, distance, duration, estimated, pace, band, movement } = segment;
  // Who stands goes nowhere: then the time says how much.
  const far =
    distance &&
    distance.high > 0 &&
    `${estimated === 'distance' ? '≈' : ''}${formatDistanceRange(distance, unitsOf(distance, units))}`;
  const long =
    duration && (estimated === 'duration' ? durationInWords(duration, true) : formatDurationRange(duration));
  const [amount = '?', other] = estimated === 'distance' ? [long, far] : far ? [far, long] : [long];
  const what = whatIsDone(segment);
  return {
    amount: times > 1 ? `${times} x ${amount}` : amount,
    ...(other && { other }),
    ...(what && { what }),
    ...(pace && movement === 'run' && { pace: paceFigure(pace, units) }),
    band,
    ...(ast.isPiece(node) && node.cue && { cue: node.cue.trim().replace(/\s+/g, ' ') }),
  };
}

/** What is done in a step, where that is not running: `warm up`, `jog`, `cool down, walk`. */
export function whatIsDone({ role, movement }: Pick<Segment, 'role' | 'movement'>): string | undefined {
  const how = movement === 'run' ? undefined : movement;
  if (role === 'warm-up') return how ? `warm up, ${how}` : 'warm up';
  if (role === 'cool-down') return how ? `cool down, ${how}` : 'cool down';
  return role === 'recovery' ? (how ?? 'jog') : how;
}

/** Tracks are measured in metres, whatever the units of a plan are: 800 m stay 800 m. */
function unitsOf({ low, high }: Range, units: Units): Units {
  const isRound = (metres: number) => Math.abs(metres / 100 - Math.round(metres / 100)) < 1e-6;
  return isRound(low) && isRound(high) ? 'km' : units;
}
