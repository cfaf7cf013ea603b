/** Reads the steps of a run, and how fast or how hard they are. */
import {
  DISTANCE,
  DURATION,
  HEART_RATE,
  LADDER,
  NUMBER,
  PACE,
  PACE_BOUND,
  RPE,
  SET_REPS,
  TEXT,
  TIMES,
  UNREADABLE,
  WORD,
} from '../generated/tokens.ts';
import { Token } from '../token.ts';
import { readLadder } from './figures.ts';
import { boundAt, heartRateAt, shareAt } from './heart-rates.ts';
import { Phrases, phrasesOf } from './phrases.ts';
import { isRemarkOfStep, isUnknownWord, writeRemark } from './prose.ts';
import { joined, type Rewriting, typeOf, typeOfWord } from './rewriting.ts';
import { writeTurnsAndTimes } from './run-walk.ts';
import {
  ABOUT,
  COOL_DOWN,
  EFFORTS,
  HEART_RATE as HEART_RATES,
  RECOVER,
  UPHILL,
  WALKS,
  WARM_UP,
  WAY_BACK,
} from './spellings.ts';
import { bounds, inAll, kinds, manners, paces, recoveries } from './tables.ts';

const parts = new Phrases({ 'warm up': WARM_UP, 'cool down': COOL_DOWN });
const recover = phrasesOf(RECOVER);
const wayBack = new Phrases(WAY_BACK);
const about = phrasesOf(ABOUT);
const heartRates = phrasesOf(HEART_RATES);
const uphill = phrasesOf(UPHILL);
const walks = phrasesOf(WALKS);
const efforts = new Phrases(EFFORTS);

/** Metres that are run on a track as they are: behind `6 x` they need no unit. */
const TRACK: ReadonlySet<string> = new Set(
  [100, 150, 200, 250, 300, 350, 400, 500, 600, 800, 1000, 1200, 1500, 1600, 2000].map(String),
);

const FLOAT = 'float';

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
    return true;
  }
  const km = kilometres(token);
  if (km) line.put('DISTANCE', km, 1);
  else if (token.type === NUMBER && line.peek(1)?.type === WORD && /^k$/i.test(line.peek(1)?.image ?? ''))
    line.put('DISTANCE', `${token.image} km`, 2);
  else if (track && token.type === NUMBER && TRACK.has(token.image))
    line.put('DISTANCE', `${token.image} m`, 1);
  else return false;
  writeRangeEnd(line);
  return true;
}

/** `10 km - 12 km`: the unit is said twice. Whether it was. */
function writeRangeEnd(line: Rewriting): boolean {
  const [from, to] = [line.peek(), line.peek(2)];
  if (!from || !to || from.type !== to.type || !/^(?:-|\u2013|to)$/i.test(line.peek(1)?.image ?? ''))
    return false;
  const [low, high] = [from, to].map(({ image }) => /^([\d.]+) ?([a-z]+)$/i.exec(image));
  if (!low || !high || low[2]?.toLowerCase() !== high[2]?.toLowerCase()) return false;
  line.put(from.type, `${low[1]}-${high[1]} ${low[2]}`, 3);
  return true;
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
  if (token.type !== NUMBER) return false;
  const next = line.peek(ahead + 1)?.image ?? '';
  return next === '@' || /^[EMTIR]$/.test(next) || paces.at(line.tokens, line.at + ahead + 1) !== undefined;
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

/** Whether an amount stands here, exact or not. */
export function hasAmount(line: Rewriting): boolean {
  return isAmount(line.peek()) || looselyAt(line) !== undefined;
}

/** Whether an amount stands at a place further on. */
function isAmountAt(line: Rewriting, ahead: number, track: boolean): number {
  const token = line.peek(ahead);
  if (!token) return 0;
  if (isAmount(token) || token.name === 'CLOCK' || isBareAmount(line, ahead)) return 1;
  if (token.type === NUMBER && /^k$/i.test(line.peek(ahead + 1)?.image ?? '')) return 2;
  return track && token.type === NUMBER && TRACK.has(token.image) ? 1 : 0;
}

/** The warm-up or cool-down that begins here. */
export function partOf(line: Rewriting, ahead = 0): ReturnType<Phrases['at']> {
  return line.find(parts, ahead);
}

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
    if (line.at > before) writeStepRemark(line);
    if (line.is(',') || (line.at > before && isStepJoin(line, endsSession, inRepeat))) {
      writeComma(line);
      continue;
    }
    // `4 x (6 min @ threshold w/ 1 min rest)`: in parentheses it is a part of each.
    const lead = inRepeat && line.at > before ? (line.find(recover)?.length ?? 0) : 0;
    if (lead > 0 && !line.is('recover') && recoveryAt(line, lead, true) > 0) {
      line.put(',', ',', lead);
      continue;
    }
    if (endsSession(line)) return;
    if (line.is('(') && line.at > before && writeBehindStep(line)) {
      if (!line.is(',')) return;
      writeComma(line);
      continue;
    }
    if (line.at === before && !(line.out.length > 0 && writeTarget(line))) line.keep();
  }
}

