/**
 * Reads a choice between two sessions: `rest or easy 5 km`, `45 min bike or rest`. The one that asks more of the athlete is
 * the session, the other stays as its remark, so that no check sees less than what may be done. Where it can't be told
 * which of them that is, as with two runs, or with strength work, that protects as well, it is none that can be read.
 */
import { DURATION, TIMES, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isAmount } from '../amounts.ts';
import type { Rewriting } from '../rewriting.ts';
import { kinds } from '../tables.ts';
import { saidBeforeSport } from './other-sports.ts';
import { behindAmount, isJoin, kindAt, NO_RUNNING, OF_EXERCISES } from './session-start.ts';

/** One of two sessions, and what is said of the other one. */
export interface Choice {
  readonly tokens: readonly Token[];
  readonly remark: string;
  /** The place behind both. */
  readonly end: number;
}

/** The choice that stands here; undefined where there is none, or none that can be read. */
export function choiceAt(line: Rewriting): Choice | undefined {
  const or = alternativeAt(line);
  if (or === 0) return undefined;
  const [one, other] = [loadAt(line, 0), loadAt(line, or + 1)];
  if (one === undefined || other === undefined || (one === RUN && other === RUN)) return undefined;
  const [middle, end] = [line.at + or, endAt(line, or)];
  // `bike or swim 45 min`: the amount behind both belongs to the one that counts.
  const isMeasured = (from: number, to: number) => line.tokens.slice(from, to).some(isAmount);
  const isOfBoth =
    one === OTHER && other === OTHER && !isMeasured(line.at, middle) && isMeasured(middle, end);
  const isFirst = one >= other && !isOfBoth;
  const [from, to] = isFirst ? [middle + 1, end] : [line.at, middle];
  const left = line.textOf(from, to).replace(/[,;]$/, '');
  if (left.includes('"')) return undefined;
  const counted = isFirst ? line.tokens.slice(line.at, middle) : line.tokens.slice(middle + 1, end);
  return {
    remark: `"or ${inSentence(left)}"`,
    tokens: isFirst ? [...counted, ...timeOfBoth(counted, line.tokens.slice(middle + 1, end))] : counted,
    end,
  };
}

/** `run or bike 60 min`: how long the second takes is how long the first does, of which nothing is told. */
function timeOfBoth(one: readonly Token[], other: readonly Token[]): readonly Token[] {
  const isMeasured = one.some((token) => isAmount(token) || token.type === TIMES);
  const time = other.findIndex(({ type }) => type === DURATION);
  return isMeasured || other[time - 1]?.type === TIMES ? [] : other.slice(time, time + 1);
}

/** A word that begins with a capital because it began the line. */
function inSentence(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** How far `or` is away; `/` as well where one of both is rest. 0 where none stands here. */
function alternativeAt(line: Rewriting): number {
  let depth = 0;
  for (let ahead = 0; line.peek(ahead); ahead++) {
    if (line.is('(', ahead)) depth++;
    else if (line.is(')', ahead)) depth--;
    if (depth > 0 || ahead === 0) continue;
    if (line.is('or', ahead)) return ahead;
    if (line.is('/', ahead) && (loadAt(line, 0) === REST || loadAt(line, ahead + 1) === REST)) return ahead;
    if (isJoinAt(line, ahead)) return 0;
  }
  return 0;
}

function isJoinAt(line: Rewriting, ahead: number): boolean {
  return line.looking(ahead, isJoin);
}

/** The place at which the session behind a place ends. */
function endAt(line: Rewriting, from: number): number {
  let ahead = from + 1;
  while (line.peek(ahead) && !isJoinAt(line, ahead)) ahead++;
  return line.at + ahead;
}

/** How much a kind of session asks of the athlete, for those that can be compared. */
const REST = 0;
const OTHER = 1;
const RUN = 2;

/** How much the session at a place asks; undefined where none is there, or it can't be compared. */
function loadAt(line: Rewriting, ahead: number): number | undefined {
  const at = line.is('a', ahead) || line.is('an', ahead) ? ahead + 1 : ahead;
  const behind = behindAmount(line, at);
  const sport = sportAt(line, at) ?? sportAt(line, behind);
  const kind =
    sport ?? kindAt(line, at) ?? kindAt(line, behind) ?? mannerAt(line, at) ?? mannerAt(line, behind);
  // `1 min off` is a recovery.
  if (kind?.usual === 'rest' && behind > at) return undefined;
  if (!kind || OF_EXERCISES.has(kind.usual)) return undefined;
  if (kind.usual === 'rest') return REST;
  return NO_RUNNING.has(kind.usual) ? OTHER : RUN;
}

/** `easy spin`: it is no run, though it begins as one. */
function sportAt(line: Rewriting, ahead: number): { readonly usual: string } | undefined {
  const said = saidBeforeSport(line, ahead);
  return said > 0 ? kindAt(line, ahead + said) : undefined;
}

/** `a gentle walk`: a word more in front of the kind. */
function mannerAt(line: Rewriting, ahead: number): { readonly usual: string } | undefined {
  return line.peek(ahead)?.type === WORD ? kinds.at(line.tokens, line.at + ahead + 1) : undefined;
}
