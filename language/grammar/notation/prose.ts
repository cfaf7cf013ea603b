/** Keeps what is written in prose behind a session or a step as a remark. */

import { TEXT, UNREADABLE, WORD } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { aboutAt, isAmount } from './amounts.ts';
import { type Phrases, phrasesOf } from './phrases.ts';
import { isOfTraining, isProse } from './prose-words.ts';
import { answeredOnce, type Rewriting } from './rewriting.ts';
import { isDash } from './signs.ts';
import { CONDITIONS, OTHER_FIGURES, PROSE_LEADS, TERRAIN, VAGUE } from './spellings/index.ts';
import { manners, paces, parts, recoveries } from './tables.ts';

/**
 * Words behind a session that mean nothing in the language are a remark: `long 8 km flat, soft ground`. Not where one of them
 * says something of the training, or may be misspelt and mean to. Of several pieces those in front of such a one are.
 */
export function writeProse(line: Rewriting): boolean {
  const { start, length } = proseAt(line);
  if (length === start) return false;
  line.put('TEXT', `"${line.textOf(line.at + start, line.at + length)}"`, length);
  return true;
}

/** Whether nothing but prose stands behind a comma or a colon, up to the end of the session. */
export function endsWithProse(line: Rewriting): boolean {
  const { start, length } = proseAt(line);
  return length > start && (!line.peek(length) || endsSessionAt(line, length));
}

/**
 * `walk 5 min. No buggy`: how far the sign is away behind which nothing but a sentence of prose stands, up to the end of the
 * line; 0 where there is none.
 */
export function sentenceAt(line: Rewriting): number {
  // Each sign asks for all that stands behind it: of a line without end, only its end is looked at.
  const first = Math.max(1, line.tokens.length - line.at - MOST_IN_SENTENCE);
  for (let ahead = first; line.peek(ahead + 1); ahead++) {
    const { type, image } = line.peek(ahead) as Token;
    if (type === UNREADABLE && /^[.!]$/.test(image) && line.looking(ahead + 1, isSentence)) return ahead;
  }
  return 0;
}

const MOST_IN_SENTENCE = 300;

function isSentence(line: Rewriting): boolean {
  const rest = line.tokens.slice(line.at);
  if (rest.some(({ type, image }) => type === TEXT || /^[+()]$/.test(image))) return false;
  let at = 0;
  while (line.peek(at)) {
    const end = endOfPiece(line, at, at === 0);
    if (end === at) return false;
    at = line.is(',', end) ? end + 1 : end;
  }
  return /\p{L}{2}/u.test(line.written(rest.length));
}

/** Where prose begins and ends, by how many tokens it is away; nowhere where there is none. */
function proseAt(line: Rewriting): { readonly start: number; readonly length: number } {
  const isSign = line.is(',') || line.is(':') || line.is('/') || isDash(line.peek());
  const start = isSign && line.peek(1) ? 1 : 0;
  const from = start + (isWithSomebody(line, start) ? 2 : 0);
  const end = endOfPieces(line, from, endOfPiece(line, from, from === start));
  const length = end > from ? end : start;
  const hasWord = (placesOfWords(line)[line.at + start] ?? line.tokens.length) < line.at + length;
  const isSaid = hasWord && !line.textOf(line.at + start, line.at + length).includes('"');
  return { start, length: isSaid ? length : start };
}

/** For each place of the tokens, where the next word of three letters stands from there on. */
const placesOfWords = answeredOnce((tokens) => {
  const places: number[] = [];
  for (let at = tokens.length - 1; at >= 0; at--)
    places[at] = /\p{L}{3}/u.test(tokens[at]?.image ?? '') ? at : (places[at + 1] ?? tokens.length);
  return places;
});

/** `w/ Amy` */
function isWithSomebody(line: Rewriting, ahead: number): boolean {
  const isWith = line.is('w', ahead) && line.is('/', ahead + 1);
  return isWith && line.peek(ahead + 2)?.type === WORD && isProse(line, ahead + 2, true);
}

