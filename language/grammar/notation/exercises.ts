/** Reads exercises: their names, their sets and repetitions, and what stands behind those. */
import {
  DISTANCE,
  DURATION,
  EACH_SIDE,
  LADDER,
  LIFT_TEMPO,
  MASS,
  NUMBER,
  PERCENT,
  RESERVE,
  ROUNDS,
  RPE,
  SET_REPS,
  TEXT,
  TIMES,
  UNREADABLE,
  WORD,
} from '../generated/tokens.ts';
import { isLanguageWord } from '../language-word.ts';
import type { Token } from '../token.ts';
import { readLadder } from './figures.ts';
import { phrasesOf } from './phrases.ts';
import { isUnknownWord, writeRemark } from './prose.ts';
import { joined, type Rewriting } from './rewriting.ts';
import { EACH_SIDE as EACH_SIDE_SPELLINGS, FAILURE, ONE_RM, RESERVE as RESERVES } from './spellings/index.ts';

const eachSide = phrasesOf(EACH_SIDE_SPELLINGS);
const failure = phrasesOf(FAILURE);
const oneRepMax = phrasesOf(ONE_RM);
const reserves = phrasesOf(RESERVES);

type EndsSession = (line: Rewriting) => boolean;

/** Writes exercises up to the end of the session, or of the parentheses that they stand in. */
export function writeExercises(line: Rewriting, endsSession: EndsSession): void {
  const rounds = roundsAt(line);
  if (rounds > 0) {
    writeRounds(line, rounds, endsSession);
    if (!line.is(',')) return;
    line.keep();
  }
  for (;;) {
    const before = line.at;
    writeExercise(line);
    while (!line.isAtEnd && !line.is(',') && !line.is(')') && !endsSession(line)) {
      if (line.peek()?.type === TEXT || line.at === before) line.keep();
      else if (line.is('(')) line.keep();
      else break;
    }
    // `A1 squat 4 x 5; B1 lunge 3 x 8`
    if (line.is(';') && /^[A-F]\d$/.test(line.peek(1)?.image ?? '')) {
      line.put(',', ',', 1);
      continue;
    }
    // `squats 3 x 10 lunges 3 x 10`
    if (!line.is(',') && line.at > before && isDose(line.tokens[line.at - 1]) && beginsExercises(line, 0)) {
      line.insert(',', ',');
      continue;
    }
    if (!line.is(',')) return;
    line.keep();
  }
}

/** How many tokens say how many rounds there are: `3 rounds`, `3 rounds of`, `3 rounds:`. */
function roundsAt(line: Rewriting): number {
  if (line.peek()?.type !== ROUNDS) return 0;
  return line.is('of', 1) || line.is(':', 1) ? 2 : 1;
}

/** `3 rounds: squat 10, plank 30 s`: up to the end of the session, in parentheses where there are none. */
function writeRounds(line: Rewriting, length: number, endsSession: EndsSession): void {
  const { image } = line.peek() as Token;
  line.put(ROUNDS, image, length);
  if (line.is('(')) {
    line.keep();
    writeExercises(line, () => false);
    if (line.is(')')) line.keep();
    return;
  }
  if (line.isAtEnd) return;
  line.insert('(', '(');
  writeExercises(line, endsSession);
  line.insert(')', ')');
}

/** Writes one exercise, what stands behind it in the usual order. */
export function writeExercise(line: Rewriting): void {
  // `A1 box jump 4 x 3`: which of a pair it is, as a remark.
  const pair = /^[A-F]\d$/.test(line.peek()?.image ?? '') && nameAt(line, 1) > 0 ? line.peek() : undefined;
  if (pair) line.drop();
  writeNamed(line);
  if (pair)
    addCue(
      line.out,
      line.made(TEXT, `"${pair.image}"`, line.tokens.indexOf(pair), line.tokens.indexOf(pair) + 1),
    );
}

/** Adds a remark to the exercise that was written last. */
function addCue(out: Token[], cue: Token): void {
  const last = out.at(-1);
  if (last?.type === TEXT) out.splice(-1, 1, joined(cue, last));
  else out.push(cue);
}

