import { isLongRun } from '../../training/key-run.ts';
import type { BackStatus, TrainingPlan, TrainingSession } from '../../training/model.ts';
import { fallsShortOf } from '../compare.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { aboutSession, type Facts, type Figure, figure, type SessionSubject } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { swapDays } from '../repairs/move-day.ts';
import { activityInWords, asSet, backInWords, dayInWords, told, whenInWords } from '../words.ts';

interface CloseHardDays extends Facts {
  readonly subject: SessionSubject;
  readonly seen: Figure<'days'>;
  readonly limit: Figure<'days'>;
  readonly earlier: SessionSubject;
  /** The back that long runs count as hard days for, if they do. */
  readonly back?: BackStatus;
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
      'Hard sessions are tempo, threshold, intervals, hills, races, time trials, and runs with three minutes or more ' +
      'at such effort. With a disc diagnosis or present pain the long run counts as well: a run called `long`, or the ' +
      'one run of a week that is longer than all others. The days of two hard sessions are compared by date, across ' +
      'weeks too; two on the same day are one hard day. Floating sessions stand on no day and are not compared. The ' +
      'finding stands at the later session.',
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
    ],
    repair: 'Swap one of the two with an easy day.',
    examples: {
      failing: `athlete "Kim"
  recent volume 36 km
  recent longest 11 km

plan "Back to back" for "Kim"
  week 1
    mon core "Core and Hips"
    tue tempo: warm up 2 km, 3 km @ threshold, cool down 2 km
    thu intervals: warm up 2 km, 4 x (800 m @ 5k, jog 400 m), cool down 2 km
    fri core "Core and Hips"
    sat easy 8 km
    sun long 11 km
  week 2
    mon core "Core and Hips"
    tue tempo: warm up 2 km, 3 km @ threshold, cool down 2 km
    wed intervals: warm up 2 km, 4 x (800 m @ 5k, jog 400 m), cool down 2 km
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
    tue tempo: warm up 2 km, 3 km @ threshold, cool down 2 km
    thu intervals: warm up 2 km, 4 x (800 m @ 5k, jog 400 m), cool down 2 km
    fri core "Core and Hips"
    sat easy 8 km
    sun long 11 km
  week 2
    mon core "Core and Hips"
    tue tempo: warm up 2 km, 3 km @ threshold, cool down 2 km
    thu intervals: warm up 2 km, 4 x (800 m @ 5k, jog 400 m), cool down 2 km
    fri core "Core and Hips"
    sat easy 8 km
    sun long 11 km
`,
    },
  },
  message({ subject, seen, limit, earlier, back }: CloseHardDays, units) {
    return (
      `The ${activityInWords(subject.activity)} on ${whenInWords(subject)} comes ${told(seen, units)} after the ` +
      `${activityInWords(earlier.activity)} on ${whenInWords(earlier)}. ` +
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
          subject: aboutSession(session),
          seen: figure(apart, 'days'),
          limit: figure(values.minimum, 'days'),
          earlier: aboutSession(earlier.session),
          ...(withLongRuns && { back }),
        },
        related: () => [{ at: earlier.session.node, message: 'This is the hard day before it.' }],
        repairs: () => movedApart(hardDays, later, earlier, values.minimum),
      });
    }
  },
});

interface HardDay {
  readonly index: number;
  readonly session: TrainingSession;
}

/** Swaps one of two hard days, rather the later, with the nearest day of its week that is far enough from all others. */
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
      .filter(({ index }) => index !== day.index)
      .sort((a, b) => Math.abs(a.index - day.index) - Math.abs(b.index - day.index) || b.index - a.index);
    for (const target of fits) {
      const edits = swapDays(day, target);
      if (!edits) continue;
      const what = `the ${activityInWords(moved.session.kind)} of week ${day.week.number}`;
      return [{ kind: 'suggested', title: `Move ${what} to ${dayInWords(target.name)}`, edits }];
    }
  }
  return [];
}

/** The hard days in order, each with its first hard session. */
function hardDaysOf(plan: TrainingPlan, withLongRuns: boolean): HardDay[] {
  return plan.weeks
    .flatMap((week) => week.days)
    .flatMap((day) => {
      const session = day.sessions.find(
        (candidate) => candidate.hard || (withLongRuns && isLongRun(candidate)),
      );
      return session ? [{ index: day.index, session }] : [];
    });
}
