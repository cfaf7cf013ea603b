/** Reads the days that a line begins with: `mon`, `monday:`, `mon/wed`, `tue & thu`, `mon to fri`, `monday-friday`. */
import { DAYS } from '../../generated/line-starts.ts';
import { CYCLE_DAY, DAY_RANGE, NUMBER, WORD } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import { Phrases } from '../phrases.ts';
import { covering, typeOf, typeOfWord, unwritten } from '../rewriting.ts';
import { OF_EXERCISES } from '../sessions/session-start.ts';
import { DAY_RANGES } from '../spellings/index.ts';
import { days } from '../tables.ts';

const ranges = new Phrases(DAY_RANGES);

/** `day 1` of a cycle. */
const PLURAL = /^days$/i;
const AND = /^(?:,|\/|&|\+|and)$/i;
const UP_TO = /^(?:-|\u2013|\u2014|to|until|till)$/i;

/** The tokens of the usual form, and how many they stand for. */
export interface DayList {
  readonly tokens: readonly Token[];
  readonly length: number;
}

/** The days at a place; undefined where none stands there. */
export function daysAt(tokens: readonly Token[], at: number): DayList | undefined {
  const first = dayAt(tokens, at);
  if (!first) return undefined;
  const list = [...first.tokens];
  let length = first.length;
  for (;;) {
    const sign = tokens[at + length];
    // `mon wed fri: easy 5 km`
    const another = sign && dayBehindBlank(tokens, at + length);
    if (another) {
      list.push(unwritten(',', sign), ...another.tokens);
      length += another.length;
      continue;
    }
    const next = sign && AND.test(sign.image) ? dayAt(tokens, at + length + 1) : undefined;
    if (!sign || !next) return { tokens: list, length };
    list.push(covering(typeOf(','), ',', sign, sign), ...next.tokens);
    length += 1 + next.length;
  }
}

/** One more day without a sign between both; `mon Tuesday's run` tells what is done. */
function dayBehindBlank(tokens: readonly Token[], at: number): DayList | undefined {
  const named = days.at(tokens, at);
  if (!named || /^['\u2019]/.test(tokens[at + named.length]?.image ?? '')) return undefined;
  return dayAt(tokens, at);
}

/** Whether evidently one day stands at a place, in the usual form, with a word of training behind it: so most lines begin. */
export function isPlainDay(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at] as Token;
  const next = tokens[at + 1];
  if (!next || !DAYS.has(first.name) || first.image !== first.name) return false;
  if (BEGINS_SESSION.has(next.name)) return true;
  if (next.type !== WORD) return false;
  return !AND.test(next.image) && !UP_TO.test(next.image);
}

/** The words of the language that begin a session. */
const BEGINS_SESSION: ReadonlySet<string> = new Set([...OF_EXERCISES, 'rest', 'race']);

/** A day, or days from one to another. */
function dayAt(tokens: readonly Token[], at: number): DayList | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  const ofCycle = dayOfCycleAt(tokens, at);
  if (ofCycle) return ofCycle;
  if (first.type === DAY_RANGE)
    return { tokens: [covering(DAY_RANGE, first.image.toLowerCase(), first, first)], length: 1 };
  const named = first.type === WORD ? rangeIn(first.image) : undefined;
  if (named) return { tokens: [covering(DAY_RANGE, named, first, first)], length: 1 };
  const several = ranges.at(tokens, at);
  if (several) {
    const end = tokens[at + several.length - 1] as Token;
    return { tokens: [covering(DAY_RANGE, several.usual, first, end)], length: several.length };
  }
  const from = days.at(tokens, at);
  if (!from) return undefined;
  const sign = tokens[at + from.length];
  const to = sign && UP_TO.test(sign.image) ? days.at(tokens, at + from.length + 1) : undefined;
  const length = from.length + (to ? 1 + to.length : 0);
  const last = tokens[at + length - 1] as Token;
  const token = to
    ? covering(DAY_RANGE, `${from.usual}-${to.usual}`, first, last)
    : covering(typeOfWord(from.usual), from.usual, first, last);
  return { tokens: [token], length };
}

/** `Day 1`, `days 1-3`, and the `4` of `day 1 & 4`. */
function dayOfCycleAt(tokens: readonly Token[], at: number): DayList | undefined {
  const [first, second, before] = [tokens[at], tokens[at + 1], tokens[at - 1]];
  if (!first) return undefined;
  const one = (image: string, last: Token, length: number): DayList => ({
    tokens: [covering(CYCLE_DAY, `day ${image}`, first, last)],
    length,
  });
  if (first.type === CYCLE_DAY) return one(first.image.replace(/^\D+/, ''), first, 1);
  if (PLURAL.test(first.image) && second?.type === NUMBER) return one(second.image, second, 2);
  const isFurther = first.type === NUMBER && before !== undefined && /^(?:&|and)$/i.test(before.image);
  return isFurther && tokens[at - 2]?.image.match(/^days?\b|^\d/i) ? one(first.image, first, 1) : undefined;
}

/** `monday-friday` in one word. */
function rangeIn(word: string): string | undefined {
  const ends = word.split('-');
  const [from, to] = ends.map((day) => days.named(day));
  return ends.length === 2 && from && to ? `${from}-${to}` : undefined;
}