function writeNamed(line: Rewriting): void {
  if (line.is('rest') && isDose(line.peek(1))) {
    line.keep(2);
    return;
  }
  if (roundsAt(line) > 0 && line.at === 0) {
    const { image } = line.peek() as Token;
    line.put(ROUNDS, image, roundsAt(line));
    return;
  }
  // `3 x 10 pogo hops`, `10 squats`: the name comes first.
  const lead = doseLength(line);
  if (lead > 0 && nameAt(line, lead) > 0) {
    const from = line.at;
    line.at += lead;
    writeName(line);
    const behind = line.at;
    line.at = from;
    writeDose(line);
    line.at = behind;
  } else {
    writeName(line);
    writeDose(line);
  }
  writeDetails(line);
}

/** How many tokens are sets and repetitions that stand before a name. */
function doseLength(line: Rewriting): number {
  if (line.peek()?.type === TIMES) return isDose(line.peek(1)) ? 2 : 0;
  return isDose(line.peek()) ? 1 : 0;
}

function isDose(token: Token | undefined): boolean {
  return token?.type === NUMBER || token?.type === DURATION || token?.type === DISTANCE;
}

/**
 * Whether exercises begin at a place further on where no kind of session is said: a name that means nothing else, and
 * behind it sets of a few repetitions or of some time.
 */
export function beginsExercises(line: Rewriting, ahead: number): boolean {
  const pair = /^[A-F]\d$/.test(line.peek(ahead)?.image ?? '') ? 1 : 0;
  // `16k` is an amount.
  if (/^\d/.test(line.peek(ahead)?.image ?? '')) return false;
  if (pair > 0) return beginsExercises(line, ahead + pair);
  const name = nameAt(line, ahead, LONGEST_NAME);
  const [times, dose] = [line.peek(ahead + name), line.peek(ahead + name + 1)];
  if (name === 0 || times?.type !== TIMES) return false;
  const isFew = dose?.type === NUMBER && Number.parseInt(dose.image, 10) <= MOST_REPETITIONS;
  const isDosed =
    isFew ||
    dose?.type === TIMES ||
    dose?.type === DURATION ||
    failure.at(line.tokens, line.at + ahead + name + 1) !== undefined;
  // What takes longest is asked last: this is asked at every word.
  return isDosed && (line.peek(ahead)?.type === TEXT || isOfExercise(line, ahead));
}

/** The most words of a name that is looked for at every word of a line. */
const LONGEST_NAME = 12;

/** From here on a figure behind `x` may be metres. */
const MOST_REPETITIONS = 50;

/** `back` begins a line about an athlete, and the name of a squat. */
function isOfExercise(line: Rewriting, ahead: number): boolean {
  return isUnknownWord(line, ahead) || (line.is('back', ahead) && line.peek(ahead + 1)?.type === WORD);
}

/** How many words the name of an exercise takes from a place further on. */
function nameAt(line: Rewriting, ahead: number, most = Number.POSITIVE_INFINITY): number {
  const first = line.peek(ahead);
  if (first?.type === TEXT) return 1;
  let count = 0;
  while (count <= most && isNameWord(line.peek(ahead + count), count)) {
    if (count > 0 && isDetailAt(line, ahead + count)) break;
    count++;
  }
  return count;
}

function isNameWord(token: Token | undefined, index: number): boolean {
  if (!token) return false;
  if (index === 0 && token.name === 'back') return true;
  if (token.type === WORD)
    return !(index > 0 && /^(?:x|with|w|reps?|sets?|x\d+|\d+x\w+)$/i.test(token.image));
  // `walk` in the name of an exercise is no word of its own: `monster walk`.
  return (
    index > 0 &&
    isLanguageWord(token.name) &&
    /^(?:walk|run|jog|row|stand|hold|long|big|to)$/.test(token.name)
  );
}

function isDetailAt(line: Rewriting, ahead: number): boolean {
  const at = line.at + ahead;
  return [eachSide, failure, reserves].some((phrases) => phrases.at(line.tokens, at) !== undefined);
}

function writeName(line: Rewriting): void {
  const count = nameAt(line, 0);
  if (count < 2) {
    if (count === 1) line.keep();
    return;
  }
  const words = line.tokens.slice(line.at, line.at + count).map(({ image }) => image);
  line.put('WORD', words.join('-'), count);
}

