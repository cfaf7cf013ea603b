/** Reads exercises: their names, their sets and repetitions, and whether they count for each side. */
import { DISTANCE, DURATION, MASS, NUMBER, TEXT, TIMES, UNREADABLE, WORD } from '../generated/tokens.ts';
import { isLanguageWord } from '../language-word.ts';
import type { Token } from '../token.ts';
import { phrasesOf } from './phrases.ts';
import type { Rewriting } from './rewriting.ts';
import { EACH_SIDE } from './spellings.ts';

const eachSide = phrasesOf(EACH_SIDE);

/** Writes exercises up to the end of the session. */
export function writeExercises(line: Rewriting, endsSession: (line: Rewriting) => boolean): void {
  for (;;) {
    const before = line.at;
    writeExercise(line);
    while (!line.isAtEnd && !line.is(',') && !line.is(')') && !endsSession(line)) {
      if (line.at === before || !writeDetail(line)) line.keep();
    }
    if (line.is('(')) continue;
    if (!line.is(',')) return;
    line.keep();
  }
}

/** Writes one exercise. */
export function writeExercise(line: Rewriting): void {
  // `3 x 10 pogo hops` is `pogo-hops 3 x 10`.
  if (line.peek()?.type === TIMES && nameAt(line, 2) > 0 && isDose(line.peek(1))) {
    const from = line.at;
    line.at += 2;
    writeName(line);
    line.out.push(...line.tokens.slice(from, from + 2));
  } else writeName(line);
  writeDose(line);
  while (writeDetail(line));
}

function isDose(token: Token | undefined): boolean {
  return token?.type === NUMBER || token?.type === DURATION || token?.type === DISTANCE;
}

/** How many words the name of an exercise takes from a place further on. */
function nameAt(line: Rewriting, ahead: number): number {
  const first = line.peek(ahead);
  if (first?.type === TEXT) return 1;
  let count = 0;
  while (isNameWord(line.peek(ahead + count), count)) {
    if (count > 0 && eachSide.at(line.tokens, line.at + ahead + count)) break;
    count++;
  }
  return count;
}

function isNameWord(token: Token | undefined, index: number): boolean {
  if (!token) return false;
  if (token.type === WORD) return !(index > 0 && /^(?:max|amrap|x|with|w|reps?|sets?)$/i.test(token.image));
  // `walk` in the name of an exercise is no word of its own: `monster walk`.
  return index > 0 && isLanguageWord(token.name) && /^(?:walk|run|jog|row|stand|hold)$/.test(token.name);
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

/** `3 x 10`; also `10 x 3 sets`, `30 s x 3`. */
function writeDose(line: Rewriting): void {
  if (line.is(':')) line.drop();
  const [first, second, third] = [line.peek(), line.peek(1), line.peek(2)];
  if (first?.type === TIMES && second?.type === NUMBER && /^sets?$/i.test(third?.image ?? '')) {
    const { image } = first;
    line.out.push(line.made('TIMES', `${second.image} x`, line.at + 1, line.at + 3));
    line.out.push(line.made('NUMBER', image.replace(/\s*[x×]$/i, ''), line.at, line.at + 1));
    line.drop(3);
    return;
  }
  if (first && isDose(first) && /^[x×]$/i.test(second?.image ?? '') && third?.type === NUMBER) {
    line.out.push(line.made('TIMES', `${third.image} x`, line.at + 1, line.at + 3));
    line.out.push(first);
    line.drop(3);
    if (/^sets?$/i.test(line.peek()?.image ?? '')) line.drop();
    return;
  }
  // `30 s x3`
  const glued = first && isDose(first) ? /^x(\d+)$/i.exec(second?.image ?? '') : undefined;
  if (glued) {
    line.out.push(line.made('TIMES', `${glued[1]} x`, line.at + 1, line.at + 2));
    line.keep();
    line.drop();
    return;
  }
  if (first?.type === TIMES) {
    line.keep();
    if (isDose(line.peek())) line.keep();
    if (/^reps?$/i.test(line.peek()?.image ?? '')) line.drop();
    return;
  }
  if (isDose(first)) line.keep();
}

/** What stands behind the repetitions; whether something was written. */
function writeDetail(line: Rewriting): boolean {
  const side = line.find(eachSide);
  if (side) {
    line.put('EACH_SIDE', 'each side', side.length);
    return true;
  }
  const isAt =
    line.is('@') || line.is('with') || line.is('at') || (line.is('w') && line.peek(1)?.type === UNREADABLE);
  const length = line.is('w') ? 2 : 1;
  if (isAt && line.peek(length)?.type === MASS) {
    line.drop(length);
    line.keep();
    return true;
  }
  return false;
}
