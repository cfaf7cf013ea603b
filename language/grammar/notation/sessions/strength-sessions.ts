/** Reads sessions that are made of exercises. */
import { DURATION, NUMBER, ROUNDS, TEXT, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { writeBigThreeOfCore } from '../exercises/big-three.ts';
import { beginsExercises } from '../exercises/exercise-names.ts';
import { writeExercises } from '../exercises/exercises.ts';
import { phrasesOf } from '../phrases.ts';
import { leadsToProse, writeProse, writeRemark } from '../prose.ts';
import { isUnknownWord } from '../prose-words.ts';
import { covering, type Rewriting, typeOf, unwritten, unwrittenBehind } from '../rewriting.ts';
import { isDash } from '../signs.ts';
import { EVERY_MINUTE } from '../spellings/index.ts';
import { kinds, namesOfOthers } from '../tables.ts';
import { writeAmountInside } from './amount-inside.ts';
import { addRemark } from './session-remarks.ts';
import { endsHere, endsSession, isJoin, OF_EXERCISES } from './session-start.ts';

const everyMinute = phrasesOf(EVERY_MINUTE);

/** What stands behind the kind of a session that is made of exercises. */
export function writeBodyOfStrength(line: Rewriting, kind: string): void {
  if (kind !== 'core' || !writeBigThreeOfCore(line)) writeStrength(line);
}

function writeStrength(line: Rewriting): void {
  if (line.peek()?.type === TEXT) line.keep();
  if (!writeAmountInside(line) && (isAmount(line.peek()) || line.name() === 'CLOCK')) {
    line.keep();
    if (writeExercisesInside(line)) return;
    writeCueOfStrength(line);
  } else if (writeExercisesInside(line) || writeNamedExercises(line) || writeCircuit(line)) return;
  else writeNameOfStrength(line);
  // `core 3 rounds: …` has its colon behind the rounds.
  if (line.name() === 'ROUNDS') line.insert(':', ':');
  else if (line.is(':')) line.keep();
  // `strength 30 min - squat 3 x 8`
  else if (isDash(line.peek()) && beginsExercises(line, 1)) line.put(':', ':', 1);
  // `strength squats 3 x 10`
  else if (beginsExercises(line, 0)) line.insert(':', ':');
  else return;
  writeExercises(line, endsSession);
}

/** `strength A: squat 3 x 8`, `gym day 1 - squat 3 x 8`: which of several it is, as a remark. Whether exercises follow it. */
function writeNamedExercises(line: Rewriting): boolean {
  let length = 0;
  while (length < MOST_OF_NAME && isOfName(line.peek(length))) length++;
  const isSign = line.is(':', length) || isDash(line.peek(length));
  if (length === 0 || !isSign || !beginsExercises(line, length + 1)) return false;
  const name = line.made('TEXT', `"${line.written(length)}"`, line.at, line.at + length);
  line.drop(length);
  line.put(':', ':', 1);
  const from = line.out.length;
  writeExercises(line, endsSession);
  const last = line.out.at(-1) as Token;
  // Where the exercises have lines of their own, it stands on the last of these.
  addRemark(line.out, last.line === name.line ? name : unwrittenBehind(name.image, last, TEXT), from - 2);
  return true;
}

const MOST_OF_NAME = 2;

/** `circuit 3 x (squat 10, plank 30 s)`, `circuit x3: squat 10`: rounds. Whether they are. */
function writeCircuit(line: Rewriting): boolean {
  const first = line.peek();
  const count = /^(?:(\d+) ?x|x ?(\d+))$/i.exec(first?.image ?? '');
  const isColon = line.is(':', 1);
  if (!first || !count || !(isColon || line.is('(', 1))) return false;
  const rounds = line.with([
    covering(ROUNDS, `${count[1] ?? count[2]} rounds`, first, first),
    ...line.tokens.slice(line.at + (isColon ? 2 : 1)),
  ]);
  line.insert(':', ':');
  writeExercises(rounds, endsSession);
  line.out.push(...rounds.out);
  line.at = line.tokens.length - (rounds.tokens.length - rounds.at);
  return true;
}

function isOfName(token: Token | undefined): boolean {
  return token?.type === WORD || (token?.type === NUMBER && /^\d$/.test(token.image));
}

/**
 * `gym - lower body`, `gym (upper body) 40 min`, `core at home`: what it is for, or where it is done, as its remark. Other words
 * may be exercises without a dose.
 */
function writeNameOfStrength(line: Rewriting): void {
  const open = line.is('(') ? 1 : 0;
  const sign = open > 0 || line.is(',') || isDash(line.peek()) ? 1 : 0;
  const length = sign > 0 ? (line.find(namesOfOthers, sign)?.length ?? 0) : 0;
  if (length === 0) {
    if (line.looking(sign, leadsToProse)) writeProse(line);
    return;
  }
  const end = sign + length + open;
  const isWhole = open > 0 ? line.is(')', end - 1) : endsHere(line, end);
  if (!isWhole) return;
  const name = line.made(
    'TEXT',
    `"${line.textOf(line.at + sign, line.at + sign + length)}"`,
    line.at,
    line.at + end,
  );
  line.drop(end);
  if (isAmount(line.peek())) line.keep();
  line.out.push(name);
}

/** `strength 45 min (squats 3 x 10, lunges 3 x 8)`: the exercises in parentheses. Whether they stand there. */
function writeExercisesInside(line: Rewriting): boolean {
  if (!line.is('(') || !beginsExercises(line, 1)) return false;
  line.put(':', ':', 1);
  writeExercises(line, (rest) => rest.is(')'));
  if (line.is(')')) line.drop();
  return true;
}

/** `strength 25 min, rpe 5-6`, `core 15 min at home`, `core 15 min (at home)`: how it is done, as its remark. */
function writeCueOfStrength(line: Rewriting): void {
  if (line.is('(') && writeRemark(line)) return;
  const sign = line.is(',') || line.is('@') || line.is('at') ? 1 : 0;
  const length = sign + 1;
  if (line.name(sign) === 'RPE' && endsHere(line, length)) {
    line.put('TEXT', `"${line.peek(sign)?.image}"`, length);
    return;
  }
  if (!line.isAtEnd && !line.is(':') && !isJoin(line)) writeProse(line);
}

/** `glute bridge 3 x 12, dead bug 2 x 10`, `3 rounds: dead bug 8, side plank 30 s`: exercises without a kind. Whether they are. */
export function writeExercisesAlone(line: Rewriting): boolean {
  const isRounds = line.name() === 'ROUNDS' && line.is(':', 1) && isUnknownWord(line, 2);
  if (!isRounds && !beginsExercises(line, 0)) return false;
  line.insert('strength', 'strength');
  line.insert(':', ':');
  writeExercises(line, endsSession);
  return true;
}

/** `strength & core 40 min`: a time for two sessions, of which it is not told how it is parted. Whether it is one. */
export function writeForBoth(line: Rewriting): boolean {
  const one = line.find(kinds);
  const and = one?.length ?? 0;
  const other = line.is('&', and) || line.is('and', and) ? line.find(kinds, and + 1) : undefined;
  if (!one || !other || !OF_EXERCISES.has(one.usual) || !OF_EXERCISES.has(other.usual)) return false;
  const amount = line.peek(and + 1 + other.length);
  if (amount?.type !== DURATION) return false;
  line.put('WORD', `${one.usual} & ${other.usual} ${amount.image}`, and + 2 + other.length);
  return true;
}

/** `EMOM 10 min: 5 burpees`, `10 min EMOM - 5 burpees`: a round at the beginning of each minute. Whether it is so. */
export function writeEachMinute(line: Rewriting): boolean {
  const name = line.find(everyMinute) ? 0 : 1;
  const named = line.find(everyMinute, name);
  const time = line.peek(name === 0 ? (named?.length ?? 0) : 0);
  const end = (named?.length ?? 0) + 1;
  const minutes = /^(\d+)(?: ?min)?$/.exec(time?.image ?? '')?.[1];
  const isSign = line.is(':', end) || line.is(',', end) || isDash(line.peek(end));
  if (!named || !time || !minutes || !isSign || !line.peek(end + 1)) return false;
  const first = line.tokens[line.at + end + 1] as Token;
  line.insert('strength', 'strength');
  line.out.push(covering(DURATION, `${minutes} min`, time, time));
  line.put(':', ':', end + 1);
  line.out.push(unwritten(`${minutes} rounds`, first, ROUNDS), unwritten('(', first));
  writeExercises(line, endsSession);
  const last = line.out.at(-1) as Token;
  line.out.push(unwrittenBehind(')', last, typeOf(')')));
  return true;
}
