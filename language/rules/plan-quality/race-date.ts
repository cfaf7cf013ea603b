import {
  type Day,
  type DayName,
  isPlanStart,
  isRun,
  type PlanStart,
  type Run,
} from '../../grammar/generated/ast.ts';
import { isMisread } from '../../grammar/mistakes.ts';
import { type DayNumber, daysBetween, formatDate, weekdayOf } from '../../quantities/date.ts';
import { DAYS } from '../../quantities/weekday.ts';
import type { PlanRace, TrainingPlan, TrainingSession, TrainingWeek } from '../../training/model.ts';
import { isInWeek, isSameDistance, statedDistance } from '../../training/planned-races.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { defineRule, type Report } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, figure } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { addTo, wordOfDay } from '../repairs/add-session.ts';
import { count, dayInWords, list } from '../words.ts';

type ReportTo = (report: Report<Contradiction>) => void;

const PLAN = { kind: 'plan' } as const;

/** In which the lines about the dates of a plan contradict each other, its weeks or its sessions. */
type Contradiction = Facts &
  (
    | {
        readonly problem: 'order';
        readonly race: DayNumber;
        readonly start: DayNumber;
        readonly isStated: boolean;
      }
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
        readonly week: number;
        /** The days on which the week has a race. */
        readonly days: readonly DayName[];
      }
    | { readonly problem: 'no session' | 'floating'; readonly race: DayNumber; readonly week: number }
    | {
        readonly problem: 'distance';
        readonly race: DayNumber;
        /** As they are written. */
        readonly line: string;
        readonly session: string;
      }
    | { readonly problem: 'before start'; readonly start: DayNumber; readonly days: readonly DayName[] }
  );

export const raceDate = defineRule({
  id: 'race-date',
  group: 'plan-quality',
  isAboutText: true,
  severity: 'error',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'A race date that does not fit the start, the weeks or the sessions of the plan.',
    what:
      'Each `race … on` must lie within the weeks of the plan and have a `race` session on its day, of its distance; ' +
      '`race` alone takes the distance of the line. With `starts` week 1 is the week of the start; without it the dates ' +
      'follow from the session of the race that the plan leads to. Reported are a race before the start or behind the last ' +
      'week, one without a session, one whose session stands on another day, floats (`any`) or has another distance, and ' +
      'sessions in week 1 before the day on which the plan `starts`. The plan may go on after a race. `race` sessions without a line of their own are ' +
      'no contradiction.',
    why: 'All dates of the calendar follow from these lines. If they disagree, one of them is wrong for every day.',
    evidence: 'Not a matter of evidence: the plan contradicts itself.',
    defaults: [
      ['every plan', 'error'],
      ['a race session that floats in the week of the race, a session before the start', 'warning'],
    ],
    repair: 'Correct the date, move or add the session, or add or take out weeks.',
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
      case 'order': {
        const where = facts.isStated
          ? `the start on ${inWords(facts.start)}. Correct one of the dates.`
          : `week 1, which begins on ${inWords(facts.start)}. Correct one of the dates, or add weeks before it.`;
        return `The race on ${inWords(facts.race)} lies before ${where}`;
      }
      case 'weeks': {
        const { seen, limit, race, start } = facts;
        return (
          `Counted from the start on ${inWords(start)}, the race on ${inWords(race)} lies in week ${seen.value}, but the ` +
          `plan has ${count(limit.value, 'week')}. Add ${count(seen.value - limit.value, 'week')}, or correct one of the dates.`
        );
      }
      case 'day':
        return (
          `The race on ${formatDate(facts.race)} is on a ${dayInWords(weekdayAt(facts.race))}, but week ${facts.week} has ` +
          `its race on ${list(facts.days.map(dayInWords))}. Correct the date, or move the session.`
        );
      case 'no session':
        return (
          `The race on ${inWords(facts.race)} lies in week ${facts.week}, which has no \`race\` session. Add it on its day, or ` +
          'correct the date.'
        );
      case 'floating':
        return (
          `The race is on ${inWords(facts.race)}, but its session in week ${facts.week} stands on \`any\` day. Write it on ` +
          `\`${weekdayAt(facts.race)}\`.`
        );
      case 'distance':
        return (
          `The race on ${inWords(facts.race)} is over ${facts.line}, but its session says ${facts.session}. Correct one of ` +
          'them; `race` alone takes the distance of the line.'
        );
      case 'before start':
        return (
          `The plan starts on ${inWords(facts.start)}, but week 1 has sessions before, on ` +
          `${list(facts.days.map(dayInWords))}. Start earlier, or take them out.`
        );
    }
  },
  checkPlan({ plan, report }) {
    const start = plan.node.attributes.find(isPlanStart);
    const from = start && figureOf(start, 'date');
    if (start && from !== undefined) checkStart(plan, start, from, report);
    // Without weeks the plan is not written yet; with wrong numbers, or lines that could not be read, it is not certain
    // when they are.
    const { date, weeks } = plan;
    if (date === undefined || plan.node.weeks.length === 0) return;
    const isCertain =
      weeks.length === plan.node.weeks.length &&
      weeks.every(({ number }, index) => number === index + 1) &&
      !isMisread(plan.node);
    for (const race of plan.races) {
      if (race.date === undefined) continue;
      const first = from ?? date;
      if (race.date < first) {
        report({
          at: race.node,
          property: 'date',
          facts: {
            subject: PLAN,
            problem: 'order',
            race: race.date,
            start: first,
            isStated: start !== undefined,
          },
          related: () => (start ? [{ at: start, message: `The plan starts on ${inWords(first)}.` }] : []),
        });
        continue;
      }
      if (!isCertain) continue;
      const week = weeks.find((one) => isInWeek(race.date as DayNumber, one));
      if (week) checkSession(plan, race, race.date, week, report);
      else reportLate(plan, race, race.date, start, first, report);
    }
  },
});