/** For all tokens of a statement, where the pieces of prose end that stand behind a comma. */
const endsOfPieces = answeredOnce(() => new Map<number, number>());

/**
 * How far the end of the pieces of prose is away that stand behind each other; where they begin if there is none.
 *
 * @param first end of the first of them
 */
function endOfPieces(line: Rewriting, from: number, first: number): number {
  const known = endsOfPieces(line);
  const passed: number[] = [];
  let end = first;
  while (end > from && line.is(',', end)) {
    const before = known.get(line.at + end);
    if (before !== undefined) {
      end = before - line.at;
      break;
    }
    const next = endOfPiece(line, end + 1, false);
    if (next === end + 1) break;
    passed.push(line.at + end);
    end = next;
  }
  for (const comma of passed) known.set(comma, line.at + end);
  return end;
}

/** Where a piece of prose ends, at a comma or with the session; where it begins if it is none. */
function endOfPiece(line: Rewriting, from: number, isFirst: boolean): number {
  const isTold = proseLeads.at(line.tokens, line.at + from) !== undefined;
  const holdsFigures =
    conditions.at(line.tokens, line.at + from) ?? otherFigures.at(line.tokens, line.at + from);
  const holds = holdsFigures ? 'figures' : isTold ? 'told words' : 'prose';
  const isLedIn = isFirst && holds === 'prose' && !isLedByTerrain(line, from);
  // `, easy`, `, walk home`
  if (holds === 'prose' && saysTraining(line, from)) return from;
  if (isLedIn && line.peek(from) && !endsPieceAt(line, from)) {
    return isProse(line, from, true) ? Math.max(from, endOfWords(line, from + 1, holds)) : from;
  }
  return Math.max(from, endOfWords(line, from, holds));
}

function isLedByTerrain(line: Rewriting, from: number): boolean {
  return terrain.at(line.tokens, line.at + from) !== undefined;
}

/** Whether a piece begins with a word of training. */
function saysTraining(line: Rewriting, from: number): boolean {
  return !isLedByTerrain(line, from) && isOfTraining(line, from);
}

/** Whether a piece of prose begins at a place further on. */
export function beginsProse(line: Rewriting, ahead: number): boolean {
  return endOfPiece(line, ahead, false) > ahead;
}

/** What a piece may hold, by what leads to it. */
type Held = 'figures' | 'told words' | 'prose';

/** For all tokens of a statement, where the words of a piece end that stand at a place: each is looked at once. */
const endsOfWords: Readonly<Record<Held, (line: Rewriting) => Map<number, number>>> = {
  figures: answeredOnce(() => new Map()),
  'told words': answeredOnce(() => new Map()),
  prose: answeredOnce(() => new Map()),
};

/** How far the end of the words of a piece is away; -1 where one of them is none that it may hold. */
function endOfWords(line: Rewriting, from: number, holds: Held): number {
  const known = endsOfWords[holds](line);
  const passed: number[] = [];
  let end: number | undefined;
  for (let at = from; end === undefined; ) {
    const place = line.at + at;
    end = known.get(place);
    if (end !== undefined) break;
    passed.push(place);
    const ground = terrain.at(line.tokens, place)?.length ?? 0;
    if (!line.peek(at) || endsPieceAt(line, at)) end = place;
    else if (ground > 0 || isHeld(line, at, holds)) at += Math.max(1, ground);
    else end = NOWHERE;
  }
  for (const place of passed) known.set(place, end);
  return end === NOWHERE ? -1 : end - line.at;
}

const NOWHERE = -1;

function isHeld(line: Rewriting, ahead: number, holds: Held): boolean {
  if (holds === 'figures') return true;
  // `in the middle of 10k` tells an amount.
  const isTold = holds === 'told words' && OF_REMARK.test(line.name(ahead) ?? '');
  return (isTold && !isAmount(line.peek(ahead))) || isProse(line, ahead, false);
}

function endsPieceAt(line: Rewriting, ahead: number): boolean {
  return line.is(',', ahead) || endsSessionAt(line, ahead);
}

