/** Reads `1 km, 2 km, 1 km @ threshold, 90 s rec`: amounts of which all have the pace and the recovery behind the last one. */
import { LADDER, TIMES } from '../generated/tokens.ts';
import type { Token } from '../token.ts';
import { isAmount } from './amounts.ts';
import { phrasesOf } from './phrases.ts';
import { covering } from './rewriting.ts';
import { RECOVER } from './spellings/index.ts';
import { isBrief } from './steps/brief.ts';
import { manners, parts, recoveries } from './tables.ts';

const recover = phrasesOf(RECOVER);

/** With such amounts as a ladder. Without a recovery behind them they are steps, each by itself. */
export function withLaddersOfAmounts(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; ) {
    const list = listAt(tokens, at);
    const image = list?.isLadder ? ladderOf(tokens.slice(at, list.behind)) : undefined;
    if (list && image !== undefined) {
      const ladder = covering(LADDER, image, tokens[at] as Token, tokens[list.behind - 1] as Token);
      out.push(...tokens.slice(from, at), ladder);
      from = list.behind;
    }
    at = list?.behind ?? at + 1;
  }
  return from === 0 ? tokens : [...out, ...tokens.slice(from)];
}

/** Amounts one after the other. */
interface AmountList {
  /** The place behind them, and behind the parentheses that they stand in. */
  readonly behind: number;
  readonly isLadder: boolean;
}

function listAt(tokens: readonly Token[], at: number): AmountList | undefined {
  // `4 x (1 min, 2 min, 3 min) w/ equal jog`: what follows each is as long as it.
  if (tokens[at]?.image === '(' && tokens[at - 1]?.type === TIMES) {
    const behind = at + 2 * rungsAt(tokens, at + 1) + 1;
    const isSet = behind > at + 3 && tokens[behind - 1]?.image === ')';
    return isSet ? { behind, isLadder: isEqualBehind(tokens, behind) } : undefined;
  }
  const before = tokens[at - 1]?.image ?? ',';
  const count = BEFORE_STEP.test(before) && !parts.named(before) ? rungsAt(tokens, at) : 0;
  if (count === 0) return undefined;
  const behind = at + 2 * count - 1;
  return { behind, isLadder: count >= FEWEST_RUNGS && isRecoveryBehind(tokens, behind) };
}

/** What an amount can stand behind that is a step of its own: a comma, or a word such as the day or a kind. */
const BEFORE_STEP = /^(?:[,:+]|\p{L}{3,})$/u;

const FEWEST_RUNGS = 3;

/** How many amounts stand one after the other, with commas. */
function rungsAt(tokens: readonly Token[], at: number): number {
  let count = 0;
  while (isAmount(tokens[at + 2 * count])) {
    count++;
    if (tokens[at + 2 * count - 1]?.image !== ',') break;
  }
  // `…, 90 s rec`: the last amount is the recovery.
  return count > 0 && recoveries.at(tokens, at + 2 * count - 1) ? count - 1 : count;
}

const RUNG =
  /^(?<figure>\d+) ?(?:(?<km>k|km|kms)|(?<m>m)|(?<mi>mi|miles?)|(?<min>min|mins|')|(?<s>s|secs?|"))$/i;

/** `1-2-1 km`; undefined where the figures have different units, other than metres and kilometres. */
function ladderOf(tokens: readonly Token[]): string | undefined {
  const rungs = tokens.filter((token) => isAmount(token)).map(({ image }) => RUNG.exec(image)?.groups);
  const units = rungs.map((rung) => UNITS.find((unit) => rung?.[unit] !== undefined));
  const figures = rungs.map((rung) => Number(rung?.figure));
  const [unit, ...others] = new Set(units);
  if (unit !== undefined && others.length === 0) return `${figures.join('-')} ${unit}`;
  if (!units.every((one) => one === 'm' || one === 'km')) return undefined;
  return `${figures.map((figure, at) => (units[at] === 'km' ? figure * 1000 : figure)).join('-')} m`;
}

const UNITS = ['km', 'm', 'mi', 'min', 's'] as const;

/** Whether a recovery stands behind a place, or behind the pace that stands there. */
function isRecoveryBehind(tokens: readonly Token[], at: number): boolean {
  const pace = /^(?:@|at)$/i.test(tokens[at]?.image ?? '') ? paceLength(tokens, at) : 0;
  const sign = at + pace;
  const lead = recover.at(tokens, sign)?.length ?? 0;
  if (isEqualBehind(tokens, sign) || (lead > 0 && isAmount(tokens[sign + lead]))) return true;
  if (tokens[sign]?.image === ',') {
    const amount = tokens[sign + 1];
    // With a pace in front nobody goes on with so little, but between what has it.
    const isBreak = pace > 0 && isBrief(amount) && manners.at(tokens, sign + 2) !== undefined;
    return isAmount(amount) && (isBreak || recoveries.at(tokens, sign + 2) !== undefined);
  }
  return tokens[sign]?.image === '(' && isRecoveryIn(tokens, sign + 1);
}

/** `(90 s rec)`, `(2 min jog)` */
function isRecoveryIn(tokens: readonly Token[], at: number): boolean {
  const named = recoveries.at(tokens, at + 1) ?? manners.at(tokens, at + 1);
  return isAmount(tokens[at]) && named !== undefined && tokens[at + 1 + named.length]?.image === ')';
}

/** `, equal jog`, `w/ equal rest` */
function isEqualBehind(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at]?.image === ',' ? 1 : (recover.at(tokens, at)?.length ?? 0);
  return /^(?:equal|same)$/i.test(tokens[at + sign]?.image ?? '');
}

const LONGEST_PACE = 5;

/** How many tokens a pace has, with its sign: up to a comma, a parenthesis or what leads to a recovery. */
function paceLength(tokens: readonly Token[], at: number): number {
  let length = 1;
  while (length < LONGEST_PACE && tokens[at + length]) {
    if (/^[,(]$/.test(tokens[at + length]?.image ?? '') || recover.at(tokens, at + length)) break;
    length++;
  }
  return length;
}
