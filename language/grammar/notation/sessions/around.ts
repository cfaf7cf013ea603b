/**
 * Reads a warm-up and a cool-down that are written as one: `tempo 20 min w/ 10 min WU/CD`, `6 x 800 m, wu + cd 2 km`,
 * `20 min @ threshold, 10 min before and after`; and what comes on top of hard running: `tempo 20 min w/ 10 min wu`.
 * They stand around the steps in the usual form.
 */
import { COOL_DOWN, DISTANCE, DURATION, TEXT, TIMES, WARM_UP } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount, writeAmount } from '../amounts.ts';
import { phrasesOf } from '../phrases.ts';
import { answeredOnce, type Rewriting, unwritten, unwrittenBehind } from '../rewriting.ts';
import { BEFORE_AND_AFTER, ON_TOP } from '../spellings/index.ts';
import { partOf } from '../steps/pieces.ts';
import { leads, parts } from '../tables.ts';
import { isJoin, kindAt, OF_EXERCISES } from './session-start.ts';

const beforeAndAfter = phrasesOf(BEFORE_AND_AFTER);
const onTop = phrasesOf(ON_TOP);

/** Sessions whose amount is that of the hard running: a warm-up comes on top of it. */
const HARD: ReadonlySet<string> = new Set([
  'tempo',
  'threshold',
  'intervals',
  'hills',
  'fartlek',
  'time-trial',
  'test',
]);

const AND = /^(?:\/|&|\+|and)$/i;

/** Where a warm-up and a cool-down stand, by how many tokens they are away, and what they are. */
export interface Around {
  readonly from: number;
  readonly to: number;
  /** The warm-up and the cool-down, each with the amount where one is written; empty where there is only the other. */
  readonly steps: readonly [readonly Token[], readonly Token[]];
}

/** What stands around the session that begins here; undefined where nothing does. */
export function aroundAt(line: Rewriting): Around | undefined {
  if (!hasPart(line)) return undefined;
  return onTopAt(line) ?? inParenthesesAt(line) ?? (hasPair(line) ? anyPairAt(line) : undefined);
}

/** Whether a warm-up or a cool-down is told. */
export const hasPart = answeredOnce((tokens) =>
  tokens.some((_, at) => parts.at(tokens, at) || beforeAndAfter.at(tokens, at)),
);
const hasPair = answeredOnce((tokens) => tokens.some((_, at) => isPairAt(tokens, at)));

/** `tempo 20 min w/ 10 min wu`, `5 km time trial, 2 km cd`, `tempo 5 km, 2 km wu, 1 km cd`, `tempo 20 min (10 min wu and cd)`: behind the amount alone. */
function onTopAt(line: Rewriting): Around | undefined {
  const isAmountFirst = isAmount(line.peek());
  const kind = kindAt(line, isAmountFirst ? 1 : 0);
  if (!kind || !HARD.has(kind.usual) || !(isAmountFirst || isAmount(line.peek(kind.length))))
    return undefined;
  for (let ahead = kind.length + 1; line.peek(ahead); ahead++) {
    if (line.is(':', ahead) || line.peek(ahead)?.type === TIMES) return undefined;
    const isOpen = line.is('(', ahead);
    const sign = isOpen || line.is(',', ahead) ? 1 : 0;
    const lead = sign + (onTop.at(line.tokens, line.at + ahead + sign)?.length ?? 0);
    if (lead === 0) continue;
    const found = eachPartAt(line, ahead + lead);
    if (found) {
      const closed = line.is(')', found.to) ? 1 : 0;
      const to = found.to + closed;
      const ends = !line.peek(to) || line.peek(to)?.type === TEXT || line.looking(to, isJoin);
      return isOpen === (closed === 1) && ends ? { ...found, from: ahead, to } : undefined;
    }
    if (sign === 1) return undefined;
  }
  return undefined;
}

/** `12 x 400 m (2 km wu, 1 km cd)`: behind repetitions, alone in parentheses. */
function inParenthesesAt(line: Rewriting): Around | undefined {
  for (let ahead = 1; line.peek(ahead) && !line.looking(ahead, isJoin); ahead++) {
    const found = line.is('(', ahead) ? eachPartAt(line, ahead + 1) : undefined;
    if (found && line.is(')', found.to)) return { ...found, from: ahead, to: found.to + 1 };
  }
  return undefined;
}

