/** Gives repetitions the pace that stands behind their recovery: `6 x 800 m off 90 s @ 5k`. */
import { DISTANCE, DURATION, PACE, TEXT, TIMES } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { joined, type Rewriting, unwrittenBehind } from '../rewriting.ts';
import { paces } from '../tables.ts';
import { isTargetAt, writeTarget } from '../targets/targets.ts';

/** Where the repeated piece begins that was written last, and where it ends; undefined where it has a pace, or is several pieces. */
function pieceWithoutPace(out: readonly Token[], end: number): number | undefined {
  const times = out.findLastIndex(({ type }, at) => at < end && type === TIMES);
  const piece = out.slice(times + 1, end);
  const isOne = times >= 0 && piece.length > 0 && !piece.some(isSignOrTarget);
  return isOne ? times + 1 : undefined;
}

function isSignOrTarget({ image, name }: Token): boolean {
  return /^[,()+:@]$/.test(image) || image === 'recover' || name === 'IN_TIME';
}

/**
 * What follows a recovery in parentheses, or behind a comma, is the pace of what is repeated: `(90 s jog) @ 5k`, `, 5k pace`.
 *
 * @param end place in what was written where the repeated piece ends
 */
export function writePaceBehind(line: Rewriting, end: number): void {
  const isClosed = line.tokens[line.at - 1]?.image === ')';
  const areSeveral = line.out[end - 1]?.image === ')';
  const comma = !areSeveral && line.is(',') && isPaceAlone(line, 1) ? 1 : 0;
  if (comma === 0 && !isClosed) return;
  if (areSeveral ? line.out.length === end : pieceWithoutPace(line.out, end) === undefined) return;
  line.drop(comma);
  const from = line.out.length;
  if (line.name() === 'IN_TIME') line.keep();
  else if (!isTargetAt(line, line.is('@') || line.is('at') ? 1 : 0) || !writeTarget(line)) return;
  if (areSeveral) moveToEach(line.out, from, end);
  else moveTarget(line.out, from, end);
}

/** Whether nothing but a pace stands up to the next sign: `5k pace`, `@ 5k`. */
function isPaceAlone(line: Rewriting, ahead: number): boolean {
  const sign = line.is('@', ahead) || line.is('at', ahead) ? 1 : 0;
  const named = line.find(paces, ahead + sign);
  if (!named) return false;
  const end = ahead + sign + named.length;
  const isCalledSo = sign === 1 || /^(?:pace|effort)$/i.test(line.peek(end - 1)?.image ?? '');
  return isCalledSo && /^[,;)+]$/.test(line.peek(end)?.image ?? ',');
}

/**
 * `6 x 800 m off 90 s @ 5k`: nobody recovers at a pace like that, while it is not said how fast the repetitions are.
 *
 * @param end place in what was written where the repeated piece ends, and its recovery begins
 * @param isInUsualForm whether `recover` is written: then a pace that one may recover at is one of the recovery
 */
export function movePaceOfRecovery(out: Token[], end: number, isInUsualForm: boolean): void {
  const areSeveral = out[end - 1]?.image === ')';
  if (out[end]?.image !== 'recover' || (!areSeveral && pieceWithoutPace(out, end) === undefined)) return;
  const ahead = out.slice(end).findIndex(({ image }) => image === '@');
  if (ahead < 0) return;
  const from = end + ahead;
  const manner = out[end + 1];
  const isToldHow = manner?.type !== DISTANCE && manner?.type !== DURATION;
  const target = out[from + 1];
  // `recover run 1 km @ half`
  if (manner?.image === 'run') return;
  const isOfRun =
    isFastPace(target) || (!isInUsualForm && !isGentle(target) && !(isToldHow && isInFigures(target)));
  if (isOfRun && areSeveral) moveToEach(out, from, end);
  else if (isOfRun) moveTarget(out, from, end);
}

/** `3 x (1 km, jog 200 m, 500 m) off 2 min @ 5k`: the pace of all that is run in the parentheses, where none of it has one. */
function moveToEach(out: Token[], from: number, end: number): void {
  const open = out.findLastIndex(({ image }, at) => at < end && image === '(');
  const inside = out.slice(open + 1, end - 1);
  if (inside.some(({ image, name }) => image === '@' || image === 'recover' || name === 'IN_TIME')) return;
  const target = out.splice(from);
  const each = inside.flatMap((token, at) => {
    const isRun = token.type === DISTANCE || token.type === DURATION;
    if (!isRun || /^(?:jog|walk|stand)$/.test(inside[at - 1]?.image ?? '')) return [token];
    return [token, ...target.map(({ type, image }) => unwrittenBehind(image, token, type))];
  });
  out.splice(open + 1, inside.length, ...each);
}

/** Whether a recovery was written from a place on, and no pace of it. */
export function hasNoPace(out: readonly Token[], from: number): boolean {
  return out[from]?.image === 'recover' && !out.slice(from).some(({ image }) => image === '@');
}

/** Moves a target from its place to the end of the repeated piece, in front of a remark about it. */
function moveTarget(out: Token[], from: number, end: number): void {
  const target = out.splice(from);
  const remark = out[end - 1];
  const said = target.at(-1);
  if (remark?.type !== TEXT) out.splice(end, 0, ...target);
  else if (said?.type !== TEXT) out.splice(end - 1, 0, ...target);
  else out.splice(end - 1, 1, ...target.slice(0, -1), joined(said, remark));
}

/** Faster than what one recovers at. */
function isFastPace(target: Token | undefined): boolean {
  const { name = '', image = '' } = target ?? {};
  if (name === 'ZONE') return Number(/\d/.exec(image)?.[0]) >= LEAST_HARD_ZONE;
  if (name === 'RPE') return Number(/\d+/.exec(image)?.[0]) >= LEAST_HARD_EFFORT;
  return (name === 'WORD' || name === 'NUMBER' || name === 'race') && !SLOWER.test(image);
}

const LEAST_HARD_ZONE = 4;
const LEAST_HARD_EFFORT = 7;
const SLOWER = /^(?:easy|recovery|steady|marathon)\b/;

function isGentle(target: Token | undefined): boolean {
  const { name = '', image = '' } = target ?? {};
  if (name === 'ZONE') return Number(/\d/.exec(image)?.[0]) <= MOST_GENTLE_ZONE;
  if (name === 'RPE') return Number(/\d+/.exec(image)?.[0]) <= MOST_GENTLE_EFFORT;
  return name === 'HEART_RATE_BOUND' || name === 'BY_FEEL' || /^(?:easy|recovery)\b/.test(image);
}

const MOST_GENTLE_ZONE = 2;
const MOST_GENTLE_EFFORT = 4;

/** A figure may be the pace of a jog as well, but nobody recovers at the heart rate of threshold runs. */
function isInFigures(target: Token | undefined): boolean {
  if (target?.name === 'HEART_RATE') return Number.parseInt(target.image, 10) < LEAST_HARD_BEATS;
  return target?.type === PACE || target?.name === 'CLOCK';
}

const LEAST_HARD_BEATS = 155;
