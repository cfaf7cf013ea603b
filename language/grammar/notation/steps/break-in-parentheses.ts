/**
 * Reads a figure alone in parentheses behind repetitions: `6 x 400 m (200 m)` is the break between them, `12 x 200 m (36-38)` the
 * time for each, and `8 x 400 m (90 s)` may be either.
 */
import { parseClock } from '../../../quantities/duration.ts';
import { DISTANCE, DURATION, NUMBER, SET_REPS } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { phrasesOf } from '../phrases.ts';
import { covering, type Rewriting } from '../rewriting.ts';
import { isDash } from '../signs.ts';
import { RECOVER } from '../spellings/index.ts';
import { isTimeFor, metresOf, secondsOf } from '../targets/speeds.ts';
import { isTargetAt } from '../targets/targets.ts';
import { IN_METRES } from '../targets/times-for-distance.ts';
import { recoveryAt } from './recovery-at.ts';

const recover = phrasesOf(RECOVER);

/** What is usual as a break, in seconds: a figure that needs no unit. */
export const SECONDS_OF_BREAKS: ReadonlySet<string> = new Set(['30', '40', '45', '60', '75', '90', '120']);

/** `12 x 200 m (36-38)`, `6 x 400 m (in 80)`, `12 x 400 m (75 s) off 60 s`: what can only be the time for each. */
export function writeTimeInParentheses(line: Rewriting): void {
  const figure = line.out.at(-1)?.type === DISTANCE ? figureAt(line) : undefined;
  if (!figure || !isTimeForEach(line, figure)) return;
  const isTold = figure.isTold || isNoBreak(figure.time) || isBreakBehind(line, figure.length);
  if (isTold) line.put('IN_TIME', `in ${figure.time.image}`, figure.length);
}

/** Whether a break may stand here in parentheses, as a clock or in seconds without a unit: it is no target, and no remark. */
export function mayBeBreak(line: Rewriting): boolean {
  const figure = figureAt(line);
  if (!figure || figure.isTold || isNoBreak(figure.time)) return false;
  if (figure.time.type === DURATION) return isTimeForEach(line, figure) || isUsualBreak(figure.written);
  // A longer clock, `5 x 1 mi @ half (8:00)`, tells the pace in figures.
  const isShort = (secondsOf(figure.time) ?? 0) <= LONGEST_AS_CLOCK;
  return isShort || (metresOf(repeatedIn(line.out)) !== undefined && !isTimeForEach(line, figure));
}

const LONGEST_AS_CLOCK = 180;

/**
 * `4 x 10 min (2 min)`, `6 x 400 m (200 m)`, `5 x 1 km (90)`: an amount alone behind repetitions is the break between them. What may
 * be the time for each as well stays as it is written. Whether there is one.
 */
export function writeBreakInParentheses(line: Rewriting): boolean {
  const [amount, next] = [line.peek(1), line.peek(3)];
  if (!line.is('(') || !line.is(')', 2)) return false;
  // `5 x 1 km (90 s) @ 10k`
  if (next && !/^[,+;)]$/.test(next.image) && !(line.is('@', 3) && isTargetAt(line, 4))) return false;
  const figure = figureAt(line);
  if (figure && isTimeForEach(line, figure)) {
    line.put('WORD', `(${figure.time.image})`, 3);
    return true;
  }
  const metres = metresOf(repeatedIn(line.out)) ?? 0;
  const isShorter = (metresOf(amount) ?? Number.POSITIVE_INFINITY) < metres * SHORTER;
  const isBreak = figure && (figure.written.type !== NUMBER || isUsualBreak(figure.written));
  if (!isBreak && !isShorter) return false;
  line.put('recover', 'recover', 1);
  if (figure) line.put(figure.time.type, figure.time.image, 1);
  else line.keep();
  line.drop();
  return true;
}

/** More than this share of a distance is the same one in another unit: `1 mi (1600 m)`. */
const SHORTER = 0.9;