/** `2 km wu, drills, 6 x 800 m`: what is said between steps and is no running, as a remark of the one before. */
function writeStepRemark(line: Rewriting): void {
  const last = line.out.at(-1);
  if (!line.is(',') || !last || last.image === ')') return;
  const drills = line.find(kinds, 1);
  let end = 1;
  if (drills?.usual === 'drills') end += drills.length;
  else while (isUnknownWord(line, end)) end++;
  if (end === 1 || !line.is(',', end)) return;
  const remark = line.made('TEXT', `"${line.textOf(line.at + 1, line.at + end)}"`, line.at, line.at + end);
  line.drop(end);
  if (last.type === TEXT) line.out.splice(-1, 1, joined(last, remark));
  else line.out.push(remark);
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
  if (line.peek()?.type === UNREADABLE && !line.is(';')) return inParentheses && line.is('/');
  return (line.is('+') || line.is(';') || line.is('then') || line.is('and')) && !endsSession(line);
}

function writeComma(line: Rewriting): void {
  const isLong = line.is(',') || line.is(';');
  if (isLong && (line.is('then', 1) || line.is('and', 1))) line.put(',', ',', 2);
  else line.put(',', ',', 1);
}

function writeStep(line: Rewriting, endsSession: (line: Rewriting) => boolean, inRepeat: boolean): void {
  const token = line.peek();
  if (!token) return;
  if (token.type === TIMES) {
    writeRepeat(line, endsSession);
    return;
  }
  if (token.type === LADDER && writeLadder(line, endsSession)) return;
  if (writeTurnsAndTimes(line)) return;
  writePiece(line, inRepeat);
}

function writeRepeat(line: Rewriting, endsSession: (line: Rewriting) => boolean): void {
  line.keep();
  const ownRecoveries = line.is('(') || line.is('[');
  if (ownRecoveries) {
    line.put('(', '(', 1);
    writeSteps(line, () => false, true);
    if (line.is(')') || line.is(']')) line.put(')', ')', 1);
  } else if (line.peek()?.type === TIMES) {
    line.insert('(', '(');
    writeRepeat(line, endsSession);
    line.insert(')', ')');
  } else writePiece(line, true);
  if (!ownRecoveries && line.is('(')) writeBehindStep(line);
  if (line.peek()?.type === TEXT) line.keep();
  writeRecovery(line, endsSession, ownRecoveries);
}

/**
 * The steps of a ladder, each with the target and the recovery that are written once behind it. Whether it is one:
 * without a unit its figures are metres of a track.
 */
function writeLadder(line: Rewriting, endsSession: (line: Rewriting) => boolean): boolean {
  const token = line.peek() as Token;
  const ladder = readLadder(token.image);
  const unit = ladder.unit ?? (ladder.figures.every((figure) => TRACK.has(figure)) ? 'm' : undefined);
  if (!unit) return false;
  const type = unit === 'm' || unit === 'km' || unit === 'mi' ? DISTANCE : DURATION;
  line.drop();
  if (line.is('on')) line.drop();
  const before = line.out.length;
  writeTarget(line);
  const target = line.out.splice(before);
  const recovery = ladderRecovery(line, endsSession);
  let { offset, column } = token;
  for (const [index, figure] of ladder.figures.entries()) {
    if (index > 0) line.out.push(unwritten(',', offset, column, token.line));
    const amount = `${figure} ${unit}`;
    const isLast = index === ladder.figures.length - 1;
    const length = isLast ? token.end - offset : figure.length + 1;
    line.out.push(new Token(type, amount, offset, token.line, column, length));
    offset += length;
    column += length;
    const copied = (made: Token) =>
      isLast ? made : new Token(made.type, made.image, offset, token.line, column, 0);
    line.out.push(...target.map(copied));
    if (isLast || !recovery) continue;
    line.out.push(unwritten(',', offset, column, token.line));
    const steps = recovery === 'equal' ? equalJog(amount, type) : recovery.slice(1);
    line.out.push(...steps.map((made) => new Token(made.type, made.image, offset, token.line, column, 0)));
  }
  return true;
}

