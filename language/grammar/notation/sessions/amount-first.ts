/** Reads sessions that begin with how much they are. */
import { NUMBER, TIMES } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { writeAmount } from '../amounts.ts';
import type { Found } from '../phrases.ts';
import { type Rewriting, typeOfWord } from '../rewriting.ts';
import { isLadder, ladderLength, ladderNameLength } from '../steps/ladders.ts';
import { hasTurns } from '../steps/run-walk.ts';
import { manners, paces } from '../tables.ts';
import { isBetweenAt } from '../targets/pace-targets.ts';
import { writeTarget } from '../targets/targets.ts';
import { writeBody } from './session-body.ts';
import { isTargetBehind } from './session-details.ts';
import { behindAmount, endsHere, isPaceLetter, isRunning, kindAt, startsWithPart } from './session-start.ts';
import { isAmountAlone, isStepBefore, isStepList, isStepWithoutSign } from './step-lists.ts';
import { writeMoreSteps, writeStepsOfRun } from './steps-of-run.ts';
import { writeLengthOfStrides, writeUsualStrides } from './strides.ts';

/** What says that it is a run, and nothing more. */
const GENERIC: ReadonlySet<string> = new Set(['run', 'walk']);

/** A session that begins with how much it is: `10 km easy`, `6 strides`, `2 km wu, 5 x 1 km @ threshold`. Whether it does. */
export function writeAmountFirst(line: Rewriting, isAlone: boolean): boolean {
  const isRepeated = line.peek()?.type === TIMES && ladderNameLength(line, 1) > 0;
  const isLadderOnly = isRepeated || ladderLength(line) > 0 || isLadder(line.peek());
  if (isAlone && (startsWithPart(line) || isStepList(line) || isLadderOnly)) return writeStepsOfRun(line);
  const count = behindAmount(line, 0);
  if (startsWithPart(line, count)) return writeStepsOfRun(line);
  // `5 min walk warm up, 6 x …`
  const how = line.find(manners, count);
  if (how && startsWithPart(line, count + how.length)) return writeStepsOfRun(line);
  const first = line.peek();
  if (!first || count === 0) return false;
  if (writeKindInAmount(line)) return true;
  if (hasTurns(line)) {
    line.insert('WORD', 'run-walk');
    writeBody(line, 'run-walk');
    return true;
  }
  const kind = kindBehind(line, first, count);
  if (kind && kind.usual !== 'rest') {
    if (writeRepeats(line, first, kind, count) || writeStrides(line, first, kind, count)) return true;
    if (first.type === NUMBER) return false;
    if (isAlone && first.type !== TIMES && isStepWithoutSign(line, count + kind.length))
      return writeStepsOfRun(line);
    if (!isStepBefore(line, count, kind.length)) return writeKindBehind(line, first, kind, count);
    if (isAlone) return writeStepsOfRun(line);
  }
  if (first.type === NUMBER && !kind) return false;
  if (first.type === TIMES && count === 1 && kind && !GENERIC.has(kind.usual)) return false;
  if (!isAlone && (endsHere(line, 1) || !isAmountAlone(line))) return false;
  // What is done says all: a run of these steps, or of this amount.
  line.insert('run', 'run');
  if (first.type === TIMES || !(endsHere(line, 1) || isAmountAlone(line)))
    return writeStepsOfRun(line, false);
  writeBody(line, 'run');
  return true;
}

/** The kind behind an amount; undefined where what stands there says how it is run. */
function kindBehind(line: Rewriting, first: Token, count: number): Found | undefined {
  const isManner = line.is('jog', count) || line.is('walk', count);
  const isNoKind = first.type === TIMES && (isManner || isPaceLetter(line, count));
  const kind = isNoKind || isBetweenAt(line, count) ? undefined : kindAt(line, count);
  // `3 x 10 min tempo pace` is one of a pace, and no tempo run.
  const isPace = kind !== undefined && (line.find(paces, count)?.length ?? 0) > kind.length;
  return isPace ? undefined : kind;
}

/** `4 mile repeats` are four of a mile. Whether they are. */
function writeRepeats(line: Rewriting, first: Token, kind: Found, count: number): boolean {
  const isNamed = /^repeats?$/i.test(line.peek(count)?.image ?? '');
  const [, times, unit] = (isNamed && /^(\d+) ?(mi|km)$/.exec(first.image)) || [];
  if (!times) return false;
  putKind(line, kind, count);
  line.put('TIMES', `${times} x`, 1);
  line.insert('DISTANCE', `1 ${unit}`);
  line.drop(kind.length);
  writeBody(line, kind.usual);
  return true;
}

/** `6 strides`, `6 strides of 15 s`. Whether it is so many. */
function writeStrides(line: Rewriting, first: Token, kind: Found, count: number): boolean {
  if (kind.usual !== 'strides' || first.type !== NUMBER) return false;
  putKind(line, kind, count);
  writeUsualStrides(line);
  line.drop(kind.length);
  writeLengthOfStrides(line);
  writeBody(line, kind.usual);
  return true;
}

/** `10 km easy`, `5 x 1 km threshold`: the kind stands in front of them. */
function writeKindBehind(line: Rewriting, first: Token, kind: Found, count: number): true {
  putKind(line, kind, count);
  if (first.type !== TIMES) {
    writeAmount(line);
    line.drop(kind.length);
    writeBody(line, kind.usual);
    return true;
  }
  const steps = line.out.length;
  line.keep();
  writeAmount(line, true);
  line.drop(kind.length);
  // `8 x hill sprints 10 s`
  if (count === 1 && !writeAmount(line, true) && kind.usual === 'strides') line.insert('DURATION', '20 s');
  if (line.is(',') && isTargetBehind(line)) line.drop();
  writeTarget(line);
  writeMoreSteps(line, steps);
  return true;
}

/** Writes a kind that stands further on. */
function putKind(line: Rewriting, { usual, length }: Found, ahead: number): void {
  const from = line.at + ahead;
  line.out.push(line.made(typeOfWord(usual), usual, from, from + length));
}

/** `4 easy miles`: what the run is stands between the figure and its unit. Whether it does. */
function writeKindInAmount(line: Rewriting): boolean {
  const kind = line.peek()?.type === NUMBER ? kindAt(line, 1) : undefined;
  const unit = kind && UNITS_IN_WORDS.get(line.peek(1 + kind.length)?.image.toLowerCase() ?? '');
  if (!kind || !unit || !isRunning(kind.usual)) return false;
  const figure = line.peek()?.image ?? '';
  line.drop();
  line.putWord(kind.usual, kind.length);
  line.put(unit === 'min' ? 'DURATION' : 'DISTANCE', `${figure} ${unit}`, 1);
  writeBody(line, kind.usual);
  return true;
}

const UNITS_IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['miles', 'mi'],
  ['mi', 'mi'],
  ['km', 'km'],
  ['kms', 'km'],
  ['k', 'km'],
  ['minutes', 'min'],
  ['mins', 'min'],
  ['min', 'min'],
]);
