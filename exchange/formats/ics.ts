import { keyOfName, plansInShort, type TrainingPlan } from '@runplan/language/internal';
import type { ICalAlarmType, ICalCalendarProdIdData, ICalEventData } from 'ical-generator';
import { type PlanEvent, planEvents } from '../calendar/plan-events.ts';
import { defineFormat } from '../define-format.ts';
import { icsReader } from '../importing/ics-plan.ts';
import { plainText } from '../plain-text.ts';

const PRODUCT: ICalCalendarProdIdData = { company: 'Runplan', product: 'Runplan', language: 'EN' };
const DAY = 86_400_000;
const MINUTE = 60_000;
/** The time of the reminder in the evening, in minutes after midnight. */
const EVENING = 20 * 60;

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
    'When a calendar is imported again, its events take the place of those that were imported before: what identifies an event (its UID) is the ' +
    'name of the plan and of the athlete, the date, and which session of that day it is. So the events of a session that ' +
    'changed are changed; what was removed or moved to another day stays in the calendar until it is deleted there, unless ' +
    'the calendar is subscribed to. The standard of calendars lets a program pass over a version that is not newer: `sequence` says that it is, ' +
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
    for (const event of planEvents(plan, per)) {
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
  read: icsReader,
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

function alarmsOf(
  { time }: PlanEvent,
  alarm: 'none' | 'evening' | 'hour',
): NonNullable<ICalEventData['alarms']> {
  const display = 'display' as ICalAlarmType.display;
  if (alarm === 'evening') return [{ type: display, triggerBefore: ((time ?? 0) + 24 * 60 - EVENING) * 60 }];
  return alarm === 'hour' && time !== undefined ? [{ type: display, triggerBefore: 3600 }] : [];
}