/** What stands between the figures of a ladder, with the word that leads to it. */
function ladderRecovery(
  line: Rewriting,
  endsSession: (line: Rewriting) => boolean,
): readonly Token[] | 'equal' | undefined {
  const equal = line.is(',') ? 1 : 0;
  if ((line.is('equal', equal) || line.is('same', equal)) && manners.at(line.tokens, line.at + equal + 1)) {
    line.drop(equal + 1 + (manners.at(line.tokens, line.at + equal + 1)?.length ?? 0));
    return 'equal';
  }
  const before = line.out.length;
  writeRecovery(line, endsSession);
  const written = line.out.splice(before);
  return written.length > 0 ? written : undefined;
}

function equalJog(amount: string, type: number): readonly Token[] {
  return [new Token(typeOfWord('jog'), 'jog', 0, 0, 0, 0), new Token(type, amount, 0, 0, 0, 0)];
}

function unwritten(sign: ',', offset: number, column: number, line: number): Token {
  return new Token(typeOf(sign), sign, offset, line, column, 0);
}

/** What stands between repetitions. */
export function writeRecovery(
  line: Rewriting,
  endsSession: (line: Rewriting) => boolean,
  ownRecoveries = false,
): void {
  const lead0 = line.is('(') ? (recover.at(line.tokens, line.at + 1)?.length ?? 0) : 0;
  const inside = line.is('(') ? recoveryAt(line, 1 + lead0, lead0 > 0) : 0;
  if (inside > 0 && line.is(')', 1 + lead0 + inside)) {
    line.drop(1 + lead0);
    line.insert('recover', 'recover');
    writePiece(line, true);
    line.drop();
    return;
  }
  const lead = line.find(recover);
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
  // `with jog recovery`: of unknown length.
  if (writeOpenRecovery(line)) return;
  // Behind a comma, too: repetitions without a recovery of their own make no sense.
  const next = line.is(',') || line.is('/') ? 1 : 0;
  if (writeWayBack(line, next)) return;
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
  const isNamed = recoveries.at(line.tokens, line.at + next + length) !== undefined;
  if (amount && !isNamed && !isShortBreak(amount)) return;
  if (isNamed || line.is('/') || (!ownRecoveries && recoveryAt(line, next) > 0)) {
    line.put('recover', 'recover', 1);
    writeRecoveryPiece(line);
  }
}

/** `with jog recovery`, `, walk recovery`: it ends with the lap button. Whether there is one. */
function writeOpenRecovery(line: Rewriting): boolean {
  const lead = line.is(',') ? 1 : (line.find(recover)?.length ?? 0);
  const how = lead > 0 ? manners.at(line.tokens, line.at + lead) : undefined;
  if (
    !how ||
    how.usual === 'run' ||
    !/recover/i.test(line.tokens[line.at + lead + how.length - 1]?.image ?? '')
  )
    return false;
  const next = line.peek(lead + how.length);
  if (next && !/^[,)+]$/.test(next.image)) return false;
  line.put('recover', 'recover', lead);
  line.putWord(how.usual, how.length);
  line.insert('UNTIL_LAP', 'until lap');
  return true;
}

/** The longest break between repetitions, by its unit. */
const LONGEST_BREAK: ReadonlyMap<string, number> = new Map([
  ['m', 1000],
  ['km', 1],
  ['s', 600],
  ['min', 6],
]);

/** Whether an amount is one between repetitions, and no part of the run of its own. */
function isShortBreak({ image }: Token): boolean {
  const [, figure = '', unit = ''] = /([\d.]+) ?([a-z]+)$/i.exec(image) ?? [];
  return Number(figure) <= (LONGEST_BREAK.get(unit.toLowerCase()) ?? 0);
}

const LONGEST_BRIEF: ReadonlyMap<string, number> = new Map([
  ['m', 400],
  ['s', 180],
  ['min', 3],
]);

