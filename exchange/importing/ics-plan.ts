/** Reads calendars: each event is a session on its day. */
import { type DayNumber, formatDate, formatTimeOfDay, weekdayOf } from '@runplan/language/internal';
import { type Calendar, type CalendarEvent, readCalendar } from '../calendar/read-events.ts';
import { repetitionsOf } from '../calendar/repetitions.ts';
import { DraftWeeks } from './draft-weeks.ts';
import { ImportRefusal } from './import-refusal.ts';
import { expectPlanSize } from './plan-size.ts';
import type { ReaderOf } from './reader.ts';
import { sessionOfEntry } from './session-of-entry.ts';

/** Reads the events of a calendar, those that are repeated on each of their days. */
export const icsReader: ReaderOf<'text', 'plan'> = {
  takes: 'text',
  each: 'plan',
  about: 'Calendars: each event is a session on its day.',
  endings: ['ics', 'ical', 'ifb'],
  recognizes: (text) => /^\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 4000)),
  read(text) {
    const calendar = readCalendar(text);
    expectWhole(text, calendar);
    const weeks = new DraftWeeks();
    const happenings = happeningsIn(calendar.events);
    expectPlanSize({ weeks: 0, entries: happenings.length });
    for (const { date, event } of happenings) say(event, date, weeks);
    const about = calendar.undated.map(({ line, summary, description, date }) => ({
      text: `${summary || 'An event'} ${date ? `on ${date}` : 'without a date'}${description && `: ${description}`}`,
      line,
      role: 'open' as const,
    }));
    return { ...(calendar.name && { name: calendar.name }), about, ...weeks.finished() };
  },
};

function expectWhole(text: string, { events, breaksOff }: Calendar): void {
  if (!/BEGIN:VCALENDAR/i.test(text))
    throw new ImportRefusal('This is no calendar: the first line of one is BEGIN:VCALENDAR.');
  if (breaksOff) throw new ImportRefusal('This calendar breaks off: export or download it again.');
  if (events.length === 0)
    throw new ImportRefusal('This calendar has no event with a date: nothing to import.');
}

interface Happening {
  readonly date: DayNumber;
  readonly event: CalendarEvent;
}

/** Each day of each event, in the order of the days. One that was moved takes the place of its repetition. */
function happeningsIn(events: readonly CalendarEvent[]): readonly Happening[] {
  const moved = new Set(
    events.flatMap(({ uid, replaces }) => (replaces === undefined ? [] : [`${uid} ${replaces}`])),
  );
  return newestOf(events)
    .filter(({ isCancelled }) => !isCancelled)
    .flatMap((event) => {
      const days = event.replaces === undefined ? (repetitionsOf(event) ?? [event.date]) : [event.date];
      return days
        .filter((date) => event.replaces !== undefined || !moved.has(`${event.uid} ${date}`))
        .map((date) => ({ date, event }));
    })
    .sort((a, b) => a.date - b.date || (a.event.time ?? 0) - (b.event.time ?? 0));
}

/** The events without the older versions of those that are there anew. */
function newestOf(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const newest = new Map<string, number>();
  for (const event of events) {
    const key = keyOf(event);
    newest.set(key, Math.max(event.sequence, newest.get(key) ?? 0));
  }
  return events.filter((event) => event.uid === '' || event.sequence === newest.get(keyOf(event)));
}

function keyOf({ uid, replaces }: CalendarEvent): string {
  return `${uid} ${replaces ?? ''}`;
}

function say(event: CalendarEvent, date: DayNumber, weeks: DraftWeeks): void {
  const { summary, description, location, line, days, time, isUtc, rule } = event;
  weeks.onDate(date);
  // A week of whole days stands for a day of the athlete's choice.
  const isWeek = days === 7 && weekdayOf(date) === 0;
  if (isWeek) weeks.leaveDay();
  const at = time !== undefined && !isUtc ? formatTimeOfDay(time) : '';
  const title = summary.replace(/^Any day: /, '');
  const words = sessionOfEntry({ name: title, details: description, time: at });
  weeks.say({ ...words, line }, 'session');
  const remarks = [
    location,
    ...(time !== undefined && isUtc ? [`${formatTimeOfDay(time)} UTC`] : []),
    ...(days > 1 && !isWeek ? [`until ${formatDate(date + days - 1)}`] : []),
    ...(rule !== undefined && repetitionsOf(event) === undefined ? [`repeated: ${rule}`] : []),
  ];
  for (const text of remarks) if (text !== '') weeks.say({ text, line }, 'note');
}
