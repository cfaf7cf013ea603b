/** Tells what of training can mean several things, with all that it can mean. */
import { DISTANCE, DURATION, NUMBER, TIMES, WORD } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { isBrief } from './recoveries.ts';
import { OF_EXERCISES } from './session-start.ts';

/** A figure or a word, and what it can mean, each as it would be written. */
export interface Unclear {
  readonly token: Token;
  /** Those of the same kind have the same readings. */
  readonly kind: 'distance' | 'target' | 'event' | 'recovery';
  readonly readings: readonly string[];
}

/**
 * What is unclear in a line in the usual form.
 *
 * @param isTraining whether it stands in a week or a workout
 */
export function unclearIn(tokens: readonly Token[], isTraining: boolean): readonly Unclear[] {
  const found: Unclear[] = [];
  let isOfExercises = false;
  let sign = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const { type } = token;
    if (token.image === '+') isOfExercises = false;
    else if (OF_EXERCISES.has(token.name)) isOfExercises = true;
    if (type === DISTANCE && token.image.endsWith('M')) {
      const readings = readingsOfDistance(token);
      if (readings) found.push({ token, kind: 'distance', readings });
    } else if (type === NUMBER) {
      if (isTraining && tokens[i - 1]?.image === '@') {
        const readings = readingsOfTarget(token, tokens.slice(0, i - 1));
        if (readings) found.push({ token, kind: 'target', readings });
      }
    } else if (type === TIMES && isTraining) {
      if (sign <= i) sign = signBehind(tokens, i + 1);
      const amount = isOfExercises ? undefined : amountBehind(tokens, i, sign);
      if (amount) found.push({ token: amount, kind: 'recovery', readings: readingsOfBreak(amount) });
    } else if (type === WORD && isTraining) {
      const readings = NAMES.get(token.image.toLowerCase());
      if (readings && BEFORE_SESSION.test(tokens[i - 1]?.name ?? ''))
        found.push({ token, kind: 'event', readings });
    }
  }
  return found;
}

/**
 * `6 x 400 m @ 5k, 30 s`: a short amount behind repetitions that have no recovery, which says nothing of itself. Undefined
 * where none stands there.
 *
 * @param sign place of the sign behind the repetitions
 */
function amountBehind(tokens: readonly Token[], times: number, sign: number): Token | undefined {
  if (!isAmount(tokens[times + 1]) || tokens[sign]?.image !== ',') return undefined;
  const [amount, next] = [tokens[sign + 1], tokens[sign + 2]];
  // `2 min flat` says no more of how it is done.
  const isAlone = !next || !/^(?:@|jog|walk|run|stand|in\b.*)$/.test(next.image);
  return isAlone && isAmount(amount) && isBrief(amount) ? amount : undefined;
}

/** The place of the next sign that ends repetitions, or of their recovery. */
function signBehind(tokens: readonly Token[], from: number): number {
  let sign = from;
  while (tokens[sign] && !/^(?:[,()+]|recover)$/.test(tokens[sign]?.image ?? '')) sign++;
  return sign;
}

function isAmount(token: Token | undefined): token is Token {
  return token?.type === DISTANCE || token?.type === DURATION;
}

/** How the break between repetitions may be done; or it is one more step. */
function readingsOfBreak({ image }: Token): readonly string[] {
  return ['jog', 'stand', 'run'].map((manner) => `${manner} ${image}`);
}

/** It may be raced or not; and there are two kinds of big three. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['parkrun', ['race 5k "parkrun"', 'easy 5 km "parkrun"']],
  ['big 3', ['core "McGill Big 3"', 'strength: squat, bench-press, deadlift "Big 3"']],
]);
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