/** Whether an amount of easy running is too short for a part of a run of its own. */
function isBrief(token: Token | undefined): boolean {
  const [, figure = '', unit = ''] = /^([\d.]+) ?([a-z]+)$/i.exec(token?.image ?? '') ?? [];
  return Number(figure) <= (LONGEST_BRIEF.get(unit.toLowerCase()) ?? 0);
}

/** `, jog back`: as far as what was run; of what was run by time, until the lap button is pressed. */
function writeWayBack(line: Rewriting, next: number): boolean {
  const back = wayBack.at(line.tokens, line.at + next);
  if (!back || line.is('(')) return false;
  const run = line.out.findLast(({ type }) => type === DISTANCE || type === DURATION);
  const isWay = !/equal|same/i.test(line.peek(next)?.image ?? '');
  const from = line.at + next;
  if (next > 0) line.put('recover', 'recover', 1);
  else line.insert('recover', 'recover');
  line.putWord(back.usual === 'jog back' ? 'jog' : 'walk', 1);
  line.drop(from + back.length - line.at);
  if (run && (run.type === DISTANCE || !isWay)) line.insert(run.type, run.image);
  else line.insert('UNTIL_LAP', 'until lap');
  return true;
}

/** What is done between repetitions, without the words that say no more than that. */
function writeRecoveryPiece(line: Rewriting): void {
  writePiece(line, true, true);
  for (let found = line.find(recoveries); found; found = line.find(recoveries)) line.drop(found.length);
}

/** How many tokens a recovery takes; one that says how it is done, unless any amount will do. */
function recoveryAt(line: Rewriting, ahead: number, anyAmount = false): number {
  const isRun = (usual: string) => usual === 'run' && !anyAmount;
  const manner = manners.at(line.tokens, line.at + ahead);
  if (manner && !isRun(manner.usual)) {
    const amount = isAmountAt(line, ahead + manner.length, true);
    if (amount > 0) return manner.length + amount;
  }
  if (line.is(FLOAT, ahead)) {
    const amount = isAmountAt(line, ahead + 1, true);
    if (amount > 0) return 1 + amount;
  }
  const amount = isAmountAt(line, ahead, true);
  if (amount === 0) return 0;
  const behind = manners.at(line.tokens, line.at + ahead + amount);
  if (behind && !isRun(behind.usual)) return amount + behind.length;
  if (line.is(FLOAT, ahead + amount)) return amount + 1;
  // `6 x 3 min hard, 2 min easy`: shorter than any part of a run of its own.
  const pace = paces.at(line.tokens, line.at + ahead + amount);
  if (!anyAmount && pace?.usual === 'easy' && isBrief(line.peek(ahead))) return amount;
  // `2 min Z1 between`, `5 min easy between`
  const target = isZone(line.peek(ahead + amount)) ? 1 : (pace?.length ?? 0);
  const named = recoveries.at(line.tokens, line.at + ahead + amount + target);
  if (named) return amount + target + named.length;
  return anyAmount ? amount : 0;
}

/** How an amount is done, behind it. `400 m off 90 s` leads to a recovery, and `off road` is no way of running. */
function mannerBehind(line: Rewriting, ahead: number): ReturnType<Phrases['at']> {
  const how = line.find(manners, ahead);
  if (!how || !line.is('off', ahead)) return how;
  const next = line.peek(ahead + how.length);
  return !next || /^[,)+/\]]$/.test(next.image) ? how : undefined;
}

function isZone(token: Token | undefined): boolean {
  return token?.name === 'ZONE' || /^z\d$/i.test(token?.image ?? '');
}

