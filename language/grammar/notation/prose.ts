/** Keeps what is written in prose behind a session or a step as a remark. */
import { UNREADABLE, WORD } from '../generated/tokens.ts';
import { editDistance } from '../nearest.ts';
import type { Token } from '../token.ts';
import { type Phrases, phrasesOf } from './phrases.ts';
import type { Rewriting } from './rewriting.ts';
import { COOL_DOWN, KINDS, MANNERS, PACES, RACES, VAGUE, WARM_UP } from './spellings.ts';
import { kinds, manners, paces, races, recoveries } from './tables.ts';

/**
 * Words behind a session that mean nothing in the language are a remark: `long 8 km flat, soft ground`. Not where one of them
 * says something of the training, or may be misspelt and mean to.
 */
export function writeProse(line: Rewriting): boolean {
  let length = line.is(',') ? 1 : 0;
  const start = length;
  while (line.peek(length) && !endsSessionAt(line, length)) {
    if (!isProse(line, length, length === start)) return false;
    length++;
  }
  while (length > start && line.is(',', length - 1)) length--;
  if (length === start) return false;
  line.drop(start);
  const written = line.written(length - start);
  if (written.includes('"') || !/\p{L}{3}/u.test(written)) return false;
  line.put('TEXT', `"${written}"`, length - start);
  return true;
}

function endsSessionAt(line: Rewriting, ahead: number): boolean {
  return line.is('+', ahead) || line.is(')', ahead);
}

/** Whether a word is one of prose: none that is known, nor one that may be a known one misspelt. */
function isProse(line: Rewriting, ahead: number, isFirst: boolean): boolean {
  const token = line.peek(ahead) as Token;
  if (token.image === ',') return ahead > 0;
  if (token.type === UNREADABLE) return /^[.!'\u2019-]$/.test(token.image);
  if (PROSE.has(token.image.toLowerCase())) return true;
  if (isFirst && FIGURES.has(token.image.toLowerCase())) return false;
  if (token.type !== WORD || /\d/.test(token.image)) return !isFirst && isFiller(token);
  const at = line.at + ahead;
  if (KNOWN.some((phrases) => phrases.at(line.tokens, at) !== undefined)) return false;
  const word = token.image.toLowerCase();
  return !KNOWN_WORDS.some(
    (known) => Math.abs(known.length - word.length) <= 1 && editDistance(word, known) <= 1,
  );
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
const PROSE: ReadonlySet<string> = new Set(['flat', 'hilly', 'soft', 'optional', 'on']);

const vague = phrasesOf(VAGUE);

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

/** The words of training that a misspelt one may mean. */
const KNOWN_WORDS: readonly string[] = [
  ...[KINDS, PACES, MANNERS, RACES].flatMap((table) =>
    Object.entries(table).flatMap(([usual, others]) => [usual, ...others]),
  ),
  ...VAGUE,
  'recover',
  'repeats',
].filter((word) => /^[a-z-]{4,}$/.test(word));

/**
 * A remark in parentheses: words, with no figure that may change the training, or an amount alone, which says the one
 * before it in another unit. Whether it is one.
 */
export function writeRemark(line: Rewriting): boolean {
  const close = closingAt(line);
  const inside = line.tokens.slice(line.at + 1, line.at + close);
  const isAmount = inside.length === 1 && AMOUNT.test(inside[0]?.name ?? '');
  if (inside.length === 0 || (!isAmount && inside.some(({ name }) => !OF_REMARK.test(name)))) return false;
  line.at += 1;
  const written = line.written(inside.length);
  line.at -= 1;
  if (written.includes('"')) return false;
  line.put('TEXT', `"${written}"`, close + 1);
  return true;
}

/** Whether what is in parentheses says nothing of how a step is run, or of what follows on it. */
export function isRemarkOfStep(line: Rewriting): boolean {
  const close = closingAt(line);
  for (let ahead = 1; ahead < close; ahead++)
    if (
      AMOUNT.test(line.name(ahead) ?? '') ||
      OF_STEPS.some((phrases) => phrases.at(line.tokens, line.at + ahead))
    )
      return false;
  return close > 1;
}

/** How far the parenthesis is away that closes the one here; 0 if there is none before another one opens. */
function closingAt(line: Rewriting): number {
  let close = 1;
  while (line.peek(close) && !line.is(')', close)) {
    if (line.is('(', close)) return 0;
    close++;
  }
  return line.peek(close) ? close : 0;
}

const AMOUNT = /^(?:DISTANCE|DURATION)$/;
const OF_REMARK = /^(?:WORD$|UNREADABLE$|[a-z,])/;

const OF_STEPS: readonly Phrases[] = [paces, manners, recoveries, vague];
