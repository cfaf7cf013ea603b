import { isModerateSession } from '../../training/hard-session.ts';
import { isLongRun } from '../../training/key-run.ts';
import type {
  BackStatus,
  DayName,
  TrainingPlan,
  TrainingSession,
  TrainingWeek,
} from '../../training/model.ts';
import { bestPlacement } from '../../training/placement.ts';
import { fallsShortOf } from '../compare.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type Figure, figure, type WeeksSubject } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { makeEasy } from '../repairs/easy-run.ts';
import { swapDays } from '../repairs/move-day.ts';
import { activityInWords, asSet, backInWords, count, dayInWords, told, weekNumbers } from '../words.ts';

interface TooClose extends Facts {
  readonly subject: WeeksSubject;
  readonly seen: Figure<'days'>;
  readonly limit: Figure<'days'>;
  /** The back that long runs count as hard days for, if they do. */
  readonly back?: BackStatus;
}

/** Two hard days, or floating hard sessions that find no place apart. */
type CloseHardDays =
  | (TooClose & { readonly later: OnDay; readonly earlier: OnDay; readonly isWeekBefore: boolean })
  | (TooClose & { readonly floating: Figure<'count'> });

/** A hard session of the weeks in question. */
interface OnDay {
  readonly activity: string;
  readonly day: DayName;
  /** Whether it is hard through moderate running. */
  readonly isModerate: boolean;
}

export const hardDaySpacing = defineRule({
  id: 'hard-day-spacing',
  group: 'recovery',
  severity: 'warning',
  evidence: { injury: 'D', back: 'D' },
  sources: [],
  parameters: {
    minimum: {
      unit: 'count',
      default: byBack({ healthy: 2, history: 2, disc: 3, pain: 3 }),
      meaning: 'least number of days from one hard day to the next',
    },
  },
  docs: {
    summary: 'Hard days too close to each other.',
    what:
      'A session is hard with ten minutes of hard running or more (the pace of a half marathon or faster, zones 4 and ' +
      '5, from 88% of the highest heart rate) in bouts of at least 90 seconds, or with 30 minutes of moderate and hard ' +
      'running together, such as marathon pace. Short pick-ups in an easy run do not make it hard. Interval and hill ' +
      'sessions and workouts are hard with five minutes in repetitions of at least 30 seconds; tempo and other sessions ' +
      'of a hard kind that say no more than an amount, races and time trials always. With a disc diagnosis or present pain the long run counts as well: a run called `long`, or the ' +
      'one run of a week that is longer than all others. The days of two hard sessions are compared by date, across ' +
      'weeks too; two on the same day are one hard day. The finding stands at the later session; the same one in weeks that follow each other is reported once. Floating hard sessions ' +
      'are placed as well as the other hard days of their week and of the days around it allow; only where even that ' +
      'leaves too few days between, the week is reported.',
    why:
      'Coaches hold that what a hard session sets going is built up on the easy days after it. Two in a row are usually ' +
      'a slip in moving days around, not a plan.',
    evidence:
      'Any injury, D, and back, D: coaching convention. No trial has tested the days between hard sessions against ' +
      'injuries or back pain; three days for backs with a diagnosis or pain is our precaution.',
    contested: 'Some coaches pair hard days on purpose. Then accept the finding with `allow` and say why.',
    defaults: [
      ['healthy back, history of back pain', 'at least 2 days apart (Tuesday, Thursday), warning'],
      ['disc diagnosis or present pain', 'at least 3 days apart, long runs included, warning'],
      ['everyone, floating sessions', 'no better placement, info'],
    ],
    repair: 'Swap one of the two with an easy day.',
    examples: {
      failing: `athlete "Kim"
  recent volume 36 km
  recent longest 11 km

plan "Back to back" for "Kim"
  week 1
    mon core "Core and Hips"
    tue tempo: warm up 3 km, 10 min @ threshold, cool down 2 km
    thu intervals: warm up 3 km, 4 x (400 m @ 5k, jog 400 m), cool down 2 km
    fri core "Core and Hips"
    sat easy 8 km
    sun long 11 km
  week 2
    mon core "Core and Hips"
    tue tempo: warm up 3 km, 10 min @ threshold, cool down 2 km
    wed intervals: warm up 3 km, 4 x (400 m @ 5k, jog 400 m), cool down 2 km
    fri core "Core and Hips"
    sat easy 8 km
    sun long 11 km
`,
      passing: `athlete "Kim"
  recent volume 36 km
  recent longest 11 km

plan "A day between" for "Kim"
  week 1
    mon core "Core and Hips"
    tue tempo: warm up 3 km, 10 min @ threshold, cool down 2 km
    thu intervals: warm up 3 km, 4 x (400 m @ 5k, jog 400 m), cool down 2 km
    fri core "Core and Hips"
    sat easy 8 km
    sun long 11 km
  week 2
    mon core "Core and Hips"
    tue tempo: warm up 3 km, 10 min @ threshold, cool down 2 km
    thu intervals: warm up 3 km, 4 x (400 m @ 5k, jog 400 m), cool down 2 km
    fri core "Core and Hips"
    sat easy 8 km
    sun long 11 km
`,
    },
  },
  message(facts: CloseHardDays, units) {
    const { seen, limit, back } = facts;
    if ('floating' in facts) {
      return (
        `${count(facts.floating.value, 'hard session')} of ${weekNumbers(facts.subject.weeks)} ` +
        `${facts.floating.value === 1 ? 'stands' : 'stand'} on no set day, and however ` +
        `${facts.floating.value === 1 ? 'it is' : 'they are'} placed, two hard days lie only ${told(seen, units)} ` +
        `apart. At least ${asSet(limit, units)} ${back ? 'is a precaution' : 'is a convention of coaches'} that no trial ` +
        'has tested.'
      );
    }
    const { subject, later, earlier, isWeekBefore } = facts;
    const before = inWords(earlier, isWeekBefore ? ' of the week before' : '');
    return (
      `The ${inWords(later, ` of ${weekNumbers(subject.weeks)}`)}${later.isModerate ? ',' : ''} comes ` +
      `${told(seen, units)} after the ${before}. ` +
      (back
        ? `With ${backInWords(back)}, hard days and long runs are asked to lie at least ${asSet(limit, units)} apart: a ` +
          'precaution that no trial has tested.'
        : `Hard days are asked to lie at least ${asSet(limit, units)} apart: a convention of coaches that no trial has ` +
          'tested.')
    );
  },
  checkPlan({ plan, back, values, report }) {
    const withLongRuns = back === 'disc' || back === 'pain';
    const hardDays = hardDaysOf(plan, withLongRuns);
    for (const [position, later] of hardDays.entries()) {
      const earlier = hardDays[position - 1];
      if (!earlier) continue;
      const apart = later.index - earlier.index;
      if (!fallsShortOf(apart, values.minimum) || earlier.session.week.broken) continue;
      const { session } = later;
      report({
        at: session.node,
        week: session.week,
        ...(session.day && { day: session.day }),
        facts: {
          subject: aboutWeeks(session.week),
          seen: figure(apart, 'days'),
          limit: figure(values.minimum, 'days'),
          later: onDay(session),
          earlier: onDay(earlier.session),
          isWeekBefore: earlier.session.week !== session.week,
          ...(withLongRuns && { back }),
        },
        related: () => [{ at: earlier.session.node, message: 'This is the hard day before it.' }],
        repairs: () => [
          ...movedApart(hardDays, later, earlier, values.minimum),
          ...[later, earlier].filter(({ session: { hard } }) => hard).flatMap((one) => makeEasy(one.session)),
        ],
      });
    }
    const fixed = hardDays.map(({ index }) => index);
    for (const week of plan.weeks) {
      const [first, ...others] = week.floating.filter((session) => isHard(session, withLongRuns));
      if (!first || week.broken) continue;
      const apart = bestApart(week, others.length + 1, fixed);
      if (!fallsShortOf(apart, values.minimum)) continue;
      report({
        at: first.node,
        week,
        severity: 'info',
        facts: {
          subject: aboutWeeks(week),
          seen: figure(apart, 'days'),
          limit: figure(values.minimum, 'days'),
          floating: figure(others.length + 1, 'count'),
          ...(withLongRuns && { back }),
        },
        related: () => others.map(({ node }) => ({ at: node, message: 'This one is on no set day either.' })),
      });
    }
  },
});

