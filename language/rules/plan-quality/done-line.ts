import { weeksIn } from '../../grammar/days.ts';
import type * as ast from '../../grammar/generated/ast.ts';
import { writtenNode } from '../../grammar/one-of-several.ts';
import { formatDate } from '../../quantities/date.ts';
import { isDayOver } from '../../training/coming.ts';
import { isAbout } from '../../training/done.ts';
import type { DoneEntry, TrainingDay, TrainingPlan } from '../../training/model.ts';
import { sessionsMeant } from '../../training/sessions-as-done.ts';
import { countedWeek } from '../../training/week-numbers.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import { isPlausible, PLAUSIBLE_PACE } from '../../vocabulary/plausible.ts';
import { defineRule } from '../define-rule.ts';
import { type DaySubject, dayOfSubject, type Facts, type Figure, figure, type Subject } from '../facts.ts';
import { activityInWords, count, told, whenInWords } from '../words.ts';

/** A line that stands for no day of the plan. */
interface Unplaced extends Facts {
  readonly problem: 'several days' | 'no dates' | 'outside';
  readonly subject: Subject;
  /** The first and the last day of the plan, as they are written. */
  readonly plan?: readonly [first: string, last: string];
}

interface OnDay extends Facts {
  readonly problem: 'nothing planned' | 'twice';
  readonly subject: DaySubject;
  readonly word: 'done' | 'missed';
  readonly kind?: string;
}

interface OddPace extends Facts {
  readonly problem: 'pace';
  readonly subject: DaySubject;
  readonly seen: Figure<'seconds/km'>;
  readonly metres: Figure<'metres'>;
  readonly seconds: Figure<'seconds'>;
}

interface Untold extends Facts {
  readonly problem: 'untold';
  readonly subject: Subject;
  readonly seen: Figure<'count'>;
  readonly first: DaySubject;
}

export const doneLine = defineRule({
  id: 'done-line',
  group: 'plan-quality',
  isAboutText: true,
  severity: 'warning',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'A `done` or `missed` line that says nothing of the plan, or not what it seems to.',
    what:
      'Lines that stand for no day: without a date below a line for several days, with a date where the plan has none, or ' +
      'outside of its weeks. A bare `done`, and `missed`, where nothing of the kind is planned. The same told twice of a day. ' +
      'A distance and a time that no runner needs for each other. And, once a plan, planned runs before the last of these ' +
      'lines of which nothing is told: they count as done.',
    why: 'What follows is judged by what was done. A line that is not read as it is meant leads to wrong figures.',
    evidence: 'Not a matter of evidence: the lines hardly say what was meant.',
    defaults: [
      ['every plan', 'warning'],
      ['runs of which nothing is told', 'hint'],
    ],
    repair:
      'Write the date of a day of the plan, the figures of what was done, or `missed` for a run that was not.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
      done 10.2 km 1:04:30
    thu easy 10 km + strength 20 min
      missed bike
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
      done 10.2 km 1:04:30
    thu easy 10 km + strength 20 min
      done easy 9.4 km 1:00:10
    sun long 10 km
`,
    },
  },
  message(facts: Unplaced | OnDay | OddPace | Untold, units) {
    switch (facts.problem) {
      case 'several days':
        return 'This line stands below a line for several days, or for none. Write the date of the day: `done 2026-10-20 …`.';
      case 'no dates':
        return 'The plan has no dates, so this line is for no day. Write it below its day without the date, or give the plan its first day: `starts 2026-10-12`.';
      case 'outside':
        return `The plan has days from ${facts.plan?.[0]} to ${facts.plan?.[1]}: this line is for none of them. Correct its date.`;
      case 'nothing planned': {
        const what = facts.kind ? `No ${activityInWords(facts.kind)} is planned` : 'Nothing is planned';
        const advice =
          facts.word === 'missed'
            ? 'Delete this line.'
            : `Say how much was done: \`done${facts.kind ? ` ${facts.kind}` : ''} 5 km\`, or delete this line.`;
        return `${what} on ${whenInWords(facts.subject)} that could be ${facts.word}. ${advice}`;
      }
      case 'twice':
        return `What was ${facts.word} on ${whenInWords(facts.subject)} is told twice. Delete one of these lines.`;
      case 'pace':
        return (
          `${told(facts.metres, units)} in ${told(facts.seconds, units)} is ${told(facts.seen, units)}, which cannot be running. ` +
          'Correct the distance or the time.'
        );
      case 'untold':
        return (
          `Of ${count(facts.seen.value, 'planned run')} before the last \`done\` line nothing is told, the first on ` +
          `${whenInWords(facts.first)}. ${facts.seen.value > 1 ? 'They count' : 'It counts'} as done. Write \`done\` or \`missed\` for what was not so.`
        );
    }
  },
  checkPlan({ plan, report }) {
    if (!areCounted(plan)) return;
    const placed = new Set<ast.DoneLine>();
    for (const day of plan.days) {
      if (day.done.length === 0) continue;
      const where = { week: day.week, day };
      const subject: DaySubject = { kind: 'day', ...dayOfSubject(day, day.week) };
      for (const [index, entry] of day.done.entries()) {
        placed.add(writtenNode(entry.node));
        const word = entry.isMissed ? 'missed' : 'done';
        const about = { subject, word, ...(entry.kind && { kind: entry.kind }) } as const;
        const at = entry.node;
        const pace = paceOf(entry, day);
        if (isBare(entry) && lacksPlan(entry, day))
          report({ at, ...where, facts: { problem: 'nothing planned', ...about } });
        else if (day.done.slice(0, index).some((other) => isSame(other, entry)))
          report({ at, ...where, facts: { problem: 'twice', ...about } });
        else if (pace && !isPlausible(pace.value, PLAUSIBLE_PACE))
          report({
            at,
            ...where,
            facts: {
              problem: 'pace',
              subject,
              seen: pace,
              metres: figure(entry.metres ?? 0, 'metres'),
              seconds: figure(entry.seconds ?? 0, 'seconds'),
            },
          });
      }
    }
    for (const line of linesOf(plan.node)) {
      if (placed.has(line) || !isAbout(line, plan.athlete.node)) continue;
      report({ at: line, facts: { subject: { kind: 'plan' }, ...whyUnplaced(line, plan) } });
    }
    const untold = plan.days
      .filter((day) => !day.week.broken && isDayOver(day) && day.done.length === 0)
      .filter(({ sessions }) => sessions.some(({ discipline }) => discipline === 'run'));
    const [first] = untold;
    if (!first) return;
    report({
      at: first.sessions[0]?.node ?? first.week.node,
      week: first.week,
      day: first,
      severity: 'hint',
      facts: {
        problem: 'untold',
        subject: { kind: 'plan' },
        seen: figure(untold.length, 'count'),
        first: { kind: 'day', ...dayOfSubject(first, first.week) },
      },
    });
  },
});

