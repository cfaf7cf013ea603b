import {
  ast,
  dayInWords,
  formatDate,
  formatTimeOfDay,
  sessionTexts,
  type TrainingPlan,
  type TrainingSession,
  type TrainingWeek,
  weekInShort,
} from '@runplan/language/internal';
import { capitalised } from '../../sessions/capitalised.ts';
import { sessionLines } from '../../sessions/session-lines.ts';
import { sessionTitle } from '../../sessions/session-title.ts';
import type { PageDay, PageFinding, PageSession, PageWeek, PlanVersion } from '../plan-page.ts';
import { lookOf, type SessionLook } from '../session-look.ts';
import type { Stretch } from '../stretch-bars.ts';

/** A week as its athlete reads it. */
export interface HandoutWeek {
  readonly key: string;
  readonly title: string;
  readonly phase?: string;
  /** `1–7 Mar`. */
  readonly dates?: string;
  /** Its first and last day as `2027-03-01`. */
  readonly from?: string;
  readonly to?: string;
  /** Why there is no training as planned. */
  readonly absence?: string;
  readonly notes: readonly string[];
  /** How much of it was done, where that is told. */
  readonly done?: string;
  /** Its figures in one line; absent where they would mislead. */
  readonly inShort?: string;
  /** How much running, with its unit; `volume` is the figure to draw. */
  readonly running?: string;
  readonly volume: number;
  /** Seven; behind them what is on a day of the athlete's choice. */
  readonly days: readonly HandoutDay[];
  readonly findings: readonly PageFinding[];
}

export interface HandoutDay {
  /** `Mon 1 Mar`; `Mon` without dates. */
  readonly title: string;
  /** Its date as `2027-03-01`. */
  readonly iso?: string;
  readonly notes: readonly string[];
  /** What was done of it. */
  readonly done: readonly string[];
  readonly sessions: readonly HandoutSession[];
}

export interface HandoutSession {
  /** `18:30 Intervals 6 x 800 m`. */
  readonly title: string;
  readonly look: SessionLook;
  /** What a run with steps is like from its start to its end. */
  readonly graph?: readonly Stretch[];
  /** Steps with paces, exercises with doses. */
  readonly lines: readonly string[];
  readonly cue?: string;
  /** Whether it is a block of exercises with a name. */
  readonly isBlock: boolean;
}

/**
 * The weeks of a plan with all that is told of their sessions.
 *
 * @param version the same plan for the same athlete on the plan page
 */
export function handoutWeeks(plan: TrainingPlan, { weeks }: PlanVersion): readonly HandoutWeek[] {
  const texts = sessionTexts(plan);
  const sessionsOf = (sessions: readonly TrainingSession[], shown: readonly PageSession[]) =>
    sessions.flatMap((session, index): HandoutSession | readonly [] => {
      const onPage = shown[index];
      const text = texts.get(session) ?? { head: session.kind };
      const { activity } = session.source;
      if (!onPage) return [];
      return {
        title: titleOf(session, sessionTitle(session, text)),
        look: lookOf(onPage),
        ...(onPage.graph && { graph: onPage.graph }),
        lines: sessionLines(session, { ...text, cue: '' }),
        ...(text.cue && { cue: text.cue }),
        isBlock: ast.isStrength(activity) && activity.block !== undefined,
      };
    });
  return plan.weeks.flatMap((week, index): HandoutWeek | readonly [] => {
    const shown = weeks[index];
    if (!shown) return [];
    return {
      ...headOf(week, shown),
      days: [
        ...week.days.flatMap((day, at): HandoutDay | readonly [] => {
          const onPage = shown.days[at];
          return onPage
            ? {
                title: dayTitle(onPage),
                ...(onPage.iso && { iso: onPage.iso }),
                notes: day.notes,
                done: onPage.done ?? [],
                sessions: sessionsOf(day.sessions, onPage.sessions),
              }
            : [];
        }),
        {
          title: capitalised(dayInWords('any')),
          notes: [],
          done: [],
          sessions: sessionsOf(week.floating, shown.floating),
        },
      ],
    };
  });
}

function headOf(week: TrainingWeek, shown: PageWeek): Omit<HandoutWeek, 'days'> {
  const { date } = week;
  const { key, number, phase, dates, absence, figures, findings, done, notes = [] } = shown;
  return {
    key,
    title: `Week ${number}`,
    ...(phase && { phase }),
    ...(dates && { dates }),
    ...(date !== undefined && { from: formatDate(date), to: formatDate(date + 6) }),
    ...(absence && { absence }),
    notes,
    ...(done && { done }),
    ...(figures && { inShort: weekInShort(week), running: figures.volume.text }),
    volume: figures?.volume.value ?? 0,
    findings,
  };
}

function dayTitle({ name, date }: PageDay): string {
  return [capitalised(name), date].filter(Boolean).join(' ');
}

function titleOf({ time }: TrainingSession, title: string): string {
  return time === undefined ? title : `${formatTimeOfDay(time)} ${title}`;
}
