/** Reads what stands between repetitions. */
import { DISTANCE, DURATION, NUMBER, TIMES } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount, isAmountAt } from '../amounts.ts';
import { Phrases, phrasesOf } from '../phrases.ts';
import { type Rewriting, unwritten } from '../rewriting.ts';
import { isDash } from '../signs.ts';
import { BETWEEN_SETS, OPEN_RECOVERIES, RECOVER, WAY_BACK } from '../spellings/index.ts';
import { manners, paces, recoveries } from '../tables.ts';
import { writeTarget } from '../targets/targets.ts';
import { SECONDS_OF_BREAKS, writeBreakInParentheses } from './break-in-parentheses.ts';
import { isBrief } from './brief.ts';
import { hasNoPace, movePaceOfRecovery, writePaceBehind } from './pace-of-repetitions.ts';
import { writePiece } from './pieces.ts';
import { easyAt, isGentleZone, recoveryAt } from './recovery-at.ts';
import { writeShareOfRepetition } from './shares-of-repetitions.ts';

const recover = phrasesOf(RECOVER);
const openRecoveries = phrasesOf(OPEN_RECOVERIES);
const betweenSets = phrasesOf(BETWEEN_SETS);
const wayBack = new Phrases(WAY_BACK);

/** What stands between repetitions, and how fast these are where that is told around it. */
export function writeRecovery(
  line: Rewriting,
  endsSession: (line: Rewriting) => boolean,
  ownRecoveries = false,
): void {
  writePaceBehind(line, line.out.length);
  const end = line.out.length;
  const isInUsualForm = line.is('recover');
  writeBreak(line, endsSession, ownRecoveries);
  // `jog 200 m between @ 5k`
  if (line.is('@') && line.tokens[line.at - 1]?.image !== ')' && hasNoPace(line.out, end)) writeTarget(line);
  movePaceOfRecovery(line.out, end, isInUsualForm);
  writePaceBehind(line, end);
}

function writeBreak(
  line: Rewriting,
  endsSession: (line: Rewriting) => boolean,
  ownRecoveries: boolean,
): void {
  const lead0 = line.is('(') ? (recover.at(line.tokens, line.at + 1)?.length ?? 0) : 0;
  const inside = line.is('(') ? recoveryAt(line, 1 + lead0, lead0 > 0) || easyAt(line, 1 + lead0) : 0;
  // `(2 min ez)`
  const behind = 1 + lead0 + inside;
  const pace = paces.at(line.tokens, line.at + behind)?.length ?? (isGentleZone(line, behind) ? 1 : 0);
  const how = inside > 0 ? pace : 0;
  // `(3 min jog down)`
  const end = 1 + lead0 + inside + how;
  const back = inside > 0 && (line.is('down', end) || line.is('back', end)) ? 1 : 0;
  if (inside > 0 && line.is(')', end + back)) {
    line.drop(1 + lead0);
    line.insert('recover', 'recover');
    writeRecoveryPiece(line);
    line.drop();
    return;
  }
  if (writeBreakInParentheses(line) || writeWayBackInParentheses(line)) return;
  if (!ownRecoveries && writeShareOfRepetition(line)) return;
  const lead = line.find(recover);
  if (lead && line.is('off') && writeBareSeconds(line, lead.length)) return;
  if (lead && (recoveryAt(line, lead.length, true) > 0 || line.is('recover'))) {
    line.put('recover', 'recover', lead.length);
    writeRecoveryPiece(line);
    return;
  }
  if (recoveryAt(line, 0) > 0 && !endsSession(line)) {
    line.insert('recover', 'recover');
    writeRecoveryPiece(line);
    return;
  }
  // `8 x 60 s jog and 90 s walk`
  if (line.is('and') && isBrief(line.peek(1)) && recoveryAt(line, 1) > 0) {
    line.put('recover', 'recover', 1);
    writeRecoveryPiece(line);
    return;
  }
  // `with jog recovery`: of unknown length.
  if (writeOpenRecovery(line)) return;
  // Behind a comma, too: repetitions without a recovery of their own make no sense.
  const next = signAt(line, endsSession);
  if (writeWayBack(line, next) || (lead && writeWayBack(line, lead.length))) return;
  if (next === 0) return;
  const named = recover.at(line.tokens, line.at + next);
  if (named && recoveryAt(line, next + named.length, true) > 0) {
    line.put('recover', 'recover', next + named.length);
    writeRecoveryPiece(line);
    return;
  }
  const length = recoveryAt(line, next, true);
  if (length === 0) return;
  const amount = line.tokens.slice(line.at + next, line.at + next + length).find(isAmount);
  // `5 min between sets`
  const isNamed = [...line.tokens.keys()]
    .slice(line.at + next, line.at + next + length + 1)
    .some((at) => recoveries.at(line.tokens, at) !== undefined);
  if (amount && !isNamed && !isShortBreak(amount) && !(line.is('/') && easyAt(line, next) > 0)) return;
  if (isNamed || line.is('/') || (!ownRecoveries && recoveryAt(line, next) > 0)) {
    line.put('recover', 'recover', next);
    writeRecoveryPiece(line);
  }
}

