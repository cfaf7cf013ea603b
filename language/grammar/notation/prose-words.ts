/** Tells words of prose from those of training. */
import { remembered } from '../../quantities/remembered.ts';
import { UNREADABLE, WORD } from '../generated/tokens.ts';
import { editDistance, nearest } from '../nearest.ts';
import type { Token } from '../token.ts';
import { isAmount } from './amounts.ts';
import { type Phrases, phrasesOf } from './phrases.ts';
import type { Rewriting } from './rewriting.ts';
import { COOL_DOWN, KINDS, MANNERS, PACES, RACES, VAGUE, WARM_UP } from './spellings/index.ts';
import { kinds, manners, paces, races, recoveries, surfaces } from './tables.ts';

const vague = phrasesOf(VAGUE);

/** Whether a word is one of training, at a place further on. */
export function isOfTraining(line: Rewriting, ahead: number): boolean {
  const word = line.peek(ahead)?.image.toLowerCase();
  return word !== undefined && !PROSE.has(word) && isKnown(line, line.at + ahead);
}

function isKnown(line: Rewriting, at: number): boolean {
  return KNOWN.some((phrases) => phrases.at(line.tokens, at) !== undefined);
}

/** Whether a word is one of prose: none that is known, nor one that may be a known one misspelt. */
export function isProse(line: Rewriting, ahead: number, isFirst: boolean): boolean {
  const token = line.peek(ahead) as Token;
  if (token.image === ',') return ahead > 0;
  // `, then (1 min jog, 2 min walk) x 6`
  if (line.is('then', ahead) && line.is('(', ahead + 1)) return false;
  if (token.type === UNREADABLE) return !isFirst && /^[.!'\u2019-]$/.test(token.image);
  if (PROSE.has(token.image.toLowerCase())) return true;
  if (!isFirst && INSIDE_PROSE.has(token.image.toLowerCase())) return true;
  // `soft surface`
  if (!isFirst && line.is('surface', ahead))
    return surfaces.at(line.tokens, line.at + ahead + 1) === undefined;
  // `with poles`; `with 10 kg` are carried, and `with 4 strides` are run.
  if (isFirst && line.is('with', ahead)) return line.peek(ahead + 1)?.type === WORD;
  if (isFirst && FIGURES.has(token.image.toLowerCase())) return false;
  if (token.type !== WORD || /\d/.test(token.image)) return !isFirst && isFiller(token);
  const at = line.at + ahead;
  if (isKnown(line, at)) return !isFirst && isGentle(line, at);
  return !mayBeMisspelt(token.image.toLowerCase());
}

/** `no rush on the easy bits`: words of easy running, walking and resting, which ask for nothing behind words that mean nothing. */
function isGentle(line: Rewriting, at: number): boolean {
  const pace = paces.at(line.tokens, at)?.usual ?? '';
  const kind = kinds.at(line.tokens, at)?.usual ?? '';
  const isTold =
    GENTLE.has(pace) ||
    GENTLE.has(kind) ||
    line.tokens[at]?.image.toLowerCase() === 'pace' ||
    manners.at(line.tokens, at) !== undefined;
  return isTold && vague.at(line.tokens, at) === undefined;
}

const GENTLE: ReadonlySet<string> = new Set(['easy', 'recovery', 'steady', 'walk', 'rest']);

/** Whether a word is at most one letter away from one of training. */
const mayBeMisspelt = remembered((word) => KNOWN_WORDS.some((known) => editDistance(word, known, 1) <= 1));

/** Whether a word is near to one of training. */
const isNear = remembered((word) => nearest(word, KNOWN_WORDS) !== undefined);

/** Whether a word means nothing in the language, and is no misspelt one that does. */
export function isUnknownWord(line: Rewriting, ahead: number): boolean {
  const token = line.peek(ahead);
  // `1k, 2k, 3k`
  if (token?.type !== WORD || isAmount(token)) return false;
  const word = token.image.toLowerCase();
  if (isKnown(line, line.at + ahead)) return false;
  return PROSE.has(word) || !isNear(word);
}

/** Whether a word is one of training, or of the language. */
export function isTrainingWord(line: Rewriting, ahead: number): boolean {
  return line.peek(ahead)?.type !== WORD || isKnown(line, line.at + ahead);
}

/** Small words that are words of the language elsewhere. */
function isFiller({ name }: Token): boolean {
  return /^(?:in|on|for|at|to|with|since|any)$/.test(name);
}

/** Figures in words, which may be the amount that is missing. */
const FIGURES: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten twelve fifteen twenty thirty'.split(' '),
);

/** Words of prose that look like misspelt words of training. */
const PROSE: ReadonlySet<string> = new Set(['soft', 'optional', 'on', 'full', 'calf', 'rehab']);

/** So do these, behind other words; or they mean something else of training. */
const INSIDE_PROSE: ReadonlySet<string> = new Set(
  (
    'will like come also back because more best sore cool hand face talk talking care fall pull text past feet form weight ' +
    'smile between week vest dull done left brace up down off along cadence lower shin shins'
  ).split(' '),
);

const KNOWN: readonly Phrases[] = [
  kinds,
  paces,
  manners,
  races,
  recoveries,
  vague,
  phrasesOf(WARM_UP),
  phrasesOf(COOL_DOWN),
];

/** Words that others are near to which are none of training: `place`, `side`. */
const OF_OTHER_WORDS: ReadonlySet<string> = new Set(['pace', 'ride']);

/** The words of training that a misspelt one may mean. */
const KNOWN_WORDS: readonly string[] = [
  ...[KINDS, PACES, MANNERS, RACES].flatMap((table) =>
    Object.entries(table).flatMap(([usual, others]) => [usual, ...others]),
  ),
  ...VAGUE,
  'recover',
  'repeats',
].filter((word) => /^[a-z-]{4,}$/.test(word) && !OF_OTHER_WORDS.has(word));