interface HardDay {
  readonly index: number;
  readonly session: TrainingSession;
}

function onDay(session: TrainingSession): OnDay {
  return { activity: session.kind, day: session.day?.name ?? 'any', isModerate: isModerateSession(session) };
}

/** `long run on Sunday of week 2, with much moderate running such as marathon pace`. */
function inWords({ activity, day, isModerate }: OnDay, of = ''): string {
  const what = `${activityInWords(activity)} on ${dayInWords(day)}${of}`;
  return isModerate ? `${what}, with much moderate running such as marathon pace` : what;
}

/**
 * Swaps one of two hard days, rather the later, with the nearest day of its week that is far enough from all others; not with
 * the day of a run called long, which has its place in the week.
 */
function movedApart(
  hardDays: readonly HardDay[],
  later: HardDay,
  earlier: HardDay,
  minimum: number,
): Repair[] {
  for (const moved of [later, earlier]) {
    const day = moved.session.day;
    if (!day || day.sessions.some(({ kind }) => kind === 'race')) continue;
    const others = hardDays.filter(({ index }) => index !== moved.index);
    const fits = day.week.days
      .filter(({ index }) => others.every((other) => Math.abs(other.index - index) >= minimum))
      .filter(({ index, sessions }) => index !== day.index && !sessions.some(({ kind }) => kind === 'long'))
      .sort((a, b) => Math.abs(a.index - day.index) - Math.abs(b.index - day.index) || b.index - a.index);
    for (const target of fits) {
      const edits = swapDays(day, target);
      if (!edits) continue;
      const what = `the ${activityInWords(moved.session.kind)}`;
      const title = (weeks: string) => `Move ${what} of ${weeks} to ${dayInWords(target.name)}`;
      return [{ kind: 'suggested', title, edits }];
    }
  }
  return [];
}

function isHard(session: TrainingSession, withLongRuns: boolean): boolean {
  return session.hard || (withLongRuns && isLongRun(session));
}

/**
 * The days from one hard day to the next that floating hard sessions of a week leave at best; those that hard days on
 * set days leave among themselves are not looked at.
 */
function bestApart(week: TrainingWeek, count: number, fixed: readonly number[]): number {
  const days = week.days.map(({ index }) => index);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const near = fixed.filter((index) => index > first - days.length && index < last + days.length);
  const free = days.filter((index) => !near.includes(index));
  return bestPlacement(free, count, (placed) => {
    const distances = [...placed].flatMap((day) =>
      [...near, ...placed].filter((other) => other !== day).map((other) => Math.abs(day - other)),
    );
    return Math.min(days.length, ...distances);
  });
}

/** The hard days in order, each with its first hard session. */
function hardDaysOf(plan: TrainingPlan, withLongRuns: boolean): HardDay[] {
  return plan.weeks
    .flatMap((week) => week.days)
    .flatMap((day) => {
      const session = day.sessions.find((candidate) => isHard(candidate, withLongRuns));
      return session ? [{ index: day.index, session }] : [];
    });
}