/** A warm-up, a cool-down or both, each with its amount. */
export function eachPartAt(line: Rewriting, ahead: number): Pick<Around, 'to' | 'steps'> | undefined {
  const steps: [readonly Token[], readonly Token[]] = [[], []];
  let to = ahead;
  for (let next = to; ; ) {
    const before = isAmount(line.peek(next)) ? 1 : 0;
    const part = partOf(line, next + before);
    if (!part) break;
    const behind = next + before + part.length;
    const amount = before > 0 ? next : behind;
    const side = part.usual === 'warm up' ? 0 : 1;
    if (!isAmount(line.peek(amount)) || steps[side].length > 0) return undefined;
    const [type, image] = side === 0 ? [WARM_UP, 'warm up'] : [COOL_DOWN, 'cool down'];
    const at = line.at + next + before;
    steps[side] = [line.made(type, image, at, at + part.length), ...amountOf(line, amount)];
    to = behind + 1 - before;
    next = to + (/^(?:,|&|\+|\/|and)$/i.test(line.peek(to)?.image ?? '') ? 1 : 0);
  }
  return to > ahead ? { to, steps } : undefined;
}

function anyPairAt(line: Rewriting): Around | undefined {
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
function isPairAt(tokens: readonly Token[], at: number): boolean {
  const part = parts.at(tokens, at);
  if (part) return part.usual === 'warm up' && AND.test(tokens[at + part.length]?.image ?? '');
  return beforeAndAfter.at(tokens, at) !== undefined;
}

/** `(2 km wu/cd)`, `, wu & cd 2 km`: both in one, with the sign that leads to them. */
export function pairAt(line: Rewriting, ahead: number): Around | undefined {
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
  // `wu/cd as needed`
  if (line.is('as', to) && /^(?:needed|usual|required)$/i.test(line.peek(to + 1)?.image ?? '')) to += 2;
  const next = line.peek(to)?.image;
  if (isOpen) {
    if (next !== ')') return undefined;
    to++;
  } else if (ahead === 0) {
    // `2 km wu/cd, 6 x 400 m`
    if (!/^[,;:+]$/.test(next ?? '')) return undefined;
    to++;
  } else if (next !== undefined && !/^[,;)+]$/.test(next) && !line.looking(to, isJoin)) return undefined;
  // `6 x 1 km, incl. wu & cd 12 km`: that is all of it.
  if (behind > 0 && /^inc/i.test(line.peek(ahead + sign)?.image ?? '')) return undefined;
  const from = amount > 0 ? start : both.to;
  const written = amount + behind > 0 ? amountOf(line, from) : [];
  const again = written.map((token) => unwrittenBehind(token.image, token, token.type));
  return {
    from: ahead,
    to,
    steps: [
      [both.warmUp, ...written],
      [both.coolDown, ...again],
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
  return {
    warmUp,
    coolDown: unwrittenBehind('cool down', warmUp, COOL_DOWN),
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

/** Puts a warm-up, a cool-down or both around the steps of a session in the usual form, or around its amount. */
export function wrap(out: Token[], { steps: [warmUp, coolDown] }: Around): void {
  const from = stepsFrom(out);
  const isColon = out[from]?.image === ':';
  const to = endOfSteps(out, from);
  // The comma stands in the line of the cool-down: a remark may end in another one.
  if (coolDown[0]) out.splice(to, 0, unwritten(',', coolDown[0]), ...coolDown);
  const first = out[from] as Token;
  const before = isColon ? [] : [unwritten(':', first)];
  const parted = warmUp.length > 0 ? [...warmUp, unwritten(',', first)] : [];
  out.splice(isColon ? from + 1 : from, 0, ...before, ...parted);
}

/** `6 x 800 m, 10 min w/u`: a warm-up that is told last comes first. */
export function putWarmUpFirst(out: Token[], from: number): void {
  let colon = from + 1;
  while (colon < out.length && out[colon]?.image !== ':') colon++;
  if (colon >= out.length) return;
  const end = endOfSteps(out, colon);
  const commas = commasBetween(out, colon, end);
  const warmUps = out.flatMap(({ type }, at) => (at > colon && at < end && type === WARM_UP ? [at] : []));
  const [only, ...others] = warmUps;
  const place = commas.findIndex((comma) => comma + 1 === only);
  if (only === undefined || others.length > 0 || place < 0) return;
  const behind = commas.slice(place + 1);
  // In the middle it is what it says.
  if (behind.length > 1 || (behind[0] !== undefined && out[behind[0] + 1]?.type !== COOL_DOWN)) return;
  const step = out.splice(only - 1, (behind[0] ?? end) - only + 1);
  out.splice(colon + 1, 0, ...step.slice(1), unwritten(',', out[colon + 1] as Token));
}

/** The places of the commas between two places, without those in parentheses. */
function commasBetween(out: readonly Token[], from: number, to: number): readonly number[] {
  const commas: number[] = [];
  let depth = 0;
  for (let at = from + 1; at < to; at++) {
    const image = out[at]?.image;
    if (image === '(') depth++;
    else if (image === ')') depth--;
    else if (image === ',' && depth === 0) commas.push(at);
  }
  return commas;
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
  let end = from + 1;
  while (end < out.length && !DETAILS.has(out[end]?.name ?? '')) end++;
  return end;
}
