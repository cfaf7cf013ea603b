import { dayOf, daysIn, namedAgain, numbersOf } from '../../grammar/days.ts';
import { type Day, isRest, type Plan, type Week } from '../../grammar/generated/ast.ts';
import { hasMistake } from '../../grammar/mistakes.ts';
import { partOf } from '../../grammar/parts.ts';
import { foundOnce } from '../../text/kept-with.ts';
import { defineRule, type Report } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { list } from '../words.ts';

interface DaysTwice extends Facts {
  /** The number as written. */
  readonly week: string | undefined;
  readonly days: readonly string[];
  /** Whether one line names them twice. */
  readonly inLine?: boolean;
  /** The week whose line seems to be missing. */
  readonly missing?: number;
}

export const duplicateDay = defineRule({
  id: 'duplicate-day',
  group: 'plan-quality',
  isAboutText: true,
  severity: 'error',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {},
  docs: {
    summary: 'A day that is written twice in a week.',
    what:
      "Each of `mon` … `sun` stands at most once in a week, alone or among the days of a line; `any`, for a session on a day of the athlete's choice, as " +
      'often as needed. A week is reported once, at the first day that repeats. A day that one line names twice, such as ' +
      '`mon, wed, mon`, counts once.',
    why: 'Nobody can tell whether the second line adds to the day or replaces it; often a `week` line is missing between.',
    evidence: 'Not a matter of evidence: the plan contradicts itself.',
    defaults: [['every plan', 'error']],
    repair:
      'Join the sessions of a day with `+`, `tue am easy 6 km + pm core 20 min`, or delete a line. Name a day once in a line.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km
    thu strength 20 min
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
    },
  },
  message({ week, days, inLine, missing }: DaysTwice) {
    const named = list(days.map((day) => `\`${day}\``));
    if (inLine) return `A line of week ${week} names ${named} twice. A day counts once; name it once.`;
    return (
      `Week ${week} has ${named} twice. ` +
      (missing === undefined
        ? 'Join the sessions of a day on one line with `+`, or delete a line.'
        : `Is the line \`week ${missing}\` missing above this day?`)
    );
  },
  checkPlan({ plan, report }) {
    const { weeks } = plan.node;
    for (const [index, week] of weeks.entries()) {
      if (namesTwice(week)) check(plan.node, week, weeks[index + 1], report);
    }
  },
});

/** Whether the lines of a week, or one of them, name a day twice. */
const namesTwice = foundOnce((week: Week) => {
  const names = daysIn(week)
    .map(dayOf)
    .filter((name) => name !== undefined && name !== 'any');
  return new Set(names).size < names.length || week.days.some((line) => namedAgain(line).length > 0);
});

function check(
  plan: Plan,
  week: Week,
  next: Week | undefined,
  report: (report: Report<DaysTwice>) => void,
): void {
  const first = new Map<string, Day>();
  const repeated = new Map<string, Day>();
  const days = daysIn(week);
  for (const day of days) {
    const name = dayOf(day);
    if (name === undefined || name === 'any') continue;
    if (!first.has(name)) first.set(name, day);
    else if (!repeated.has(name)) repeated.set(name, day);
  }
  const [again] = repeated.values();
  const name = again && dayOf(again);
  if (!again) {
    checkLines(week, report);
    return;
  }
  // A `week` line between them may be what could not be read.
  const end = partOf(next)?.offset ?? partOf(plan)?.end;
  if (hasMistake(plan.$container, partOf(week)?.offset, end)) return;
  const [number] = numbersOf(week);
  const [following] = next ? numbersOf(next) : [];
  const gap = number !== undefined && following !== undefined && following > number + 1;
  const names = [...repeated.keys()];
  report({
    at: again,
    property: 'days',
    facts: {
      subject:
        number === undefined || name === undefined
          ? { kind: 'plan' }
          : { kind: 'day', week: number, day: name },
      week: week.number,
      days: names,
      ...(gap && { missing: number + 1 }),
    },
    repairs: () => {
      if (gap) return [missingWeek(week, again, number + 1)];
      return joinedDays(week, first.get(name ?? '') as Day, again);
    },
    related: () =>
      names.map((name) => ({ at: first.get(name) as Day, message: `\`${name}\` is already here.` })),
  });
}

/** Reports the first line that names a day twice, where no line repeats one of another. */
function checkLines(week: Week, report: (report: Report<DaysTwice>) => void): void {
  const line = week.days.find((one) => namedAgain(one).length > 0);
  if (!line) return;
  const again = namedAgain(line);
  const [number] = numbersOf(week);
  const [day, ...others] = new Set(again.flatMap(({ days }) => days));
  if (day === undefined) return;
  report({
    at: line,
    property: 'days',
    index: again[0]?.index ?? 0,
    facts: {
      subject: number === undefined ? { kind: 'plan' } : { kind: 'day', week: number, day },
      week: week.number,
      days: [day, ...others],
      inLine: true,
    },
    repairs: () => {
      if (again.some(({ isAll }) => !isAll)) return [];
      return [
        {
          kind: 'safe',
          title: 'Name each day of the line once',
          edits: again.map(({ index }) => ({ drop: line, property: 'days', index })),
        },
      ];
    },
  });
}

/** The line of the week that seems to begin with a day. */
function missingWeek(week: Week, day: Day, number: number): Repair {
  const edits = [{ above: day, text: `week ${number}`, indentedLike: week }];
  return { kind: 'suggested', title: `Insert the line \`week ${number}\` above`, edits };
}

/** Joins the sessions on one line. Not where one line says rest, nor where a line below would be left on another day. */
function joinedDays(week: Week, first: Day, again: Day): Repair[] {
  const days = [first, again];
  const [from, to, end] = [again.sessions[0], again.sessions.at(-1), first.sessions.at(-1)];
  if (!from || !to || !end) return [];
  if (days.some(({ sessions }) => sessions.some(({ activity }) => !activity || isRest(activity)))) return [];
  if (again.notes.length > 0 || again.others.length > 0 || first.others.length > 0) return [];
  if (again.allows.length > 0 && daysIn(week)[daysIn(week).indexOf(first) + 1] !== again) return [];
  if (textOf(first) === textOf(again)) {
    if (again.allows.length > 0) return [];
    return [
      { kind: 'suggested', title: 'Delete the second of the two equal lines', edits: [{ remove: again }] },
    ];
  }
  return [
    {
      kind: 'safe',
      title: `Join the two \`${dayOf(again)}\` lines`,
      edits: [{ behind: end, text: ' + ', andTextOf: { from, to } }, { remove: again }],
    },
  ];
}

function textOf({ sessions }: Day): string {
  return sessions.map((session) => partOf(session)?.text.replaceAll(/\s+/g, ' ') ?? '').join('+');
}