/** The sessions of week 1 before the day on which the plan starts. */
function checkStart(plan: TrainingPlan, start: PlanStart, from: DayNumber, report: ReportTo): void {
  const [week] = plan.weeks;
  const early = (week?.number === 1 ? week.days : []).filter(
    ({ date, sessions }) =>
      date !== undefined && date < from && sessions.some(({ discipline }) => discipline !== 'rest'),
  );
  const [first] = early;
  if (!week || first?.date === undefined) return;
  const to = formatDate(first.date);
  const lines = early.flatMap(({ node }) => node ?? []);
  report({
    at: start,
    property: 'date',
    week,
    severity: 'warning',
    facts: {
      subject: aboutWeek(week),
      problem: 'before start',
      start: from,
      days: early.map(({ name }) => name),
    },
    related: () => lines.map((node) => ({ at: node, message: 'Before the start.' })),
    repairs: () => [
      {
        kind: 'suggested',
        title: `Start on ${to}`,
        edits: [{ replace: { from: start, property: 'date' }, text: to }],
      },
      {
        kind: 'suggested',
        title: `Take out ${list(early.map(({ name }) => dayInWords(name)))} of week 1`,
        edits: lines.map((node) => ({ remove: node })),
      },
    ],
  });
}

/** A race behind the last week. */
function reportLate(
  plan: TrainingPlan,
  race: PlanRace,
  on: DayNumber,
  start: PlanStart | undefined,
  from: DayNumber,
  report: ReportTo,
): void {
  const raceWeek = Math.floor(daysBetween(plan.date as DayNumber, on) / 7) + 1;
  const late = raceWeek - plan.weeks.length;
  report({
    at: race.node,
    property: 'date',
    facts: {
      subject: PLAN,
      problem: 'weeks',
      seen: figure(raceWeek, 'count'),
      limit: figure(plan.weeks.length, 'count'),
      race: on,
      start: from,
    },
    related: () => (start ? [{ at: start, message: `The plan starts on ${inWords(from)}.` }] : []),
    repairs: () =>
      start && race === plan.race && endsWithRace(plan, on) ? [movedStart(start, from + late * 7)] : [],
  });
}

/** The start that the race asks for, on the same day of the week. */
function movedStart(start: PlanStart, to: DayNumber): Repair {
  const text = formatDate(to);
  const edits = [{ replace: { from: start, property: 'date' }, text }];
  return { kind: 'suggested', title: `Start on ${text}, so that the last week is the race week`, edits };
}

/** Whether the last week has its race on the weekday of the date: then it is the start that is wrong. */
function endsWithRace({ weeks }: TrainingPlan, on: DayNumber): boolean {
  return racesIn(weeks.at(-1)).some(({ day }) => day?.name === weekdayAt(on));
}

