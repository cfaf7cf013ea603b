/** Reads the steps of a run. */
import { DURATION, LADDER, TEXT, TIMES, UNREADABLE } from '../../generated/tokens.ts';
import { isAmount, isAmountAt, writeAmount } from '../amounts.ts';
import { phrasesOf } from '../phrases.ts';
import { endsWithProse, isRemarkOfStep, leadsToCondition, writeRemark } from '../prose.ts';
import { isUnknownWord } from '../prose-words.ts';
import { joined, type Rewriting } from '../rewriting.ts';
import { IN_MIDDLE, RECOVER } from '../spellings/index.ts';
import { inAll, kinds, paces } from '../tables.ts';
import { writeTarget, writeTargetInParentheses } from '../targets/targets.ts';
import { mayBeBreak, writeTimeInParentheses } from './break-in-parentheses.ts';
import { isBrief } from './brief.ts';
import { ladderLength, ladderNameLength, writeLadder, writeRepeatedLadder } from './ladders.ts';
import { writeOnAndOff } from './on-and-off.ts';
import { countedAt, writePiece, writeWayBehind } from './pieces.ts';
import {
  isBeforeThen,
  isSetRecoveryAt,
  lastRecoveryAt,
  writeLastRecovery,
  writeRecovery,
  writeSetRecovery,
} from './recoveries.ts';
import { recoveryAt } from './recovery-at.ts';
import { writeAlternating, writeRatioRepeated, writeTurnsAndTimes } from './run-walk.ts';
import { timesAt, timesBehindParentheses } from './times-behind.ts';

const recover = phrasesOf(RECOVER);
const inMiddle = phrasesOf(IN_MIDDLE);

/** Writes steps up to the end of the session, or the parenthesis that holds them. */
export function writeSteps(
  line: Rewriting,
  endsSession: (line: Rewriting) => boolean,
  inRepeat = false,
): void {
  for (;;) {
    const before = line.at;
    writeStep(line, endsSession, inRepeat);
    if (line.isAtEnd || line.is(')') || line.is(']')) return;
    if (line.find(inAll, line.is(',') ? 1 : 0)) return;
    if (inRepeat && line.at > before && lastRecoveryAt(line) > 0) return;
    if (line.at > before) writeStepRemark(line);
    if (!inRepeat && (line.is(',') || leadsToCondition(line)) && endsWithProse(line)) return;
    // `6 x 400 m, core 15 min`
    if (!inRepeat && line.is(',') && !isBeforeThen(line) && endsSession(line)) return;
    // `3 x (5 min @ threshold / 1 min)`
    if (inRepeat && line.at > before && isBreakBehindStroke(line)) {
      line.put(',', ',', 1);
      line.insert('jog', 'jog');
      line.keep();
      continue;
    }
    if (line.is(',') || (line.at > before && isStepJoin(line, endsSession, inRepeat))) {
      writeComma(line);
      continue;
    }
    // `10k easy 5k steady`
    if (!inRepeat && line.at > before && isStepWithoutSign(line)) {
      line.insert(',', ',');
      continue;
    }
    // `4 x (6 min @ threshold w/ 1 min rest)`: in parentheses it is a part of each.
    const lead = inRepeat && line.at > before ? (line.find(recover)?.length ?? 0) : 0;
    if (lead > 0 && !line.is('recover') && recoveryAt(line, lead, true) > 0) {
      line.put(',', ',', lead);
      continue;
    }
    if (endsSession(line)) return;
    if (line.at > before) writeTimeInParentheses(line);
    if (line.is('(') && line.at > before && writeBehindStep(line)) {
      if (!line.is(',')) return;
      writeComma(line);
      continue;
    }
    const middle = line.find(inMiddle)?.length ?? 0;
    if (middle > 0) line.put('TEXT', `"${line.written(middle)}"`, middle);
    // `6 x 20 s in Racers`: a name is none of training, whatever it is.
    else if (line.name() === 'in' && line.peek(1)) line.keep(2);
    else if (line.at === before && !(line.out.length > 0 && writeTarget(line))) line.keep();
  }
}

/** `2 km wu, drills, 6 x 800 m`, `2 km wu, 10 min drills, 6 x 800 m`: what is said between steps and is no running, as a remark of the one before. */
function writeStepRemark(line: Rewriting): void {
  const last = line.out.at(-1);
  if (!line.is(',') || !last || last.image === ')') return;
  const time = line.peek(1)?.type === DURATION ? 1 : 0;
  const drills = line.find(kinds, 1 + time);
  const from = line.is('then', 1) ? 2 : 1;
  const end = drills?.usual === 'drills' ? 1 + time + drills.length : from + sayingBetweenSteps(line, from);
  if (end === from || !line.is(',', end)) return;
  const remark = line.made('TEXT', `"${line.textOf(line.at + from, line.at + end)}"`, line.at, line.at + end);
  line.drop(end);
  if (last.type === TEXT) line.out.splice(-1, 1, joined(last, remark));
  else line.out.push(remark);
}

/** How many words that mean nothing stand between two commas; 0 where other ones do. */
export function sayingBetweenSteps(line: Rewriting, from: number): number {
  let end = from;
  while (isUnknownWord(line, end)) end++;
  return line.is(',', end) ? end - from : 0;
}

/** What stands in parentheses behind a step: how it is run, or a remark. */
function writeBehindStep(line: Rewriting): boolean {
  return writeTargetInParentheses(line) || (isRemarkOfStep(line) && writeRemark(line));
}