/** A piece of a run. */
function writePiece(line: Rewriting, track: boolean, isRecovery = false): void {
  const part = /^(?:up|down)$/i.test(line.peek()?.image ?? '') ? undefined : line.find(parts);
  if (part) {
    line.put(part.usual === 'warm up' ? 'WARM_UP' : 'COOL_DOWN', part.usual, part.length);
    if (line.is(':')) line.drop();
    writeAmount(line, track);
    writeManner(line);
    writeTarget(line);
    return;
  }
  const manner = line.find(manners);
  if (manner && (isAmountAt(line, manner.length, track) > 0 || line.name(manner.length) === 'UNTIL_LAP')) {
    const walk = walkRemark(line, manner.length);
    line.putWord(manner.usual, manner.length);
    if (!writeAmount(line, track)) line.keep();
    writeTarget(line);
    if (walk) line.out.push(walk);
    return;
  }
  if (line.is(FLOAT) && isAmountAt(line, 1, track) > 0) {
    line.putWord('run', 1);
    writeAmount(line, track);
    line.insert('@', '@');
    line.insert('WORD', 'steady');
    return;
  }
  if (line.name() === 'UNTIL_LAP') {
    line.keep();
    writeManner(line);
    writeTarget(line);
    return;
  }
  // `easy 2 km` is `2 km @ easy`.
  const pace = line.find(paces);
  if (pace && isAmountAt(line, pace.length, track) > 0) {
    const from = line.at;
    line.at += pace.length;
    writeAmount(line, track);
    line.insert('@', '@');
    const named = line.made('WORD', pace.usual, from, from + pace.length);
    named.type = typeOfWord(pace.usual);
    line.out.push(named);
    return;
  }
  if (!track && writeStridesAmongSteps(line)) return;
  const amount = isAmountAt(line, 0, track);
  if (amount === 0) return;
  const behind = line.find(parts, amount);
  if (behind) {
    const from = line.at + amount;
    line.out.push(
      line.made(
        behind.usual === 'warm up' ? 'WARM_UP' : 'COOL_DOWN',
        behind.usual,
        from,
        from + behind.length,
      ),
    );
    writeAmount(line, track);
    line.drop(behind.length);
    writeTarget(line);
    return;
  }
  const how = mannerBehind(line, amount);
  const around = how && parts.at(line.tokens, line.at + amount + how.length);
  if (how && around) {
    // `5 min walk warm-up`
    const from = line.at + amount + how.length;
    const name = around.usual === 'warm up' ? 'WARM_UP' : 'COOL_DOWN';
    line.out.push(line.made(name, around.usual, from, from + around.length));
    writeAmount(line, track);
    line.putWord(how.usual, how.length);
    line.drop(around.length);
    return;
  }
  if (how) {
    const from = line.at + amount;
    const word = how.usual;
    const walk = line.looking(amount, () => walkRemark(line, how.length));
    // `5 min run` is a step that says nothing else.
    if (word === 'stand' || word === 'jog' || word === 'walk' || word === 'run') {
      const token = line.made(line.tokens[from]?.type ?? 0, word, from, from + how.length);
      token.type = typeOfWord(word);
      line.out.push(token);
    }
    writeAmount(line, track);
    line.drop(how.length);
    writeTarget(line);
    if (walk) line.out.push(walk);
    return;
  }
  if (line.is(FLOAT, amount)) {
    line.insert('run', 'run');
    writeAmount(line, track);
    line.insert('@', '@');
    line.put('WORD', 'steady', 1);
    return;
  }
  // `400 m x6`
  const times = /^x(\d+)$/i.exec(line.peek(amount)?.image ?? '');
  if (times) {
    line.out.push(line.made('TIMES', `${times[1]} x`, line.at + amount, line.at + amount + 1));
    writeAmount(line, true);
    line.drop();
    writeTarget(line);
    writeRecovery(line, () => false);
    return;
  }
  writeAmount(line, track);
  if (isRecovery && line.find(recoveries)) return;
  const way = line.find(uphill);
  if (way) {
    const remark = line.made('TEXT', `"${line.written(way.length)}"`, line.at, line.at + way.length);
    line.drop(way.length);
    writeTarget(line);
    const last = line.out.at(-1) as Token;
    if (last.type === TEXT) line.out.splice(-1, 1, joined(remark, last));
    else line.out.push(remark);
    return;
  }
  if (/^strides?$/i.test(line.peek()?.image ?? '')) {
    line.insert('@', '@');
    line.put('WORD', 'repetition', 1);
    line.insert('TEXT', '"strides"');
    return;
  }
  const from = line.at;
  const isNamed = !line.is('@') && line.find(paces) !== undefined;
  if (!writeTarget(line) || !isNamed || !line.is('@')) return;
  // `20 min tempo @ 4:55/km`: the figure says it, the word is what it is called.
  const called = line.tokens.slice(from, line.at).map(({ image }) => image);
  const before = line.out.length;
  if (!writeTarget(line)) return;
  line.out.splice(before - 2, 2);
  line.insert('TEXT', `"${called.join(' ')}"`);
}