/** `, then 4 km`, `, and 4 km`: a sign before the word that goes on. */
export function isBeforeThen(line: Rewriting): boolean {
  return line.is('then', 1) || line.is('and', 1);
}

/** How many tokens part a step from the one before: `,`, `:`, `+`, `, then`. 0 where none does, or a session follows. */
function signAt(line: Rewriting, endsSession: (line: Rewriting) => boolean): number {
  if (line.is('/')) return line.is('/', 1) ? 2 : 1;
  if (line.is(':')) return 1;
  // `4 x 2 km - 3 min jog`
  if (isDash(line.peek()) && recoveryAt(line, 1) > 0 && !endsSession(line)) return 1;
  if (line.is(',') || line.is(';')) return isBeforeThen(line) ? 2 : 1;
  return (line.is('+') || line.is('then')) && !endsSession(line) ? 1 : 0;
}

/**
 * `6 x (400 m, 90 s rec)`: what is told as the recovery, at the end of the parentheses, without how it is done. How many
 * tokens lead to it; 0 where there is none.
 */
export function lastRecoveryAt(line: Rewriting): number {
  const comma = line.is(',') ? 1 : 0;
  const lead = recover.at(line.tokens, line.at + comma)?.length ?? 0;
  const from = comma + lead;
  const amount = isAmountAt(line, from, true);
  if (amount === 0 || from === 0) return 0;
  const named = recoveries.at(line.tokens, line.at + from + amount)?.length ?? 0;
  const to = from + amount + named;
  return (lead > 0 || named > 0) && (line.is(')', to) || line.is(']', to)) ? from : 0;
}

/** `5 x 1 km off 90`: of breaks so long nobody means metres. Whether there is one. */
function writeBareSeconds(line: Rewriting, lead: number): boolean {
  const [figure, next] = [line.peek(lead), line.peek(lead + 1)];
  const isEnd = !next || /^[,+;)(@]$/.test(next.image);
  if (figure?.type !== NUMBER || !isEnd || !SECONDS_OF_BREAKS.has(figure.image)) return false;
  line.put('recover', 'recover', lead);
  line.put('DURATION', `${figure.image} s`, 1);
  return true;
}

/** Whether the recovery between sets stands here, behind the one between their repetitions. */
export function isSetRecoveryAt(line: Rewriting): boolean {
  const sign = line.is(',') || line.is('/') || line.is('&') || line.is('and') ? 1 : 0;
  const length = recoveryAt(line, sign, true);
  return (
    length > 0 &&
    [...Array(length + 1).keys()].some((ahead) => betweenSets.at(line.tokens, line.at + sign + ahead))
  );
}

/**
 * `3 x (4 x 400 m) off 60 s, 3 min between sets`: the first recovery, written from a place on, belongs to the repetitions
 * in the parentheses; of several pieces, `3 x (3 min, 2 min, 1 min)`, it stands between them.
 */
export function writeSetRecovery(line: Rewriting, from: number): void {
  const close = line.out[from - 1];
  if (close?.image !== ')') return;
  const open = line.out.findLastIndex(({ image }, at) => at < from && image === '(');
  const inside = line.out.slice(open + 1, from - 1);
  if (inside.some(({ type, image }, at) => image === 'recover' || (type === TIMES && at > 0))) return;
  const isRow = inside[0]?.type === TIMES;
  // One row of repetitions, or several pieces of which none is a recovery.
  if (isRow === inside.some(({ image }) => image === ',') || (!isRow && !inside.every(isOfPiece))) return;
  const recovery = line.out.splice(from);
  if (isRow) line.out.splice(from - 1, 0, ...recovery);
  else line.out.splice(open + 1, inside.length, ...inside.flatMap((token) => parted(token, recovery)));
  writeBetweenSets(line);
}

/** The recovery between sets, where `isSetRecoveryAt`. */
export function writeBetweenSets(line: Rewriting): void {
  const sign = line.is(',') || line.is('/') || line.is('&') || line.is('and') ? 1 : 0;
  if (sign > 0) line.put('recover', 'recover', 1);
  else line.insert('recover', 'recover');
  writeRecoveryPiece(line);
}

/** A recovery as a step of its own: what does not say how it is done is jogged, as between repetitions. */
export function asStep([, ...tokens]: readonly Token[]): readonly Token[] {
  const [first] = tokens;
  if (first?.type !== DISTANCE && first?.type !== DURATION) return tokens;
  return [unwritten('jog', first), ...tokens];
}

/** What a piece of running is made of that is no recovery. */
function isOfPiece({ type, image }: Token): boolean {
  return type === DISTANCE || type === DURATION || image === ',';
}

