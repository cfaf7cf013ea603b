import { DAYS, type WeekdayWord } from '../quantities/weekday.ts';
import type { Phase } from '../training/model.ts';

/** The metres that a run has, also where its week is copied at a share. */
export interface RunAmount {
  readonly metres: number;
  /** Minutes of hard running. */
  readonly hardMinutes?: number;
  /** Minutes at marathon pace. */
  readonly moderateMinutes?: number;
  scaled(share: number): number;
}

export interface PlannedRun extends RunAmount {
  /** Its kind and amount. */
  readonly head: string;
  /** Its steps or its cue, with what leads to them. */
  readonly details?: string;
  /** Which grounds suit it; absent where nothing is said of the ground, as for a race. */
  readonly effort?: 'easy' | 'steady' | 'fast';
}

/** What is done on a day: a run, or the text of something else. */
export type PlannedSession = PlannedRun | string;

/** What stands on a day. */
export interface DayPlan {
  readonly text: string;
  readonly sessions: readonly PlannedSession[];
  readonly runs: readonly RunAmount[];
  /** The core session behind the runs, or alone. */
  readonly core?: string;
}

export type WeekDays = Readonly<Partial<Record<WeekdayWord, DayPlan>>>;

export interface PlannedWeek {
  readonly number: number;
  readonly phase: Phase;
  readonly like?: { readonly number: number; readonly share?: number };
  /** The days that are written in this week. */
  readonly written: WeekDays;
  /** All days, with those that are copied. */
  readonly days: WeekDays;
}

export const REST: DayPlan = dayOf('rest');

/** Sessions of a day. */
export function dayOf(...sessions: readonly PlannedSession[]): DayPlan {
  return {
    text: sessionsText(sessions),
    sessions,
    runs: sessions.filter((session) => typeof session !== 'string'),
  };
}

/** Sessions as they are written, each run on the ground that it has. */
export function sessionsText(
  sessions: readonly PlannedSession[],
  groundOf: (run: PlannedRun) => string | undefined = () => undefined,
): string {
  return sessions
    .map((session) => {
      if (typeof session === 'string') return session;
      const ground = groundOf(session);
      return `${session.head}${ground ? ` surface ${ground}` : ''}${session.details ?? ''}`;
    })
    .join(' + ');
}

/** A day with its core session, behind the runs that it has. */
export function withCore(core: string, { sessions }: Pick<DayPlan, 'sessions'> = { sessions: [] }): DayPlan {
  return { ...dayOf(...sessions, core), core };
}

/** A day with other runs, and the core session that it had. */
export function sameDay({ core }: Pick<DayPlan, 'core'> = {}, ...runs: readonly PlannedRun[]): DayPlan {
  if (core) return withCore(core, { sessions: runs });
  return runs.length === 0 ? REST : dayOf(...runs);
}

/** A week of its own: written in full, or as what differs from an earlier one where that is less. */
export function weekOf(number: number, phase: Phase, days: WeekDays, earlier?: PlannedWeek): PlannedWeek {
  if (!earlier || leavesOut(days, earlier.days)) return { number, phase, written: days, days };
  const written: Partial<Record<WeekdayWord, DayPlan>> = {};
  for (const day of DAYS) {
    if (days[day]?.text === earlier.days[day]?.text) continue;
    written[day] = days[day] ?? REST;
  }
  if (Object.keys(written).length >= Object.keys(days).length) return { number, phase, written: days, days };
  return { number, phase, like: { number: earlier.number }, written, days };
}

/** Whether a day has less than it had, as an easy run without its strides: copied, that would look like a slip. */
function leavesOut(days: WeekDays, before: WeekDays): boolean {
  return DAYS.some((name) => {
    const [now, then] = [days[name], before[name]];
    return (
      now && then && now.runs.length > 0 && now.runs.length < then.runs.length && !now.text.includes(':')
    );
  });
}

/** A week that is an earlier one at a share, but for the days that are written. */
export function weekAt(
  number: number,
  phase: Phase,
  earlier: PlannedWeek,
  share: number,
  written: WeekDays,
): PlannedWeek {
  const copied = Object.entries(earlier.days).map(([day, { runs, ...same }]) => [
    day,
    { ...same, runs: runs.map((run) => ({ metres: run.scaled(share), scaled: run.scaled })) },
  ]);
  const days: WeekDays = { ...Object.fromEntries(copied), ...written };
  return { number, phase, like: { number: earlier.number, share }, written, days };
}

/** Metres of running. */
export function volumeOf({ days }: Pick<PlannedWeek, 'days'>): number {
  return runsOf(days).reduce((sum, { metres }) => sum + metres, 0);
}

/** The runs of a week, each with the index of its day. */
export function runsOf(days: WeekDays): { readonly day: number; readonly metres: number }[] {
  return DAYS.flatMap((name, day) => (days[name]?.runs ?? []).map(({ metres }) => ({ day, metres })));
}