/** A time that stands alone in parentheses. */
interface Figure {
  readonly written: Token;
  /** With its unit. */
  readonly time: Token;
  /** Whether a word says that each is done in it. */
  readonly isTold: boolean;
  /** How many tokens it takes with its parentheses. */
  readonly length: number;
}

function figureAt(line: Rewriting): Figure | undefined {
  if (!line.is('(')) return undefined;
  const lead = LEADS.test(line.peek(1)?.image ?? '') ? 1 : 0;
  const colon = lead > 0 && line.is(':', 2) ? 1 : 0;
  const from = 1 + lead + colon;
  const written = line.peek(from);
  const range = IN_METRES.test(line.out.at(-1)?.image ?? '') ? clocksAt(line, from) : undefined;
  const time = range ?? (written && timeOf(written));
  const end = from + (range ? CLOCKS : 1);
  const each = line.is('each', end) ? 1 : 0;
  if (!written || !time || !line.is(')', end + each)) return undefined;
  // `(@ 3:45)` may be a pace.
  const isPace = time.type !== DURATION && /^(?:@|at)$/i.test(line.peek(1)?.image ?? '');
  return { written, time, isTold: lead + each > 0 && !isPace, length: end + each + 1 };
}

/** What says that each is done in a time, in front of it. */
const LEADS = /^(?:in|@|at|target|goal|aim)$/i;

/** How many tokens `2:50-2:55` is. */
const CLOCKS = 3;

/** `2:50-2:55`: for the distance, as nobody rests from one clock to another. */
function clocksAt(line: Rewriting, ahead: number): Token | undefined {
  const [low, sign, high] = [line.peek(ahead), line.peek(ahead + 1), line.peek(ahead + 2)];
  if (low?.name !== 'CLOCK' || high?.name !== 'CLOCK' || !isDash(sign)) return undefined;
  return covering(low.type, `${low.image}-${high.image}`, low, high);
}

/** `90 s`, `2:00`; `36-38`, `36/38` are seconds. */
function timeOf(token: Token): Token | undefined {
  if (token.type === DURATION || token.name === 'CLOCK') return token;
  const [, low, sign, high] = /^(\d{2,3})(?:([-/])(\d{2,3}))?$/.exec(token.image) ?? [];
  if (!low || (token.type !== NUMBER && token.type !== SET_REPS)) return undefined;
  if (sign === '/' && Number(low) >= Number(high)) return undefined;
  return covering(DURATION, high ? `${low}-${high} s` : `${low} s`, token, token);
}

function isTimeForEach(line: Rewriting, { time }: Figure): boolean {
  const [, high] = /^[\d:]+-([\d:]+)$/.exec(time.image) ?? [];
  const seconds = high ? parseClock(high) : secondsOf(time);
  const metres = metresOf(repeatedIn(line.out));
  return metres !== undefined && seconds !== undefined && isTimeFor(metres, seconds);
}

/** The amount that was written last. */
function repeatedIn(out: readonly Token[]): Token | undefined {
  return out.findLast(({ type, name }) => type === DISTANCE || type === DURATION || name === 'CLOCK');
}

function isUsualBreak({ type, image }: Token): boolean {
  return type === NUMBER && SECONDS_OF_BREAKS.has(image);
}

/** `38 s`, `80-82 s`: nobody rests for such a time. */
function isNoBreak({ image }: Token): boolean {
  if (/^[\d:]+-[\d:]+$/.test(image)) return true;
  const figures = /^\d+(?:-\d+)? ?s$/.test(image) ? (image.match(/\d+/g) ?? []) : [];
  return figures.some((figure) => Number(figure) % STEP_OF_BREAKS !== 0);
}

/** Seconds. */
const STEP_OF_BREAKS = 5;

/** Whether the break follows on what stands in parentheses. */
function isBreakBehind(line: Rewriting, ahead: number): boolean {
  const sign = line.is(',', ahead) ? 1 : (line.find(recover, ahead)?.length ?? 0);
  const isWord = sign > 0 && !line.is(',', ahead);
  if (isWord && SECONDS_OF_BREAKS.has(line.peek(ahead + sign)?.image ?? '')) return true;
  return recoveryAt(line, ahead + sign, isWord) > 0;
}
