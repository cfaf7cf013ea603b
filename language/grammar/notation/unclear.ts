/** Tells what of training can mean several things, with all that it can mean. */
import { DISTANCE, DURATION, NUMBER, WORD } from '../generated/tokens.ts';
import type { Token } from '../token.ts';

/** A figure or a word, and what it can mean, each as it would be written. */
export interface Unclear {
  readonly token: Token;
  /** Those of the same kind have the same readings. */
  readonly kind: 'distance' | 'target' | 'event';
  readonly readings: readonly string[];
}

/**
 * What is unclear in a line in the usual form.
 *
 * @param isTraining whether it stands in a week or a workout
 */
export function unclearIn(tokens: readonly Token[], isTraining: boolean): readonly Unclear[] {
  const found: Unclear[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const { type } = token;
    if (type === DISTANCE && token.image.endsWith('M')) {
      const readings = readingsOfDistance(token);
      if (readings) found.push({ token, kind: 'distance', readings });
    } else if (type === NUMBER) {
      if (isTraining && tokens[i - 1]?.image === '@') {
        const readings = readingsOfTarget(token, tokens.slice(0, i - 1));
        if (readings) found.push({ token, kind: 'target', readings });
      }
    } else if (
      type === WORD &&
      isTraining &&
      /^parkrun$/i.test(token.image) &&
      BEFORE_SESSION.test(tokens[i - 1]?.name ?? '')
    ) {
      found.push({ token, kind: 'event', readings: PARKRUN });
    }
  }
  return found;
}

/** It may be raced or not. */
const PARKRUN = ['race 5k "parkrun"', 'easy 5 km "parkrun"'];
const BEFORE_SESSION = /^(?:mon|tue|wed|thu|fri|sat|sun|any|am|pm|\+|CLOCK|DAY_RANGE|CYCLE_DAY|TEXT)$/;

/** `8M`: miles, or minutes; of hundreds it is metres. */
function readingsOfDistance({ image }: Token): readonly string[] | undefined {
  const figure = /^(\d{1,2}(?:\.\d+)?) ?M$/.exec(image)?.[1];
  return figure === undefined ? undefined : [`${figure} mi`, `${figure} min`];
}

/** `400 m @ 105`: beats, or seconds for the distance; `@ 11.5`: kilometres or miles an hour; of cycling, beats or watts. */
function readingsOfTarget({ image }: Token, before: readonly Token[]): readonly string[] | undefined {
  const [low = 0, high = low] = image.split('-').map(Number);
  if (low >= SLOWEST && high <= FASTEST) {
    const speeds = [`${image} km/h`, `${image} mph`];
    return high <= MOST_EFFORT && !image.includes('.') ? [...speeds, `rpe ${image}`] : speeds;
  }
  if (image.includes('.') || low < FEWEST_BEATS || high > MOST_BEATS) return undefined;
  const last = before.findLast(({ type }) => type === DISTANCE || type === DURATION);
  if (before.some(({ image: word }) => word === 'bike')) return [`${image} bpm`, `${image} W`];
  return /^\d{1,4} ?m$/.test(last?.image ?? '') ? [`${image} bpm`, `${image} s`] : undefined;
}

/** What may be a speed, without its unit. */
const SLOWEST = 3;
const FASTEST = 22;
const MOST_EFFORT = 10;
const FEWEST_BEATS = 60;
const MOST_BEATS = 220;