/** `3 x 10`, `12/10/8`; also `10 x 3 sets`, `30 s x 3`, `12, 10, 8`. */
function writeDose(line: Rewriting): void {
  // A colon that ends a row joins it with the next one, and one before a word leads to something else.
  const behind = line.is(':') ? line.peek(1) : undefined;
  if (behind && behind.type !== WORD && behind.line === line.peek()?.line) line.drop();
  // `dead bug x 8`, `dead bug x8`: once so many.
  const once = /^x(\d{1,2})$/i.exec(line.peek()?.image ?? '')?.[1];
  if (once) {
    line.put(NUMBER, once, 1);
    return;
  }
  if (line.is('x') && isDose(line.peek(1)) && line.out.at(-1)?.type === WORD) line.drop();
  const [first, second, third] = [line.peek(), line.peek(1), line.peek(2)];
  if (!first) return;
  if (first.type === TIMES && second?.type === NUMBER && /^sets?$/i.test(third?.image ?? '')) {
    line.out.push(line.made('TIMES', `${second.image} x`, line.at + 1, line.at + 3));
    line.out.push(line.made('NUMBER', first.image.replace(/\s*[x×]$/i, ''), line.at, line.at + 1));
    line.drop(3);
    return;
  }
  if (isDose(first) && /^[x×]$/i.test(second?.image ?? '') && third?.type === NUMBER) {
    line.out.push(line.made('TIMES', `${third.image} x`, line.at + 1, line.at + 3));
    line.keep();
    line.drop(2);
    if (/^sets?$/i.test(line.peek()?.image ?? '')) line.drop();
    return;
  }
  // `30 s x3`
  const glued = isDose(first) ? /^x(\d+)$/i.exec(second?.image ?? '') : undefined;
  if (glued) {
    line.out.push(line.made('TIMES', `${glued[1]} x`, line.at + 1, line.at + 2));
    line.keep();
    line.drop();
    return;
  }
  // `4xAMRAP`
  const toFailure = /^(\d+)x(?:amrap|max|failure)$/i.exec(first.image);
  if (toFailure) {
    line.put('TIMES', `${toFailure[1]} x`, 1);
    line.insert('TO_FAILURE', 'to failure');
    return;
  }
  if (first.type === LADDER) {
    const { figures, unit } = readLadder(first.image);
    if (!unit) line.put('SET_REPS', figures.join('/'), 1);
    return;
  }
  if (first.type === SET_REPS) {
    line.keep();
    return;
  }
  if (first.type === TIMES) {
    line.keep();
    // `3 x 8 x 10 s`: so many repetitions a set, each held so long.
    if (second?.type === TIMES && third?.type === DURATION) {
      line.put('NUMBER', String(Number.parseInt(second.image, 10)), 1);
      return;
    }
    writeAmount(line);
    return;
  }
  if (first.type === NUMBER && line.is(',', 1)) {
    writeSets(line);
    return;
  }
  writeAmount(line);
}

/** The repetitions or the time of a set, or `max`. */
function writeAmount(line: Rewriting): void {
  const toFailure = line.find(failure);
  if (toFailure) {
    line.put('TO_FAILURE', 'to failure', toFailure.length);
    return;
  }
  // `8 RIR 2` is no reserve of eight.
  const token = line.peek();
  if (token?.type === RESERVE && line.peek(1)?.type === NUMBER) {
    const reserve = line.peek(1)?.image;
    line.put('NUMBER', Number.parseInt(token.image, 10).toString(), 1);
    line.insert('@', '@');
    line.put('RESERVE', `${reserve} rir`, 1);
    return;
  }
  if (isDose(token)) line.keep();
  // `20 s hold`
  if (token?.type === DURATION && /^holds?$/i.test(line.peek()?.image ?? '')) line.drop();
  if (/^(?:reps?|repetitions?)$/i.test(line.peek()?.image ?? '')) line.drop();
}

/** `12, 10, 8`: one figure a set, as long as nothing but figures follows the commas. */
function writeSets(line: Rewriting): void {
  let length = 1;
  while (line.is(',', length) && line.peek(length + 1)?.type === NUMBER && isSetEnd(line, length + 2))
    length += 2;
  if (length === 1) {
    line.keep();
    return;
  }
  const figures = line.tokens.slice(line.at, line.at + length).filter(({ type }) => type === NUMBER);
  line.put('SET_REPS', figures.map(({ image }) => image).join('/'), length);
}

/** Whether a figure stands for itself: no name follows that it would belong to. */
function isSetEnd(line: Rewriting, ahead: number): boolean {
  return nameAt(line, ahead) === 0;
}

