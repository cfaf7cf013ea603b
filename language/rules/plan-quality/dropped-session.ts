import { copiedSession } from '../../edit/copied-session.ts';
import type { TreeEdit } from '../../edit/tree-edit.ts';
import { daysIn, daysOf } from '../../grammar/days.ts';
import * as ast from '../../grammar/generated/ast.ts';
import { lastLineOf } from '../../grammar/last-line.ts';
import { likeScale, weekNumber } from '../../training/like.ts';
import type { DayName, TrainingSession, TrainingWeek } from '../../training/model.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeek, type Facts } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { dayInWords, list } from '../words.ts';

interface Dropped extends Facts {
  readonly copied: number;
  readonly sessions: readonly {
    readonly day: DayName;
    /** As the copy would have it. */
    readonly text: string;
  }[];
}

export const droppedSession = defineRule({
  id: 'dropped-session',
  group: 'plan-quality',
  isAboutText: true,
  severity: 'info',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'A day below `like` that leaves out a second session of the copied day.',
    what:
      'A day that is written below `week … like` replaces the whole day of the copied week. Where that day has several ' +
      'sessions, those are told that the written line does not have: of runs, core and strength, and each kind of ' +
      'cross-training, as many as are missing. The same holds for the `any` lines, which are replaced together. ' +
      'Nothing is said of a day of rest, of a race, of strides where a session with steps stands in their place, of a ' +
      'session that the week has on another day instead, and in weeks of taper and race, where second sessions are left ' +
      'out on purpose.',
    why:
      'Whoever writes a longer run on Wednesday thinks of the run. That the core session in the evening goes with it does ' +
      'not show in the line.',
    evidence: 'Not a matter of evidence: the line may mean either.',
    defaults: [['every plan', 'info, one for each week']],
    repair:
      'Write the session behind the new one with `+`. If it is to be left out, `allow dropped-session because "…"` on the ' +
      'day or in the week says so.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sat core 20 min
    sun long 10 km
  week 2 like week 1
    thu easy 11 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sat core 20 min
    sun long 10 km
  week 2 like week 1
    thu easy 11 km + strength 20 min
`,
    },
  },
  message({ copied, sessions }: Dropped) {
    const several = sessions.length > 1;
    const told = sessions.map(({ day, text }) => `\`${text}\` on ${dayInWords(day)}`);
    return (
      `Week ${copied} also has ${list(told)}; the ${several ? 'lines' : 'line'} here ${several ? 'replace' : 'replaces'} ` +
      `the whole day, so ${several ? 'they are' : 'it is'} left out. Write ${several ? 'them' : 'it'} behind the new session ` +
      'with `+`, or allow it if that is meant.'
    );
  },
  checkPlan({ plan, report }) {
    const byNumber = new Map(plan.weeks.map((week) => [week.number, week]));
    for (const week of plan.weeks) {
      const { like, days: lines } = week.node;
      const copied = byNumber.get(weekNumber(like?.number) ?? 0);
      if (!like || !copied || lines.length === 0 || week.broken || week.isTaper || week.isRace) continue;
      const dropped = droppedFrom(copied, week);
      const [first] = dropped;
      if (!first) continue;
      const scale = likeScale(like) ?? 1;
      const textOf = ({ source, scale: before }: TrainingSession) => copiedSession(source, before * scale);
      const isOneDay = dropped.every(({ line }) => line === first.line);
      report({
        ...(isOneDay ? { at: first.line, property: 'days' } : { at: like }),
        week,
        remark: `week ${week.number}`,
        facts: {
          subject: aboutWeek(week),
          copied: copied.number,
          sessions: dropped.map(({ day, session }) => ({ day, text: textOf(session) })),
        },
        related: () =>
          dropped.map(({ session }) => ({ at: session.source, message: 'The session that is left out.' })),
        repairs: () => kept(dropped, scale, textOf),
      });
    }
  },
});

interface DroppedSession {
  readonly day: DayName;
  /** The line that replaces the day; of several `any` lines the last. */
  readonly line: ast.Day;
  readonly session: TrainingSession;
}

function droppedFrom(copied: TrainingWeek, week: TrainingWeek): DroppedSession[] {
  const dropped: DroppedSession[] = [];
  /** Sessions that written days have beyond the copied ones: by those others may have moved. */
  const added: string[] = [];
  for (const [day, line] of new Map(
    daysIn(week.node).flatMap((one) => daysOf(one).map((name) => [name, one])),
  )) {
    const before = copied.sessions.filter((one) => dayOf(one) === day && one.discipline !== 'rest');
    const now = week.sessions.filter((one) => !one.copied && dayOf(one) === day);
    const left = now.map(sortOf);
    const isStructured = now.some(
      ({ hard, source: { activity } }) => hard || (ast.isRun(activity) && activity.steps.length > 0),
    );
    const missing = before.filter((one) => {
      // Strides belong to an easy run; a session of steps in its place has fast running of its own.
      if (one.kind === 'strides' && isStructured) return false;
      const at = left.indexOf(sortOf(one));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    added.push(...left);
    const isOff = now.every(({ discipline }) => discipline === 'rest');
    if (before.length < 2 || isOff || now.some(({ kind }) => KINDS.get(kind)?.competes)) continue;
    // What stands in the place of something else is a change of the day, not an oversight.
    dropped.push(...missing.slice(left.length).map((session) => ({ day, line, session })));
  }
  return dropped.filter(({ session }) => {
    const at = added.indexOf(sortOf(session));
    if (at >= 0) added.splice(at, 1);
    return at < 0;
  });
}

function dayOf({ day }: TrainingSession): DayName {
  return day?.name ?? 'any';
}

/** What one session can stand in for: a run for a run, core and strength for each other, a ride for a ride. */
function sortOf({ discipline, kind }: TrainingSession): string {
  return discipline === 'run' || discipline === 'strength' ? discipline : kind;
}

/** Writes what is left out behind the new sessions. A named workout can't be written at a percentage on its line. */
function kept(
  dropped: readonly DroppedSession[],
  scale: number,
  textOf: (session: TrainingSession) => string,
): Repair[] {
  if (dropped.some(({ session }) => ast.isWorkoutUse(session.source.activity) && session.scale * scale !== 1))
    return [];
  const edits = dropped.flatMap(({ day, line, session }): TreeEdit[] => {
    const last = line.sessions.at(-1);
    if (day === 'any')
      return [{ below: lastLineOf(line), text: `any ${textOf(session)}`, indentedLike: line }];
    return last ? [{ behind: last, text: ` + ${textOf(session)}` }] : [];
  });
  const what =
    dropped.length === 1
      ? `\`${textOf((dropped[0] as DroppedSession).session)}\``
      : 'the sessions that are left out';
  return [{ kind: 'suggested', title: `Keep ${what}`, edits }];
}
