/** Tells where a session begins, and where the one before it ends. */
import { DURATION, NUMBER, TEXT, TIMES } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { amountLength, isAmount } from '../amounts.ts';
import { bigThreeAt } from '../exercises/big-three.ts';
import { beginsExercises } from '../exercises/exercise-names.ts';
import { phrasesOf } from '../phrases.ts';
import { answeredOnce, type Rewriting } from '../rewriting.ts';
import { isDash } from '../signs.ts';
import { JOIN } from '../spellings/index.ts';
import { isBrief } from '../steps/brief.ts';
import { partOf } from '../steps/pieces.ts';
import { recoveryAt } from '../steps/recovery-at.ts';
import { timesBehindParentheses } from '../steps/times-behind.ts';
import { kinds, leads } from '../tables.ts';

const joins = phrasesOf(JOIN);

/** The kinds whose sessions are made of exercises. */
export const OF_EXERCISES: ReadonlySet<string> = new Set(['core', 'strength', 'plyometrics', 'drills']);

/** The kinds that are no running. */
export const NO_RUNNING: ReadonlySet<string> = new Set([
  'bike',
  'swim',
  'row',
  'elliptical',
  'aqua-jog',
  'ski',
  'skate',
  'hike',
  'walk',
  'yoga',
  'pilates',
  'mobility',
  'cross-training',
]);

/** The kinds that are done beside a run and are never part of it: drills may be, between the warm-up and the work. */
const BESIDE_RUNS: ReadonlySet<string> = new Set([
  'core',
  'strength',
  'mobility',
  'yoga',
  'pilates',
  'bike',
  'swim',
  'row',
  'elliptical',
  'aqua-jog',
]);

/** Whether a kind says more of a run: no rest, no strength work. */
export function isRunning(kind: string): boolean {
  return kind !== 'rest' && !OF_EXERCISES.has(kind);
}

/** How many tokens part two sessions here; 0 where none does. */
export function joinAt(line: Rewriting): number {
  // `+600 m` is a climb.
  const next = line.peek(1);
  const isFigure = next?.name === 'DISTANCE' || (next?.type === NUMBER && /^\d{3,4}$/.test(next.image));
  if (line.is('+') && isFigure && next?.offset === line.peek()?.end) return 0;
  const join = line.find(joins);
  if (join) {
    if (isRangeEnd(line)) return 0;
    // `cross-train 45 min - bike or pool`: what it is done as.
    const isSport = isDash(line.peek()) && NO_RUNNING.has(kindAt(line, join.length)?.usual ?? '');
    if (isSport && line.out.some(({ image }) => image === 'cross-training')) return 0;
    if (line.is('+') || beginsSession(line, join.length)) return join.length;
    return 0;
  }
  // `am easy 5 km, pm strength 30 min`
  const isPart = line.is(',') || line.is('/');
  if (isPart && (line.is('am', 1) || line.is('pm', 1))) return 1;
  // `10 km easy am, 8 km easy pm`
  if (line.is(',') && isBeforeHalf(line) && beginsSession(line, 1)) return 1;
  if (line.is(',') && isBrick(line) && beginsSession(line, 1)) return 1;
  // `strength (squats 3 x 8), easy 5 km`
  if (line.is(',') && isBehindExercises(line) && beginsSession(line, 1)) return 1;
  // `travel, easy 5 km`
  if (line.is(',') && line.out.at(-1)?.name === 'travel' && beginsSession(line, 1)) return 1;
  // `easy 8 km with 4 strides`, `easy 8 km with strides`
  const lead = leads.at(line.tokens, line.at)?.length ?? 0;
  if (lead > 0 && saysStrides(line, lead) && isAddition(line, lead)) return lead;
  // `easy 5 km, 4 strides`, `easy 8 km, core`: at the end it is a session of its own.
  return line.is(',') && isAddition(line, 1) ? 1 : 0;
}

/** `5 mi - 8 km`: the two ends of a range whose units don't go together are no two sessions. */
function isRangeEnd(line: Rewriting): boolean {
  const [before, next] = [line.tokens[line.at - 1], line.peek(1)];
  return isDash(line.peek()) && isAmount(before) && isAmount(next) && before?.type === next?.type;
}

/** `brick: bike 60 min, run 20 min` */
export const isBrick = answeredOnce((tokens) => tokens.some(({ image }) => /^brick$/i.test(image)));

/** Whether the exercises of a session stand in parentheses that end here. */
function isBehindExercises(line: Rewriting): boolean {
  if (line.tokens[line.at - 1]?.image !== ')') return false;
  const session = line.out.slice(line.out.findLastIndex(({ image }) => image === '+') + 1);
  return session.some(({ image }) => OF_EXERCISES.has(image)) && session.at(-1)?.image !== ')';
}

/** Whether `am` or `pm` stands at the end of what follows, up to the next sign. */
function isBeforeHalf(line: Rewriting): boolean {
  let end = 1;
  while (line.peek(end) && !/^[,+;]$/.test(line.peek(end)?.image ?? '')) end++;
  const last = line.name(end - 1);
  return end > 2 && (last === 'am' || last === 'pm');
}