/** Whether it is said at a place that a step goes uphill. */
export function isUphillAt(tokens: readonly Token[], at: number): boolean {
  return uphill.at(tokens, at) !== undefined;
}

/** `6 strides` among other steps: of 20 s each, as they usually are. */
function writeStridesAmongSteps(line: Rewriting): boolean {
  const kind = line.peek()?.type === NUMBER ? line.find(kinds, 1) : undefined;
  if (kind?.usual !== 'strides') return false;
  line.put('TIMES', `${line.peek()?.image} x`, 1);
  line.insert('DURATION', '20 s');
  line.insert('@', '@');
  line.put('WORD', 'repetition', kind.length);
  line.insert('TEXT', '"strides"');
  return true;
}

/** `brisk walk`: the word that says how, as a remark. */
export function walkRemark(line: Rewriting, length: number): Token | undefined {
  const isTold = length > 1 && line.find(walks)?.length === length;
  if (!isTold) return undefined;
  return line.made('TEXT', `"${line.peek()?.image.toLowerCase()}"`, line.at, line.at + length);
}

/** How a warm-up is done: `warm up 5 min walk`. */
function writeManner(line: Rewriting): void {
  const how = line.find(manners);
  if (how) line.putWord(how.usual, how.length);
}

/** Writes how fast or how hard something is, with or without `@`. Whether something was written. */
export function writeTarget(line: Rewriting): boolean {
  if (writeTime(line)) return true;
  if (isOnBeforeOff(line)) {
    line.insert('@', '@');
    line.put('RPE', 'rpe 8', 1);
    line.insert('TEXT', '"on"');
    return true;
  }
  const sign = line.is('@') || line.is('at') ? 1 : 0;
  // A bare figure is one only behind the sign: `swim 1500` lacks a unit.
  const target = sign === 0 && line.peek()?.type === NUMBER ? undefined : targetAt(line, sign);
  if (!target) {
    if (sign && line.is('@')) {
      const next = line.name(1);
      line.keep(next === 'WORD' || next === 'TEXT' || next === 'CLOCK' ? 2 : 1);
      // `@ 8:30 pace`, `@ parade pace`
      if (next !== 'TEXT' && line.is('pace')) line.drop();
      return true;
    }
    return false;
  }
  if (sign) line.put('@', '@', 1);
  else line.insert('@', '@');
  target(line);
  // `@ easy to marathon`: what it changes to has no sign of its own.
  const end = line.is('to') ? targetAt(line, 1) : undefined;
  if (end) {
    line.keep();
    end(line);
  }
  return true;
}

/** `1 min on / 1 min off`: on is hard running, as opposed to off. */
function isOnBeforeOff(line: Rewriting): boolean {
  if (!line.is('on') || !isAmount(line.out.at(-1))) return false;
  const sign = /^[/,]$/.test(line.peek(1)?.image ?? '') ? 2 : 1;
  return isAmount(line.peek(sign)) && line.is('off', sign + 1);
}

/** `10 km (Z2)`, `(HR < 140)`, `(2:52)`: a target alone in parentheses. Whether there is one. */
export function writeTargetInParentheses(line: Rewriting): boolean {
  const lead = line.is('@', 1) || line.is('at', 1) ? 2 : 1;
  const isClock = line.name(lead) === 'CLOCK' && line.is(')', lead + 1);
  // `5 mi @ half (8:00)` tells the same pace in figures.
  if (line.out.at(-2)?.image === '@' && (isClock || line.name(1) === 'PACE')) return false;
  const target = line.is('(') && !isClock ? targetAt(line, lead) : undefined;
  if (!target && !isClock) return false;
  const [from, before] = [line.at, line.out.length];
  line.put('@', '@', lead);
  if (target) target(line);
  else line.keep();
  if (line.is(')')) {
    line.drop();
    return true;
  }
  line.at = from;
  line.out.length = before;
  return false;
}