/** What can stand behind the repetitions, in the usual order. */
const ORDER = ['EACH_SIDE', 'MASS', 'INTENSITY', 'LIFT_TEMPO', 'TEXT'] as const;
type DetailKind = (typeof ORDER)[number];

function writeDetails(line: Rewriting): void {
  const details: { kind: DetailKind; tokens: Token[] }[] = [];
  for (;;) {
    const before = line.out.length;
    const kind = writeDetail(line);
    if (!kind) break;
    details.push({ kind, tokens: line.out.splice(before) });
  }
  details.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  for (const { tokens } of details) line.out.push(...tokens);
}

/** Writes one detail; which one it was. */
function writeDetail(line: Rewriting): DetailKind | undefined {
  // What is left of `3 x 8 x 10 s`.
  if (line.peek()?.type === DURATION && line.tokens[line.at - 1]?.type === TIMES) {
    const length = /^holds?$/i.test(line.peek(1)?.image ?? '') ? 2 : 1;
    line.put('TEXT', `"${line.peek()?.image} each"`, length);
    return 'TEXT';
  }
  const isClosed = line.is('(') && line.find(eachSide, 1);
  if (isClosed && line.is(')', 1 + isClosed.length)) {
    line.put('EACH_SIDE', 'each side', 2 + isClosed.length);
    return 'EACH_SIDE';
  }
  if (line.is('(') && writeRemark(line)) return 'TEXT';
  // `rest 3 min` between its sets
  if (line.is('rest') && line.peek(1)?.type === DURATION) {
    line.put('TEXT', `"${line.written(2)}"`, 2);
    return 'TEXT';
  }
  const side = line.find(eachSide);
  if (side || line.peek()?.type === EACH_SIDE) {
    line.put('EACH_SIDE', 'each side', side?.length ?? 1);
    return 'EACH_SIDE';
  }
  const lead = leadLength(line);
  const token = line.peek(lead);
  if (token?.type === MASS) {
    line.drop(lead);
    line.keep();
    return 'MASS';
  }
  if (token?.type === PERCENT) return writeShare(line, lead);
  if (token?.type === RPE || token?.type === RESERVE)
    return writeIntensity(line, lead, token.image, token.type, 1);
  const reserve = reserves.at(line.tokens, line.at + lead);
  const figure = reserve && line.peek(lead + reserve.length);
  if (reserve && figure?.type === NUMBER)
    return writeIntensity(line, lead, `${figure.image} rir`, RESERVE, reserve.length + 1);
  if (lead === 0 && token?.type === LIFT_TEMPO) {
    line.keep();
    return 'LIFT_TEMPO';
  }
  if (lead === 0 && line.is('tempo') && line.peek(1)) {
    const digits = /^(\d)[/-]?(\d)[/-]?(\d)(?:[/-]?(\d))?$/.exec(line.peek(1)?.image ?? '');
    if (digits) {
      line.put('LIFT_TEMPO', `tempo ${digits.slice(1).filter(Boolean).join('-')}`, 2);
      return 'LIFT_TEMPO';
    }
  }
  return undefined;
}

/** How many tokens lead to a weight or an intensity: `@`, `with`, `at`, `w/`. */
function leadLength(line: Rewriting): number {
  if (line.is('@') || line.is('with') || line.is('at')) return 1;
  return line.is('w') && line.peek(1)?.type === UNREADABLE ? 2 : 0;
}

/** `@ 80% 1RM`, `80% of 1rm`; behind an exercise a share is one of that. */
function writeShare(line: Rewriting, lead: number): DetailKind {
  if (lead > 0) line.put('@', '@', lead);
  else line.insert('@', '@');
  line.keep();
  const skipped = line.is('of') ? 1 : 0;
  const named = oneRepMax.at(line.tokens, line.at + skipped);
  if (named) line.put('ONE_RM', '1rm', skipped + named.length);
  else line.insert('ONE_RM', '1rm');
  return 'INTENSITY';
}

function writeIntensity(
  line: Rewriting,
  lead: number,
  image: string,
  type: number,
  length: number,
): DetailKind {
  if (lead > 0) line.put('@', '@', lead);
  else line.insert('@', '@');
  line.put(type, image, length);
  return 'INTENSITY';
}
