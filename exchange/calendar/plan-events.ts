/** The sessions and races of a plan as events of a calendar. */
import {
  ast,
  formatDate,
  formatTimeOfDay,
  KINDS,
  list,
  type PlanRace,
  parseDuration,
  type RunLoad,
  raceInWords,
  type SessionText,
  sessionTexts,
  type TrainingPlan,
  type TrainingSession,
  type TrainingWeek,
} from '@runplan/language/internal';
import { raceOf } from '../sessions/race-of.ts';
import { sessionLines } from '../sessions/session-lines.ts';
import { sessionTitle } from '../sessions/session-title.ts';

/** An event of a plan. */
export interface PlanEvent {
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

/** What an event is about: a session, or all of a day. */
export type EventPer = 'session' | 'day';

/** The events of a plan: each session or day with something to do, and races that no session stands for. */
export function planEvents(plan: TrainingPlan, per: EventPer): readonly PlanEvent[] {
  const sessions = sessionEvents(plan);
  return [...(per === 'day' ? inDays(sessions) : sessions), ...racesWithoutSession(plan)];
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
  if (run) return secondsOfRun(run);
  if (strength) return strength.duration;
  const amount = ast.isRun(activity) ? parseDuration(activity.amount ?? '') : undefined;
  return typeof amount === 'object' ? amount.range.high : undefined;
}

/** With walking and standing, which do not count as running. */
function secondsOfRun({ segments, duration }: RunLoad): number | undefined {
  if (segments.every(({ movement }) => movement === 'run')) return duration?.high;
  const all = segments.map((segment) => segment.duration && segment.duration.high * segment.times);
  return all.reduce<number | undefined>(
    (sum, seconds) => (sum === undefined || seconds === undefined ? undefined : sum + seconds),
    0,
  );
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
