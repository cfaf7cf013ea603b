import {
  ast,
  formatDate,
  formatTimeOfDay,
  KINDS,
  keyOfName,
  list,
  type PlanRace,
  parseDuration,
  plansInShort,
  raceInWords,
  type SessionText,
  sessionTexts,
  type TrainingPlan,
  type TrainingSession,
  type TrainingWeek,
} from '@runplan/language/internal';
import type { ICalAlarmType, ICalCalendarProdIdData, ICalEventData } from 'ical-generator';
import { defineFormat } from '../define-format.ts';
import { plainText } from '../plain-text.ts';
import { raceOf } from '../sessions/race-of.ts';
import { sessionLines } from '../sessions/session-lines.ts';
import { sessionTitle } from '../sessions/session-title.ts';

const PRODUCT: ICalCalendarProdIdData = { company: 'Runplan', product: 'Runplan', language: 'EN' };
const DAY = 86_400_000;
const MINUTE = 60_000;
/** The time of the reminder in the evening, in minutes after midnight. */
const EVENING = 20 * 60;

/** An event before it gets its number. */
interface PlanEvent {
  /** What tells it from the others of the plan and its athlete, whatever else changes. */
  readonly key: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** The first day. */
  readonly date: number;
  /** How many days it lasts. */
  readonly days: number;
  /** Minutes after midnight at which it begins, if a time is written. */
  readonly time?: number;
  /** Minutes that it takes, if that is known. */
  readonly minutes?: number;
}

type Alarm = 'none' | 'evening' | 'hour';

/** A calendar with the sessions of a plan. */
export const ics = defineFormat({
  id: 'ics',
  title: 'Calendar',
  about: 'The sessions as events of a calendar, for a phone or any calendar program.',
  extension: 'ics',
  mediaType: 'text/calendar',
  each: 'plan',
  needs: ['no-mistakes', 'dates'],
  options: {
    per: {
      kind: 'choice',
      about: 'An event for each session, or one for each day.',
      choices: ['session', 'day'],
      default: 'session',
    },
    alarm: {
      kind: 'choice',
      about: 'A reminder at 20:00 the evening before, or an hour before sessions that have a time.',
      choices: ['none', 'evening', 'hour'],
      default: 'none',
    },
    sequence: {
      kind: 'count',
      about: 'A number that grows with every version that is sent.',
      least: 0,
      most: 2_147_483_647,
      default: 0,
    },
  },
  loses: [
    'days of rest and what is noted on them',
    'the figures of weeks',
    'what is known of the athlete beyond the name and the paces',
  ],
  docs:
    'A session lasts all day, or begins at the time that the plan says (`tue 18:30 easy 6 km`), without a time zone: where ' +
    "the athlete is. One on a day of the athlete's choice (`any`) lasts all week. The description has the steps with the " +
    "paces of the athlete, exercises with their doses and what to mind with the athlete's back, and the cue. A day of rest is no event. " +
    'When a calendar is imported again, its events replace those that were imported before: what identifies an event is the ' +
    'name of the plan and of the athlete, the date, and which session of that day it is. So the events of a session that ' +
    'changed are changed; what was removed or moved to another day stays in the calendar until it is deleted there, unless ' +
    'the calendar is subscribed to. Some programs, such as Outlook, take only a version that is newer: `sequence` says so, ' +
    'and is the time stamp of the events, in seconds since 1970; `--sequence $(date +%s)` always grows. The same plan with ' +
    'the same number is the same file, byte by byte.',
  async write(plan, { options }) {
    const { ICalCalendar, ICalEventTransparency, escape: escaped } = await import('ical-generator');
    const { per, alarm, sequence } = options;
    const prefix = await prefixOf(plan);
    const calendar = new ICalCalendar({
      prodId: PRODUCT,
      // These two are written as they are given.
      name: escaped(plainText(nameOf(plan)), false),
      description: escaped(aboutPlan(plan).map(plainText).join('\n'), false),
    });
    const sessions = sessionEvents(plan);
    const events = [...(per === 'day' ? inDays(sessions) : sessions), ...racesWithoutSession(plan)];
    for (const event of events) {
      calendar.createEvent({
        id: `${prefix}-${event.key}@runplan`,
        sequence,
        stamp: new Date(sequence * 1000),
        summary: plainText(event.title),
        ...whenOf(event),
        ...(event.time === undefined && { transparency: ICalEventTransparency.TRANSPARENT }),
        ...(event.lines.length > 0 && { description: event.lines.map(plainText).join('\n') }),
        alarms: alarmsOf(event, alarm),
      });
    }
    return `${calendar.toString()}\r\n`;
  },
});

/** `Half marathon for Helen`. */
function nameOf({ name, athlete }: TrainingPlan): string {
  return athlete.name ? `${name} for ${athlete.name}` : name;
}

/** What the plan says as a whole: its length and races, notes, and when to stop. */
function aboutPlan(plan: TrainingPlan): readonly string[] {
  const rule = plan.painRule?.text;
  return [plansInShort([plan]) ?? [], plan.notes, rule ?? []].flat();
}

