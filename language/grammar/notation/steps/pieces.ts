/** Reads a piece of a run: how much it is, how it is done, and how fast. */
import { DURATION, NUMBER, TEXT, TIMES } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount, isAmountAt, writeAmount } from '../amounts.ts';
import { takeGrade } from '../grades.ts';
import { type Phrases, phrasesOf } from '../phrases.ts';
import { joined, putInFront, type Rewriting, typeOfWord } from '../rewriting.ts';
import {
  DOWNHILL,
  FEELS,
  NAMED_REPETITIONS,
  REPETITIONS,
  TERRAIN,
  UPHILL,
  WALKS,
} from '../spellings/index.ts';
import { efforts, kinds, manners, paces, parts, recoveries } from '../tables.ts';
import { writeTarget } from '../targets/targets.ts';
import { isBrief } from './brief.ts';
import { isShareAt } from './shares-of-repetitions.ts';

const uphill = phrasesOf(UPHILL);
const downhill = phrasesOf(DOWNHILL);
const walks = phrasesOf(WALKS);
const terrain = phrasesOf(TERRAIN);
const feels = phrasesOf(FEELS);
const repetitions = phrasesOf(REPETITIONS);
const namedRepetitions = phrasesOf(NAMED_REPETITIONS);

export const FLOAT = 'float';

/** The warm-up or cool-down that begins here. */
export function partOf(line: Rewriting, ahead = 0): ReturnType<Phrases['at']> {
  return line.find(parts, ahead);
}

/** How an amount is done, behind it. `400 m off 90 s` leads to a recovery, and `off road` is no way of running. */
function mannerBehind(line: Rewriting, ahead: number): ReturnType<Phrases['at']> {
  const how = line.find(manners, ahead);
  // `8 x 400 m jog 200 m between`: the jog is what follows, unless that says itself how it is done.
  const behind = ahead + (how?.length ?? 0);
  // `6 x 60 m walk back`
  if (how && line.peek(-1)?.type === TIMES && (line.is('back', behind) || isShareAt(line, behind)))
    return undefined;
  const amount = how && line.peek(-1)?.type === TIMES ? isAmountAt(line, behind, true) : 0;
  if (amount > 0 && !line.find(manners, behind + amount)) return undefined;
  if (!how && isSlowly(line, ahead)) return { usual: 'jog', length: 1 };
  if (!how || !line.is('off', ahead)) return how;
  const next = line.peek(ahead + how.length);
  return !next || /^(?:[,)+/\]]|then)$/.test(next.image) ? how : undefined;
}

/** `1 min fast / 1 min slow`: what is so short is jogged between what is fast. */
export function isSlowly(line: Rewriting, ahead: number): boolean {
  const isShort = line.peek(ahead - 1)?.type === DURATION && isBrief(line.peek(ahead - 1));
  return isShort && line.is('slow', ahead) && /^[,;)/]$/.test(line.peek(ahead + 1)?.image ?? ',');
}

/** A piece of a run. */
export function writePiece(line: Rewriting, track: boolean, isRecovery = false): void {
  // `TT 3k`
  const trial = trialAt(line.tokens, line.at);
  if (trial > 0 && isAmountAt(line, trial, track) > 0) line.drop(trial);
  const part = /^(?:up|down)$/i.test(line.peek()?.image ?? '') ? undefined : line.find(parts);
  if (part) {
    line.put(part.usual === 'warm up' ? 'WARM_UP' : 'COOL_DOWN', part.usual, part.length);
    if (line.is(':')) line.drop();
    if (writeMannerFirst(line, track)) return;
    if (writeBareMinutes(line) || writeAmount(line, track)) writeManner(line);
    else writeMannerAlone(line);
    writeTarget(line);
    return;
  }
  const manner = line.find(manners);
  if (manner && (isAmountAt(line, manner.length, track) > 0 || line.name(manner.length) === 'UNTIL_LAP')) {
    const walk = walkRemark(line, manner.length);
    line.putWord(manner.usual, manner.length);
    if (!writeAmount(line, track)) line.keep();
    writeTarget(line);
    const ground = line.find(terrain);
    if (ground) line.put('TEXT', `"${line.written(ground.length)}"`, ground.length);
    if (walk) line.out.push(walk);
    return;
  }
  const walk = splitWalkAt(line);
  if (walk) {
    line.out.push(line.made('walk', 'walk', line.at + 2, line.at + 3));
    const how = line.made('TEXT', `"${walk}"`, line.at, line.at + 1);
    line.drop();
    writeAmount(line, track);
    line.drop();
    line.out.push(how);
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
  // `easy 2 km` is `2 km @ easy`; `race 10k` is no pace.
  const named = line.find(paces);
  const pace = named?.length === 1 && line.is('race') ? undefined : named;
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
  // `10 x 45 s up`: what is repeated goes up a hill, and is no warm-up.
  const isWay = track && /^(?:up|down)$/i.test(line.peek(amount)?.image ?? '');
  const behind = isWay || isRecovery ? undefined : line.find(parts, amount);
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
    // `2 km warm-up jog`
    writeManner(line);
    writeTarget(line);
    return;
  }
  const how = mannerBehind(line, amount);
  const around = how && !isRecovery && parts.at(line.tokens, line.at + amount + how.length);
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
    // `4 min jog down`
    if (isRecovery && /^(?:down|back)$/i.test(line.peek()?.image ?? '')) line.drop();
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
  writeAmount(line, track);
  if (isRecovery && line.find(recoveries)) return;
  if (line.find(repetitions)) line.drop(line.find(repetitions)?.length ?? 0);
  line.drop(trialAt(line.tokens, line.at));
  const way =
    (isWay ? { length: 1 } : undefined) ??
    line.find(uphill) ??
    line.find(namedRepetitions) ??
    line.find(feels) ??
    // `flat out` is no ground.
    (line.find(efforts) ? undefined : line.find(terrain));
  if (way) {
    const remark = line.made('TEXT', `"${line.written(way.length)}"`, line.at, line.at + way.length);
    line.drop(way.length);
    writeTarget(line);
    putInFront(line.out, remark);
    return;
  }
  if (/^strides?$/i.test(line.peek()?.image ?? '')) {
    line.insert('@', '@');
    line.put('WORD', 'repetition', 1);
    line.insert('TEXT', '"strides"');
    return;
  }
  // `1 min @ 6% 10 km/h`
  const grade = takeGrade(line);
  if (grade) {
    writeTarget(line);
    line.out.push(grade);
    return;
  }
  if (isShareAt(line, 0)) return;
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

/** `wu 15`: nobody warms up over so many kilometres or miles. Whether it is written so. */
function writeBareMinutes(line: Rewriting): boolean {
  const figure = line.peek();
  const isAlone = /^[,+;)]$/.test(line.peek(1)?.image ?? ',');
  if (figure?.type !== NUMBER || !/^[1-5]\d$/.test(figure.image) || !isAlone || line.unit) return false;
  line.put('DURATION', `${figure.image} min`, 1);
  return true;
}