function racesIn(week: TrainingWeek | undefined): readonly TrainingSession[] {
  return (week?.runs ?? []).filter(({ kind }) => kind === 'race');
}

/** The race must stand in its week, on its day and with its distance. */
function checkSession(
  plan: TrainingPlan,
  race: PlanRace,
  on: DayNumber,
  week: TrainingWeek,
  report: ReportTo,
): void {
  // A week without sessions is not written yet.
  if (week.broken || week.sessions.length === 0) return;
  const others = new Set(plan.races.flatMap((other) => (other === race ? [] : (other.date ?? []))));
  const there = racesIn(week);
  const session = there.find(({ day }) => day?.date === on);
  if (session) {
    checkDistance(race, on, session, report);
    return;
  }
  const at = { at: race.node, property: 'date', week } as const;
  const floating = there.find(({ day }) => !day);
  if (floating) {
    report({
      ...at,
      severity: 'warning',
      facts: { subject: PLAN, problem: 'floating', race: on, week: week.number },
      related: () => [{ at: floating.node, message: 'The race session.' }],
      repairs: () => onItsDay(floating, on, week),
    });
    return;
  }
  const elsewhere = there.filter(({ day }) => day?.date !== undefined && !others.has(day.date));
  if (elsewhere.length > 0) {
    report({
      ...at,
      facts: {
        subject: PLAN,
        problem: 'day',
        race: on,
        week: week.number,
        days: elsewhere.flatMap(({ day }) => day?.name ?? []),
      },
      related: () =>
        elsewhere.map(({ node, day }) => ({ at: day?.node ?? node, message: 'The race session.' })),
    });
    return;
  }
  report({
    ...at,
    facts: { subject: PLAN, problem: 'no session', race: on, week: week.number },
    repairs: () => addedRace(race, on, week),
  });
}

/** The session of the race, on its day. A day that a `like` copies would lose what it has. */
function addedRace({ distanceName }: PlanRace, on: DayNumber, week: TrainingWeek): Repair[] {
  const day = week.days.find(({ date }) => date === on);
  if (!day || (day.node === undefined && day.sessions.length > 0)) return [];
  const title = `Add \`race ${distanceName}\` on ${dayInWords(day.name)} of week ${week.number}`;
  return [{ kind: 'suggested', title, edits: addTo(day, `race ${distanceName}`) }];
}

/** A floating race on its day, if that has nothing yet. */
function onItsDay({ copied, source }: TrainingSession, on: DayNumber, week: TrainingWeek): Repair[] {
  const day = week.days.find(({ date }) => date === on);
  const line = source.$container as Day | undefined;
  if (copied || !day || !line || day.node || day.sessions.length > 0 || line.sessions.length > 1) return [];
  const edits = [{ replace: { from: line, property: 'days' }, text: wordOfDay(day) }];
  return [{ kind: 'suggested', title: `Write the race on \`${wordOfDay(day)}\``, edits }];
}

function checkDistance(race: PlanRace, on: DayNumber, session: TrainingSession, report: ReportTo): void {
  const { activity } = session.source;
  if (!isRun(activity)) return;
  const metres = statedDistance(activity);
  if (isSameDistance(metres, race.distance)) return;
  const property = activity.distance === undefined ? 'amount' : 'distance';
  const said = activity[property] as string;
  report({
    at: race.node,
    property: 'distance',
    week: session.week,
    facts: { subject: PLAN, problem: 'distance', race: on, line: race.distanceName, session: said },
    related: () => [{ at: session.node, message: 'The race session.' }],
    repairs: () => [
      ...(session.copied ? [] : [replaced(activity, property, race.distanceName)]),
      {
        kind: 'suggested',
        title: `Write \`${said}\` in the line of the race`,
        edits: [{ replace: { from: race.node, property: 'distance' }, text: said }],
      },
    ],
  });
}

function replaced(run: Run, property: string, text: string): Repair {
  const edits = [{ replace: { from: run, property }, text }];
  return { kind: 'suggested', title: `Write \`${text}\` in the session`, edits };
}

function inWords(date: DayNumber): string {
  return `${dayInWords(weekdayAt(date))} ${formatDate(date)}`;
}

function weekdayAt(date: DayNumber): DayName {
  return DAYS[weekdayOf(date)] as DayName;
}