/** Of all events of a plan for an athlete. Names are hashed, so that they can be of any letters. */
async function prefixOf({ name, athlete }: TrainingPlan): Promise<string> {
  const names = JSON.stringify([keyOfName(name), keyOfName(athlete.name)]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(names));
  return [...new Uint8Array(digest).subarray(0, 16)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

function sessionEvents(plan: TrainingPlan): readonly PlanEvent[] {
  const texts = sessionTexts(plan);
  return plan.weeks.flatMap((week) => [
    ...week.days.flatMap(({ date, sessions, notes }) =>
      date === undefined
        ? []
        : eventsOf(sessions, { week, date, days: 1, key: formatDate(date), notes }, texts),
    ),
    ...(week.date === undefined
      ? []
      : eventsOf(
          week.floating,
          { week, date: week.date, days: 7, key: `${formatDate(week.date)}-any`, notes: [] },
          texts,
        )),
  ]);
}

/** The day, or for floating sessions the week, that sessions are in. */
interface Span {
  readonly week: TrainingWeek;
  readonly date: number;
  readonly days: number;
  readonly key: string;
  readonly notes: readonly string[];
}

function eventsOf(
  sessions: readonly TrainingSession[],
  { week, date, days, key, notes }: Span,
  texts: ReadonlyMap<TrainingSession, SessionText>,
): readonly PlanEvent[] {
  return sessions
    .filter(({ discipline }) => discipline !== 'rest')
    .map((session, index): PlanEvent => {
      const text = texts.get(session) ?? { head: session.kind };
      const title = sessionTitle(session, text);
      const race = raceOf(session);
      const seconds = secondsOf(session);
      return {
        key: `${key}-${index + 1}`,
        title: days > 1 ? `Any day: ${title}` : title,
        lines: [
          ...(race && KINDS.get(session.kind)?.competes ? [raceInWords(race)] : []),
          ...sessionLines(session, text),
          ...notes,
          weekInWords(week),
        ],
        date,
        days,
        ...(session.time !== undefined && { time: session.time }),
        ...(seconds !== undefined && { minutes: Math.ceil(seconds / 60) }),
      };
    });
}

/** How long a session takes at most, without the pauses of strength work; undefined where it is not known. */
function secondsOf({ run, strength, source: { activity } }: TrainingSession): number | undefined {
  if (run) return run.duration?.high;
  if (strength) return strength.duration;
  const amount = ast.isRun(activity) ? parseDuration(activity.amount ?? '') : undefined;
  return typeof amount === 'object' ? amount.range.high : undefined;
}

/** `Week 3, build. School holidays.` */
function weekInWords({ number, phase, notes }: TrainingWeek): string {
  const week = phase ? `Week ${number}, ${phase}` : `Week ${number}`;
  return [week, ...notes].join('. ');
}

/** The events of a day as one, which lasts all day where there were several. */
function inDays(events: readonly PlanEvent[]): readonly PlanEvent[] {
  return [
    ...Map.groupBy(events, ({ date, days }) => `${formatDate(date)}-${days === 1 ? 'day' : 'any-day'}`),
  ].map(([key, all]): PlanEvent => {
    const [first] = all as [PlanEvent];
    const { time: _, minutes: __, ...day } = first;
    if (all.length === 1) return { ...first, key };
    return {
      ...day,
      key,
      title: list(all.map(({ title }, index) => (index === 0 ? title : title.replace(/^Any day: /, '')))),
      lines: all
        .flatMap(({ title, time, lines }) => [
          time === undefined ? title : `${formatTimeOfDay(time)} ${title}`,
          ...lines.slice(0, -1),
          '',
        ])
        .concat(first.lines.slice(-1)),
    };
  });
}

/** The races of the plan's lines in its weeks that no session stands for. */
function racesWithoutSession(plan: TrainingPlan): readonly PlanEvent[] {
  const days = plan.weeks.flatMap((week) => week.days);
  return plan.races.flatMap((race): PlanEvent[] => {
    const day = days.find(({ date }) => date !== undefined && date === race.date);
    if (day?.date === undefined || isRun(race, day.sessions, day.week)) return [];
    return [
      {
        key: `${formatDate(day.date)}-race`,
        title: `Race: ${race.title ?? race.distanceName}`,
        lines: [raceInWords(race), weekInWords(day.week)],
        date: day.date,
        days: 1,
      },
    ];
  });
}

function isRun(race: PlanRace, sessions: readonly TrainingSession[], { floating }: TrainingWeek): boolean {
  return [...sessions, ...floating].some(
    (session) => KINDS.get(session.kind)?.competes && (session.day === undefined || raceOf(session) === race),
  );
}

function whenOf({
  date,
  days,
  time,
  minutes,
}: PlanEvent): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'floating'> {
  const start = date * DAY;
  if (time === undefined) return { start: new Date(start), end: new Date(start + days * DAY), allDay: true };
  const begins = start + time * MINUTE;
  return {
    start: new Date(begins),
    ...(minutes !== undefined && { end: new Date(begins + minutes * MINUTE) }),
    floating: true,
  };
}

function alarmsOf({ time }: PlanEvent, alarm: Alarm): NonNullable<ICalEventData['alarms']> {
  const display = 'display' as ICalAlarmType.display;
  if (alarm === 'evening') return [{ type: display, triggerBefore: ((time ?? 0) + 24 * 60 - EVENING) * 60 }];
  return alarm === 'hour' && time !== undefined ? [{ type: display, triggerBefore: 3600 }] : [];
}
