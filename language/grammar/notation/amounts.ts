/** Reads amounts: distances and durations, exact or not. */

import { parseDistance } from '../../quantities/distance.ts';
import { parseDuration } from '../../quantities/duration.ts';
import { DISTANCE, DURATION, NUMBER, TIMES, WORD } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { phrasesOf } from './phrases.ts';
import { covering, type Rewriting } from './rewriting.ts';
import { ABOUT } from './spellings/index.ts';
import { bounds, paces, parts } from './tables.ts';

const about = phrasesOf(ABOUT);

/** Metres that are run on a track as they are: behind `6 x` they need no unit. */
export const TRACK: ReadonlySet<string> = new Set(
  [100, 150, 200, 250, 300, 350, 400, 500, 600, 800, 1000, 1200, 1500, 1600, 2000].map(String),
);

/** Whether a token is an amount: a distance or a duration. */
export function isAmount(token: Token | undefined): boolean {
  return token?.type === DISTANCE || token?.type === DURATION || kilometres(token) !== undefined;
}

/** The kilometres of `10k`, in the usual form. */
function kilometres(token: Token | undefined): string | undefined {
  if (token?.type !== WORD) return undefined;
  const found = /^(\d+(?:-\d+)?)k(?:m)?$/i.exec(token.image);
  return found ? `${found[1]} km` : undefined;
}

/** Writes an amount; a number of metres that is usual on a track is one where `track` says so. */
export function writeAmount(line: Rewriting, track = false): boolean {
  const token = line.peek();
  if (!token) return false;
  if (isBareAmount(line, 0)) {
    writeBareAmount(line, token);
    return true;
  }
  const loose = looselyAt(line);
  if (loose) {
    const from = line.at;
    if (loose.length === 0) {
      writeAtLeast(line);
      return true;
    }
    line.drop(loose.length);
    writeAmount(line, track);
    const amount = line.out.at(-1) as Token;
    if (loose.remark) line.out.push(line.made('TEXT', `"${loose.remark}"`, from, from + loose.length));
    else amount.image = `~${amount.image}`;
    return true;
  }
  if (token.type === DISTANCE || token.type === DURATION || token.name === 'CLOCK') {
    if (!writeRangeEnd(line)) line.keep();
    writeAboutBehind(line);
    return true;
  }
  const km = kilometres(token);
  if (km) line.put('DISTANCE', km, 1);
  else if (token.type === NUMBER && line.peek(1)?.type === WORD && /^k$/i.test(line.peek(1)?.image ?? ''))
    line.put('DISTANCE', `${token.image} km`, 2);
  else if (track && token.type === NUMBER && TRACK.has(token.image))
    line.put('DISTANCE', `${token.image} m`, 1);
  else if (isMileOfRepeat(line, 0)) line.put('DISTANCE', '1 mi', 1);
  else return false;
  writeRangeEnd(line);
  return true;
}

/** `5 miles approx`: that it is not exact may stand behind an amount as well. */
function writeAboutBehind(line: Rewriting): void {
  const amount = line.out.at(-1);
  const isSaid = /^(?:approx|approximately|ish|or so|-ish)$/i.test(line.peek()?.image ?? '');
  if (!isSaid || !amount || amount.name === 'CLOCK' || amount.image.startsWith('~')) return;
  line.drop(line.is('.', 1) ? 2 : 1);
  line.out.splice(-1, 1, covering(amount.type, `~${amount.image}`, amount, amount));
}

/** `10 km - 12 km`, `45 min - 1 h`, `1h30-2h`, `800 m - 1 km`: the unit is said twice. Whether it was. */
function writeRangeEnd(line: Rewriting): boolean {
  const range = rangeAt(line, 0);
  if (range === undefined) return false;
  line.put(line.peek()?.type ?? DURATION, range, RANGE_LENGTH);
  return true;
}

/** How many tokens an amount is at a place further on: one, or three where it is a range with its unit twice. */
export function amountLength(line: Rewriting, ahead: number): number {
  return rangeAt(line, ahead) === undefined ? 1 : RANGE_LENGTH;
}

const RANGE_LENGTH = 3;

/** Such a range in the usual form. */
function rangeAt(line: Rewriting, ahead: number): string | undefined {
  const [from, sign, to] = [line.peek(ahead), line.peek(ahead + 1), line.peek(ahead + 2)];
  if (!from || !to || from.type !== to.type || !/^(?:-|\u2013|\u2014|to)$/i.test(sign?.image ?? ''))
    return undefined;
  return from.type === DURATION
    ? timeRange(from, to)
    : from.type === DISTANCE
      ? distanceRange(from, to)
      : undefined;
}

/** In minutes, or in seconds where one of both is no whole number of minutes. */
function timeRange(from: Token, to: Token): string | undefined {
  const ends = [from, to].map(({ image }) => exactly(parseDuration(image)));
  const [low, high] = ends;
  if (low === undefined || high === undefined) return undefined;
  const isInHours = [from, to].every(({ image }) => /^[\d.]+ ?h$/.test(image));
  if (isInHours) return `${low / 3600}-${high / 3600} h`;
  const isInMinutes = low % 60 === 0 && high % 60 === 0;
  return isInMinutes ? `${low / 60}-${high / 60} min` : `${low}-${high} s`;
}

