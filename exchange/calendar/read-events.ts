/** Reads calendars (iCalendar, RFC 5545): their events as plain data. */
import { type DayNumber, parseDate } from '@runplan/language/internal';
import { withoutMarkup } from './without-markup.ts';

export interface CalendarEvent {
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  /** The first day, where the calendar is. */
  readonly date: DayNumber;
  /** How many days it lasts, for one of whole days. */
  readonly days: number;
  /** Minutes after midnight, for one that begins at a time. */
  readonly time?: number;
  /** Whether the time is that of Greenwich, and not that of where the athlete is. */
  readonly isUtc: boolean;
  /** How it is repeated, as the calendar writes it. */
  readonly rule?: string;
  /** The first days of repetitions that are left out, and of those that are named one by one. */
  readonly without: ReadonlySet<DayNumber>;
  readonly also: readonly DayNumber[];
  /** Which event it replaces a repetition of, and which one. */
  readonly uid: string;
  readonly replaces?: DayNumber;
  readonly isCancelled: boolean;
  /** It grows when the event is written anew. */
  readonly sequence: number;
  /** The line that it begins in, from 1. */
  readonly line: number;
}

export interface Calendar {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** Whether the text ends in the middle of a calendar. */
  readonly breaksOff: boolean;
  readonly undated: readonly UndatedEvent[];
}

/** An event that has no date that can be read. */
export interface UndatedEvent {
  /** The line that it begins in. */
  readonly line: number;
  readonly summary: string;
  readonly description: string;
  /** Its date as it is written; empty where there is none. */
  readonly date: string;
}

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** A name, parameters that may have quotes, and a value. */
const CONTENT_LINE = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:])*)*):(.*)$/su;
const DATE = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/;

export function readCalendar(text: string): Calendar {
  const events: CalendarEvent[] = [];
  const undated: UndatedEvent[] = [];
  const open: string[] = [];
  let name = '';
  let begin = 0;
  let properties: Property[] = [];
  for (const { line, text: written } of unfolded(text)) {
    const property = propertyOf(written);
    if (!property) continue;
    const value = property.value.trim().toUpperCase();
    if (property.name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') [begin, properties] = [line, []];
    } else if (property.name === 'END') {
      open.pop();
      if (value !== 'VEVENT') continue;
      const event = eventOf(properties, begin);
      if (event) events.push(event);
      else {
        const of = (name: string) => valueIn(properties, name);
        const [summary, description, date] = [of('SUMMARY'), of('DESCRIPTION'), of('DTSTART')];
        undated.push({ line: begin, summary, description, date });
      }
    } else if (open.at(-1) === 'VEVENT') properties.push(property);
    else if (property.name === 'X-WR-CALNAME') name = unescaped(property.value);
  }
  return { name, events, breaksOff: open.length > 0, undated };
}

interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/** Lines that go on in the next one begin that with a blank. */
function unfolded(text: string): readonly NumberedLine[] {
  const lines: { line: number; text: string }[] = [];
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(written) && last) last.text += written.slice(1);
    else if (written !== '') lines.push({ line: index + 1, text: written });
  }
  return lines;
}

function propertyOf(written: string): Property | undefined {
  const [, name, parameters = '', value = ''] = CONTENT_LINE.exec(written) ?? [];
  return name === undefined
    ? undefined
    : { name: name.toUpperCase(), parameters: parameters.toUpperCase(), value };
}

function eventOf(properties: readonly Property[], line: number): CalendarEvent | undefined {
  const all = (name: string) => properties.filter((one) => one.name === name);
  const [startProperty] = all('DTSTART');
  const start = startProperty && momentOf(startProperty.value);
  if (!start) return undefined;
  const [endProperty] = all('DTEND');
  const end = endProperty && momentOf(endProperty.value);
  const replaced = all('RECURRENCE-ID')[0];
  const replaces = replaced && momentOf(replaced.value)?.date;
  const rule = valueIn(properties, 'RRULE');
  const isAllDay = start.time === undefined;
  return {
    summary: valueIn(properties, 'SUMMARY'),
    description: withoutMarkup(valueIn(properties, 'DESCRIPTION')),
    location: valueIn(properties, 'LOCATION'),
    date: start.date,
    days: isAllDay ? daysOf(start.date, end?.date, valueIn(properties, 'DURATION')) : 1,
    ...(start.time !== undefined && { time: start.time }),
    isUtc: start.isUtc,
    ...(rule && { rule: rule.toUpperCase() }),
    without: new Set(all('EXDATE').flatMap(daysIn)),
    also: all('RDATE').flatMap(daysIn),
    uid: valueIn(properties, 'UID'),
    ...(replaces !== undefined && { replaces }),
    sequence: Number(valueIn(properties, 'SEQUENCE')) || 0,
    isCancelled: valueIn(properties, 'STATUS').toUpperCase() === 'CANCELLED',
    line,
  };
}

/** The days of a list, each of which may have an end behind it. */
function daysIn({ value }: Property): readonly DayNumber[] {
  return value.split(',').flatMap((one) => momentOf(one.replace(/\/.*$/, ''))?.date ?? []);
}

/** The end of whole days is the day behind the last one. */
function daysOf(start: DayNumber, end: DayNumber | undefined, duration: string): number {
  if (end !== undefined) return Math.max(1, end - start);
  const [, weeks, days] = /^P(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/i.exec(duration) ?? [];
  return Math.max(1, 7 * Number(weeks ?? 0) + Number(days ?? 0));
}

/** The value of the first property of a name; empty where there is none. */
function valueIn(properties: readonly Property[], name: string): string {
  const found = properties.find((one) => one.name === name);
  return found ? unescaped(found.value).trim() : '';
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

interface Moment {
  readonly date: DayNumber;
  readonly time?: number;
  readonly isUtc: boolean;
}

function momentOf(value: string): Moment | undefined {
  const [, year, month, day, hour, minute, , utc] = DATE.exec(value.trim()) ?? [];
  const date = year === undefined ? undefined : parseDate(`${year}-${month}-${day}`);
  if (date === undefined) return undefined;
  const time = hour === undefined ? undefined : 60 * Number(hour) + Number(minute);
  return { date, ...(time !== undefined && time < 1440 && { time }), isUtc: utc !== undefined };
}
