/** Reads how hard something is. */
import { NUMBER, RPE, SET_REPS } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import { type Found, phrasesOf } from '../phrases.ts';
import type { Rewriting } from '../rewriting.ts';
import { VAGUE } from '../spellings/index.ts';
import { efforts } from '../tables.ts';
import type { WriteTarget } from './target-kind.ts';

const vague = phrasesOf(VAGUE);

/** `rpe 7/10`, `3/4 effort`, `7/10`, `hard`, `effort level 7`. */
export function effortAt(line: Rewriting, ahead: number): WriteTarget | undefined {
  const token = line.peek(ahead);
  if (!token) return undefined;
  if (token.type === RPE) {
    return (one) => {
      one.keep();
      dropOfTen(one);
    };
  }
  const part = line.is('effort', ahead + 1) ? FRACTIONS_OF_EFFORT.get(token.image) : undefined;
  if (part) return writeEffort({ usual: part, length: 2 });
  if (token.type === SET_REPS && /^(?:\d|10)\/10$/.test(token.image)) {
    return (one) => one.put('RPE', `rpe ${Number.parseInt(token.image, 10)}`, 1);
  }
  if (token.type === NUMBER && line.is('/', ahead + 1) && line.is('10', ahead + 2)) {
    return (one) => one.put('RPE', `rpe ${token.image}`, 3);
  }
  const inWords = efforts.at(line.tokens, line.at + ahead);
  // `24 km fast finish 4 km`: it is fast at the end alone.
  if (inWords && line.is('finish', ahead + inWords.length)) return undefined;
  return inWords ? writeEffort(inWords) : namedEffortAt(line, ahead);
}

/** `3/4 effort` is three quarters of ten. */
const FRACTIONS_OF_EFFORT: ReadonlyMap<string, string> = new Map([
  ['1/4', 'rpe 2-3'],
  ['1/2', 'rpe 5'],
  ['3/4', 'rpe 7-8'],
  ['7/8', 'rpe 8-9'],
]);

/** `hard`: the figure that stands for it, with the word as a remark, which is what the athlete goes by. */
function writeEffort({ usual, length }: Found): WriteTarget {
  return (line) => {
    const word = line.written(length);
    line.put('RPE', usual, length);
    line.insert('TEXT', `"${word}"`);
  };
}

/** `RPE: 3`, `effort 7`, `effort level 7`. */
function namedEffortAt(line: Rewriting, ahead: number): WriteTarget | undefined {
  if (!line.is('rpe', ahead) && !line.is('effort', ahead)) return undefined;
  const colon = line.is(':', ahead + 1) || line.is('=', ahead + 1) || line.is('level', ahead + 1) ? 1 : 0;
  const figure = line.peek(ahead + 1 + colon);
  if (figure?.type !== NUMBER) return undefined;
  return (one) => {
    one.put('RPE', `rpe ${figure.image}`, 2 + colon);
    dropOfTen(one);
  };
}

/** `7/10`: all efforts are of ten. */
function dropOfTen(line: Rewriting): void {
  if (line.is('/') && line.is('10', 1)) line.drop(2);
}

/** `moderate (RPE 5)`: the figure says what the word means. Whether there are both. */
export function writeFeltEffort(line: Rewriting): boolean {
  const word = line.find(vague)?.length ?? 0;
  if (word === 0 || !line.is('(', word) || line.name(word + 1) !== 'RPE' || !line.is(')', word + 2))
    return false;
  const said = line.made('TEXT', `"${line.written(word)}"`, line.at, line.at + word);
  line.insert('@', '@');
  line.out.push(line.peek(word + 1) as Token, said);
  line.drop(word + 3);
  return true;
}

/** `1 min on / 1 min off`: on is hard running, as opposed to off. Whether it is. */
export function writeOnBeforeOff(line: Rewriting): boolean {
  if (!isOnBeforeOff(line)) return false;
  line.insert('@', '@');
  line.put('RPE', 'rpe 8', 1);
  line.insert('TEXT', '"on"');
  return true;
}

function isOnBeforeOff(line: Rewriting): boolean {
  if (!line.is('on') || !isAmount(line.out.at(-1))) return false;
  const sign = /^[/,]$/.test(line.peek(1)?.image ?? '') ? 2 : 1;
  return isAmount(line.peek(sign)) && line.is('off', sign + 1);
}