/** `in 92`, `@ 90-92 s`: a time for the distance before it. Whether there is one. */
function writeTime(line: Rewriting): boolean {
  const amount = line.out.at(-1);
  if (amount?.type !== DISTANCE || !(line.is('in') || line.is('@'))) return false;
  const time = line.peek(1);
  const isShort = /^\d{1,4} ?m$/i.test(amount.image);
  if (time?.type === DURATION) {
    const clock = /^(\d+) min(?: (\d+) s)?$/.exec(time.image);
    // Of more than a few laps minutes and seconds behind `@` are a pace.
    if (line.is('@') && !isShort) {
      if (!clock) return false;
      line.put('@', '@', 1);
      line.put('CLOCK', `${clock[1]}:${(clock[2] ?? '0').padStart(2, '0')}`, 1);
      return true;
    }
    line.put('IN_TIME', `in ${time.image}`, 2);
    return true;
  }
  const seconds = /^\d{2,3}(?:-\d{2,3})?$/.test(time?.image ?? '') && time?.type === NUMBER;
  if (!seconds || !isShort || !line.is('in')) return false;
  line.put('IN_TIME', `in ${time.image} s`, 2);
  return true;
}

/** Whether a target stands at a place further on. */
export function isTargetAt(line: Rewriting, ahead: number): boolean {
  return targetAt(line, ahead) !== undefined;
}

type Write = (line: Rewriting) => void;

/** The targets that are one token. */
const WHOLE_TARGETS: ReadonlySet<string> = new Set([
  'ZONE',
  'HEART_RATE',
  'HEART_RATE_BOUND',
  'POWER',
  'SPEED',
  'BY_FEEL',
]);

const SHARE_TOKENS: ReadonlyMap<string, number> = new Map([
  ['max hr', typeOf('MAX_HR')],
  ['threshold hr', typeOf('THRESHOLD_HR')],
  ['hr reserve', typeOf('HR_RESERVE')],
]);

function typeOfShare(share: string): number {
  return SHARE_TOKENS.get(share) ?? typeOfWord(share);
}

function typeOfPace(pace: string): number {
  return /^\d+$/.test(pace) ? NUMBER : typeOfWord(pace);
}

/** What may stand behind a pace: how far from it, or the pace that it changes to. */
function writePaceRange(line: Rewriting): void {
  const token = line.peek();
  if (token?.type === PACE || token?.type === PACE_BOUND) line.keep();
  const offset = offsetAt(line);
  if (offset) line.put('PACE_OFFSET', offset.image, offset.length);
}

/** `+10 s/km`, `+20`, `- 5s`: seconds on a pace, a kilometre where no unit is written. */
function offsetAt(line: Rewriting): { readonly image: string; readonly length: number } | undefined {
  const sign = line.peek()?.image ?? '';
  if (line.name() === 'PACE_OFFSET' || !/^[-+\u2013\u2212]$/.test(sign)) return undefined;
  const figure = line.peek(1);
  const seconds = /^(\d+(?:-\d+)?)(?: ?s)?$/.exec(figure?.image ?? '')?.[1];
  if (!seconds || Number.parseInt(seconds, 10) > MOST_SECONDS_OFF) return undefined;
  let length = 2;
  if (/^(?:s|sec|secs|seconds)$/i.test(line.peek(length)?.image ?? '')) length++;
  const unit =
    line.is('/', length) || line.is('per', length)
      ? /^(?:km|k|mi|miles?)$/i.exec(line.peek(length + 1)?.image ?? '')
      : null;
  if (unit) length += 2;
  // Without a unit it is one only where seconds are written, or nothing that could be a session follows.
  if (
    !unit &&
    figure?.type === NUMBER &&
    line.peek(length) &&
    !/^[,)+]$/.test(line.peek(length)?.image ?? '')
  )
    return undefined;
  const of = unit && /^m/i.test(unit[0]) ? 'mi' : 'km';
  return { image: `${sign === '+' ? '+' : '-'} ${seconds} s/${of}`, length };
}

const MOST_SECONDS_OFF = 120;

/** `15K-HM`: anywhere between two paces. */
function betweenPaces({ type, image }: Token): string | undefined {
  if (type !== WORD) return undefined;
  const [one, other, more] = image.split('-');
  if (one === undefined || other === undefined || more !== undefined) return undefined;
  const ends = [one, other].map((end) => paces.named(end));
  return ends.every((end) => end !== undefined) && ends.join('-') !== image ? ends.join('-') : undefined;
}

