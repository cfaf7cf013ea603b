import { isDayOver } from '../../training/coming.ts';
import type {
  BackStatus,
  DayName,
  Level,
  TrainingDay,
  TrainingPlan,
  TrainingWeek,
} from '../../training/model.ts';
import { bestPlacement } from '../../training/placement.ts';
import { floatingRunsOf, hasRun } from '../../training/run-days.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import {
  aboutWeek,
  aboutWeeks,
  type Facts,
  type Figure,
  figure,
  type WeekSubject,
  type WeeksSubject,
} from '../facts.ts';
import { effortOf } from '../repairs/rest-day.ts';
import { restOn } from '../repairs/rest-on-days.ts';
import { backInWords, count, dayInWords, told, weekNumbers, whenInWords } from '../words.ts';

/** The largest number of days in a row with a run. */
const MAXIMUM: Readonly<Record<BackStatus, Readonly<Record<Level, number>>>> = {
  healthy: { novice: 2, intermediate: 5, advanced: 6 },
  history: { novice: 2, intermediate: 3, advanced: 5 },
  disc: { novice: 1, intermediate: 1, advanced: 1 },
  pain: { novice: 1, intermediate: 1, advanced: 1 },
};

const FOR_LEVEL: Readonly<Record<Level, string>> = {
  novice: 'a novice',
  intermediate: 'an intermediate runner',
  advanced: 'an advanced runner',
};

interface ForWhom extends Facts {
  readonly seen: Figure<'days'>;
  readonly limit: Figure<'days'>;
  /** Whose limit it is. */
  readonly whose: Level | Exclude<BackStatus, 'healthy'>;
}

interface WeekDay {
  readonly day: DayName;
  readonly week: number;
}

/** One row of up to a week, one that is longer, or several of these. */
type RunDays =
  | (ForWhom & {
      readonly row: 'short';
      readonly subject: WeeksSubject;
      readonly from: DayName;
      readonly to: DayName;
      /** Whether it begins in the week before. */
      readonly reachesInto: boolean;
    })
  | (ForWhom & {
      readonly row: 'long';
      readonly subject: WeekSubject;
      readonly from: WeekDay;
      readonly to: WeekDay;
    })
  | (ForWhom & { readonly row: 'several'; readonly subject: WeeksSubject })
  /** A row that floating runs can't but make. */
  | (ForWhom & {
      readonly row: 'placed';
      readonly subject: WeeksSubject;
      readonly floating: Figure<'count'>;
    });

