import { ExportRefusal } from '../export-refusal.ts';
import { type FlatPart, withoutNesting } from './without-nesting.ts';
import type { Workout } from './workout.ts';

/** More steps than this are no workout. */
const MOST_STEPS = 2000;

/**
 * The parts of a workout for a format that takes no repeats within repeats.
 *
 * @throws ExportRefusal where they are too many once its repeats are written out
 */
export function writtenOut({ name, parts }: Workout, format: string): readonly FlatPart[] {
  const flat = withoutNesting(parts, MOST_STEPS);
  if (flat) return flat;
  throw new ExportRefusal(
    `The session ${name} has more than ${MOST_STEPS} steps once its repeats are written out: too many for the ` +
      `format ${format}. Write fewer repetitions.`,
  );
}