/** `with 4 strides`, `with strides` */
function saysStrides(line: Rewriting, ahead: number): boolean {
  return line.peek(ahead)?.type === NUMBER || kinds.at(line.tokens, line.at + ahead)?.usual === 'strides';
}

/** Whether strides or strength work are the last thing of a day. */
export function isAddition(line: Rewriting, ahead: number): boolean {
  const known = knownAdditions(line);
  const passed: number[] = [];
  let place = line.at + ahead;
  let isOne = known.get(place);
  while (isOne === undefined) {
    passed.push(place);
    const behind = behindAddition(line, place - line.at);
    if (typeof behind === 'boolean') isOne = behind;
    else {
      place = line.at + behind;
      isOne = known.get(place);
    }
  }
  for (const one of passed) known.set(one, isOne);
  return isOne;
}

/** Whether something is an addition, by its place: of many behind each other, each asks for the next. */
const knownAdditions = answeredOnce(() => new Map<number, boolean>());

/** Whether nothing stands between two places, or how long something takes. */
function isTime(line: Rewriting, from: number, to: number): boolean {
  return from === to || (to === from + 1 && line.peek(from)?.type === DURATION);
}

/** Whether an addition stands at a place further on; behind strides, where another one has to follow. */
function behindAddition(line: Rewriting, ahead: number): boolean | number {
  const bigThree = bigThreeAt(line, ahead);
  if (bigThree > 0) return endsBeforeRemark(line, behindAmount(line, ahead + bigThree));
  const at = behindAmount(line, ahead);
  const kind = kinds.at(line.tokens, line.at + at);
  if (!kind) return false;
  if (kind.usual !== 'strides') {
    const isAlone = at === ahead && OF_EXERCISES.has(kind.usual);
    return isAlone || (BESIDE_RUNS.has(kind.usual) && isTime(line, ahead, at));
  }
  const behind = at + kind.length;
  const length = line.is('of', behind) && isAmount(line.peek(behind + 1)) ? 2 : 0;
  const end = behindTarget(line, behind + length + strideCountAt(line, behind + length));
  if (endsBeforeRemark(line, end)) return true;
  return (line.is(',', end) || line.is('and', end)) && end + 1;
}

/** The place behind a target, if one begins here. */
function behindTarget(line: Rewriting, ahead: number): number {
  let at = ahead;
  if (line.is('@', at)) while (!endsBeforeRemark(line, at) && !line.is(',', at)) at++;
  return at;
}

/** How many tokens say how many strides there are, behind the word: `strides x 6`, `strides 6`, `strides 6 x 20 s`. */
function strideCountAt(line: Rewriting, ahead: number): number {
  if (line.peek(ahead)?.type === TIMES) return behindAmount(line, ahead) - ahead;
  if (/^x\d{1,2}$/i.test(line.peek(ahead)?.image ?? '')) return 1;
  const sign = /^[x×]$/i.test(line.peek(ahead)?.image ?? '') ? 1 : 0;
  return line.peek(ahead + sign)?.type === NUMBER ? sign + 1 : 0;
}

export function isJoin(line: Rewriting): boolean {
  return joinAt(line) > 0;
}

/** Whether a session begins at a place further on: with its time, or with what it is. */
export function beginsSession(line: Rewriting, ahead: number): boolean {
  if (line.is('am', ahead) || line.is('pm', ahead) || halfAt(line, ahead)) return true;
  const article = isArticle(line.peek(ahead)) ? 1 : 0;
  if (article > 0 && (kindAt(line, ahead + 1) ?? kindAt(line, behindAmount(line, ahead + 1)))) return true;
  if (kindAt(line, ahead) || (line.is('brick', ahead) && kindAt(line, ahead + 1))) return true;
  if (line.is('workout', ahead) || bigThreeAt(line, ahead) > 0 || beginsExercises(line, ahead)) return true;
  // `4 strides`, `6 x 100 m strides`, `45 min bike`
  const after = behindAmount(line, ahead);
  return after > ahead && kindAt(line, after) !== undefined;
}

/** `Morning: 5 km easy`: the half of the day that a word says. */
export function halfAt(line: Rewriting, ahead: number): 'am' | 'pm' | undefined {
  return line.is(':', ahead + 1) ? HALVES.get(line.peek(ahead)?.image.toLowerCase() ?? '') : undefined;
}

const HALVES: ReadonlyMap<string, 'am' | 'pm'> = new Map([
  ['morning', 'am'],
  ['afternoon', 'pm'],
  ['evening', 'pm'],
]);

/** `a gentle 5k`: it says nothing in front of a kind. */
export function isArticle(token: Token | undefined): boolean {
  return /^an?$/i.test(token?.image ?? '');
}

/** The place behind an amount, or repetitions of one. */
export function behindAmount(line: Rewriting, ahead: number): number {
  let at = ahead;
  if (line.peek(at)?.type === TIMES) at++;
  const token = line.peek(at);
  if (isAmount(token)) at += amountLength(line, at);
  else if (token?.type === NUMBER) at++;
  return at;
}