/** Whether all weeks have the numbers that they should: else the days of a week may be others than those that lines are told of. */
function areCounted({ node }: TrainingPlan): boolean {
  return weeksIn(node).every((week) => {
    const { number, isUncertain, mistake } = countedWeek(week);
    return number !== undefined && !isUncertain && !mistake;
  });
}

/** The lines of a plan as they are written. */
function linesOf(plan: ast.Plan): readonly ast.DoneLine[] {
  return plan.weeks.flatMap(({ done, days }) => [...done, ...days.flatMap((day) => day.done)]);
}

function whyUnplaced(line: ast.DoneLine, plan: TrainingPlan): Pick<Unplaced, 'problem' | 'plan'> {
  if (line.date === undefined) return { problem: 'several days' };
  const { days } = plan;
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (first === undefined || last === undefined) return { problem: 'no dates' };
  return { problem: 'outside', plan: [formatDate(first), formatDate(last)] };
}

function isBare({ metres, seconds, isMissed }: DoneEntry): boolean {
  return isMissed || (metres === undefined && seconds === undefined);
}

/** Whether nothing is planned that a line without figures could mean. */
function lacksPlan({ kind }: DoneEntry, { sessions }: TrainingDay): boolean {
  const training = sessions.filter(({ discipline }) => discipline !== 'rest');
  return (kind === undefined ? training : sessionsMeant(kind, [], training)).length === 0;
}

/** Whether two lines of a day say the same, or contradict each other. Remarks tell two runs apart that were alike. */
function isSame(one: DoneEntry, other: DoneEntry): boolean {
  if (one.kind !== other.kind) return false;
  if (isBare(one) || isBare(other)) return isBare(one) && isBare(other);
  return one.metres === other.metres && one.seconds === other.seconds && one.remark === other.remark;
}

/** Seconds a kilometre of a run; undefined for what is none, or has not both figures. */
function paceOf(
  { metres, seconds, kind }: DoneEntry,
  { sessions }: TrainingDay,
): Figure<'seconds/km'> | undefined {
  const isRun =
    kind === undefined
      ? sessions.every(({ discipline }) => discipline === 'run' || discipline === 'rest')
      : KINDS.get(kind)?.discipline === 'run';
  if (!isRun || !metres || seconds === undefined) return undefined;
  return figure((seconds / metres) * 1000, 'seconds/km');
}
