/**
 * What `like … at 80%` makes of the steps of a run. Repetitions and sets change in number, steps that stand alone in
 * length, and both together are as near to the percentage of the session's work as whole repetitions and round amounts
 * allow. Recoveries stay as they are written: shorter ones would make the session harder.
 *
 * No athlete is asked: a copy that is written out has one text for all of them.
 */
import * as ast from '../grammar/generated/ast.ts';
import { type Amount, nominalMetres } from '../quantities/amount.ts';
import { tidy } from '../quantities/range.ts';
import { METRES_PER_MILE } from '../quantities/units.ts';
import { figureOf } from '../vocabulary/figures.ts';
import { roleOf } from './piece.ts';
import { repetitions } from './repetitions.ts';

/** What differs in a copy from what is written; what is absent stays. */
export interface StepScaling {
  readonly times: ReadonlyMap<ast.Repeat, number>;
  readonly amounts: ReadonlyMap<ast.Piece, Amount>;
}

/** How far repetitions may miss the percentage before their length is changed instead of their number. */
const MISS = 0.1;
/** Of sets no more numbers than this are tried beside the nearest. */
const TRIED = 12;
/** Steps of work shorter than this are scaled to half a minute. */
const SHORT_SECONDS = 600;

const AS_WRITTEN: StepScaling = { times: new Map(), amounts: new Map() };

/** The steps of a session at a percentage; a `scale` of 1 changes nothing. */
export function stepScaling(steps: readonly ast.Step[], scale: number): StepScaling {
  if (scale === 1 || steps.length === 0) return AS_WRITTEN;
  const amounts = new Map<ast.Piece, Amount>();
  const pieces = steps.filter(ast.isPiece);
  const work = pieces.filter(isWork);
  for (const piece of pieces) {
    if (work.includes(piece) || isBetweenWork(piece, steps)) continue;
    amounts.set(piece, scaled(amountOf(piece), scale));
  }
  for (const [piece, amount] of scaledTogether(
    work.map((piece) => ({ piece, times: 1 })),
    scale,
  )) {
    amounts.set(piece, amount);
  }
  const times = new Map<ast.Repeat, number>();
  let carried = 0;
  for (const repeat of steps.filter(ast.isRepeat).sort((a, b) => onceWork(b) - onceWork(a))) {
    const whole = repetitions(repeat.times) * onceWork(repeat);
    const wanted = whole * scale + carried;
    const fit = nearestTimes(repeat, scale, wanted, scale < 1);
    const miss = Math.abs(fit.work - wanted);
    const isCoarse = Math.min(miss, Math.abs(fit.work - whole * scale)) > MISS * whole + 1e-6;
    const inLength = isCoarse ? nearestLengths(repeat, wanted / whole) : undefined;
    const isNearer = inLength && Math.abs(inLength.work - wanted) < miss;
    if (isNearer) for (const [piece, amount] of inLength.amounts) amounts.set(piece, amount);
    else for (const [one, number] of fit.times) times.set(one, number);
    carried = wanted - (isNearer ? inLength.work : fit.work);
  }
  return { times, amounts };
}

/** Amounts are rounded to 0.1 km (0.1 mi where written in miles) or 1 min; smaller ones stay as they are. */
export function scaled(amount: Amount, scale: number): Amount {
  if (scale === 1) return amount;
  return rounded(amount, scale, roundingOf(amount), Math.round);
}

function amountOf(piece: ast.Piece): Amount {
  return figureOf(piece, 'amount') ?? {};
}

function isWork(piece: ast.Piece): boolean {
  return roleOf(piece) === 'work';
}

/** Whether a step is the recovery between two others that are work. */
function isBetweenWork(piece: ast.Piece, steps: readonly ast.Step[]): boolean {
  if (roleOf(piece) !== 'recovery') return false;
  const index = steps.indexOf(piece);
  const holdsWork = (step: ast.Step) => (ast.isPiece(step) ? isWork(step) : onceWork(step) > 0);
  return steps.slice(0, index).some(holdsWork) && steps.slice(index + 1).some(holdsWork);
}

/** The work of one repetition, in metres; where none is known each repetition counts as one. */
function onceWork(repeat: ast.Repeat): number {
  return workOf(repeat.steps, isWork) || workOf(repeat.steps, () => true) || 1;
}

