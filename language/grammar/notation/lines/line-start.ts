/** Reads how a line begins: the word of a day, of a week, of a line about an athlete; and what stands before it. */
import { type Context, DAYS, WEEKS } from '../../generated/line-starts.ts';
import {
  DISTANCE,
  EOL,
  NUMBER,
  PERCENT,
  TEXT,
  type TokenName,
  UNREADABLE,
  WORD,
} from '../../generated/tokens.ts';
import { keyOfName } from '../../key-of-name.ts';
import { Token } from '../../token.ts';
import { dateBeforeDay, dateBehindDay, dateOfWeek, type WrittenDate } from '../days/day-dates.ts';
import { dayOfLetter } from '../days/day-letters.ts';
import { type DayList, daysAt, isPlainDay } from '../days/day-list.ts';
import { Phrases } from '../phrases.ts';
import { covering, typeOf, typeOfWord, unwritten, unwrittenBehind } from '../rewriting.ts';
import { ATHLETE_LINES, PLAN_LINES, RACE_LINES, WEEK } from '../spellings/index.ts';
import { days } from '../tables.ts';
import { athleteStart } from './athlete-start.ts';
import { cycleLengthAt } from './cycle-length.ts';
import { doneWords } from './done-line.ts';

const weeks = new Phrases(WEEK);
const athleteLines = new Phrases(ATHLETE_LINES);
const planLines = new Phrases(PLAN_LINES);
const raceLines = new Phrases(RACE_LINES);

/** The tokens of the usual form that a line begins with. */
export interface LineStart {
  readonly tokens: readonly Token[];
  /** How many tokens they stand for. */
  readonly length: number;
  /** The date beside a day. */
  readonly date?: WrittenDate | undefined;
}

type WeekOf = (date: WrittenDate) => number | undefined;

/** The types of phrases that are one token in the usual form. */
const PHRASE_TOKENS: ReadonlyMap<string, TokenName> = new Map([
  ['recent volume', 'RECENT_VOLUME'],
  ['recent longest', 'RECENT_LONGEST'],
  ['max hr', 'MAX_HR'],
  ['threshold hr', 'THRESHOLD_HR'],
  ['resting hr', 'RESTING_HR'],
  ['threshold pace', 'THRESHOLD_PACE'],
  ['weeks start on', 'WEEKS_START'],
]);

/**
 * Reads the start of a line; undefined where it is written in the usual form, or means nothing.
 *
 * @param names who is named above, by their keys
 * @param dayAbove the day above in the week, if there is one
 * @param weekOf tells which week of the plan begins on a date
 * @param firstDay the day that weeks begin with, 0 = Monday
 */
export function readLineStart(
  tokens: readonly Token[],
  from: number,
  context: Context,
  names: ReadonlySet<string>,
  dayAbove?: string,
  weekOf: WeekOf = () => undefined,
  firstDay = 0,
): LineStart | undefined {
  if (context === 'week' && isPlainDay(tokens, from)) return undefined;
  if ((context === 'week' || context === 'plan') && isPlainWeek(tokens, from)) return undefined;
  const skipped = ornamentsAt(tokens, from);
  const at = from + skipped;
  const first = tokens[at];
  if (!first || first.type === EOL) return undefined;
  if (context === 'week') {
    const dated = labelledDayAt(tokens, at) ?? datedDayAt(tokens, at);
    if (dated) return { ...dated, length: dated.length + skipped };
  }
  const found = startAt(tokens, at, context, names, dayAbove, weekOf, firstDay);
  if (found) return { tokens: found.tokens, length: found.length + skipped };
  if (skipped === 0 || !(DAYS.has(first.name) || WEEKS.has(first.name))) return undefined;
  return { tokens: [first], length: skipped + 1 };
}

/** `week 3`, as most weeks begin. */
function isPlainWeek(tokens: readonly Token[], at: number): boolean {
  const { name, image } = tokens[at] as Token;
  return name === 'week' && image === name && tokens[at + 1]?.type === NUMBER;
}