function endsSessionAt(line: Rewriting, ahead: number): boolean {
  return /^[+()]$/.test(line.peek(ahead)?.image ?? '') || line.peek(ahead)?.type === TEXT;
}

/** Whether a condition stands here: `if Wednesday went well`. */
export function leadsToCondition(line: Rewriting): boolean {
  return line.find(conditions) !== undefined;
}

/** Whether words stand here that lead to a remark: `in pairs`. */
export function leadsToProse(line: Rewriting): boolean {
  return line.find(proseLeads) !== undefined;
}

const terrain = phrasesOf(TERRAIN);
const proseLeads = phrasesOf(PROSE_LEADS);
const conditions = phrasesOf(CONDITIONS);
const otherFigures = phrasesOf(OTHER_FIGURES);

/**
 * A remark in parentheses: words and figures that are no training, or an amount alone, which says the one before it in
 * another unit. Whether it is one.
 */
export function writeRemark(line: Rewriting): boolean {
  const close = closingAt(line);
  const inside = line.tokens.slice(line.at + 1, line.at + close);
  if (inside.length === 0 || isTraining(line, inside)) return false;
  line.at += 1;
  const written = line.written(inside.length);
  line.at -= 1;
  if (written.includes('"')) return false;
  line.put('TEXT', `"${written}"`, close + 1);
  return true;
}

/** Whether there is training among words: repetitions, an amount of something, a figure with how it is run. */
function isTraining(line: Rewriting, inside: readonly Token[]): boolean {
  const only = inside[aboutAt(line, 1)];
  if (inside.at(-1) === only && /^(?:DISTANCE|DURATION|CLOCK|PACE)$/.test(only?.name ?? '')) return false;
  // `all of it at MP`
  if (inside.some((_, index) => index > 0 && isPaceBehindSign(line, inside, index))) return true;
  if (inside.some((_, index) => isRunInK(line, index + 1))) return true;
  const figures = inside.filter(({ name }) => !OF_REMARK.test(name));
  if (figures.length === 0) return false;
  // `MP = 8:17` says what a word means.
  if (inside[1]?.image === '=') return false;
  if (figures.some(({ name }) => OF_TRAINING.test(name))) return true;
  return inside.some((_, index) =>
    OF_TRAINING_WORDS.some((phrases) => phrases.at(line.tokens, line.at + 1 + index)),
  );
}

/** `5k easy`, `4k/4k tempo`; no `10k race pace`. */
function isRunInK(line: Rewriting, ahead: number): boolean {
  const token = line.peek(ahead);
  if (token?.type !== WORD || !isAmount(token)) return false;
  const next = line.at + ahead + 1;
  return (
    !/^(?:race|pace|effort)$/i.test(line.tokens[next]?.image ?? '') &&
    OF_STEPS.some((phrases) => phrases.at(line.tokens, next))
  );
}

function isPaceBehindSign(line: Rewriting, inside: readonly Token[], index: number): boolean {
  const sign = inside[index - 1]?.image.toLowerCase();
  return (sign === '@' || sign === 'at') && paces.at(line.tokens, line.at + 1 + index) !== undefined;
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
export function closingAt(line: Rewriting): number {
  let close = 1;
  while (line.peek(close) && !line.is(')', close)) {
    if (line.is('(', close)) return 0;
    close++;
  }
  return line.peek(close) ? close : 0;
}

const AMOUNT = /^(?:DISTANCE|DURATION)$/;
const OF_TRAINING =
  /^(?:DISTANCE|DURATION|CLOCK|TIMES|PACE|PACE_BOUND|SPEED|ZONE|RPE|HEART_RATE|HEART_RATE_BOUND|PERCENT|POWER)$/;
const OF_REMARK = /^(?:WORD$|UNREADABLE$|[a-z,])/;

const OF_STEPS: readonly Phrases[] = [paces, manners, recoveries, phrasesOf(VAGUE)];
/** `(1.5 wu, 1.5 cd)` lacks its units, and is no remark. */
const OF_TRAINING_WORDS: readonly Phrases[] = [...OF_STEPS, parts];