/** In the unit of both, or in metres; undefined where one is in miles and the other is not. */
function distanceRange(from: Token, to: Token): string | undefined {
  const [low, high] = [from, to].map(({ image }) => /^([\d.]+) ?([a-z]+)$/.exec(image));
  if (low?.[2] && low[2] === high?.[2]) return `${low[1]}-${high[1]} ${low[2]}`;
  const metres = [from, to].map(({ image }) => exactly(parseDistance(image)));
  const isMetric = [low, high].every((end) => /^k?m$/.test(end?.[2] ?? ''));
  return isMetric && metres.every((figure) => figure !== undefined) ? `${metres.join('-')} m` : undefined;
}

/** The one value of an amount; undefined where it is a range of its own, or none. */
function exactly(read: ReturnType<typeof parseDuration>): number | undefined {
  return read === undefined || read === 'reversed' || read.range.low !== read.range.high
    ? undefined
    : read.range.low;
}

/** What makes an amount one that is not exact, where it stands in front of one: with a remark, or none for `~`. */
function looselyAt(line: Rewriting): { readonly length: number; readonly remark?: string } | undefined {
  // `10+ km`
  const [figure, plus, unit] = [line.peek(), line.peek(1), line.peek(2)];
  if (
    figure?.type === NUMBER &&
    plus?.image === '+' &&
    plus.offset === figure.end &&
    /^(?:km|k|mi|miles|min)$/i.test(unit?.image ?? '')
  ) {
    return { length: 0, remark: 'at least' };
  }
  const near = line.find(about);
  if (near && isAmountAt(line, near.length, false) > 0) return { length: near.length };
  const bound = line.find(bounds);
  if (bound && isAmountAt(line, bound.length, false) > 0)
    return { length: bound.length, remark: bound.usual };
  return undefined;
}

/**
 * `20 mi: 8 E + 6 M`, `8 mi w/ 4 @ marathon`: a number with a pace has the unit of the whole run. The M of `6 M` is the
 * letter of a pace then.
 */
function isBareAmount(line: Rewriting, ahead: number): boolean {
  const token = line.peek(ahead);
  if (line.unit === undefined || !token) return false;
  if (token.type === DISTANCE) return /^\d+(?:\.\d+)? M$/.test(token.image);
  // `4 mi with 4 x 200 @ mile` are metres.
  if (token.type !== NUMBER || (line.unit !== 'min' && TRACK.has(token.image))) return false;
  const next = line.peek(ahead + 1)?.image ?? '';
  return (
    parts.at(line.tokens, line.at + ahead + 1) !== undefined ||
    /^(?:@|at)$/i.test(next) ||
    /^[EMTIR]$/.test(next) ||
    paces.at(line.tokens, line.at + ahead + 1) !== undefined
  );
}

function writeBareAmount(line: Rewriting, token: Token): void {
  const type = line.unit === 'min' ? DURATION : DISTANCE;
  const figure = token.image.replace(/ M$/, '');
  line.put(type, `${figure} ${line.unit}`, 1);
  if (figure === token.image) return;
  line.insert('@', '@');
  line.insert('WORD', 'marathon');
}

/** `10+ km` as `10 km "at least"`. */
function writeAtLeast(line: Rewriting): void {
  const unit = line.peek(2)?.image.toLowerCase() ?? '';
  const usual = unit === 'k' ? 'km' : unit === 'miles' ? 'mi' : unit;
  const { image } = line.peek() as Token;
  line.put(usual === 'min' ? 'DURATION' : 'DISTANCE', `${image} ${usual}`, 3);
  line.insert('TEXT', '"at least"');
}

/** How many tokens say that the amount behind them is not exact, at a place further on. */
export function aboutAt(line: Rewriting, ahead: number): number {
  return line.find(about, ahead)?.length ?? 0;
}

/** Whether an amount stands here, exact or not. */
export function hasAmount(line: Rewriting): boolean {
  return isAmount(line.peek()) || looselyAt(line) !== undefined;
}

/** `3 x mile`, not the pace of a mile. */
function isMileOfRepeat(line: Rewriting, ahead: number): boolean {
  if (!line.is('mile', ahead) || line.peek(ahead - 1)?.type !== TIMES) return false;
  return !/^(?:pace|race|effort)$/i.test(line.peek(ahead + 1)?.image ?? '');
}

/** Whether an amount stands at a place further on. */
export function isAmountAt(line: Rewriting, ahead: number, track: boolean): number {
  const token = line.peek(ahead);
  if (!token) return 0;
  if (isAmount(token) || token.name === 'CLOCK' || isBareAmount(line, ahead)) return 1;
  if (token.type === NUMBER && /^k$/i.test(line.peek(ahead + 1)?.image ?? '')) return 2;
  if (isMileOfRepeat(line, ahead)) return 1;
  return track && token.type === NUMBER && TRACK.has(token.image) ? 1 : 0;
}