/** `+` between steps: what follows is a figure, and no session. */
function isStepJoin(
  line: Rewriting,
  endsSession: (line: Rewriting) => boolean,
  inParentheses: boolean,
): boolean {
  // `8 x (1 min run : 1 min walk)`
  if (line.is(':')) return inParentheses;
  if (line.peek()?.type === UNREADABLE && !line.is(';')) return inParentheses && line.is('/');
  return (line.is('+') || line.is(';') || line.is('then') || line.is('and')) && !endsSession(line);
}

/** Whether a further step stands right behind one at a pace: an amount that is no break, and its pace. */
function isStepWithoutSign(line: Rewriting): boolean {
  const isPaced = line.out.at(-2)?.image === '@' && !line.out.some(({ type }) => type === TIMES);
  return isPaced && isAmount(line.peek()) && !isBrief(line.peek()) && line.find(paces, 1) !== undefined;
}

/** Whether a stroke leads to a short time that says nothing of itself, and ends the parentheses. */
function isBreakBehindStroke(line: Rewriting): boolean {
  const time = line.peek(1);
  return line.is('/') && time?.type === DURATION && isBrief(time) && (line.is(')', 2) || !line.peek(2));
}

function writeComma(line: Rewriting): void {
  const isSign = line.is(',') || line.is(';');
  line.put(',', ',', isSign && isBeforeThen(line) ? 2 : 1);
}

function writeStep(line: Rewriting, endsSession: (line: Rewriting) => boolean, inRepeat: boolean): void {
  const token = line.peek();
  if (!token) return;
  if (writeRatioRepeated(line) || writeAlternating(line) || writeRepeatBehind(line, endsSession)) return;
  if (token.type === TIMES) {
    writeRepeat(line, endsSession);
    return;
  }
  line.drop(ladderNameLength(line));
  if ((line.peek()?.type === LADDER || ladderLength(line) > 0) && writeLadder(line, endsSession)) return;
  if (writeTurnsAndTimes(line) || writeTimesBehind(line, inRepeat)) return;
  if (writeCounted(line)) {
    writeStepRemark(line);
    writeRecovery(line, endsSession);
    return;
  }
  writePiece(line, inRepeat);
  writeWayBehind(line);
}

/** `5 surges of 1 min`, `6 repeats of 800 m`: how often stands before what they are called. Whether it does. */
function writeCounted(line: Rewriting): boolean {
  const count = countedAt(line, 0);
  if (!count) return false;
  const figure = line.peek()?.image ?? '';
  const name = count.isNamed
    ? line.made(
        'TEXT',
        `"${line.textOf(line.at + 1, line.at + count.length - 1)}"`,
        line.at + 1,
        line.at + count.length,
      )
    : undefined;
  line.put('TIMES', `${figure} x`, 1);
  line.drop(count.length - 1);
  writePiece(line, true);
  if (name) line.out.push(name);
  return true;
}

/** `(1 min jog / 2 min walk) x 6`: how often stands behind the parentheses. Whether it does. */
function writeRepeatBehind(line: Rewriting, endsSession: (line: Rewriting) => boolean): boolean {
  const found = timesBehindParentheses(line);
  if (!found) return false;
  const { close, length } = found;
  const from = line.out.length;
  line.insert('TIMES', found.times);
  line.keep();
  const inside = line.part(line.at, line.at + close - 1);
  writeSteps(inside, () => false, true);
  line.out.push(...inside.out);
  line.at += close - 1;
  line.put(')', ')', 1 + length);
  if (!inside.isAtEnd) line.out.splice(from);
  if (inside.isAtEnd) writeRecovery(line, endsSession, true);
  return true;
}

/** `400 m x6`, `400 m x 6`: how often stands behind the amount. Whether it does. */
function writeTimesBehind(line: Rewriting, track: boolean): boolean {
  const amount = isAmountAt(line, 0, track);
  const found = amount > 0 ? line.looking(amount, timesAt) : undefined;
  if (!found) return false;
  const from = line.at + amount;
  line.out.push(line.made('TIMES', found.times, from, from + found.length));
  writeAmount(line, true);
  line.drop(found.length);
  writeTarget(line);
  writeTimeInParentheses(line);
  writeStepRemark(line);
  writeRecovery(line, () => false);
  return true;
}

function writeRepeat(line: Rewriting, endsSession: (line: Rewriting) => boolean): void {
  line.keep();
  // `2 reps of: jog 90 s, walk 90 s`: all that follows.
  if (line.is(':')) {
    line.put('(', '(', 1);
    writeSteps(line, endsSession, true);
    line.insert(')', ')');
    return;
  }
  if (writeRepeatedLadder(line, endsSession) || writeOnAndOff(line)) return;
  const ownRecoveries = line.is('(') || line.is('[');
  if (ownRecoveries) {
    line.put('(', '(', 1);
    writeSteps(line, () => false, true);
    const lead = lastRecoveryAt(line);
    if (lead > 0) {
      writeLastRecovery(line, lead);
      return;
    }
    if (line.is(')') || line.is(']')) line.put(')', ')', 1);
  } else if (line.peek()?.type === TIMES) {
    line.insert('(', '(');
    writeRepeat(line, endsSession);
    line.insert(')', ')');
  } else writePiece(line, true);
  writeWayBehind(line);
  if (!ownRecoveries) writeTimeInParentheses(line);
  if (!ownRecoveries && line.is('(') && !mayBeBreak(line)) writeBehindStep(line);
  if (line.peek()?.type === TEXT || line.name() === 'IN_TIME') line.keep();
  // `6 x 400 m, relaxed, 200 m jog`: the recovery stands behind it.
  else if (!ownRecoveries) writeStepRemark(line);
  const from = line.out.length;
  writeRecovery(line, endsSession, ownRecoveries);
  if (line.out.length > from && isSetRecoveryAt(line)) writeSetRecovery(line, from);
}
