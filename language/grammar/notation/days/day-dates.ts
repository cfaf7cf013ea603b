/**
 * Reads a date beside a day: `Mon 9/29 -`, `29.9. Tue:`, `Wed (1 Oct)`. A day has none of its own in the usual form: it
 * follows from the day on which the plan starts.
 */

import { parseDate, weekdayOf } from '../../../quantities/date.ts';
import { DAYS } from '../../../quantities/weekday.ts';
import { DATE, EOL, LADDER, NUMBER, SET_REPS, UNREADABLE } from '../../generated/tokens.ts';
import type { Token } from '../../token.ts';
import type { Rewriting } from '../rewriting.ts';
import { days } from '../tables.ts';

/** A date as it is written. */
export interface WrittenDate {
  /** Each month and day that it can be, both from 1. */
  readonly readings: readonly (readonly [month: number, day: number])[];
  readonly from: Token;
  readonly to: Token;
  readonly length: number;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The date that stands right behind a day, in parentheses or not. */
export function dateBehindDay(tokens: readonly Token[], at: number): WrittenDate | undefined {
  const lead = /^[,(]$/.test(tokens[at]?.image ?? '') ? 1 : 0;
  const date = dateAt(tokens, at + lead);
  if (!date) return undefined;
  const isOpen = tokens[at]?.image === '(';
  const end = at + lead + date.length;
  if (isOpen !== (tokens[end]?.image === ')')) return undefined;
  const length = lead + date.length + (isOpen ? 1 : 0);
  if (!isOpen && !date.isSure && !isSign(tokens[end])) return undefined;
  const to = isOpen ? (tokens[end] as Token) : date.to;
  return { ...date, from: tokens[at] as Token, to, length };
}

/** `Week of 8/17`: the date behind the words, which is that of the first day. */
export function dateOfWeek(tokens: readonly Token[], at: number): WrittenDate | undefined {
  if (!/^(?:of|commencing|beginning|starting)$/i.test(tokens[at]?.image ?? '')) return undefined;
  const date = dateAt(tokens, at + 1);
  return date && { ...date, length: date.length + 1 };
}

/** The date that stands in front of a day. */
export function dateBeforeDay(tokens: readonly Token[], at: number): WrittenDate | undefined {
  const date = dateAt(tokens, at);
  if (!date) return undefined;
  const sign = /^[,:\u2013\u2014-]$/.test(tokens[at + date.length]?.image ?? '') ? 1 : 0;
  const length = date.length + sign;
  return days.at(tokens, at + length) ? { ...date, length } : undefined;
}

function isSign(token: Token | undefined): boolean {
  return token === undefined || token.type === EOL || /^[-:,|.\u2013\u2014]$/.test(token.image);
}

/** The month of a name of three letters or more; 0 for none. */
function monthOf(token: Token | undefined): number {
  const word = token?.image.toLowerCase() ?? '';
  return word.length < 3 ? 0 : MONTHS.findIndex((name) => name.startsWith(word)) + 1;
}

/** A date, and whether it can be nothing else. */
function dateAt(
  tokens: readonly Token[],
  at: number,
): (WrittenDate & { readonly isSure: boolean }) | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first) return undefined;
  const made = (numbers: readonly (readonly [number, number])[], length: number, isSure: boolean) => {
    const readings = numbers.filter(([month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
    const to = tokens[at + length - 1] as Token;
    return readings.length > 0 ? { readings, from: first, to, length, isSure } : undefined;
  };
  if (first.type === DATE) {
    const [, month = 0, day = 0] = first.image.split('-').map(Number);
    return made([[month, day]], 1, true);
  }
  if (first.type === SET_REPS || first.type === LADDER) {
    const [, one = 0, other = 0] =
      /^(\d{1,2})\/(\d{1,2})(?:\/(?:\d{2}|\d{4}))?$/.exec(first.image)?.map(Number) ?? [];
    const isSame = one === other;
    return made(
      isSame
        ? [[one, other]]
        : [
            [one, other],
            [other, one],
          ],
      1,
      false,
    );
  }
  if (first.type !== NUMBER) {
    const named = monthOf(first);
    return named > 0 && second?.type === NUMBER ? made([[named, Number(second.image)]], 2, true) : undefined;
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})$/.exec(first.image);
  if (dotted) {
    const isDot = second?.type === UNREADABLE && second.image === '.';
    return made([[Number(dotted[2]), Number(dotted[1])]], isDot ? 2 : 1, isDot);
  }
  // `29 Sep`, `29. September`
  const dot = second?.image === '.' ? 1 : 0;
  const named = monthOf(tokens[at + 1 + dot]);
  return named > 0 ? made([[named, Number(first.image)]], 2 + dot, true) : undefined;
}

/**
 * Whether a word is the day of the week of the date behind it, perhaps behind a comma: a date on another day is a mistake,
 * and stays as it is written.
 */
export function isDayOfDate(line: Rewriting, ahead: number): boolean {
  const word = line.peek(ahead);
  if (!isWeekday(word)) return false;
  const date = parseDate(line.peek(ahead + (line.is(',', ahead + 1) ? 2 : 1))?.image ?? '');
  return date === undefined || DAYS[weekdayOf(date)] === word?.image.slice(0, 3).toLowerCase();
}

function isWeekday(token: Token | undefined): boolean {
  return /^(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*)$/i.test(token?.image ?? '');
}
