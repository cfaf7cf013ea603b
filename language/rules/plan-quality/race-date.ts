import { dayOf, daysIn, weeksIn } from '../../grammar/days.ts';
import {
  type Day,
  type DayName,
  isPlanRace,
  isPlanStart,
  isRun,
  isWeekStart,
  type Plan,
  type PlanRace,
  type PlanStart,
  type Week,
} from '../../grammar/generated/ast.ts';
import { isMisread } from '../../grammar/mistakes.ts';
import { type DayNumber, daysBetween, formatDate, weekdayOf } from '../../quantities/date.ts';
import { DAYS } from '../../quantities/weekday.ts';
import { linesOf } from '../../scope/templates.ts';
import { numberedWeeks } from '../../training/build-plan.ts';
import { weekNumber } from '../../training/like.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { defineRule, type Report } from '../define-rule.ts';
import { type Facts, type Figure, figure } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { count, dayInWords, list } from '../words.ts';

type ReportTo = (report: Report<Contradiction>) => void;

const PLAN = { kind: 'plan' } as const;

/** In which the lines about the dates of a plan contradict each other or its weeks. */
type Contradiction = Facts &
  (
    | { readonly problem: 'second race' | 'second start' }
    | { readonly problem: 'order'; readonly race: DayNumber; readonly start: DayNumber }
    | {
        readonly problem: 'weeks';
        /** The week in which the race lies. */
        readonly seen: Figure<'count'>;
        /** The number of weeks. */
        readonly limit: Figure<'count'>;
        readonly race: DayNumber;
        readonly start: DayNumber;
      }
    | {
        readonly problem: 'day';
        readonly race: DayNumber;
        /** The last week, as written, and the days on which it has a race. */
        readonly week: string | undefined;
        readonly days: readonly DayName[];
      }
  );

