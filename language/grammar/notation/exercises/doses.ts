/** Reads sets and repetitions. */
import {
  DISTANCE,
  DURATION,
  LADDER,
  MASS,
  NUMBER,
  RESERVE,
  SET_REPS,
  TIMES,
  WORD,
} from '../../generated/tokens.ts';
import { Token } from '../../token.ts';
import { readLadder } from '../figures.ts';
import { covering, type Rewriting } from '../rewriting.ts';
import { failure } from '../tables.ts';
import { nameAt } from './exercise-names.ts';

export function isDose(token: Token | undefined): boolean {
  return token?.type === NUMBER || token?.type === DURATION || token?.type === DISTANCE;
}

/** How many tokens are sets and repetitions that stand before a name. */
export function doseLength(line: Rewriting): number {
  if (line.peek()?.type === TIMES) return isDose(line.peek(1)) ? 2 : 0;
  return isDose(line.peek()) ? 1 : 0;
}

/** `3 x 10`, `12/10/8`; also `10 x 3 sets`, `30 s x 3`, `12, 10, 8`. */
export function writeDose(line: Rewriting): void {
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
  // `10 x 3 sets`, `10 reps x 3`
  const isSetsBehind = /^sets?$/i.test(third?.image ?? '');
  if (first.type === TIMES && second?.type === NUMBER && (isSetsBehind || /reps?/i.test(line.written(1)))) {
    const length = isSetsBehind ? 3 : 2;
    line.out.push(line.made('TIMES', `${second.image} x`, line.at + 1, line.at + length));
    line.out.push(line.made('NUMBER', first.image.replace(/\s*[x×]$/i, ''), line.at, line.at + 1));
    line.drop(length);
    return;
  }
  if (writeSetsInWords(line) || writeLoadBehindDash(line) || writeLoadFirst(line)) return;
  // `5 reps x 60 kg`
  if (first.type === TIMES && second?.type === MASS && /reps?/i.test(line.written(1))) {
    line.put('NUMBER', String(Number.parseInt(first.image, 10)), 1);
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
    // `3 x 8 x 10 s`: so many repetitions a set, each held so long; `3 x 8 x 60 kg`: each with so much.
    if (second?.type === TIMES && (third?.type === DURATION || third?.type === MASS)) {
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

/** `3 sets 12 reps`, `12 reps, 3 sets`. Whether they stand there. */
function writeSetsInWords(line: Rewriting): boolean {
  const [one, named] = [line.peek(), line.peek(1)];
  const sign = line.is(',', 2) ? 1 : 0;
  const other = line.peek(2 + sign);
  const isSets = /^sets?$/i.test(named?.image ?? '');
  const isReps = /^(?:reps?|repetitions?)$/i.test(named?.image ?? '');
  const otherNamed = line.peek(3 + sign)?.image ?? '';
  if (one?.type !== NUMBER || other?.type !== NUMBER) return false;
  const isPair = isSets
    ? /^(?:reps?|repetitions?)$/i.test(otherNamed)
    : isReps && /^sets?$/i.test(otherNamed);
  if (!isPair) return false;
  const [sets, reps] = isSets ? [one, other] : [other, one];
  line.out.push(covering(TIMES, `${sets.image} x`, sets, sets), reps);
  line.drop(4 + sign);
  return true;
}

/** `5 x 5 - 100 kg`: repetitions and a weight, and no range. Whether they are. */
function writeLoadBehindDash(line: Rewriting): boolean {
  const [times, load] = [line.peek(), line.peek(1)];
  if (times?.type !== TIMES || load?.type !== MASS) return false;
  const [, reps = '', dash = '', weight = ''] =
    /^(\d+)(\s*[-\u2013\u2014]\s*)(\d.*)$/.exec(line.textOf(line.at + 1, line.at + 2)) ?? [];
  const isRange = Number.parseFloat(weight) < LEAST_RATIO * Number(reps);
  if (reps === '' || (isRange && !/\s/.test(dash))) return false;
  const { home, column, length, image } = load;
  line.keep();
  line.out.push(
    new Token(NUMBER, reps, home, column, reps.length),
    new Token(
      MASS,
      image.replace(/^\d+-/, ''),
      home,
      column + reps.length + dash.length,
      length - reps.length - dash.length,
    ),
  );
  line.drop();
  return true;
}

/** `60 kg x 5`: so many repetitions with the weight. Whether they are, and nothing else is repeated. */
function writeLoadFirst(line: Rewriting): boolean {
  const [load, sign, count] = [line.peek(), line.peek(1), line.peek(2)];
  if (load?.type !== MASS) return false;
  const glued = /^[x×](\d{1,2})$/i.exec(sign?.image ?? '')?.[1];
  const length = glued ? 2 : /^[x×]$/i.test(sign?.image ?? '') && count?.type === NUMBER ? 3 : 0;
  if (length === 0 || /^[x×]\d*$/i.test(line.peek(length)?.image ?? '')) return false;
  line.out.push(line.made(NUMBER, glued ?? count?.image ?? '', line.at + 1, line.at + length), load);
  line.drop(length);
  return true;
}

/** No range of weights ends at so many times its beginning. */
const LEAST_RATIO = 3;

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