export const consecutiveRunDays = defineRule({
  id: 'consecutive-run-days',
  group: 'recovery',
  severity: 'warning',
  evidence: { injury: 'C', back: 'D' },
  sources: ['P77'],
  // Who accepts a week without rest has not accepted a row of twenty days.
  waitsFor: [{ rule: 'rest-days', evenIfAccepted: false }],
  parameters: {
    maximum: {
      unit: 'count',
      default: ({ level, back }) => MAXIMUM[back][level],
      meaning: 'largest number of days in a row with a run',
    },
  },
  docs: {
    summary: 'Runs on too many days in a row.',
    what:
      'The days of the plan are gone through in order, across weeks too, and every unbroken row of days with a run is ' +
      'counted. Two runs on one day are one day of running; a run-walk session is a run. A week with a syntax mistake ' +
      'ends a row. Floating runs take a day each while there are days without a run: where even their best placement ' +
      'makes too long a row, the week is reported. A finding stands at the week in which the ' +
      'row ends, or, if it is longer than a week, at the week with the first day too many. The same row in weeks that ' +
      'follow each other is one finding, and so are several rows that are each longer than a week.',
    why:
      'A day between leaves time to recover, and to notice what the last run has done. Coaches ask for it most of those ' +
      'who are new to running or whose back hurts.',
    evidence:
      'Any injury, C: in a trial with beginners who jogged 30 minutes a time, none of those who ran on one day a week were ' +
      'injured, 12% with three and 39% with five (P77). That is about days a week, not about days in a row, which no ' +
      'trial has compared: hence C and not B. Back, D: not studied. The numbers are a convention; the lower ones for backs are precaution.',
    contested:
      'P77 had beginners running at 85–90% of their maximal heart rate. Experienced runners run daily for years; for them the row of ' +
      'days says less than how hard they are.',
    defaults: [
      ['novice, healthy back or history of back pain', 'at most 2 days in a row, warning'],
      ['intermediate', 'at most 5; with a history of back pain 3, warning'],
      ['advanced', 'at most 6; with a history of back pain 5, warning'],
      ['disc diagnosis or present pain', 'no two days in a row, warning'],
      ['everyone, where only floating runs make the row', 'info'],
    ],
    repair:
      'Put a day without running into the row: move one of the runs, or make it cross-training or rest.',
    examples: {
      failing: `athlete "Mia"
  level novice
  recent volume 12 km
  recent longest 4 km

plan "Three at once" for "Mia"
  week 1
    mon core "Core and Hips"
    tue easy 4 km
    wed easy 4 km
    thu easy 4 km
    fri core "Core and Hips"
`,
      passing: `athlete "Mia"
  level novice
  recent volume 12 km
  recent longest 4 km

plan "A day between" for "Mia"
  week 1
    mon core "Core and Hips"
    tue easy 4 km
    thu easy 4 km
    fri core "Core and Hips"
    sat easy 4 km
`,
    },
  },
  message(facts: RunDays, units) {
    const limit = limitInWords(facts);
    switch (facts.row) {
      case 'short': {
        const { subject, seen, from, to, reachesInto } = facts;
        return (
          `${told(seen, units)} in a row with a run, ${dayInWords(from)} ${seen.value === 2 ? 'and' : 'to'} ` +
          `${dayInWords(to)}, ${reachesInto ? 'that reach into' : 'in'} ${weekNumbers(subject.weeks)}. ${limit}`
        );
      }
      case 'long': {
        const { seen, from, to } = facts;
        return `${told(seen, units)} in a row with a run, from ${whenInWords(from)} to ${whenInWords(to)}. ${limit}`;
      }
      case 'placed':
        return (
          `With ${count(facts.floating.value, 'run')} on no set day in ${weekNumbers(facts.subject.weeks)}, placed one a ` +
          `day and as well as can be, there are ${told(facts.seen, units)} in a row with a run. ${limit}`
        );
      case 'several':
        return `Up to ${told(facts.seen, units)} in a row with a run in ${weekNumbers(facts.subject.weeks)}. ${limit}`;
    }
  },
  checkPlan({ plan, athlete, back, values, report }) {
    const whose = back === 'healthy' ? athlete.level : back;
    const whom = { whose, limit: figure(values.maximum, 'days') };
    const all = rowsOf(plan);
    const rows = all.filter(
      (row) => exceeds(row.length, values.maximum) && !isDayOver(row.at(-1) as TrainingDay),
    );
    const long = rows.filter((row) => row.length > 7);
    const longest = Math.max(...long.map((row) => row.length));
    for (const row of rows) {
      const [first, last] = [row[0], row.at(-1)] as [TrainingDay, TrainingDay];
      const tooMany = row.slice(Math.floor(values.maximum)).filter((day) => !isDayOver(day));
      const run = first.sessions.find((session) => session.discipline === 'run');
      const related = () => (run ? [{ at: run.node, message: 'The first of these days.' }] : []);
      const seen = figure(row.length, 'days');
      let found: readonly TrainingDay[] | undefined;
      const restDays = () => {
        found ??= restDaysWithin(row, values.maximum);
        return found;
      };
      const days = [{ first: first.index, last: last.index }];
      if (row.length <= 7) {
        const { week } = last;
        const day = tooMany.find((other) => other.week === week);
        const [from, to] = [first.name, last.name];
        report({
          at: week.node,
          week,
          ...(day && { day }),
          days,
          facts: {
            row: 'short',
            subject: aboutWeeks(week),
            seen,
            from,
            to,
            reachesInto: first.week !== week,
            ...whom,
          },
          related,
          repairs: () => restOn(restDays()),
        });
      } else if (long.length === 1) {
        const { week } = tooMany[0] as TrainingDay;
        report({
          at: week.node,
          week,
          ...(tooMany[0] && { day: tooMany[0] }),
          days,
          facts: {
            row: 'long',
            subject: aboutWeek(week),
            seen,
            from: whenOf(first),
            to: whenOf(last),
            ...whom,
          },
          related,
          repairs: () => restOn(restDays()),
        });
      } else {
        const weeks = [...new Set(tooMany.map((day) => day.week))];
        for (const week of weeks) {
          report({
            at: week.node,
            week,
            days,
            facts: { row: 'several', subject: aboutWeeks(week), seen: figure(longest, 'days'), ...whom },
            related,
            // The row may begin in a week that has none too many.
            repairs: () =>
              restOn(
                restDays().filter(
                  (day) => day.week === week || (week === weeks[0] && !weeks.includes(day.week)),
                ),
              ),
          });
        }
      }
    }
    for (const week of plan.weeks) {
      const floating = floatingRunsOf(week);
      if (floating.length === 0 || week.broken) continue;
      const row = bestRow(week, floating.length, all);
      if (!exceeds(row, values.maximum)) continue;
      report({
        at: week.node,
        week,
        severity: 'info',
        facts: {
          row: 'placed',
          subject: aboutWeeks(week),
          seen: figure(row, 'days'),
          floating: figure(floating.length, 'count'),
          ...whom,
        },
        related: () => floating.map(({ node }) => ({ at: node, message: 'This run is on no set day.' })),
      });
    }
  },
});

