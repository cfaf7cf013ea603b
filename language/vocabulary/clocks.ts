/** What a time of two figures can mean: `1:45` is minutes and seconds, or hours and minutes. */
import { isDoneTime, isExerciseUse, isPiece, isRun, isStrength } from '../grammar/generated/ast.ts';
import { formatDuration, parseClock } from '../quantities/duration.ts';
import { amountBounds } from './amounts.ts';
import {
  isPlausible,
  PLAUSIBLE_DONE_TIME,
  PLAUSIBLE_SET_TIME,
  PLAUSIBLE_STRENGTH_TIME,
} from './plausible.ts';

/** The seconds that `1:45` is in hours and minutes; undefined for what is no time of two figures. */
export function clockAsHours(text: string): number | undefined {
  return /^\d+:\d\d$/.test(text) ? parseClock(`${text}:00`) : undefined;
}

/** A property that says how long something lasts, and in which a clock may stand. */
export const CLOCK_AMOUNTS = [
  { type: 'Run', property: 'amount' },
  { type: 'Piece', property: 'amount' },
  { type: 'Strength', property: 'duration' },
  { type: 'ExerciseUse', property: 'duration' },
  { type: 'DoneTime', property: 'time' },
] as const;

/** An exercise is done for minutes at most: hours are never meant. */
const EXERCISE_AS_HOURS = 0;
const STRENGTH_AS_HOURS = 3 * 3600;
const DONE_AS_HOURS = 8 * 3600;

/**
 * What a clock such as `1:45` may mean as the length of a session or a step, as it is clearly written: where hours and
 * minutes can be meant, these, and minutes and seconds where those can be meant as well. Undefined where only minutes and
 * seconds can be meant.
 */
export function clockReadings(node: { readonly $type: string }, text: string): readonly string[] | undefined {
  const hours = clockAsHours(text);
  if (hours === undefined || hours === 0) return undefined;
  const place = placeOf(node);
  if (!place || hours > place.asHours) return undefined;
  const minutes = parseClock(text);
  const isShort = minutes !== undefined && isPlausible(minutes, place.seconds);
  return [formatDuration(hours), ...(isShort ? [formatDuration(minutes)] : [])];
}

function placeOf(node: { readonly $type: string }) {
  if (isRun(node) || isPiece(node)) return amountBounds(node);
  if (isStrength(node)) return { seconds: PLAUSIBLE_STRENGTH_TIME, asHours: STRENGTH_AS_HOURS };
  if (isDoneTime(node)) return { seconds: PLAUSIBLE_DONE_TIME, asHours: DONE_AS_HOURS };
  if (isExerciseUse(node)) return { seconds: PLAUSIBLE_SET_TIME, asHours: EXERCISE_AS_HOURS };
  return undefined;
}
