/**
 * Reads running and walking by turns whose number follows from the whole: `run-walk 25 min (1 min run, 1 min walk)`,
 * `30 min RWR 30/30`, `30 min run 60 walk 30`. Only where one unit alone can be meant; what whole turns leave over is the
 * beginning of one more.
 */
import { CLOCK, DISTANCE, DURATION, NUMBER, SET_REPS, TEXT, TIMES, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { phrasesOf } from '../phrases.ts';
import { covering, type Rewriting } from '../rewriting.ts';
import { RUN_WALK } from '../spellings/index.ts';
import { timesAt } from './times-behind.ts';

const runWalk = phrasesOf(RUN_WALK);

/** The kinds of runs that may be run and walked by turns, where it is not said how often. */
export const RUN_OR_WALKED: ReadonlySet<string> = new Set(['run', 'run-walk', 'easy', 'long']);

/** One turn in seconds. */
interface Turn {
  readonly run: number;
  readonly walk: number;
  readonly length: number;
  readonly isWalkedFirst?: boolean;
}

/**
 * Writes the turns behind a duration. Whether there are any.
 *
 * @param isTold whether the kind of the session says that it is running and walking
 */
export function writeTurns(line: Rewriting, isTold: boolean): boolean {
  const whole = secondsOf(line.out.at(-1));
  if (whole === undefined) return false;
  const lead = line.find(runWalk)?.length ?? 0;
  // `35 min: run 90 s, walk 30 s`
  const colon = line.is(':', lead) ? 1 : 0;
  const turn = turnAt(line, lead + colon, whole, isTold || lead > 0);
  const told = lead + colon + (turn?.length ?? 0);
  // `40 min 4:1 run/walk`
  const length = told + (lead === 0 ? (line.find(runWalk, told)?.length ?? 0) : 0);
  if (!turn || (colon > 0 && !endsSession(line.peek(length)))) return false;
  const times = Math.floor(whole / (turn.run + turn.walk));
  const left = whole - times * (turn.run + turn.walk);
  const kind = line.out.at(-2);
  if (times < 2 || !(left === 0 || RUN_OR_WALKED.has(kind?.image ?? ''))) return false;
  if (kind?.image === 'run') line.out.splice(-2, 1, covering(WORD, 'run-walk', kind, kind));
  line.insert(':', ':');
  writeRepeated(line, `${times} x`, turn, length);
  writeLeft(line, turn, left);
  return true;
}

/** What is left of a whole that is not filled by whole turns: the beginning of one more. */
function writeLeft(line: Rewriting, turn: Turn, left: number): void {
  let rest = left;
  for (const { manner, seconds } of partsOf(turn)) {
    const part = Math.min(rest, seconds);
    rest -= part;
    if (part === 0) continue;
    line.insert(',', ',');
    line.insert(manner, manner);
    line.insert('DURATION', written(part));
  }
}

/** The running and the walking of a turn, in their order. */
function partsOf({ run, walk, isWalkedFirst }: Turn) {
  const parts = [
    { manner: 'run', seconds: run },
    { manner: 'walk', seconds: walk },
  ] as const;
  return isWalkedFirst ? parts.toReversed() : parts;
}

function endsSession(next: Token | undefined): boolean {
  return !next || next.image === '+' || next.type === TEXT;
}

/** `4:1 run/walk 40 min`, `run/walk 4:1 40 min`: the ratio stands in front of the whole. Whether it does. */
export function writeRatioFirst(line: Rewriting): boolean {
  const ratio = ratioAt(line, 0);
  if (!ratio || !isWhole(line.peek(ratio.length))) return false;
  const from = line.at;
  line.out.push(line.made('WORD', 'run-walk', from, from + ratio.length));
  line.drop(ratio.length);
  line.keep();
  const whole = secondsOf(line.out.at(-1)) ?? 0;
  const each = ratio.turn.run + ratio.turn.walk;
  if (whole >= 2 * each) {
    line.insert(':', ':');
    writeRepeated(line, `${Math.floor(whole / each)} x`, ratio.turn, 0);
    writeLeft(line, ratio.turn, whole % each);
  } else line.insert('TEXT', `"${ratio.said}"`);
  return true;
}

/** `8 x 1:1 run/walk`. Whether it is written. */
export function writeRatioRepeated(line: Rewriting): boolean {
  const ratio = line.peek()?.type === TIMES ? ratioAt(line, 1) : undefined;
  if (!ratio) return false;
  writeRepeated(line, line.peek()?.image ?? '', ratio.turn, 1 + ratio.length);
  return true;
}

/** A ratio beside the words that say it is one of running and walking. */
function ratioAt(
  line: Rewriting,
  ahead: number,
): { readonly turn: Turn; readonly said: string; readonly length: number } | undefined {
  const word = line.find(runWalk, ahead) ?? line.find(runWalk, ahead + 1);
  const at = line.find(runWalk, ahead) ? ahead + (word?.length ?? 0) : ahead;
  const token = line.peek(at);
  const turn = word && isRatioOfRun(token) ? inFigures(line, at, 0) : undefined;
  return turn && word && token && { turn, said: token.image, length: word.length + 1 };
}

function isWhole(token: Token | undefined): boolean {
  return token?.type === DURATION || token?.type === DISTANCE;
}

/** Writes turns so many times, for as many of the next tokens. */
function writeRepeated(line: Rewriting, times: string, turn: Turn, length: number): void {
  const from = line.at;
  line.insert('TIMES', times);
  line.insert('(', '(');
  for (const [index, { manner, seconds }] of partsOf(turn).entries()) {
    if (index > 0) line.insert(',', ',');
    line.insert(manner, manner);
    line.insert('DURATION', written(seconds));
  }
  if (length === 0) line.insert(')', ')');
  else line.out.push(line.made(')', ')', from, from + length));
  line.drop(length);
}

/** Whether turns stand behind the duration here. */
export function hasTurns(line: Rewriting): boolean {
  const whole = secondsOf(line.peek());
  const lead = line.find(runWalk, 1)?.length ?? 0;
  return whole !== undefined && turnAt(line, 1 + lead, whole, lead > 0) !== undefined;
}

/** `run 2 min / walk 1 min x 8`, `3 min run, 1 min walk x 6`: the number stands behind both. Whether it does. */
export function writeTurnsAndTimes(line: Rewriting): boolean {
  const found = turnsAndTimesAt(line);
  if (!found) return false;
  writeRepeated(line, found.times, found, found.length);
  return true;
}

/**
 * `alternate 60 s of jogging and 90 s of walking for a total of 20 min`: whole turns, and what of one is left at the end.
 * Whether it is written.
 */
export function writeAlternating(line: Rewriting): boolean {
  const found = alternatingAt(line);
  if (!found) return false;
  const { turn, whole } = found;
  const each = turn.run + turn.walk;
  const times = Math.floor(whole / each);
  const left = whole - times * each;
  writeRepeated(line, `${times} x`, turn, found.length);
  writeLeft(line, turn, left);
  return true;
}

/** Whether such turns stand here. */
export function isAlternating(line: Rewriting): boolean {
  return alternatingAt(line) !== undefined;
}

function alternatingAt(
  line: Rewriting,
): { readonly turn: Turn; readonly whole: number; readonly length: number } | undefined {
  if (!/^alternat(?:e|ing)$/i.test(line.peek()?.image ?? '')) return undefined;
  const lead = line.is('between', 1) ? 2 : 1;
  const run = partOfTurnAt(line, lead, /^(?:jog|jogging|run|running)$/i);
  if (!run || !/^(?:and|with|&|\/|,)$/i.test(line.peek(lead + run.length)?.image ?? '')) return undefined;
  const from = lead + run.length + 1;
  const walk = partOfTurnAt(line, from, /^(?:walk|walking)$/i);
  let at = from + (walk?.length ?? 0);
  if (!walk || !line.is('for', at)) return undefined;
  at++;
  if (line.is('a', at)) at++;
  if (line.is('total', at) && line.is('of', at + 1)) at += 2;
  const whole = secondsOf(line.peek(at));
  const turn = { run: run.seconds, walk: walk.seconds, length: at + 1 };
  return whole !== undefined && whole >= 2 * (turn.run + turn.walk)
    ? { turn, whole, length: at + 1 }
    : undefined;
}

/** `60 s of jogging` */
function partOfTurnAt(
  line: Rewriting,
  ahead: number,
  words: RegExp,
): { readonly seconds: number; readonly length: number } | undefined {
  const seconds = secondsOf(line.peek(ahead));
  const of = line.is('of', ahead + 1) ? 1 : 0;
  if (seconds === undefined || !words.test(line.peek(ahead + 1 + of)?.image ?? '')) return undefined;
  return { seconds, length: 2 + of };
}

/** Whether turns and their number stand here. */
export function hasTurnsAndTimes(line: Rewriting): boolean {
  return turnsAndTimesAt(line) !== undefined;
}

function turnsAndTimesAt(line: Rewriting): (Turn & { readonly times: string }) | undefined {
  const turn = inWords(line, 0, 0) ?? walkedFirst(line);
  if (!turn) return undefined;
  // `Run 3 min, walk 1 min. Repeat 6 times.`
  const comma = /^[,;.]$/.test(line.peek(turn.length)?.image ?? '') ? 1 : 0;
  const found = line.looking(turn.length + comma, timesAt);
  return found && { ...turn, times: found.times, length: turn.length + comma + found.length };
}

function written(seconds: number): string {
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

const SECONDS: ReadonlyMap<string, number> = new Map([
  ['h', 3600],
  ['min', 60],
  ['s', 1],
]);

function secondsOf(token: Token | undefined): number | undefined {
  if (token?.type !== DURATION) return undefined;
  const [, figure = '', unit = ''] = /^(\d+(?:\.\d+)?) ?(min|s|h)$/.exec(token.image) ?? [];
  const factor = SECONDS.get(unit);
  return factor === undefined ? undefined : Number(figure) * factor;
}

function turnAt(line: Rewriting, ahead: number, whole: number, isTold: boolean): Turn | undefined {
  const isOpen = line.is('(', ahead) ? 1 : 0;
  const turn =
    inWords(line, ahead + isOpen, whole) ??
    (isTold || isRatio(line.peek(ahead + isOpen)) || (isOpen === 1 && isRatioOfMinutes(line.peek(ahead + 1)))
      ? inFigures(line, ahead + isOpen, whole)
      : undefined);
  if (!turn || (isOpen === 1 && !line.is(')', ahead + 1 + turn.length))) return undefined;
  return { ...turn, length: turn.length + 2 * isOpen };
}

/** `run 60 walk 30`, `1 min run, 1 min walk`. */
function inWords(line: Rewriting, ahead: number, whole: number): Turn | undefined {
  const run = partAt(line, ahead, RUN_WORDS);
  if (!run) return undefined;
  const sign = /^(?:,|\/|and)$/i.test(line.peek(ahead + run.length)?.image ?? '') ? 1 : 0;
  const walk = partAt(line, ahead + run.length + sign, WALK_WORDS);
  if (!walk || (run.seconds === undefined) !== (walk.seconds === undefined)) return undefined;
  const length = run.length + sign + walk.length;
  if (run.seconds !== undefined && walk.seconds !== undefined)
    return { run: run.seconds, walk: walk.seconds, length };
  return whole > 0 ? inOneUnit(run.figure, walk.figure, whole, length) : undefined;
}

/** `walk 4 min, jog 1 min`: the other way round. */
function walkedFirst(line: Rewriting): Turn | undefined {
  const walk = partAt(line, 0, WALK_WORDS);
  const sign = /^(?:,|\/|and)$/i.test(line.peek(walk?.length)?.image ?? '') ? 1 : 0;
  const run = walk && partAt(line, walk.length + sign, RUN_WORDS);
  if (walk?.seconds === undefined || run?.seconds === undefined) return undefined;
  const length = walk.length + sign + run.length;
  return { run: run.seconds, walk: walk.seconds, length, isWalkedFirst: true };
}

const RUN_WORDS = /^(?:run|jog|running|jogging|r)$/i;
const WALK_WORDS = /^(?:walk|walking|w)$/i;

interface Part {
  readonly figure: number;
  readonly seconds: number | undefined;
  readonly length: number;
}

/** An amount of running or walking, with its word before or behind it. */
function partAt(line: Rewriting, ahead: number, word: RegExp): Part | undefined {
  const glued = /^([rw])(\d+)$/i.exec(line.peek(ahead)?.image ?? '');
  if (glued && word.test(glued[1] as string))
    return { figure: Number(glued[2]), seconds: undefined, length: 1 };
  const isBefore = word.test(line.peek(ahead)?.image ?? '');
  const token = line.peek(ahead + (isBefore ? 1 : 0));
  const isBehind = !isBefore && word.test(line.peek(ahead + 1)?.image ?? '');
  if (!token || isBefore === isBehind) return undefined;
  const seconds = secondsOf(token);
  if (seconds === undefined && token.type !== NUMBER) return undefined;
  return { figure: Number.parseFloat(token.image), seconds, length: 2 };
}

/** `30/30`, `2:1`: behind a word that says it is running and walking. */
function inFigures(line: Rewriting, ahead: number, whole: number): Turn | undefined {
  const token = line.peek(ahead);
  const isTwo = token?.type === SET_REPS || token?.type === CLOCK || token?.name === 'UNREADABLE';
  const [, run, walk] = (isTwo && /^(\d+)[:/](\d+)$/.exec(token.image)) || [];
  return run && walk ? inOneUnit(Number(run), Number(walk), whole, 1) : undefined;
}

/** `2:1` is no time, which has two digits of seconds: so many minutes of running, and so many of walking. */
export function isRatio(token: Token | undefined): boolean {
  return token?.type === CLOCK && /^\d:\d$/.test(token.image);
}

/** `(4/1)` behind how long a run is: more minutes of running than of walking. `(1/4)` may be the first of four. */
function isRatioOfMinutes(token: Token | undefined): boolean {
  const [, run, walk] = /^(\d{1,2})\/([12])$/.exec(token?.image ?? '') ?? [];
  return Number(run) > Number(walk);
}

/** `2:1`, and `60/30`, which can only be seconds of running and of walking. */
export function isRatioOfRun(token: Token | undefined): boolean {
  const [, run, walk] = /^(\d{2,3})\/(\d{2,3})$/.exec(token?.image ?? '') ?? [];
  return isRatio(token) || (Number(run) >= LEAST_SECONDS && Number(walk) >= LEAST_SECONDS);
}

/** From here on figures without a unit are seconds, and up to there minutes; between them they may be either. */
const LEAST_SECONDS = 15;
const MOST_MINUTES = 5;

/** Figures without a unit: minutes, or seconds, where those alone can be meant. */
function inOneUnit(run: number, walk: number, whole: number, length: number): Turn | undefined {
  const [least, most] = [Math.min(run, walk), Math.max(run, walk)];
  if (least >= LEAST_SECONDS && (run + walk) * 60 > whole) return { run, walk, length };
  return most <= MOST_MINUTES ? { run: run * 60, walk: walk * 60, length } : undefined;
}
