/** Reads exercises: rounds of them, and one after the other. */
import { DURATION, MASS, ROUNDS, TEXT, TIMES, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import {
  answeredOnce,
  putInFront,
  type Rewriting,
  typeOf,
  unwritten,
  unwrittenBehind,
} from '../rewriting.ts';
import { doseLength, isDose, writeDose } from './doses.ts';
import { writeDetails } from './exercise-details.ts';
import { beginsExercises, markerAt, nameAt, weightAt, wordsInsideAt, writeName } from './exercise-names.ts';

type EndsSession = (line: Rewriting) => boolean;

/** Writes exercises up to the end of the session, or of the parentheses that they stand in. */
export function writeExercises(line: Rewriting, endsSession: EndsSession): void {
  if (writeRoundsBehind(line, endsSession) || writeDoseOfAll(line, endsSession)) return;
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
    // `squat 4 x 5; lunge 3 x 8`, `squat 4 x 5, then lunge 3 x 8`
    const sign = signAt(line);
    if (sign > 0) {
      line.put(',', ',', sign);
      continue;
    }
    // `squats 3 x 10 lunges 3 x 10`, `A) squat 3 x 8 B) lunge 3 x 10`
    const isParted = isDose(line.tokens[line.at - 1]) || markerAt(line, 0) > 0;
    if (!line.is(',') && line.at > before && isParted && beginsExercises(line, 0)) {
      line.insert(',', ',');
      continue;
    }
    if (!line.is(',')) return;
    line.keep();
  }
}

/** `squat 10, plank 30 s x 3 rounds`: how often all of it is done stands last. Whether it does. */
function writeRoundsBehind(line: Rewriting, endsSession: EndsSession): boolean {
  const last = lastRounds(line);
  if (last <= line.at || !/^[x\u00d7,-]$/i.test(line.tokens[last - 1]?.image ?? '')) return false;
  const all = line.part(line.at, last - 1);
  if (line.tokens[last + 1] && !line.looking(last + 1 - line.at, endsSession)) return false;
  line.out.push(
    unwritten(line.tokens[last]?.image ?? '', line.peek() as Token, ROUNDS),
    unwritten('(', line.peek() as Token),
  );
  writeExercises(all, () => false);
  while (!all.isAtEnd) all.keep();
  line.out.push(...all.out);
  line.at = last;
  line.insert(')', ')');
  line.drop();
  return true;
}

/** `plank, bird dog 3 x 30 s each`: all of them have the dose that stands behind the last one. Whether it is so. */
function writeDoseOfAll(line: Rewriting, endsSession: EndsSession): boolean {
  const names: Token[][] = [];
  let end = 0;
  for (;;) {
    const length = nameAt(line, end);
    if (length === 0) return false;
    names.push(line.tokens.slice(line.at + end, line.at + end + length));
    end += length;
    if (!line.is(',', end) && !line.is('and', end) && !line.is('&', end)) break;
    end++;
  }
  const [times, dose] = [line.peek(end), line.peek(end + 1)];
  const isEach = line.is('each', end + 2) && (!line.peek(end + 3) || line.looking(end + 3, endsSession));
  if (names.length < 2 || times?.type !== TIMES || !dose || !isDose(dose) || !isEach) return false;
  for (const [at, name] of names.entries()) {
    const last = name.at(-1) as Token;
    const isLast = at === names.length - 1;
    const behind = (token: Token) => (isLast ? token : unwrittenBehind(token.image, last, token.type));
    const exercise = line.with([...name, behind(times), behind(dose)]);
    writeExercise(exercise);
    line.out.push(...exercise.out, ...(isLast ? [] : [unwrittenBehind(',', last, typeOf(','))]));
  }
  line.drop(end + 3);
  return true;
}

const lastRounds = answeredOnce((tokens) => tokens.findLastIndex(({ type }) => type === ROUNDS));

/** How many tokens part an exercise from the next one, other than a comma alone: `;`, `, then`. 0 where none do. */
function signAt(line: Rewriting): number {
  const sign = line.is(';') || line.is(',') ? 1 : 0;
  const then = line.is('then', sign) ? 1 : 0;
  const isRest = line.is('rest', sign) && line.peek(sign + 1)?.type === DURATION;
  return (line.is(';') || then > 0) && (isRest || beginsExercises(line, sign + then)) ? sign + then : 0;
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
  // `A1 box jump 4 x 3`: which of a pair it is, as a remark; `A)` tells the order alone.
  const marker = markerAt(line, 0);
  const isMarked = marker > 0 && nameAt(line, marker) > 0;
  const pair =
    isMarked && /\d/.test(line.peek()?.image ?? '') && !/^\d/.test(line.peek()?.image ?? '')
      ? line.peek()
      : undefined;
  if (isMarked) line.drop(marker);
  writeNamed(line);
  if (pair)
    putInFront(
      line.out,
      line.made(TEXT, `"${pair.image}"`, line.tokens.indexOf(pair), line.tokens.indexOf(pair) + 1),
    );
}

/** `squat 3 x 8 at 60 kg, 3 x 5 at 70 kg`: the exercise that further sets belong to, behind their comma. */
function exerciseBefore(out: readonly Token[]): Token | undefined {
  if (out.at(-1)?.image !== ',') return undefined;
  const sign = out.findLastIndex(({ image }, at) => at < out.length - 1 && /^[,:(]$/.test(image));
  const name = out[sign + 1];
  return name?.type === WORD || name?.type === TEXT ? name : undefined;
}

/** `side plank (full) 3 x 20 s`: what is said between the name and the dose, as a remark. */
function takeWords(line: Rewriting): Token | undefined {
  const length = wordsInsideAt(line, 0);
  if (length === 0) return undefined;
  const said = line.made(
    TEXT,
    `"${line.textOf(line.at + 1, line.at + length - 1)}"`,
    line.at,
    line.at + length,
  );
  line.drop(length);
  return said;
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
    const before = line.peek()?.type === TIMES && lead > 0 ? exerciseBefore(line.out) : undefined;
    if (before) line.insert(before.type, before.image);
    writeName(line);
    const said = takeWords(line);
    const weight = weightAt(line, 0);
    const from = line.at;
    line.drop(weight);
    writeDose(line);
    line.out.push(...line.tokens.slice(from, from + weight).filter(({ type }) => type === MASS));
    writeDetails(line);
    if (said) putInFront(line.out, said);
    return;
  }
  writeDetails(line);
}
