/**
 * Reads what is called the big three: McGill's exercises for the trunk, a block of the library, or the lifts. Where nothing
 * says which of them, it is reported.
 */
import { DURATION } from '../../generated/tokens.ts';
import { Phrases } from '../phrases.ts';
import { type Rewriting, typeOfWord } from '../rewriting.ts';
import { BIG_THREE } from '../spellings/index.ts';
import { writeExercises } from './exercises.ts';

const bigThree = new Phrases(BIG_THREE);
const OF_MCGILL: keyof typeof BIG_THREE = 'McGill Big 3';

/** How many tokens are the big three at a place further on; 0 where they are not. */
export function bigThreeAt(line: Rewriting, ahead: number): number {
  return line.find(bigThree, ahead)?.length ?? 0;
}

/** `McGill Big 3`, `Big 3 (curl-up, side plank, bird dog) 10 min`. Whether it is written. */
export function writeBigThree(line: Rewriting): boolean {
  const found = line.find(bigThree);
  if (!found) return false;
  if (line.is('(', found.length)) return writeNamed(line, found.length);
  if (found.usual === OF_MCGILL) {
    line.insert(typeOfWord('core'), 'core');
    line.put('TEXT', `"${found.usual}"`, found.length);
  } else line.put('WORD', found.usual, found.length);
  if (line.peek()?.type === DURATION) line.keep();
  return true;
}

/** `core: McGill Big 3`: behind the kind they are those of the trunk. Whether they are written. */
export function writeBigThreeOfCore(line: Rewriting): boolean {
  const colon = line.is(':') ? 1 : 0;
  const found = line.find(bigThree, colon);
  if (!found || (line.peek(colon + found.length) && !line.is('+', colon + found.length))) return false;
  line.drop(colon);
  line.put('TEXT', `"${OF_MCGILL}"`, found.length);
  return true;
}

/** With its exercises in parentheses, and how long they take behind them. */
function writeNamed(line: Rewriting, length: number): boolean {
  let close = length;
  while (line.peek(close) && !line.is(')', close)) close++;
  if (!line.peek(close)) return false;
  const exercises = line.part(line.at + length + 1, line.at + close);
  writeExercises(exercises, () => false);
  if (!exercises.isAtEnd) return false;
  const title = line.made('TEXT', `"${line.written(length)}"`, line.at, line.at + length);
  line.insert(typeOfWord('core'), 'core');
  const time = line.peek(close + 1);
  if (time?.type === DURATION) line.out.push(time);
  line.insert(':', ':');
  line.out.push(...exercises.out, title);
  line.drop(close + 1 + (time?.type === DURATION ? 1 : 0));
  return true;
}