/** Whether a warm-up or cool-down begins here. */
export function startsWithPart(line: Rewriting, ahead = 0): boolean {
  return partOf(line, ahead) !== undefined && !/^(?:up|down)$/i.test(line.peek(ahead)?.image ?? '');
}

/** The kind of session that stands at a place further on. */
export function kindAt(
  line: Rewriting,
  ahead: number,
): { readonly usual: string; readonly length: number } | undefined {
  const found = kinds.at(line.tokens, line.at + ahead);
  // `race simulation` is run at the pace of a race, and is none.
  if (found?.usual === 'race' && isRehearsed(line, ahead + found.length)) return undefined;
  if (found) return found;
  const letter = sportAt(line, ahead);
  if (letter) return letter;
  const token = line.peek(ahead);
  const isGeneric = line.is('run', ahead);
  return token && isGeneric ? { usual: token.image.toLowerCase(), length: 1 } : undefined;
}

/** Whether a word says that a race is only rehearsed. */
export function isRehearsed(line: Rewriting, ahead: number): boolean {
  return /^(?:simulation|sim|rehearsal|practice)$/i.test(line.peek(ahead)?.image ?? '');
}

/**
 * `B 60 min`, `S 3k`, `R 50 min`: the sport as triathletes write it. Of so many minutes `S` may be strength as well, and
 * before repetitions without a pace `R` may be the one of repetitions.
 */
function sportAt(
  line: Rewriting,
  ahead: number,
): { readonly usual: string; readonly length: number } | undefined {
  const letter = line.peek(ahead)?.image ?? '';
  if (!/^[BSR]$/.test(letter)) return undefined;
  const next = line.peek(ahead + 1);
  const isOfTime = next?.type === DURATION;
  const isOfLength = !isOfTime && (isAmount(next) || (next?.type === NUMBER && line.is('k', ahead + 2)));
  const isOfTrack = /^\d+ ?m$/.test(next?.image ?? '');
  if (letter === 'B' && (isOfTime || isOfLength)) return { usual: 'bike', length: 1 };
  if (letter === 'S' && isOfLength) return { usual: 'swim', length: 1 };
  const isPaced =
    next?.type === TIMES && line.tokens.slice(line.at + ahead).some(({ image }) => image === '@');
  if (letter === 'R' && (((isOfTime || isOfLength) && !isOfTrack) || isPaced))
    return { usual: 'run', length: 1 };
  return undefined;
}

/** Whether nothing follows in this session behind a place further on. */
export function endsHere(line: Rewriting, ahead: number): boolean {
  return line.at + ahead >= line.tokens.length || line.is('+', ahead);
}

/** Whether nothing but a remark follows in it. */
export function endsBeforeRemark(line: Rewriting, ahead: number): boolean {
  return endsHere(line, ahead) || line.peek(ahead)?.type === TEXT;
}

/** Ends the steps of a session: a `+` before a session, not before another step. */
export function endsSession(line: Rewriting): boolean {
  if (!isJoin(line)) return false;
  const join = joinAt(line);
  if (!line.is('+')) return true;
  const token = line.peek(join);
  const isFigure = isAmount(token) || token?.type === TIMES || (token?.type === NUMBER && line.at > 0);
  const isRepeated = line.looking(join, timesBehindParentheses) !== undefined;
  return !(isFigure || isRepeated) || beginsSession(line, join);
}

/** The same among steps, where `+ 1 E` is a further one. */
export function endsSteps(line: Rewriting): boolean {
  if ((line.is(';') && isStepOfWalking(line, 1)) || isBreak(line)) return false;
  // `6 x 400 m + cool down 2 km`: it is never a session.
  if (line.is('+') && startsWithPart(line, 1) && partOf(line, 1)?.usual === 'cool down') return false;
  return endsSession(line) && !(line.is('+') && isPaceLetter(line, behindAmount(line, 1)));
}

/** `4 x 800 m + 90 s jog`, `4 x 2 km - 3 min jog`: what is so short behind repetitions stands between them. */
function isBreak(line: Rewriting): boolean {
  if (!line.is('+') && !line.is('then') && !isDash(line.peek())) return false;
  const amount = isAmount(line.peek(1)) ? line.peek(1) : line.peek(2);
  if (!isBrief(amount) || recoveryAt(line, 1) === 0) return false;
  const times = line.out.findLastIndex(({ type }) => type === TIMES);
  return times >= 0 && !line.out.slice(times).some(({ image }) => /^(?:[,+]|recover)$/.test(image));
}

/** `walk 90 s`, `jog 3 min` */
function isStepOfWalking(line: Rewriting, ahead: number): boolean {
  const isManner = line.is('jog', ahead) || line.is('walk', ahead);
  return isManner && line.peek(ahead + 1)?.type === DURATION;
}

/** `3 x 1 mi T`: behind repetitions a letter is a pace, and no kind. */
export function isPaceLetter(line: Rewriting, ahead: number): boolean {
  return /^[A-Z]$/.test(line.peek(ahead)?.image ?? '');
}