/** A comma between two pieces with the recovery that stands between them; any other token as it is. */
function parted(token: Token, recovery: readonly Token[]): readonly Token[] {
  if (token.image !== ',') return [token];
  const between = asStep(recovery).map(({ type, image }) => unwritten(image, token, type));
  return [unwritten(',', token), ...between, token];
}

/** Writes it behind the parentheses, which it closes. */
export function writeLastRecovery(line: Rewriting, lead: number): void {
  const before = line.out.length;
  line.put('recover', 'recover', lead);
  writeRecoveryPiece(line);
  const recovery = line.out.splice(before);
  line.put(')', ')', 1);
  line.out.push(...recovery);
}

/** `with jog recovery`, `, walk recovery`: it ends with the lap button. Whether there is one. */
function writeOpenRecovery(line: Rewriting): boolean {
  const lead = line.is(',') ? 1 : (line.find(recover)?.length ?? 0);
  const isOpen = line.is('(');
  const from = isOpen ? 1 : lead;
  const open = from > 0 ? line.find(openRecoveries, from) : undefined;
  const end = from + (open?.length ?? 0);
  if (open && (isOpen ? line.is(')', end) : isEndOfRecovery(line.peek(end)))) {
    line.put('recover', 'recover', from);
    line.insert('UNTIL_LAP', 'until lap');
    line.put('TEXT', `"${line.written(open.length)}"`, open.length);
    if (isOpen) line.drop();
    return true;
  }
  const how = lead > 0 ? manners.at(line.tokens, line.at + lead) : undefined;
  if (
    !how ||
    how.usual === 'run' ||
    !/recover/i.test(line.tokens[line.at + lead + how.length - 1]?.image ?? '')
  )
    return false;
  if (!isEndOfRecovery(line.peek(lead + how.length))) return false;
  line.put('recover', 'recover', lead);
  line.putWord(how.usual, how.length);
  line.insert('UNTIL_LAP', 'until lap');
  return true;
}

function isEndOfRecovery(next: Token | undefined): boolean {
  return !next || /^[,)+]$/.test(next.image);
}

/** The longest break between repetitions, by its unit. */
const LONGEST_BREAK: ReadonlyMap<string, number> = new Map([
  ['m', 1000],
  ['km', 1],
  ['mi', 0.6],
  ['s', 600],
  ['min', 6],
]);

/** Whether an amount is one between repetitions, and no part of the run of its own. */
function isShortBreak({ image }: Token): boolean {
  const [, figure = '', unit = ''] = /([\d.]+) ?([a-z]+)$/i.exec(image) ?? [];
  return Number(figure) <= (LONGEST_BREAK.get(unit.toLowerCase()) ?? 0);
}

/** `, jog back`: as far as what was run; of what was run by time, until the lap button is pressed. */
function writeWayBack(line: Rewriting, next: number): boolean {
  const back = wayBack.at(line.tokens, line.at + next);
  if (!back || line.is('(')) return false;
  const run = line.out.findLast(({ type }) => type === DISTANCE || type === DURATION);
  const isWay = !/equal|same/i.test(line.peek(next)?.image ?? '');
  // `4 x 200 m, 4 x 400 m, equal jog`: each has another one.
  if (!isWay && line.out.filter(isTimesOfPiece).length > 1) return false;
  const from = line.at + next;
  if (next > 0) line.put('recover', 'recover', next);
  else line.insert('recover', 'recover');
  const isFloat = back.usual === 'float back';
  line.putWord(isFloat ? 'run' : back.usual === 'jog back' ? 'jog' : 'walk', 1);
  line.drop(from + back.length - line.at);
  if (run && (run.type === DISTANCE || !isWay)) line.insert(run.type, run.image);
  else line.insert('UNTIL_LAP', 'until lap');
  if (!isFloat) return true;
  line.insert('@', '@');
  line.insert('WORD', 'steady');
  return true;
}

function isTimesOfPiece({ type }: Token, at: number, out: readonly Token[]): boolean {
  return type === TIMES && out[at + 1]?.image !== '(';
}

/** `(walk back recovery)`. Whether the way back is told in parentheses, and nothing else. */
function writeWayBackInParentheses(line: Rewriting): boolean {
  const back = line.is('(') ? line.find(wayBack, 1) : undefined;
  if (!back || !line.is(')', 1 + back.length)) return false;
  line.drop();
  writeWayBack(line, 0);
  line.drop();
  return true;
}

/** What is done between repetitions, without the words that say no more than that. */
function writeRecoveryPiece(line: Rewriting): void {
  const from = line.out.length;
  writePiece(line, true, true);
  const behind = line.at;
  for (let found = line.find(recoveries); found; found = line.find(recoveries)) line.drop(found.length);
  // `2 min recovery jog`: how it is done stands in front of the amount.
  const how = line.at > behind ? line.find(manners) : undefined;
  const first = line.out[from];
  if (!how || how.usual === 'run' || !first || !isAmount(first) || isAmountAt(line, how.length, true) > 0)
    return;
  const amount = line.out.splice(from);
  line.putWord(how.usual, how.length);
  line.out.push(...amount);
}
