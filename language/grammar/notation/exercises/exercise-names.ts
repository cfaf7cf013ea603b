/** Reads the names of exercises, and tells where exercises begin. */
import { DURATION, MASS, NUMBER, TEXT, TIMES, WORD } from '../../generated/tokens.ts';
import { isLanguageWord } from '../../language-word.ts';
import type { Token } from '../../token.ts';
import { isTrainingWord, isUnknownWord } from '../prose-words.ts';
import type { Rewriting } from '../rewriting.ts';
import { eachSide, failure, reserves } from '../tables.ts';

/**
 * Whether exercises begin at a place further on where no kind of session is said: a name that means nothing else, and
 * behind it sets of a few repetitions or of some time.
 */
export function beginsExercises(line: Rewriting, ahead: number): boolean {
  const marker = markerAt(line, ahead);
  if (marker > 0) return beginsExercises(line, ahead + marker);
  // `16k` is an amount.
  if (/^\d/.test(line.peek(ahead)?.image ?? '')) return false;
  const words = nameAt(line, ahead, LONGEST_NAME);
  const name = words + wordsInsideAt(line, ahead + words);
  const weight = weightAt(line, ahead + name);
  const [times, dose] = [line.peek(ahead + name + weight), line.peek(ahead + name + weight + 1)];
  if (words === 0 || times?.type !== TIMES) return false;
  const isFew = dose?.type === NUMBER && Number.parseInt(dose.image, 10) <= MOST_REPETITIONS;
  const isDosed =
    isFew ||
    dose?.type === TIMES ||
    dose?.type === DURATION ||
    dose?.type === MASS ||
    failure.at(line.tokens, line.at + ahead + name + weight + 1) !== undefined;
  // What takes longest is asked last: this is asked at every word.
  return isDosed && (line.peek(ahead)?.type === TEXT || isOfExercise(line, ahead, words));
}

/** `A1`, `A)`, `A1.`, `2)`: how many tokens say which exercise of a row it is; 0 where none does. */
export function markerAt(line: Rewriting, ahead: number): number {
  const isClosed = /^[).:\u2013\u2014-]$/.test(line.peek(ahead + 1)?.image ?? '');
  const marker = line.peek(ahead)?.image ?? '';
  if (/^[A-F]\d$/.test(marker)) return isClosed ? 2 : 1;
  return isClosed && /^(?:[A-F]|\d)$/.test(marker) ? 2 : 0;
}

/**
 * `deadlift 120 kg 3 x 5`, `squat (60 kg) 3 x 8`: how many tokens are the weight in front of a dose; 0 where none stands
 * there.
 */
export function weightAt(line: Rewriting, ahead: number): number {
  const lead = line.is('@', ahead) || line.is('(', ahead) ? 1 : 0;
  const end = ahead + lead + (line.is('(', ahead) && line.is(')', ahead + 2) ? 2 : 1);
  return line.peek(ahead + lead)?.type === MASS && line.peek(end)?.type === TIMES ? end - ahead : 0;
}

/** `(full)`, `(from the knees)`: how many tokens are words in parentheses in front of a dose; 0 where none stand there. */
export function wordsInsideAt(line: Rewriting, ahead: number): number {
  if (!line.is('(', ahead)) return 0;
  let close = ahead + 1;
  while (close <= ahead + LONGEST_NAME && /^\p{L}+$/u.test(line.peek(close)?.image ?? '')) close++;
  const isWhole = close > ahead + 1 && line.is(')', close) && line.peek(close + 1)?.type === TIMES;
  return isWhole ? close + 1 - ahead : 0;
}

/** The most words of a name that is looked for at every word of a line. */
const LONGEST_NAME = 12;

/** From here on a figure behind `x` may be metres. */
const MOST_REPETITIONS = 50;

/**
 * Whether a name is one of an exercise: its first word means nothing else, or looks like another one and a later one tells.
 * `back` begins a line about an athlete, and the name of a squat.
 */
function isOfExercise(line: Rewriting, ahead: number, length: number): boolean {
  if (isUnknownWord(line, ahead)) return true;
  if (line.is('back', ahead)) return line.peek(ahead + 1)?.type === WORD;
  const words = line.tokens.slice(line.at + ahead, line.at + ahead + length);
  // `standing calf raise`
  const isOther = line.is('standing', ahead) || !isTrainingWord(line, ahead);
  return isOther && words.some(({ image }) => EXERCISE_WORDS.has(singular(image)));
}

function singular(word: string): string {
  const lower = word.toLowerCase();
  return /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
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
    /^(?:walk|run|jog|row|stand|hold|long|big|to|back)$/.test(token.name)
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

/** Words in the names of exercises which say that it is one, also behind a word that looks like one of training; in the singular. */
const EXERCISE_WORDS: ReadonlySet<string> = new Set(
  (
    'abduction adduction ankle bicep bridge calf carry chop clam clamshell clean crunch curl deadlift dip dorsiflexion farmer ' +
    'fly hinge hold hop jump kick lunge march plank press pull-up push-up pulldown raise rdl rfess roll roller rolling rope ' +
    'rotation shrug sit-up situp slider snatch sphinx squat step-up stretch swing thrust twist'
  ).split(' '),
);
