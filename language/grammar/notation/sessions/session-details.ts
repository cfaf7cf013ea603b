/** Reads what stands behind the amount or the steps of a run. */
import { NUMBER, TIMES, UNREADABLE, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { climbAt, writeClimb } from '../climbs.ts';
import { takeGrade } from '../grades.ts';
import { endsWithProse, leadsToCondition, leadsToProse, writeProse, writeRemark } from '../prose.ts';
import { writeGoalOfRace } from '../races/race-goals.ts';
import type { Rewriting } from '../rewriting.ts';
import { writePart } from '../steps/parts-of-run.ts';
import { countedAt } from '../steps/pieces.ts';
import { writeSteps } from '../steps/steps.ts';
import { leads, surfaces } from '../tables.ts';
import { secondsOf } from '../targets/speeds.ts';
import { isTargetAt, writeTarget, writeTargetInParentheses } from '../targets/targets.ts';
import { endsBeforeRemark, endsSession, endsSteps } from './session-start.ts';
import { isWholeBefore } from './whole-before.ts';

/** What stands behind the amount or the steps of a run. */
export function writeDetails(line: Rewriting, amount?: Token): void {
  let afterSteps = amount === undefined;
  for (;;) {
    if (line.isAtEnd || endsSession(line)) return;
    // `long 16 mi: first 10 easy, last 6 @ marathon`
    if (line.is(':') && writePart(line, amount)) continue;
    if (line.is(':')) {
      // `easy 8 km: keep it relaxed`
      if (endsWithProse(line) && writeProse(line)) continue;
      line.keep();
      writeSteps(line, endsSteps);
      afterSteps = true;
      continue;
    }
    if (writeGoalOfRace(line)) return;
    if (writePart(line, amount)) continue;
    // `10 km with 5 km @ marathon`: steps of the whole.
    const lead = leadToSteps(line);
    if (lead > 0) {
      line.put(':', ':', lead);
      writeSteps(line, endsSteps);
      afterSteps = true;
      continue;
    }
    // `32 km, 3 x 6 km @ marathon`
    if (line.is(',') && isWholeBefore(line, amount, 1) && !hasSteps(line.out)) {
      line.put(':', ':', 1);
      writeSteps(line, endsSteps);
      afterSteps = true;
      continue;
    }
    if (line.is('(')) {
      // `stretch class in the hall (30 min)` says how long it is.
      if (!isAmount(amount) && isAmount(line.peek(1)) && line.is(')', 2) && !hasSteps(line.out)) return;
      if (writeSurfaceInParentheses(line)) continue;
      if (!writeTargetInParentheses(line) && !writeRemark(line) && !(amount && writeStepsInside(line)))
        return;
      continue;
    }
    if (line.is(',') && (isTargetBehind(line) || isDetailAt(line, 1) || leadToSteps(line, 1) > 0)) {
      line.drop();
      continue;
    }
    if (writeClimb(line)) continue;
    if (DETAILS.has(line.name() ?? '') && !leadsToProse(line)) {
      writeDetail(line);
      continue;
    }
    if (writeSurface(line) || writeGrade(line)) continue;
    if (writeTarget(line)) continue;
    // `2 min Trabpause` behind steps may say how it is run.
    const isBehindStep = afterSteps && isAmount(line.out.at(-1));
    if ((line.is(',') || !isBehindStep || leadsToCondition(line)) && writeProse(line)) continue;
    const token = line.peek() as Token;
    if (token.image === ',' || token.image === '+') return;
    line.keep();
  }
}

function hasSteps(out: readonly Token[]): boolean {
  return out.some(({ image, type }) => image === ':' || type === TIMES);
}

/** `tempo 5 mi (2 wu, 2 @ threshold, 1 cd)`: the steps of the whole in parentheses. Whether they are, and nothing else. */
function writeStepsInside(line: Rewriting): boolean {
  if (line.out.at(-1)?.image === ')' || line.out.at(-1)?.image === ':') return false;
  const close = line.tokens.findIndex(({ image }, at) => at > line.at && /^[()]$/.test(image));
  const behind = line.tokens[close + 1];
  if (line.tokens[close]?.image !== ')' || (behind && behind.image !== '+')) return false;
  const inside = line.part(line.at + 1, close);
  inside.unit = line.unit;
  inside.insert(':', ':');
  const times = timesInWhole(line.out.findLast(isAmount), inside.tokens);
  if (times > 0) {
    inside.insert('TIMES', `${times} x`);
    inside.insert('(', '(');
  }
  writeSteps(inside, () => false, times > 0);
  if (times > 0) inside.insert(')', ')');
  const isRead = inside.out.every(
    ({ type }, at) =>
      type !== NUMBER && type !== UNREADABLE && (type !== WORD || inside.out[at - 1]?.image === '@'),
  );
  // `10 mi (6 @ MP)`
  const isPaced = isAmount(inside.out[1]) && inside.out[2]?.image === '@';
  const isSeveral = isPaced || inside.out.some(({ image, type }) => image === ',' || type === TIMES);
  if (!isRead || !isSeveral || !inside.isAtEnd) return false;
  line.out.push(...inside.out);
  line.drop(close + 1 - line.at);
  return true;
}

/** `30 min (3 min hard / 2 min easy)`: how often both times are in the whole; 0 where they aren't, or there are no two. */
function timesInWhole(whole: Token | undefined, tokens: readonly Token[]): number {
  const amounts = tokens.filter((token, at) => isAmount(token) && tokens[at - 1]?.image !== '@');
  const isPair =
    amounts.length === 2 &&
    !tokens.some(({ type }) => type === TIMES) &&
    tokens.filter(({ image }) => image === '/').length === 1;
  const [all, on, off] = [whole, ...amounts].map(secondsOf);
  if (!isPair || !all || !on || !off) return 0;
  const times = all / (on + off);
  return Number.isInteger(times) && times > 1 ? times : 0;
}

/**
 * `@ zone 2 30 min`, `on grass 10 km`: how many tokens are details of a run that stand in front of its amount or
 * repetitions; 0 where something else does.
 */
export function detailsBeforeAmount(line: Rewriting, from: number): number {
  // `easy 5k easy 5k`: the amount stands there already, though `5k` may be a pace.
  if (beginsAmount(line.peek(from))) return 0;
  for (let ahead = from + 1; line.peek(ahead) && ahead <= from + MOST_BEFORE_AMOUNT; ahead++) {
    const next = line.peek(ahead);
    // `swim easy, 30 min`
    const isLast = line.is(',', ahead) && isAmount(line.peek(ahead + 1)) && endsBeforeRemark(line, ahead + 2);
    if (isLast && areDetails(line, from, ahead)) return ahead - from;
    if (/^[,:+(]$/.test(next?.image ?? '')) return 0;
    if (beginsAmount(next) && areDetails(line, from, ahead)) return ahead - from;
  }
  return 0;
}

/** More tokens than all kinds of details have together. */
const MOST_BEFORE_AMOUNT = 40;

function beginsAmount(token: Token | undefined): boolean {
  return isAmount(token) || token?.type === TIMES;
}

/** Whether tokens are details of a run, and nothing else. */
function areDetails(line: Rewriting, from: number, to: number): boolean {
  const part = line.part(line.at + from, line.at + to);
  while (!part.isAtEnd) {
    const isDetail = DETAILS.has(part.name() ?? '') && part.peek(1) !== undefined;
    if (isDetail) writeDetail(part);
    else if (!writeClimb(part) && !writeSurfaceAt(part) && !writeTarget(part) && !writeWordsInside(part))
      return false;
  }
  return part.out.at(-1)?.image !== '@';
}

/** `(restorative)`: words in parentheses. */
function writeWordsInside(line: Rewriting): boolean {
  return line.is('(') && !/\d/.test(line.written(line.tokens.length - line.at)) && writeRemark(line);
}

/** `easy 8 km (treadmill)` */
function writeSurfaceInParentheses(line: Rewriting): boolean {
  const found = line.find(surfaces, 1);
  if (!found || !line.is(')', 1 + found.length) || line.out.some(({ image }) => image === 'surface'))
    return false;
  line.drop();
  writeSurfaceAt(line);
  line.drop();
  return true;
}

/** `on grass`, `treadmill`: what it is run on. */
function writeSurface(line: Rewriting): boolean {
  const before = line.out.at(-1);
  return before !== undefined && before.image !== 'surface' && before.image !== '+' && writeSurfaceAt(line);
}

function writeSurfaceAt(line: Rewriting): boolean {
  const found = line.find(surfaces);
  if (!found) return false;
  line.insert('surface', 'surface');
  line.put('WORD', found.usual, found.length);
  // `90 min trail run`
  if (line.is('run')) line.drop();
  return true;
}

/** `, 1%`, `@ 15%`, `incline 1.5`: how steep a treadmill is. Whether it is told. */
function writeGrade(line: Rewriting): boolean {
  const grade = takeGrade(line);
  if (grade) line.out.push(grade);
  return grade !== undefined;
}

/** The words that details begin with; a value stands behind each. */
const DETAILS: ReadonlySet<string> = new Set(['form', 'in', 'cadence', 'climb', 'descent', 'surface']);

/** Whether a detail of a run stands at a place further on, such as `cadence 170 spm` or `on trail`. */
function isDetailAt(line: Rewriting, ahead: number): boolean {
  const isNamed = DETAILS.has(line.name(ahead) ?? '') && line.peek(ahead + 1) !== undefined;
  return (
    isNamed || climbAt(line, ahead) !== undefined || surfaces.at(line.tokens, line.at + ahead) !== undefined
  );
}

/** A detail and its value: `cadence 170+`, `in "Daily"`. */
function writeDetail(line: Rewriting): void {
  const isCadence = line.is('cadence');
  line.keep();
  if (!isCadence || line.peek()?.type !== NUMBER) {
    if (!line.isAtEnd) line.keep();
    return;
  }
  line.put('STEP_RATE', `${line.peek()?.image} spm`, 1);
  if (!line.is('+')) return;
  line.drop();
  line.insert('TEXT', '"at least"');
}

/** `, Z2` behind an amount. */
export function isTargetBehind(line: Rewriting): boolean {
  return isTargetAt(line, 1) && !isAmount(line.peek(1));
}

/** How many tokens lead to the steps of a run whose amount is given: `w/`, `with`, `incl.`. */
export function leadToSteps(line: Rewriting, ahead = 0): number {
  const length = leads.at(line.tokens, line.at + ahead)?.length ?? 0;
  if (length === 0) return 0;
  const next = line.peek(ahead + length);
  if (climbAt(line, ahead)) return 0;
  const isPaced = line.is('@', ahead + length + 1) || line.is('at', ahead + length + 1);
  const isBare = next?.type === NUMBER && isPaced && line.unit !== undefined;
  const isSteps = isAmount(next) || next?.type === TIMES || countedAt(line, ahead + length) !== undefined;
  return isSteps || isBare ? length : 0;
}