/** `Mon 9/29 -`, `29.9. Tue:`: a day with its date. */
function datedDayAt(tokens: readonly Token[], at: number): LineStart | undefined {
  const before = dateBeforeDay(tokens, at);
  const from = at + (before?.length ?? 0);
  const day = days.at(tokens, from);
  if (!day) return undefined;
  const date = before ?? dateBehindDay(tokens, from + day.length);
  if (!date) return undefined;
  const [first, last] = [tokens[from], tokens[from + day.length - 1]] as [Token, Token];
  return {
    tokens: [covering(typeOfWord(day.usual), day.usual, first, last)],
    length: day.length + date.length,
    date,
  };
}

/** `Q1 Tue: 2 km E, …`: what the session is called stands in front of its day, and behind it in the usual form. */
function labelledDayAt(tokens: readonly Token[], at: number): LineStart | undefined {
  const label = tokens[at];
  const list = label?.type === WORD && /^[A-Z]\d$/.test(label.image) ? daysAt(tokens, at + 1) : undefined;
  const sign = list && tokens[at + 1 + list.length];
  if (!label || !list || !sign || !/^[:\u2013\u2014-]$/.test(sign.image)) return undefined;
  const called = covering(WORD, label.image, label, label);
  return {
    tokens: [...list.tokens, called, unwrittenBehind(':', sign, typeOf(':'))],
    length: list.length + 2,
  };
}

/** Whether a line begins with one day as it is usually written: then nothing has to be changed. */
function isUsual({ tokens, length }: DayList, first: Token): boolean {
  return (
    length === 1 && tokens.length === 1 && tokens[0]?.type === first.type && tokens[0].image === first.image
  );
}

/** Bullets and boxes in front of a line: `-`, `•`, `*`, `[ ]`. */
function ornamentsAt(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.type === UNREADABLE && /^[-*•·▪◦–—|[\]☐☑✓✔>]$/u.test(tokens[at]?.image ?? '')) at++;
  return at - from;
}

/** `wk 1`, `wk 1 - 45 mi`. */
function beginsWithNumber(token: Token | undefined): boolean {
  if (token?.type === DISTANCE || token?.type === PERCENT) return /^\d+-\d/.test(token.image);
  return token?.type === NUMBER;
}

/** How a name is told, without its quotes. */
export function nameOf({ image }: Token): string {
  return keyOfName(image.replaceAll('"', ''));
}

function startAt(
  tokens: readonly Token[],
  at: number,
  context: Context,
  names: ReadonlySet<string>,
  dayAbove: string | undefined,
  weekOf: WeekOf,
  firstDay: number,
): LineStart | undefined {
  const first = tokens[at] as Token;
  if (context === 'plan' || context === 'week') {
    const days = context === 'week' ? daysAt(tokens, at) : undefined;
    if (days) return isUsual(days, tokens[at] as Token) ? undefined : days;
    const cycle = context === 'plan' ? cycleLengthAt(tokens, at) : undefined;
    if (cycle) return { tokens: [cycle.token], length: cycle.length };
    const week = weeks.at(tokens, at);
    const date = week && dateOfWeek(tokens, at + week.length);
    const numbered = date && weekOf(date);
    if (week && date && numbered) {
      const number = covering(NUMBER, String(numbered), date.from, date.to);
      return {
        tokens: [covering(typeOfWord('week'), 'week', first, tokens[at + week.length] as Token), number],
        length: week.length + date.length,
      };
    }
    if (week && beginsWithNumber(tokens[at + week.length]))
      return one(tokens, at, week.length, typeOfWord('week'), 'week');
    const glued = /^(?:w|wk|week)(\d+)$/i.exec(first.image);
    if (glued) return weekWithNumber(first, glued[1] as string);
  }
  if (context === 'week') {
    const letter = dayOfLetter(tokens, at, dayAbove, firstDay) ?? germanDayAt(tokens, at);
    if (letter) {
      const { day, length } = letter;
      const last = tokens[at + length - 1] as Token;
      return { tokens: [covering(typeOfWord(day), day, first, last)], length };
    }
    // `Run 1:` of a plan that leaves the days open.
    if (/^(?:run|session|workout)$/i.test(first.image) && tokens[at + 2]?.image === ':')
      if (tokens[at + 1]?.type === NUMBER) return one(tokens, at, 3, typeOfWord('any'), 'any');
    const others = othersAt(tokens, at, names);
    if (others) return others;
    const done = doneWords.at(tokens, at);
    if (done && done.usual !== first.name)
      return one(tokens, at, done.length, typeOfWord(done.usual), done.usual);
  }
  const race = context === 'plan' ? raceLines.at(tokens, at) : undefined;
  if (race) {
    // `A race: 10k on 2027-05-09`
    const [from, to] = [first, tokens[at + race.length - 1]] as [Token, Token];
    const word = covering(typeOfWord('race'), 'race', from, to);
    return { tokens: [word, unwrittenBehind(race.usual.charAt(0), to, WORD)], length: race.length };
  }
  const athlete = context === 'athlete' ? athleteStart(tokens, at) : undefined;
  if (athlete) return athlete;
  const lines = context === 'athlete' ? athleteLines : context === 'plan' ? planLines : undefined;
  const line = lines?.at(tokens, at);
  if (!line || isOfYears(tokens, at + line.length, line.usual)) return undefined;
  const phrase = PHRASE_TOKENS.get(line.usual);
  if (line.length === 1 && first.image.toLowerCase() === line.usual) return undefined;
  if (!phrase && !isKnown(line.usual)) return undefined;
  return one(tokens, at, line.length, phrase ? typeOf(phrase) : typeOfWord(line.usual), line.usual);
}