function workOf(steps: readonly ast.Step[], counts: (piece: ast.Piece) => boolean): number {
  let sum = 0;
  for (const step of steps) {
    if (ast.isRepeat(step)) sum += repetitions(step.times) * workOf(step.steps, counts);
    else if (counts(step)) sum += nominalMetres(amountOf(step));
  }
  return sum;
}

interface Times {
  readonly times: ReadonlyMap<ast.Repeat, number>;
  readonly work: number;
}

/**
 * How often a repeat, and those within it, are done.
 *
 * @param scale the factor by which it changes
 * @param wanted its work in metres, with what repeats before it were short of
 * @param isLess whether nothing may be done more often than written; else nothing less often
 */
function nearestTimes(repeat: ast.Repeat, scale: number, wanted: number, isLess: boolean): Times {
  const written = repetitions(repeat.times);
  const inner = repeat.steps.filter(ast.isRepeat);
  const once = onceWork(repeat);
  const numbers = numbersToTry(written, scale, isLess, inner.length > 0);
  let best: Times | undefined;
  for (const number of numbers) {
    const fit =
      inner.length === 0
        ? { times: new Map(), work: once }
        : nearestSet(inner, once, wanted / number, isLess);
    const work = number * fit.work;
    const [miss, least] = [
      Math.abs(work - wanted),
      best ? Math.abs(best.work - wanted) : Number.POSITIVE_INFINITY,
    ];
    // Of two that are as near the one with more, as amounts are rounded; of two that are the same the first.
    if (miss < least - 1e-6 || (miss < least + 1e-6 && best && work > best.work)) {
      best = { times: new Map([[repeat, number], ...fit.times]), work };
    }
  }
  return best ?? { times: new Map(), work: written * once };
}

/** The numbers of repetitions that may be nearest, those first that leave what is repeated as it is. */
function numbersToTry(written: number, scale: number, isLess: boolean, hasInner: boolean): number[] {
  const bounded = (number: number) =>
    Math.max(1, isLess ? Math.min(number, written) : Math.max(number, written));
  const exact = tidy(written * scale);
  const ends = [bounded(Math.floor(exact)), bounded(Math.ceil(exact))];
  if (!hasInner) return ends;
  const all = isLess ? ends : ends.toReversed();
  const step = isLess ? 1 : -1;
  for (let number = (all[1] as number) + step; all.length < TRIED; number += step) {
    if (bounded(number) !== number) break;
    all.push(number);
  }
  return [...all, written];
}

/** What is within a set, so that the set has as much work as is wanted. */
function nearestSet(inner: readonly ast.Repeat[], once: number, wanted: number, isLess: boolean): Times {
  const within = inner.reduce((sum, repeat) => sum + repetitions(repeat.times) * onceWork(repeat), 0);
  const scale = Math.max(0, wanted - (once - within)) / within;
  const times = new Map<ast.Repeat, number>();
  let work = once - within;
  let carried = 0;
  for (const repeat of inner) {
    const share = repetitions(repeat.times) * onceWork(repeat) * scale + carried;
    const fit = nearestTimes(repeat, scale, share, isLess);
    for (const [one, number] of fit.times) times.set(one, number);
    work += fit.work;
    carried = share - fit.work;
  }
  return { times, work };
}

/** A repeat as often as written, with its work in other lengths. */
function nearestLengths(
  repeat: ast.Repeat,
  scale: number,
): { amounts: ReadonlyMap<ast.Piece, Amount>; work: number } {
  const pieces = piecesWithin(repeat, 1).filter(({ piece }) => isWork(piece));
  const amounts = scaledTogether(pieces, scale, true);
  const work = pieces.reduce(
    (sum, { piece, times }) => sum + times * nominalMetres(amounts.get(piece) ?? amountOf(piece)),
    0,
  );
  return { amounts, work };
}

interface PieceTimes {
  readonly piece: ast.Piece;
  readonly times: number;
}

function piecesWithin(repeat: ast.Repeat, times: number): PieceTimes[] {
  const all = times * repetitions(repeat.times);
  return repeat.steps.flatMap((step) =>
    ast.isPiece(step) ? [{ piece: step, times: all }] : piecesWithin(step, all),
  );
}