export const raceDate = defineRule({
  id: 'race-date',
  group: 'plan-quality',
  severity: 'error',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'A race date that does not fit the start and the weeks of the plan.',
    what:
      'With `race … on` and `starts` both given, the race must lie in the last week of the plan, counted from the week ' +
      'of the start. Also reported: a race before the start, a second `race` or `starts` line, and a last week whose ' +
      'race session stands on another day of the week than the race.',
    why: 'All dates of the calendar follow from the two lines. If they disagree, one of them is wrong for every day.',
    evidence: 'Not a matter of evidence: the plan contradicts itself.',
    defaults: [['every plan', 'error']],
    repair:
      'Correct the date, add or take out weeks, or delete one of the two lines: one is enough, the other follows from it.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Autumn 10k" for "Kim"
  race 10k on 2026-12-20
  starts 2026-11-30
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
  week 2
    mon core 20 min
    tue easy 8 km
    thu easy 8 km + strength 20 min
    sun race 10k
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Autumn 10k" for "Kim"
  race 10k on 2026-12-13
  starts 2026-11-30
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
  week 2
    mon core 20 min
    tue easy 8 km
    thu easy 8 km + strength 20 min
    sun race 10k
`,
    },
  },
  message(facts: Contradiction) {
    switch (facts.problem) {
      case 'second race':
        return (
          'The plan has a second `race` line, but its weeks can lead to one race only. Keep the main race here, and ' +
          'write the other as a session of its day, such as `sun race 10k`.'
        );
      case 'second start':
        return 'The plan has a second `starts` line. Keep one of them.';
      case 'order':
        return (
          `The race on ${inWords(facts.race)} lies before the start on ${inWords(facts.start)}. Correct one of the ` +
          'dates.'
        );
      case 'weeks': {
        const { seen, limit, race, start } = facts;
        const difference = seen.value - limit.value;
        return (
          `Counted from the start on ${inWords(start)}, the race on ${inWords(race)} lies in week ${seen.value}, but the ` +
          `plan has ${count(limit.value, 'week')}. ${difference > 0 ? 'Add' : 'Take out'} ` +
          `${count(Math.abs(difference), 'week')}, or correct one of the dates; with only one of the two lines the other ` +
          'date follows from it.'
        );
      }
      case 'day':
        return (
          `The race on ${formatDate(facts.race)} is on a ${dayInWords(weekdayAt(facts.race))}, but week ${facts.week} has ` +
          `its race on ${list(facts.days.map(dayInWords))}. Correct the date, or move the session.`
        );
    }
  },
  checkPlan({ plan, report }) {
    check(plan.node, report);
  },
});

function check(plan: Plan, report: ReportTo): void {
  const races = plan.attributes.filter(isPlanRace);
  const starts = plan.attributes.filter(isPlanStart);
  for (const extra of races.slice(1)) {
    report({
      at: extra,
      facts: { subject: PLAN, problem: 'second race' },
      related: () => [{ at: races[0] as PlanRace, message: 'The first `race` line.' }],
    });
  }
  for (const extra of starts.slice(1)) {
    report({
      at: extra,
      facts: { subject: PLAN, problem: 'second start' },
      related: () => [{ at: starts[0] as PlanStart, message: 'The first `starts` line.' }],
    });
  }
  const race = races[0];
  const on = race && figureOf(race, 'date');
  if (!race || on === undefined || races.length > 1 || starts.length > 1) return;
  const start = starts[0];
  const from = start && figureOf(start, 'date');
  if (start && from !== undefined && !startFits(plan, race, on, start, from, report)) return;
  checkRaceDay(plan, race, on, report);
}

/** Whether the race lies in the last week, counted from the start. */
function startFits(
  plan: Plan,
  race: PlanRace,
  on: DayNumber,
  start: PlanStart,
  from: DayNumber,
  report: ReportTo,
): boolean {
  const related = () => [{ at: start, message: `The plan starts on ${inWords(from)}.` }];
  if (on < from) {
    report({
      at: race,
      property: 'date',
      facts: { subject: PLAN, problem: 'order', race: on, start: from },
      related,
    });
    return false;
  }
  const all = weeksFor(plan);
  const weeks = all.length;
  // Without weeks the plan is not written yet; with wrong numbers it is not certain how many there are.
  if (weeks === 0 || all.some((week, index) => weekNumber(week.number) !== index + 1)) return true;
  // Where lines could not be read, there may be more weeks.
  if (isMisread(plan)) return true;
  const firstDay = from - daysInto(from, plan);
  const raceWeek = Math.floor(daysBetween(firstDay, on) / 7) + 1;
  if (raceWeek === weeks) return true;
  report({
    at: race,
    property: 'date',
    facts: {
      subject: PLAN,
      problem: 'weeks',
      seen: figure(raceWeek, 'count'),
      limit: figure(weeks, 'count'),
      race: on,
      start: from,
    },
    related,
    repairs: () => (raceFitsItsDay(plan, on) ? [movedStart(start, from + (raceWeek - weeks) * 7)] : []),
  });
  return false;
}

/** The start that the race asks for, on the same day of the week. */
function movedStart(start: PlanStart, to: DayNumber): Repair {
  const text = formatDate(to);
  const edits = [{ replace: { from: start, property: 'date' }, text }];
  return { kind: 'suggested', title: `Start on ${text}, so that the last week is the race week`, edits };
}

/** Whether the last week has its race on the weekday of the date: then it is the start that is wrong. */
function raceFitsItsDay(plan: Plan, on: DayNumber): boolean {
  return raceDaysOf(plan).some((day) => dayOf(day) === weekdayAt(on));
}

/** The weeks of a plan in the order of the text; with those of the plan that it is like, in the order of their numbers. */
function weeksFor(plan: Plan): readonly Week[] {
  if (!plan.template) return weeksIn(plan);
  return numberedWeeks(plan).map(({ node, original }) => original ?? node);
}

function raceDaysOf(plan: Plan): Day[] {
  const last = weeksFor(plan).at(-1);
  return (last ? daysIn(last) : []).filter((day) =>
    day.sessions.some(({ activity }) => isRun(activity) && activity.kind?.toLowerCase() === 'race'),
  );
}

/** The race session of the last week must stand on the weekday of the race. */
function checkRaceDay(plan: Plan, race: PlanRace, on: DayNumber, report: ReportTo): void {
  const last = weeksFor(plan).at(-1);
  const raceDays = raceDaysOf(plan);
  const names = raceDays.flatMap((day) => dayOf(day) ?? []);
  const expected = weekdayAt(on);
  if (!last || names.length === 0 || names.includes(expected) || names.includes('any')) return;
  report({
    at: race,
    property: 'date',
    facts: { subject: PLAN, problem: 'day', race: on, week: last.number, days: names },
    related: () => raceDays.map((day) => ({ at: day, message: 'The race session.' })),
  });
}

/** How many days a week of the plan has gone on at a date. */
function daysInto(date: DayNumber, plan: Plan): number {
  const named = linesOf(plan).findLast(isWeekStart)?.day?.toLowerCase();
  const days: readonly string[] = DAYS;
  const first = Math.max(0, days.indexOf(named ?? 'mon'));
  return (weekdayOf(date) - first + 7) % 7;
}

function inWords(date: DayNumber): string {
  return `${dayInWords(weekdayAt(date))} ${formatDate(date)}`;
}

function weekdayAt(date: DayNumber): DayName {
  return DAYS[weekdayOf(date)] as DayName;
}
