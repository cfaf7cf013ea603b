/** A workout in the notation of intervals.icu: a line for each step, repeats as blocks under `6x`. */
import { formatPace, METRES_PER_MILE, type Units } from '@runplan/language/internal';
import type { FlatPart } from '../workout/without-nesting.ts';
import type { StepLength, Workout, WorkoutStep, WorkoutTarget } from '../workout/workout.ts';
import { workoutTargetInWords } from '../workout/workout-target-in-words.ts';
import { cueText } from './cue.ts';

/** What the notation wants of a step that ends with the lap button: how long it may take. A convention. */
const UNTIL_LAP = '5m';

export function notationOf(workout: Workout, parts: readonly FlatPart[]): string {
  const blocks: string[][] = [[]];
  for (const part of parts) {
    if (part.is === 'step') blocks.at(-1)?.push(lineOf(part, workout));
    else blocks.push([`${part.times}x`, ...part.parts.map((step) => lineOf(step, workout))], []);
  }
  return blocks.flatMap((lines) => (lines.length > 0 ? `${lines.join('\n')}\n` : [])).join('\n');
}

function lineOf(step: WorkoutStep, workout: Workout): string {
  const written = step.targets.flatMap((target) => targetOf(target, workout) ?? []);
  // A share of a heart rate that is another one there would be another heart rate.
  const told = step.targets.filter(
    (target) => target.of === 'heart rate' || targetOf(target, workout) === undefined,
  );
  const cue = cueText([
    ...(step.name ? [step.name] : []),
    ...step.notes,
    ...told.map((target) => workoutTargetInWords(target, workout.units)),
  ]);
  const end = isTimedOrMeasured(step.length) ? [] : ['press lap'];
  return ['-', ...(cue ? [cue] : []), lengthOf(step.length, workout.units), ...written, ...end].join(' ');
}

function isTimedOrMeasured({ by }: StepLength): boolean {
  return by === 'time' || by === 'distance';
}

/** `m` are minutes, metres are `mtr`. */
function lengthOf(length: StepLength, units: Units): string {
  switch (length.by) {
    case 'time':
      return timeOf(Math.round(length.seconds));
    case 'distance':
      return distanceOf(length.metres, units);
    default:
      return UNTIL_LAP;
  }
}

function timeOf(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const;
  return parts.map(([number, unit]) => (number > 0 ? `${number}${unit}` : '')).join('') || '1s';
}

/** In the unit in which it is a round figure. */
function distanceOf(metres: number, units: Units): string {
  const miles = Math.round((metres / METRES_PER_MILE) * 100) / 100;
  if (units === 'mi' && Math.abs(miles * METRES_PER_MILE - metres) < 0.5) return `${miles}mi`;
  return metres >= 1000 && metres % 10 === 0 ? `${metres / 1000}km` : `${Math.max(1, Math.round(metres))}mtr`;
}

/** Undefined for what the notation has no words for. */
function targetOf({ of, range, getsFaster }: WorkoutTarget, workout: Workout): string | undefined {
  const hasEnds = range.low > 0 && Number.isFinite(range.high);
  if (!hasEnds) return undefined;
  switch (of) {
    case 'pace': {
      const [first, last] = getsFaster ? [range.high, range.low] : [range.low, range.high];
      const pace = paceRange(first, last, workout.units);
      return getsFaster === undefined ? pace : `ramp ${pace}`;
    }
    case 'heart rate':
      return shareOfHeartRate(range, workout);
    case 'power':
      return `${wholeRange(range.low, range.high)}w`;
    case 'cadence':
      return undefined;
  }
}

function paceRange(first: number, last: number, units: Units): string {
  const [start, end] = [formatPace(first, units), formatPace(last, units)];
  return start === end ? `${end} Pace` : `${start.replace(/\/.*/, '')}-${end} Pace`;
}

/** It knows no beats a minute, only shares of the highest heart rate and of that at the threshold. */
function shareOfHeartRate(
  { low, high }: WorkoutTarget['range'],
  { maxHeartRate, thresholdHeartRate }: Workout,
): string | undefined {
  const of = (whole: number) => wholeRange((100 * low) / whole, (100 * high) / whole);
  if (maxHeartRate) return `${of(maxHeartRate)}% HR`;
  return thresholdHeartRate ? `${of(thresholdHeartRate)}% LTHR` : undefined;
}

function wholeRange(low: number, high: number): string {
  const [first, last] = [Math.round(low), Math.round(high)];
  return first === last ? `${first}` : `${first}-${last}`;
}
