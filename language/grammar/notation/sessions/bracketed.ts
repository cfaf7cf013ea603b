/** Reads what stands in parentheses between a day and its sessions: `Tue (track): 6 x 400 m`, `Sat (am): easy 5 km`. */
import { TEXT, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { isUnknownWord } from '../prose-words.ts';
import type { Rewriting } from '../rewriting.ts';
import { surfaces } from '../tables.ts';
import { kindAt } from './session-start.ts';

/** More words than this are a remark of their own kind, and not what a session is called. */
const MOST_WORDS = 5;

/** What was said in parentheses in front of the sessions of a day. */
export interface Bracketed {
  /** The rest of the line, with a half of the day or a kind in front of it where one was said. */
  readonly line: Rewriting;
  readonly surface?: Token;
  readonly remark?: Token;
}

/** What is said in parentheses in front of the sessions; undefined where nothing is, or it is no more than training. */
export function bracketedAt(line: Rewriting): Bracketed | undefined {
  if (!line.is('(')) return undefined;
  const close = line.tokens.findIndex(({ image }, at) => at > line.at && image === ')') - line.at;
  if (close < 2 || close > MOST_WORDS + 1 || !line.peek(close + 1)) return undefined;
  const from = close + 1 + (/^[:\u2013\u2014-]$/.test(line.peek(close + 1)?.image ?? '') ? 1 : 0);
  if (line.is('(', from)) return undefined;
  const rest = line.inOrder([from]);
  const ground = line.find(surfaces, 1);
  if (ground?.length === close - 1) {
    const surface = line.made(WORD, ground.usual, line.at, line.at + close + 1);
    return { line: rest, surface };
  }
  const isHalf = line.name(1) === 'am' || line.name(1) === 'pm';
  if ((isHalf && close === 2) || kindAt(line, 1)?.length === close - 1)
    return { line: line.inOrder([1, close], [from]) };
  const words = [...Array(close - 1).keys()].map((at) => at + 1);
  if (!words.every((ahead) => isUnknownWord(line, ahead))) return undefined;
  const remark = line.made(
    TEXT,
    `"${line.textOf(line.at + 1, line.at + close)}"`,
    line.at,
    line.at + close + 1,
  );
  return { line: rest, remark };
}