/** `Di:`, `So:`: the letters of the days in German that mean something else without their colon. */
function germanDayAt(
  tokens: readonly Token[],
  at: number,
): { readonly day: string; readonly length: number } | undefined {
  const day = tokens[at + 1]?.image === ':' ? GERMAN_DAYS.get(tokens[at]?.image ?? '') : undefined;
  return day === undefined ? undefined : { day, length: 2 };
}

const GERMAN_DAYS: ReadonlyMap<string, string> = new Map([
  ['Di', 'tue'],
  ['Mi', 'wed'],
  ['Do', 'thu'],
  ['So', 'sun'],
]);

/** `experience: 5 years` is no level. */
function isOfYears(tokens: readonly Token[], at: number, usual: string): boolean {
  return usual === 'level' && tokens[tokens[at]?.image === ':' ? at + 1 : at]?.type === NUMBER;
}

/** `Amy: 10 km`, `Amy & Bob: 10 km` below a day, for those who are named above. */
function othersAt(tokens: readonly Token[], at: number, names: ReadonlySet<string>): LineStart | undefined {
  const written = [unwritten('for', tokens[at] as Token)];
  for (let end = at; ; end += 2) {
    const [name, sign] = [tokens[end], tokens[end + 1]];
    const isName = name?.type === WORD || name?.type === TEXT;
    if (!isName || !sign || !names.has(nameOf(name))) return undefined;
    const image = name.type === TEXT ? name.image : `"${name.image}"`;
    if (sign.image === ':') {
      written.push(covering(TEXT, image, name, sign));
      return { tokens: written, length: end + 2 - at };
    }
    if (!/^(?:,|&|\+|\/|and)$/i.test(sign.image)) return undefined;
    written.push(covering(TEXT, image, name, name), covering(typeOf(','), ',', sign, sign));
  }
}

function isKnown(word: string): boolean {
  return typeOfWord(word) !== typeOf('WORD');
}

function one(
  tokens: readonly Token[],
  at: number,
  length: number,
  type: number,
  image: string,
): LineStart | undefined {
  if (length === 1 && tokens[at]?.type === type) return undefined;
  const [first, last] = [tokens[at], tokens[at + length - 1]] as [Token, Token];
  return { tokens: [covering(type, image, first, last)], length };
}

function weekWithNumber({ home, column, length }: Token, number: string): LineStart {
  const split = length - number.length;
  return {
    tokens: [
      new Token(typeOfWord('week'), 'week', home, column, split),
      new Token(NUMBER, number, home, column + split),
    ],
    length: 1,
  };
}