/**
 * The longest row that holds a floating run of a week, with these on their best days; of the weeks around it the days
 * with a run.
 */
function bestRow(week: TrainingWeek, floating: number, rows: readonly TrainingDay[][]): number {
  const days = week.days.map(({ index }) => index);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const near = rows.filter(
    (row) => (row.at(-1)?.index ?? 0) >= first - 1 && (row[0]?.index ?? 0) <= last + 1,
  );
  const runDays = new Set(near.flatMap((row) => row.map(({ index }) => index)));
  const free = days.filter((index) => !runDays.has(index));
  return -bestPlacement(free, floating, (placed) => {
    const isRunDay = (index: number) => runDays.has(index) || placed.has(index);
    let longest = 0;
    for (const day of placed) {
      let [from, to] = [day, day];
      while (isRunDay(from - 1)) from -= 1;
      while (isRunDay(to + 1)) to += 1;
      longest = Math.max(longest, to - from + 1);
    }
    return -longest;
  });
}

/** The unbroken rows of days with a run, in order. */
function rowsOf(plan: TrainingPlan): TrainingDay[][] {
  const rows: TrainingDay[][] = [];
  for (const day of plan.days) {
    if (day.week.broken || !hasRun(day)) continue;
    const row = rows.at(-1);
    if (row?.at(-1)?.index === day.index - 1) row.push(day);
    else rows.push([day]);
  }
  return rows;
}

/** More than any run costs to give up: few days of rest come before easy ones. */
const A_DAY = 1e8;

/** As few days without a run as leave no more than so many in a row, the easiest of them; none where those have to keep their runs. */
function restDaysWithin(row: readonly TrainingDay[], maximum: number): readonly TrainingDay[] {
  const most = Math.floor(maximum);
  // For each day, the cheapest way to rest on it and before it; the last entry stands for the day after the row.
  const ways: ({ readonly cost: number; readonly days: readonly TrainingDay[] } | undefined)[] = [];
  for (let index = 0; index <= row.length; index++) {
    const day = row[index];
    const effort = day ? effortOf(day) : 0;
    const earlier = index <= most ? { cost: 0, days: [] } : undefined;
    const best = [earlier, ...ways.slice(Math.max(0, index - most - 1), index)]
      .filter((way) => way !== undefined)
      .sort((a, b) => a.cost - b.cost)[0];
    const canRest = best !== undefined && effort !== undefined;
    ways.push(
      canRest ? { cost: best.cost + effort + A_DAY, days: day ? [...best.days, day] : best.days } : undefined,
    );
  }
  return ways.at(-1)?.days ?? [];
}

function whenOf({ name, week }: TrainingDay): WeekDay {
  return { day: name, week: week.number };
}

function limitInWords({ whose, limit: { value: maximum } }: ForWhom): string {
  const isBack = whose === 'history' || whose === 'disc' || whose === 'pain';
  const whom = isBack ? `With ${backInWords(whose)}` : `For ${FOR_LEVEL[whose]}`;
  const limit = maximum === 1 ? 'a day between runs is' : `at most ${count(maximum, 'day')} in a row are`;
  const from = isBack
    ? 'a precaution that no trial has tested.'
    : whose === 'novice'
      ? 'a convention; beginners who ran on five days a week were injured more often than those on three.'
      : 'a convention of coaches that no trial has tested.';
  return `${whom} ${limit} asked for: ${from}`;
}
