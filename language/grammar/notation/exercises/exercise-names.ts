/** Reads the names of exercises, and tells where exercises begin. */
import { DURATION, NUMBER, TEXT, TIMES, WORD } from '../../generated/tokens.ts';
import { isLanguageWord } from '../../language-word.ts';
import type { Token } from '../../token.ts';
import { isUnknownWord } from '../prose-words.ts';
import type { Rewriting } from '../rewriting.ts';
import { eachSide, failure, reserves } from '../tables.ts';

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
export function nameAt(line: Rewriting, ahead: number, most = Number.POSITIVE_INFINITY): number {
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

export function writeName(line: Rewriting): void {
  const count = nameAt(line, 0);
  if (count < 2) {
    if (count === 1) line.keep();
    return;
  }
  const words = line.tokens.slice(line.at, line.at + count).map(({ image }) => image);
  line.put('WORD', words.join('-'), count);
}