/** What a target is, from a place further on; undefined where none stands there. */
function targetAt(line: Rewriting, ahead: number): Write | undefined {
  const token = line.peek(ahead);
  if (!token) return undefined;
  if (token.type === PACE || token.type === PACE_BOUND) return writePaceRange;
  if (WHOLE_TARGETS.has(token.name)) return (one) => one.keep();
  const share = shareAt(line, ahead);
  if (share) {
    return (one) => {
      one.keep();
      one.put(typeOfShare(share.of), share.of, share.length - 1);
    };
  }
  const lead = line.find(heartRates, ahead);
  const skipped = lead?.length ?? 0;
  const bound = boundAt(line, ahead + skipped);
  if (
    bound &&
    (lead || token.type === HEART_RATE || /bpm/.test(line.peek(ahead + bound.length - 1)?.image ?? ''))
  ) {
    return (one) => one.put('HEART_RATE_BOUND', bound.image, skipped + bound.length);
  }
  if (lead) {
    const rate = heartRateAt(line, ahead + skipped);
    if (rate) return (one) => one.put('HEART_RATE', rate.image, skipped + rate.length);
  }
  if (token.type === RPE) {
    return (one) => {
      one.keep();
      if (one.is('/') && one.is('10', 1)) one.drop(2);
    };
  }
  const zone = zoneAt(line, ahead);
  if (zone) return zone;
  if (token.type === SET_REPS && /^\d{1,2}\/10$/.test(token.image)) {
    return (one) => one.put('RPE', `rpe ${Number.parseInt(token.image, 10)}`, 1);
  }
  if (token.type === NUMBER && line.is('/', ahead + 1) && line.is('10', ahead + 2)) {
    return (one) => one.put('RPE', `rpe ${token.image}`, 3);
  }
  const inWords = efforts.at(line.tokens, line.at + ahead);
  if (inWords) return writeEffort(inWords);
  const rpe = effortAt(line, ahead);
  if (rpe) return rpe;
  const pace = line.find(paces, ahead);
  // `race` without a sign may begin a session.
  if (pace && (ahead > 0 || !line.is('race') || pace.length > 1)) {
    return (one) => {
      one.put(typeOfPace(pace.usual), pace.usual, pace.length);
      writePaceRange(one);
    };
  }
  // `MP-10s`
  const glued = token.type === WORD ? /^([\w]+)-(\d{1,3})s?$/.exec(token.image) : null;
  const named = glued && paces.named(glued[1] as string);
  if (glued && named) {
    return (one) => {
      one.put(typeOfPace(named), named, 1);
      one.insert('PACE_OFFSET', `- ${glued[2]} s/km`);
    };
  }
  const between = betweenPaces(token);
  if (between) return (one) => one.put('WORD', between, one.is('pace', 1) ? 2 : 1);
  return undefined;
}

/** `hard`: the figure that stands for it, with the word as a remark, which is what the athlete goes by. */
function writeEffort({ usual, length }: { readonly usual: string; readonly length: number }): Write {
  return (line) => {
    const word = line.written(length);
    line.put('RPE', usual, length);
    line.insert('TEXT', `"${word}"`);
  };
}

/** `Z2`, `Z2-3`, `Z2-Z3`, `Z 2`. */
function zoneAt(line: Rewriting, ahead: number): Write | undefined {
  const token = line.peek(ahead);
  const found = /^(?:z|zone-?)(\d)(?:-z?(\d))?$/i.exec(token?.image ?? '');
  if (found) {
    const to = found[2] ? `-${found[2]}` : '';
    return (one) => one.put('ZONE', `zone ${found[1]}${to}`, 1);
  }
  if (/^(?:z|zones?)$/i.test(token?.image ?? '') && line.peek(ahead + 1)?.type === NUMBER) {
    const figure = line.peek(ahead + 1)?.image;
    return (one) => one.put('ZONE', `zone ${figure}`, 2);
  }
  return undefined;
}

/** `RPE: 3`, `effort 7`, `RPE3`. */
function effortAt(line: Rewriting, ahead: number): Write | undefined {
  if (!line.is('rpe', ahead) && !line.is('effort', ahead)) return undefined;
  const colon = line.is(':', ahead + 1) || line.is('=', ahead + 1) ? 1 : 0;
  const figure = line.peek(ahead + 1 + colon);
  if (figure?.type !== NUMBER) return undefined;
  return (one) => {
    one.put('RPE', `rpe ${figure.image}`, 2 + colon);
    if (one.is('/') && one.is('10', 1)) one.drop(2);
  };
}
