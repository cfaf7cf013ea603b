/** Reads answers as plans are read: in the usual form and in the ways that coaches write. */
import { formatted } from '../format/format.ts';
import { readFigure } from '../grammar/notation/figures.ts';
import { type DayNumber, formatDate, parseDate } from '../quantities/date.ts';
import { parseDistance } from '../quantities/distance.ts';
import { parseClock } from '../quantities/duration.ts';
import { DAYS, nameOfWeekday, type WeekdayWord } from '../quantities/weekday.ts';
import { RACE_DISTANCES } from '../vocabulary/word-lists.ts';
import { type Best, RACE_ANSWERS, RACES, type RaceName } from './answers.ts';

/** What an answer means, or why it can't be used. */
export type Read<Value> = { readonly value: Value } | { readonly mistake: string };

const EXAMPLE_DATE = '2027-04-25';

/** A date: `2027-05-09`, `9.5.2027`, `9 May 2027`. One that may be two is told with both. */
export function readDate(text: string): Read<DayNumber> {
  const figure = readFigure(text);
  if (figure?.readings)
    return { mistake: `"${text}" may be ${figure.readings.join(' or ')}. Write the one that is meant.` };
  const value = parseDate(figure?.type === 'DATE' ? figure.image : text);
  if (value !== undefined) return { value };
  const example = formatDate(parseDate(EXAMPLE_DATE) ?? 0);
  return { mistake: `"${text}" is no date. Year, month and day are written like ${example}.` };
}

/** A race that first plans lead to: `10k`, `HM`, `half`; `none` for no race. */
export function readRace(text: string): Read<RaceName | 'none'> {
  const usual = usualForm('plan "P"', `race ${text} on ${EXAMPLE_DATE}`);
  const written = /^race (.+) on/.exec(usual)?.[1] ?? text;
  const metres = metresOf(written);
  const value = RACE_ANSWERS.find(
    (race) => race === text.toLowerCase() || (metres !== undefined && RACE_DISTANCES.get(race) === metres),
  );
  if (value !== undefined) return { value };
  return { mistake: `"${text}" is not one of ${RACES.join(', ')} and none.` };
}

/** A best time: `10k in 45:00`, `HM 1:40:00`. */
export function readBest(text: string): Read<Best> {
  const [, distance = '', time = ''] =
    /^best (.+?) in (\S+)$/.exec(usualForm('athlete "A"', `best ${text}`)) ?? [];
  const metres = metresOf(distance);
  const seconds = parseClock(time);
  return metres === undefined || seconds === undefined
    ? { mistake: `"${text}" is no best time such as 10k in 45:00 or half-marathon in 1:40:00.` }
    : { value: { distance, metres, seconds } };
}

/** The metres of a race by its name or its distance. */
function metresOf(distance: string): number | undefined {
  const parsed = parseDistance(distance);
  const isOne = parsed && parsed !== 'reversed' && parsed.range.low === parsed.range.high;
  return RACE_DISTANCES.get(distance) ?? (isOne ? parsed.range.high : undefined);
}

/** Days of the week: `tue, thu, sat`, `Tuesday Thursday`. */
export function readDays(text: string): Read<readonly WeekdayWord[]> {
  const words = text.split(/[\s,/&+]+/).filter((word) => word !== '' && word !== 'and');
  const days = words.map(dayFrom);
  const unknown = words.find((_, index) => days[index] === undefined);
  if (unknown !== undefined)
    return { mistake: `"${unknown}" is no day of the week. Write tue, thu, sat, sun.` };
  return { value: DAYS.filter((day) => days.includes(day)) };
}

/** A day of the week. */
export function readDay(text: string): Read<WeekdayWord> {
  const value = dayFrom(text);
  return value ? { value } : { mistake: `"${text}" is no day of the week, such as sun.` };
}

function dayFrom(text: string): WeekdayWord | undefined {
  const word = text.toLowerCase();
  return DAYS.find((day) => word.startsWith(day) && nameOfWeekday(day).toLowerCase().startsWith(word));
}

/** A line below another one in the usual form, without its indentation. */
function usualForm(first: string, line: string): string {
  const [, usual = ''] = formatted(`${first}\n  ${line}\n`).split('\n');
  return usual.trim();
}
