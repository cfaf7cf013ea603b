/**
 * Reads a warm-up and a cool-down that are written as one: `tempo 20 min w/ 10 min WU/CD`, `6 x 800 m, wu + cd 2 km`,
 * `20 min @ threshold, 10 min before and after`. They stand around the steps in the usual form.
 */
import { COOL_DOWN, DISTANCE, DURATION, TIMES, WARM_UP } from '../generated/tokens.ts';
import { Token } from '../token.ts';
import { isAmount, writeAmount } from './amounts.ts';
import { phrasesOf } from './phrases.ts';
import { partOf } from './pieces.ts';
import { type Rewriting, typeOf } from './rewriting.ts';
import { isJoin, OF_EXERCISES } from './session-start.ts';
import { BEFORE_AND_AFTER } from './spellings.ts';
import { leads, parts } from './tables.ts';

const beforeAndAfter = phrasesOf(BEFORE_AND_AFTER);

const AND = /^(?:\/|&|\+|and)$/i;

/** Where a pair stands, by how many tokens it is away, and what it is. */
export interface Around {
  readonly from: number;
  readonly to: number;
  /** The warm-up and the cool-down, each with the amount where one is written. */
  readonly steps: readonly [readonly Token[], readonly Token[]];
}

/** The pair in the session that begins here; undefined where there is none. */
export function aroundAt(line: Rewriting): Around | undefined {
  if (!line.tokens.some((_, at) => isPairAt(line, at))) return undefined;
  const first = pairAt(line, 0);
  if (first) return first;
  for (let ahead = 1; line.peek(ahead); ahead++) {
    const found = pairAt(line, ahead);
    if (found) return found;
    if (line.looking(ahead, isJoin)) return undefined;
  }
  return undefined;
}

/** Whether a pair may stand at a place, without what is around it: most lines have none. */
function isPairAt(line: Rewriting, at: number): boolean {
  const part = parts.at(line.tokens, at);
  if (part) return part.usual === 'warm up' && AND.test(line.tokens[at + part.length]?.image ?? '');
  return beforeAndAfter.at(line.tokens, at) !== undefined;
}

function pairAt(line: Rewriting, ahead: number): Around | undefined {
  const isOpen = line.is('(', ahead);
  const sign = isOpen || /^[,;+]$/.test(line.peek(ahead)?.image ?? '') ? 1 : 0;
  const lead = sign + (leads.at(line.tokens, line.at + ahead + sign)?.length ?? 0);
  // What is no piece of its own belongs to what stands before it.
  if (lead === 0 && ahead > 0) return undefined;
  const start = ahead + lead;
  const amount = isAmount(line.peek(start)) ? 1 : 0;
  const both = partsAt(line, start + amount) ?? (amount > 0 ? bothSidesAt(line, start + amount) : undefined);
  if (!both) return undefined;
  let to = both.to;
  const behind = amount === 0 && isAmount(line.peek(to)) ? 1 : 0;
  to += behind + (line.is('each', to + behind) ? 1 : 0);
  const next = line.peek(to)?.image;
  if (isOpen) {
    if (next !== ')') return undefined;
    to++;
  } else if (ahead === 0) {
    // `2 km wu/cd, 6 x 400 m`
    if (!/^[,;:+]$/.test(next ?? '')) return undefined;
    to++;
  } else if (next !== undefined && !/^[,;)+]$/.test(next) && !line.looking(to, isJoin)) return undefined;
  const from = amount > 0 ? start : both.to;
  const written = amount + behind > 0 ? amountOf(line, from) : [];
  const unwritten = written.map(
    ({ type, image, end, line: row, column, length }) => new Token(type, image, end, row, column + length, 0),
  );
  return {
    from: ahead,
    to,
    steps: [
      [both.warmUp, ...written],
      [both.coolDown, ...unwritten],
    ],
  };
}

interface Parts {
  readonly warmUp: Token;
  readonly coolDown: Token;
  readonly to: number;
}

/** `WU/CD`, `warm up and cool down`. */
function partsAt(line: Rewriting, ahead: number): Parts | undefined {
  const first = partOf(line, ahead);
  if (first?.usual !== 'warm up' || !AND.test(line.peek(ahead + first.length)?.image ?? '')) return undefined;
  const from = ahead + first.length + 1;
  const second = partOf(line, from);
  if (second?.usual !== 'cool down') return undefined;
  const at = line.at + ahead;
  return {
    warmUp: line.made(WARM_UP, 'warm up', at, at + first.length),
    coolDown: line.made(COOL_DOWN, 'cool down', line.at + from, line.at + from + second.length),
    to: from + second.length,
  };
}

/** `10 min before and after`. */
function bothSidesAt(line: Rewriting, ahead: number): Parts | undefined {
  const found = beforeAndAfter.at(line.tokens, line.at + ahead);
  if (!found) return undefined;
  const at = line.at + ahead;
  const warmUp = line.made(WARM_UP, 'warm up', at, at + found.length);
  const { end, line: row, column, length } = warmUp;
  return {
    warmUp,
    coolDown: new Token(COOL_DOWN, 'cool down', end, row, column + length, 0),
    to: ahead + found.length,
  };
}

function amountOf(line: Rewriting, ahead: number): readonly Token[] {
  const alone = line.part(line.at + ahead, line.at + ahead + 1);
  writeAmount(alone);
  return alone.out;
}

/** Whether a session in the usual form has work that a warm-up and a cool-down can stand around. */
export function canBeWrapped(out: readonly Token[]): boolean {
  const kind = kindIn(out);
  const word = out[kind]?.image ?? '';
  if (kind < 0 || word === 'race' || word === 'rest' || OF_EXERCISES.has(word)) return false;
  return stepsFrom(out) > 0 && !out.some(({ type }) => type === WARM_UP || type === COOL_DOWN);
}

/** Puts a warm-up and a cool-down around the steps of a session in the usual form, or around its amount. */
export function wrap(out: Token[], { steps: [warmUp, coolDown] }: Around): void {
  const from = stepsFrom(out);
  const isColon = out[from]?.image === ':';
  const to = endOfSteps(out, from);
  const last = out[to - 1] as Token;
  out.splice(to, 0, unwritten(',', last), ...coolDown);
  const first = out[from] as Token;
  const before = isColon ? [] : [unwritten(':', first)];
  out.splice(isColon ? from + 1 : from, 0, ...before, ...warmUp, unwritten(',', first));
}

function kindIn(out: readonly Token[]): number {
  return out.findIndex(({ name }) => name !== 'am' && name !== 'pm' && name !== 'CLOCK');
}

/** The place of the colon before the steps, of the repetitions, or of the amount that is the only step; 0 for none. */
function stepsFrom(out: readonly Token[]): number {
  const colon = out.findIndex(({ image }) => image === ':');
  if (colon > 0) return colon;
  const kind = kindIn(out);
  const { type } = out[kind + 1] ?? {};
  return type === TIMES || type === DISTANCE || type === DURATION ? kind + 1 : 0;
}

/** Words of details that stand behind the steps. */
const DETAILS: ReadonlySet<string> = new Set([
  'surface',
  'climb',
  'descent',
  'form',
  'in',
  'cadence',
  'with',
]);

function endOfSteps(out: readonly Token[], from: number): number {
  const end = out.findIndex(({ name }, at) => at > from && DETAILS.has(name));
  return end < 0 ? out.length : end;
}

function unwritten(sign: ',' | ':', { offset, line, column }: Token): Token {
  return new Token(typeOf(sign), sign, offset, line, column, 0);
}