/** `6 min @ threshold uphill`: what a step goes over, or how it feels, behind how fast it is, as a remark. */
export function writeWayBehind(line: Rewriting): void {
  const way = line.find(uphill) ?? line.find(downhill) ?? line.find(feels);
  const last = line.out.at(-1);
  if (!way || !last || last.image === ')' || line.is('hill') || line.is('hills')) return;
  const remark = line.made('TEXT', `"${line.written(way.length)}"`, line.at, line.at + way.length);
  line.drop(way.length);
  if (last.type === TEXT) line.out.splice(-1, 1, joined(last, remark));
  else line.out.push(remark);
}

/** `5 surges of`: how many tokens count repetitions by what they are called, and whether the name says more than that. */
export function countedAt(
  line: Rewriting,
  ahead: number,
): { readonly length: number; readonly isNamed: boolean } | undefined {
  if (line.peek(ahead)?.type !== NUMBER) return undefined;
  const at = line.at + ahead + 1;
  const named = namedRepetitions.at(line.tokens, at);
  const found = named ?? repetitions.at(line.tokens, at);
  if (!found || !line.is('of', ahead + 1 + found.length)) return undefined;
  const length = found.length + 2;
  return isAmountAt(line, ahead + length, true) > 0 ? { length, isNamed: named !== undefined } : undefined;
}

/** `5k TT`: how many tokens say at a place that a step is a time trial; what it is called makes that of the whole run. */
export function trialAt(tokens: readonly Token[], at: number): number {
  const kind = kinds.at(tokens, at);
  return kind?.usual === 'time-trial' ? kind.length : 0;
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

/** `brisk 5 min walk`: how it is walked stands in front of the amount. As one would say it; undefined where it is none. */
export function splitWalkAt(line: Rewriting): string | undefined {
  if (!isAmount(line.peek(1)) || !(line.is('walk', 2) || line.is('stroll', 2))) return undefined;
  const said = `${line.peek()?.image.toLowerCase()} walk`;
  return (WALKS as readonly string[]).includes(said) ? said : undefined;
}

/** `brisk walk`: the word that says how, as a remark. */
export function walkRemark(line: Rewriting, length: number): Token | undefined {
  const isTold = length > 1 && line.find(walks)?.length === length;
  if (!isTold) return undefined;
  return line.made('TEXT', `"${line.peek()?.image.toLowerCase()}"`, line.at, line.at + length);
}

/** `warm up walk 5 min`: how it is done stands in front of the amount. Whether it does. */
function writeMannerFirst(line: Rewriting, track: boolean): boolean {
  const how = line.find(manners);
  if (!how || isAmountAt(line, how.length, track) === 0) return false;
  const word = line.made(typeOfWord(how.usual), how.usual, line.at, line.at + how.length);
  line.drop(how.length);
  writeAmount(line, track);
  line.out.push(word);
  return true;
}

/** `cool down walk`: without an amount it is a remark. */
function writeMannerAlone(line: Rewriting): void {
  const how = line.find(manners);
  if (how) line.put('TEXT', `"${line.written(how.length)}"`, how.length);
}

/** How a warm-up is done: `warm up 5 min walk`. */
function writeManner(line: Rewriting): void {
  const how = line.find(manners);
  if (how) line.putWord(how.usual, how.length);
}
