/** Tells what of training can mean several things, with all that it can mean. */
import { isMilesOrMinutes } from '../../quantities/distance.ts';
import { DISTANCE, DURATION, MASS, NUMBER, ONE_RM, TEXT, TIMES, WORD } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { distanceOf } from './laps.ts';
import { covering } from './rewriting.ts';
import { OF_EXERCISES } from './sessions/session-start.ts';
import { isBrief } from './steps/brief.ts';

/** A figure or a word, and what it can mean, each as it would be written. */
export interface Unclear {
  readonly token: Token;
  /** Those of the same kind have the same readings. */
  readonly kind:
    | 'distance'
    | 'target'
    | 'event'
    | 'recovery'
    | 'in parentheses'
    | 'for both'
    | 'laps'
    | 'sets'
    | 'each way'
    | 'unit';
  readonly readings: readonly string[];
  /** What is missing; without it the readings are told. */
  readonly message?: string;
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
    if (type === DISTANCE && IN_S.test(token.image)) {
      const figure = token.image.slice(0, -1);
      found.push({ token, kind: 'distance', readings: [`${figure} m`, `${figure} s`] });
    } else if (type === DISTANCE && token.image.endsWith('M')) {
      const readings = readingsOfDistance(token);
      if (readings) found.push({ token, kind: 'distance', readings });
    } else if (type === NUMBER) {
      if (isTraining && tokens[i - 1]?.image === '@') {
        const readings = readingsOfTarget(token, tokens.slice(0, i - 1));
        if (readings) found.push({ token, kind: 'target', readings });
      }
    } else if (type === TIMES && isName(tokens[i - 1]) && isLoad(tokens, i + 1)) {
      found.push(unclearSets(token, tokens[i + 1] as Token));
    } else if (type === TIMES && isTraining) {
      if (sign <= i) sign = signBehind(tokens, i + 1);
      const amount = isOfExercises ? undefined : amountBehind(tokens, i, sign);
      if (amount) found.push({ token: amount, kind: 'recovery', readings: readingsOfBreak(amount) });
      const joined = isOfExercises ? undefined : breakBehindTarget(tokens, i, sign);
      if (joined)
        found.push({
          token: joined,
          kind: 'recovery',
          readings: [`jog ${joined.image}`, `stand ${joined.image}`],
        });
    } else if (type === WORD && isTraining) {
      const isOther = OTHER_WORD.test(token.image);
      const ways = isOther ? eachWay(token, tokens[i - 1]) : undefined;
      if (ways) found.push(ways);
      const written = isOther ? readingsOfWord(token.image, tokens) : undefined;
      if (written) found.push({ token, ...written });
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
  if (tokens[times + 1]?.image === '(') return amountBehindSets(tokens, times);
  if (!isAmount(tokens[times + 1]) || tokens[sign]?.image !== ',') return undefined;
  const [amount, next] = [tokens[sign + 1], tokens[sign + 2]];
  // `2 min flat` says no more of how it is done.
  const isAlone = !next || !/^(?:@|jog|walk|run|stand|in\b.*)$/.test(next.image);
  return isAlone && isAmount(amount) && isBrief(amount) ? amount : undefined;
}

/** `2 x (4 x 400 m recover 60 s), 4 min`: the same at the end, behind repetitions in parentheses that end with no recovery. */
function amountBehindSets(tokens: readonly Token[], times: number): Token | undefined {
  let depth = 0;
  let close = times + 1;
  for (; tokens[close]; close++) {
    if (tokens[close]?.image === '(') depth++;
    else if (tokens[close]?.image === ')' && --depth === 0) break;
  }
  const [sign, amount, next] = [tokens[close + 1], tokens[close + 2], tokens[close + 3]];
  if (sign?.image !== ',' || amount?.type !== DURATION || !isBetweenSets(amount)) return undefined;
  const isLast = !next || /^[,+]$/.test(next.image);
  return isLast && (tokens[times + 2]?.type === TIMES || endsWithRun(tokens.slice(times + 2, close)))
    ? amount
    : undefined;
}

/** `1 km @ 10k, 500 m @ 5k`: steps of which the last is run. */
function endsWithRun(steps: readonly Token[]): boolean {
  const comma = steps.findLastIndex(({ image }) => image === ',');
  return (
    comma >= 0 && !steps.slice(comma).some(({ image }) => /^(?:jog|walk|stand|recover|easy)$/.test(image))
  );
}

/** `4 min`: as long as one rests between sets. */
function isBetweenSets({ image }: Token): boolean {
  const [, figure = '', unit = ''] = /^([\d.]+) ?(min|s)$/.exec(image) ?? [];
  return figure !== '' && Number(figure) <= (unit === 's' ? LONGEST_SET_REST * 60 : LONGEST_SET_REST);
}

/** Minutes. */
const LONGEST_SET_REST = 6;

/** `4 x 5 min @ threshold 90 s`: a short amount without a sign behind repetitions can only be the break between them. */
function breakBehindTarget(tokens: readonly Token[], times: number, sign: number): Token | undefined {
  const first = times + 1;
  const [before, rest] = [tokens[sign - 2], tokens[sign - 1]];
  if (sign - 1 <= first || !isAmount(tokens[first]) || !isAmount(rest) || !isBrief(rest)) return undefined;
  const isPace = before?.type === WORD && tokens[sign - 3]?.image === '@';
  const isAlone = isPace || before?.type === TEXT || isAmount(before);
  return isAlone && !tokens.slice(first + 1, sign - 1).some(isAmount) ? rest : undefined;
}

/** The place of the next sign that ends repetitions, or of their recovery. */
function signBehind(tokens: readonly Token[], from: number): number {
  let sign = from;
  while (tokens[sign] && !ENDS_REPETITIONS.test(tokens[sign]?.image ?? '')) sign++;
  return sign;
}

const ENDS_REPETITIONS = /^(?:[,()+]|recover)$/;

function isAmount(token: Token | undefined): token is Token {
  return token?.type === DISTANCE || token?.type === DURATION;
}

/** What may be the name of an exercise. */
function isName(token: Token | undefined): boolean {
  return token?.type === WORD || token?.type === TEXT;
}

/** `60 kg`, `@ 80% 1rm`; no `60 kg x 3` */
function isLoad(tokens: readonly Token[], at: number): boolean {
  const isWeight = tokens[at]?.type === MASS && !/^[x×]/i.test(tokens[at + 1]?.image ?? '');
  return isWeight || (tokens[at]?.image === '@' && tokens[at + 2]?.type === ONE_RM);
}

/** `deadlift 5 x 60 kg`: so many repetitions, or so many sets of which the repetitions are not told. */
function unclearSets(times: Token, load: Token): Unclear {
  const count = String(Number.parseInt(times.image, 10));
  const isWeight = load.type === MASS;
  const token = isWeight ? covering(times.type, `${times.image} ${load.image}`, times, load) : times;
  const written = (dose: string) => (isWeight ? `${dose} ${load.image}` : dose);
  const readings = [written(`1 x ${count}`), written(`${count} x 1`)] as const;
  const message = `It isn't said how many repetitions a set has. One set of ${count} is \`${readings[0]}\`, ${count} sets of one are \`${readings[1]}\`; of other sets write both, as in \`${written(`${count} x 8`)}\`.`;
  return { token, kind: 'sets', readings, message };
}

/** How the break between repetitions may be done; or it is one more step. */
function readingsOfBreak({ image }: Token): readonly string[] {
  return ['jog', 'stand', 'run'].map((manner) => `${manner} ${image}`);
}

/** It may be raced or not; and there are two kinds of big three. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['parkrun', ['race 5k "parkrun"', 'easy 5 km "parkrun"']],
  ['active recovery', ['recovery "active"', 'cross-training "active recovery"', 'walk "active recovery"']],
  ['tabata', ['intervals: 8 x (20 s @ rpe 10, stand 10 s) "tabata"', 'strength 4 min "tabata"']],
  ['big 3', ['core "McGill Big 3"', 'strength: squat, bench-press, deadlift "Big 3"']],
]);
const BEFORE_SESSION = /^(?:mon|tue|wed|thu|fri|sat|sun|any|am|pm|\+|CLOCK|DAY_RANGE|CYCLE_DAY|TEXT)$/;

/** `400s`. */
const IN_S = /\ds$/;

/** What is no word of letters alone, but for two that are. */
const OTHER_WORD = /[\d (]|^(?:stairs|HIIT)$/;

function readingsOfWord(image: string, line: readonly Token[]): Omit<Unclear, 'token'> | undefined {
  return readingsOfPace(image, line) ?? readingsOfActivity(image) ?? readingsOfWritten(image);
}

/** `stairs 20 min`, `HIIT`: as cross-training, or run. */
function readingsOfActivity(image: string): Omit<Unclear, 'token'> | undefined {
  const [, name, amount = ''] = /^(stairs|HIIT)(?: (.+))?$/.exec(image) ?? [];
  if (!name) return undefined;
  const kinds = ['cross-training', name === 'stairs' ? 'hills' : 'intervals'];
  return {
    kind: 'event',
    readings: kinds.map((kind) => [kind, amount, `"${name}"`].filter(Boolean).join(' ')),
  };
}

/** `(90 s)` behind repetitions; `strength & core 40 min`; `8 laps`; `2E`. */
function readingsOfWritten(image: string): Omit<Unclear, 'token'> | undefined {
  const count = /^(\d+(?:\.5)?) laps$/.exec(image)?.[1];
  if (count) return readingsOfLaps(count);
  const [, distance, letter] = /^(\d{1,2}(?:\.\d)?)([EMT])$/.exec(image) ?? [];
  if (distance) return { kind: 'unit', readings: [`${distance} km ${letter}`, `${distance} mi ${letter}`] };
  const amount = /^\((.+)\)$/.exec(image)?.[1];
  if (amount) return { kind: 'in parentheses', readings: [`recover ${amount}`, `in ${amount}`] };
  const [, one, other, figure, unit] = FOR_BOTH.exec(image) ?? [];
  if (!one || !other || !figure) return undefined;
  return {
    kind: 'for both',
    readings: [`${one} ${figure} ${unit} "with ${other}"`, `${other} ${figure} ${unit} "with ${one}"`],
  };
}

/** `5 km each way`: two sessions, of which one is told; of each the kind is written that stands in front of it. */
function eachWay(token: Token, kind: Token | undefined): Unclear | undefined {
  const [, amount, where = ''] = /^(.+) each way( ".+")?$/.exec(token.image) ?? [];
  if (!amount || !kind) return undefined;
  const one = `${kind.image} ${amount}`;
  const isWritten = kind.length > 0 && kind.offset < token.offset;
  const both = `${isWritten ? amount : one}${where} + ${one}`;
  const message = `\`${amount} each way\` are two sessions: write \`${one} + ${one}\`, or how far it is in all.`;
  return { token, kind: 'each way', readings: [both], message };
}

/** `@ sub-threshold`: just below it, or somewhat slower; `@ LT1`, `@ sweet spot`: by bike it is a share of FTP, and of running anything below the threshold. */
function readingsOfPace(image: string, line: readonly Token[]): Omit<Unclear, 'token'> | undefined {
  if (image === '@ sub-threshold') return { kind: 'target', readings: ['@ half', '@ threshold'] };
  if (image !== '@ LT1' && image !== '@ sweet spot') return undefined;
  const isByBike = line.some(({ image: word }) => word === 'bike');
  const shares = image === '@ LT1' ? ['@ 70-75% ftp', '@ zone 2'] : ['@ 88-94% ftp', '@ zone 4'];
  const paces = image === '@ LT1' ? ['@ steady', '@ marathon'] : ['@ marathon', '@ half'];
  return { kind: 'target', readings: isByBike ? shares : paces };
}

function readingsOfLaps(count: string): Omit<Unclear, 'token'> {
  const distance = distanceOf(count);
  // Nobody counts two or three of them as repetitions.
  const areRepeated = Number.isInteger(Number(count)) && Number(count) >= LEAST_REPEATED;
  const readings = areRepeated ? [distance, `${count} x 400 m`] : [distance];
  const laps = count === '1' ? '`1 lap` of a track is' : `\`${count} laps\` of a track are`;
  const told = readings.map((reading) => `\`${reading}\``).join(' without breaks, or ');
  return {
    kind: 'laps',
    readings,
    message: `It isn't said how long a lap is. ${laps} ${told}; of another round write its distance.`,
  };
}

const LEAST_REPEATED = 4;

const FOR_BOTH = /^(\S+) & (\S+) (\d+) (min)$/;

/** `8M`: miles, or minutes; of hundreds it is metres. */
function readingsOfDistance({ image }: Token): readonly string[] | undefined {
  if (!isMilesOrMinutes(image)) return undefined;
  const figure = image.slice(0, -1).trimEnd();
  return [`${figure} mi`, `${figure} min`];
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