/** Steps of the same length, which keep the same length. */
interface Rungs {
  readonly pieces: readonly ast.Piece[];
  readonly amount: Amount;
  readonly times: number;
  /** What it is rounded to, in its unit. */
  readonly rounding: number;
  readonly exact: number;
  /** How many times `rounding` it comes to. */
  count: number;
}

/**
 * Steps of work in other lengths, so that their sum is as near as it can be: a ladder of 200, 400, 600 and 800 m at 75%
 * is 200, 300, 400 and 600 m.
 */
function scaledTogether(
  pieces: readonly PieceTimes[],
  scale: number,
  isRepeated = pieces.length > 1,
): ReadonlyMap<ast.Piece, Amount> {
  const amounts = new Map<ast.Piece, Amount>();
  const rungs = rungsOf(pieces, scale, isRepeated);
  for (const dimension of ['distance', 'duration'] as const)
    settle(rungs.filter(({ amount }) => amount[dimension]));
  for (const { pieces: same, amount, rounding, exact, count } of rungs) {
    for (const piece of same) {
      amounts.set(
        piece,
        rounded(amount, scale, rounding, (value) =>
          value === exact ? count : Math.min(count, Math.round(value)),
        ),
      );
    }
  }
  return amounts;
}

function rungsOf(pieces: readonly PieceTimes[], scale: number, isFine: boolean): Rungs[] {
  const byAmount = new Map<string, Rungs & { pieces: ast.Piece[]; times: number }>();
  for (const { piece, times } of pieces) {
    const amount = amountOf(piece);
    const high = (amount.distance ?? amount.duration)?.high;
    const isShort = amount.duration !== undefined && isFine && amount.duration.high < SHORT_SECONDS;
    const rounding = isShort ? 30 : roundingOf(amount);
    if (high === undefined || high < rounding) continue;
    const key = `${amount.distance ? 'm' : 's'} ${rounding} ${high}`;
    const known = byAmount.get(key);
    if (known) {
      known.pieces.push(piece);
      known.times += times;
      continue;
    }
    const exact = tidy((high * scale) / rounding);
    const count = Math.max(1, Math.round(exact));
    byAmount.set(key, { pieces: [piece], amount, times, rounding, exact, count });
  }
  return [...byAmount.values()];
}

/** Rounds some lengths the other way, those first that are nearest to it, while the sum comes nearer by that. */
function settle(rungs: readonly Rungs[]): void {
  if (rungs.length < 2) return;
  for (let turn = 0; turn < rungs.length; turn++) {
    const excess = rungs.reduce(
      (sum, { count, exact, rounding, times }) => sum + (count - exact) * rounding * times,
      0,
    );
    const step = excess > 0 ? -1 : 1;
    const [best] = rungs
      .filter(({ count, exact, rounding, times }) => {
        const isOtherWay = Math.abs(count + step - exact) < 1 - 1e-9 && count + step >= 1;
        return isOtherWay && Math.abs(excess + step * rounding * times) < Math.abs(excess) - 1e-6;
      })
      // Of two that are as near the one that comes to half laps of the track.
      .sort(
        (a, b) =>
          distortion(a, step) - distortion(b, step) || ((a.count + step) % 2) - ((b.count + step) % 2),
      );
    if (!best) return;
    best.count += step;
  }
}

function distortion({ count, exact }: Rungs, step: number): number {
  return tidy(Math.abs(count + step - exact) - Math.abs(count - exact));
}

function roundingOf({ distance, unit }: Amount): number {
  if (!distance) return 60;
  return unit === 'mi' ? METRES_PER_MILE / 10 : 100;
}

/** An amount at a scale, in whole steps of a rounding. */
function rounded(amount: Amount, scale: number, rounding: number, whole: (steps: number) => number): Amount {
  const one = (value: number) =>
    value < rounding ? value : Math.max(1, whole(tidy((value * scale) / rounding))) * rounding;
  const { distance, duration } = amount;
  if (distance) return { ...amount, distance: { low: one(distance.low), high: one(distance.high) } };
  return duration ? { duration: { low: one(duration.low), high: one(duration.high) } } : amount;
}
