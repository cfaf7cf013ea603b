import { exactPercent } from '../../quantities/scalar.ts';
import { absencesBetween } from '../../training/absence.ts';
import { isOver, isSessionOver } from '../../training/coming.ts';
import type { BackStatus, TrainingPlan, TrainingSession, TrainingWeek } from '../../training/model.ts';
import { roundingIn } from '../../training/rounding.ts';
import { runningBetween } from '../../training/running-between.ts';
import { exceeds } from '../compare.ts';
import { type DayRange, defineRule } from '../define-rule.ts';
import { aboutSession, aboutWeek, type Facts, type Figure, figure, type SessionSubject } from '../facts.ts';
import { makeAllEasy } from '../repairs/easy-run.ts';
import { shortenWeek } from '../repairs/shorter-week.ts';
import { activityInWords, asSet, list, told, weekNumbers, whenInWords } from '../words.ts';
import { withGoalRace } from './raced.ts';
import { SMALL_INCREASE } from './small-increase.ts';
import { DAYS_BACK, STEPS, type Steps, type WayBack, waysBackOf } from './way-back.ts';

/** After a break of so many days hard work in the first days back is reported, whatever the reason of the break. */
const LONG_BREAK = 14;

type Step = Steps['days'];

const AFTER: Readonly<Record<Step, string>> = {
  28: '28 days or more',
  14: '14 to 27 days',
  7: '7 to 13 days',
};

interface BreakFacts extends Facts {
  /** Days without a run. */
  readonly breakDays: number;
  /** What the plan says about them: `sick`, `holiday`. */
  readonly absences: readonly string[];
}

interface QuickReturn extends BreakFacts {
  readonly problem: 'days' | 'week';
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  /** The step of the limits that it belongs to. */
  readonly step: Step;
  readonly running: Figure<'metres'>;
  readonly before: Figure<'metres'>;
  /** Which week of the way back it is. */
  readonly position: number;
  /** Metres more than its share that a week may have. */
  readonly small: Figure<'metres'>;
  /** The weeks behind it that have more than their share as well. */
  readonly others: readonly number[];
}

interface HardReturn extends BreakFacts {
  readonly problem: 'hard';
  readonly subject: SessionSubject;
}

export const returnAfterBreak = defineRule({
  id: 'return-after-break',
  group: 'progression',
  severity: 'warning',
  evidence: { injury: 'D', back: 'D' },
  sources: [],
  parameters: {
    limit: {
      unit: 'percent',
      default: 0.75,
      meaning:
        'share of what was run before, above which the return from a break of 7 to 13 days is reported',
    },
  },
  docs: {
    summary: 'Too much running in the weeks after a break, or hard work right after it.',
    what:
      'A break is seven or more full days without a run, whether they are named as rest, as `sick`, `holiday` or `travel`, ' +
      'or not at all; a floating run may lie anywhere in its week and closes it. ' +
      'The running distance of the first seven days back (walking excluded, the upper end of ranges) is compared with ' +
      'the weekly mean of the 28 days before the break. Days before the plan count with the recent volume of the ' +
      'athlete; where that is not given, the mean is over the days that the plan has, seven at least. Nothing is ' +
      'compared where a run or a week in these days is not known. The goal race is left out, and what rounding may add to ' +
      'copies at a percentage. ' +
      'The weeks behind these days are steps of the way back to what was run before: that mean or, if it is larger, the ' +
      'last week before the break that was not a down week. What is up to 3 km more than their share (1.5 km with a disc ' +
      'diagnosis or present pain) is ignored. Where most of the first seven days lie in the next week, the steps begin ' +
      'behind that one. On the way back this replaces the comparison of mileage-increase. A way back is one finding, at ' +
      'its first week with too much, which names the others. Hard sessions and races, the goal among them, in the first seven ' +
      `days back are another one, where the plan says \`sick\` of the break or it has ${LONG_BREAK} days or more.`,
    why:
      'Some of what training has built goes in a break, and the old week is then a bigger step than it was. Starting ' +
      'lower costs a few days, or weeks after a long break.',
    evidence:
      'Any injury, D, and back, D: the steps are convention, in the spirit of what coaches do, and that hard work waits is ' +
      'a precaution. No study has tested how much or how hard to run after a break against injuries or back pain.',
    contested:
      'Why there was a break matters more than how long it was: a holiday with walking in the mountains is another ' +
      'thing than a fortnight in bed or a painful back. The rule knows the days only.',
    defaults: [
      ['first 7 days back, after 7 to 13 days', 'above 75% of the mean before warning'],
      ['first 7 days back, after 14 to 27 days', `above ${exactPercent(STEPS[1].shares[0])} warning`],
      ['first 7 days back, after 28 days or more', `above ${exactPercent(STEPS[0].shares[0])} warning`],
      [
        'first 7 days and the weeks behind them',
        `above ${sharesInWords(7)}, ${sharesInWords(14)} or ${sharesInWords(28)} warning`,
      ],
      [
        'hard work in the first 7 days back',
        'healthy back or history of back pain info, disc diagnosis or present pain warning',
      ],
    ],
    repair:
      'Scale the weeks back to their share, for example `like week 4 at 75%`, and run easy in the first days.',
    examples: {
      failing: `athlete "Kim"
  recent volume 38 km
  recent longest 12 km

plan "Straight back" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 9 km
    thu easy 9 km + core "Core and Hips"
    sat easy 8 km
    sun long 12 km
  week 2 like week 1
  week 3 like week 1
  week 4 like week 1
  week 5
    mon core "Core and Hips"
    thu core "Core and Hips"
  week 6 like week 1
`,
      passing: `athlete "Kim"
  recent volume 38 km
  recent longest 12 km

plan "A gentle return" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 9 km
    thu easy 9 km + core "Core and Hips"
    sat easy 8 km
    sun long 12 km
  week 2 like week 1
  week 3 like week 1
  week 4 like week 1
  week 5
    mon core "Core and Hips"
    thu core "Core and Hips"
  week 6 like week 1 at 70%
`,
    },
  },
  message(facts: QuickReturn | HardReturn, units) {
    const { breakDays, absences } = facts;
    const after = `${breakDays} days without a run${absences.length > 0 ? ` (${list(absences)})` : ''}`;
    if (facts.problem === 'hard') {
      const { subject } = facts;
      return (
        `The ${activityInWords(subject.activity)} on ${whenInWords(subject)} lies in the first ${DAYS_BACK} days back after ` +
        `${after}. Hard work there is reported after illness or injury, and after ${LONG_BREAK} days or more: a precaution ` +
        'that no study has tested.'
      );
    }
    const { subject, seen, limit, step, running, before, position, small, others } = facts;
    const also = others.length > 0 ? ` Too much as well: ${weekNumbers(others)}.` : '';
    if (facts.problem === 'days') {
      return (
        `After ${after}, the first ${DAYS_BACK} days back have ${told(running, units)}, ` +
        `${told(seen, units)} of the weekly mean before the break (${told(before, units)}). ` +
        `After ${AFTER[step]}, more than ${asSet(limit, units)} is reported: a convention that no study has tested.${also}`
      );
    }
    const week = subject.kind === 'week' ? subject.week : 0;
    return (
      `Week ${week} has ${told(running, units)} of running, ${told(seen, units)} of what was run a week before the break ` +
      `(${told(before, units)}). It is week ${position} of the way back after ${after}. After ${AFTER[step]} the steps are ` +
      `${sharesInWords(step)}, and a week with more than its ${asSet(limit, units)} and ${asSet(small, units)} is reported: a ` +
      `convention that no study has tested.${also}`
    );
  },
  checkPlan({ plan, back, values, units, report }) {
    for (const way of waysBackOf(plan)) {
      const { week, start, steps } = way;
      const about = {
        breakDays: week.gapBefore,
        absences: absencesBetween(plan.weeks, start - week.gapBefore, start - 1),
      };
      const last = plan.runsByDay.findLast(({ index }) => index < start)?.session;
      const lastRun = last ? [{ at: last.node, message: 'This is the last run before the break.' }] : [];

      const hard =
        about.breakDays >= LONG_BREAK || about.absences.includes('sick') ? hardOn(plan, start) : [];
      const [session] = hard;
      if (session) {
        report({
          at: session.node,
          week: session.week,
          ...(session.day && { day: session.day }),
          severity: back === 'disc' || back === 'pain' ? 'warning' : 'info',
          remark: 'hard',
          // Of how far is run on that day it says nothing.
          days: [],
          facts: { ...about, problem: 'hard', subject: aboutSession(session) },
          related: () => [
            ...lastRun,
            ...hard.slice(1).map((other) => ({ at: other.node, message: 'This is hard as well.' })),
          ],
          repairs: () => makeAllEasy(hard),
        });
      }

      const large = [...firstDays(way, values.limit), ...laterWeeks(way, back)];
      const [first, ...others] = large;
      if (!first) continue;
      const { seen, limit, running, before, position } = first;
      report({
        at: first.week.node,
        week: first.week,
        days: large.map(({ days }) => days),
        facts: {
          ...about,
          problem: position === 1 ? 'days' : 'week',
          subject: aboutWeek(first.week),
          seen,
          limit,
          step: steps.days,
          running,
          before,
          position,
          small: figure(SMALL_INCREASE[back], 'metres'),
          others: others.map(({ week: { number } }) => number),
        },
        related: () => [
          ...lastRun,
          ...others.map((other) => ({ at: other.week.node, message: 'This is too much as well.' })),
        ],
        repairs: () => shortenWeek(first.week, withGoalRace(first.week, first.most), units),
      });
    }
  },
});

/** A part of the way back with more than its share. */
interface Large {
  readonly week: TrainingWeek;
  readonly position: number;
  readonly days: DayRange;
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  readonly running: Figure<'metres'>;
  readonly before: Figure<'metres'>;
  /** Metres of training up to which the week is not reported. */
  readonly most: number;
}

/** @param most the share from which on they are reported at the latest */
function firstDays({ week, start, steps, before }: WayBack, most: number): readonly Large[] {
  if (!before || isOver(week)) return [];
  const { plan, trainingVolume } = week;
  const end = (plan.weeks.at(-1)?.number ?? 0) * 7 - 1;
  const last = Math.min(start + DAYS_BACK - 1, end);
  const { distance, estimated, unknown, broken } = runningBetween(plan, start, last);
  const share = distance.high / before.weekly;
  const [first] = steps.shares;
  const limit = steps.days === STEPS[2].days ? most : Math.min(first, most);
  const days = plan.runsByDay.filter(({ index }) => index >= start && index <= last);
  const rounding = roundingIn(days.map(({ session }) => session));
  if (broken || unknown > 0 || !exceeds(distance.high, before.weekly * limit + rounding)) return [];
  return [
    {
      week,
      position: 1,
      days: { first: start, last },
      seen: figure(share, 'fraction'),
      limit: figure(limit, 'fraction'),
      running: figure(distance.high, 'metres', estimated),
      before: figure(before.weekly, 'metres', before.estimated),
      // All runs of that week lie in these days.
      most: trainingVolume.distance.high - distance.high + before.weekly * limit,
    },
  ];
}

function laterWeeks({ week: first, before, later }: WayBack, back: BackStatus): readonly Large[] {
  const level = Math.max(before?.weekly ?? 0, first.reference?.distance ?? 0);
  return later.flatMap(({ week, position, share }) => {
    const { distance, estimated, unknown } = week.trainingVolume;
    const most = level * share + SMALL_INCREASE[back];
    if (isOver(week) || unknown > 0 || !exceeds(distance.high, most)) return [];
    return [
      {
        week,
        position,
        days: { first: (week.number - 1) * 7, last: week.number * 7 - 1 },
        seen: figure(distance.high / level, 'fraction'),
        limit: figure(share, 'fraction'),
        running: figure(distance.high, 'metres', estimated),
        before: figure(level, 'metres', before?.estimated),
        most,
      },
    ];
  });
}

/** The hard sessions of the first days back that are still to come. */
function hardOn(plan: TrainingPlan, start: number): readonly TrainingSession[] {
  return plan.runsByDay
    .filter(({ index, session }) => index >= start && index < start + DAYS_BACK && isHard(session))
    .map(({ session }) => session);
}

function isHard(session: TrainingSession): boolean {
  return session.hard && !isSessionOver(session);
}

/** `50, 75 and 100%`. */
function sharesInWords(step: Step): string {
  const shares = STEPS.find(({ days }) => days === step)?.shares ?? [];
  return `${list(shares.map((share) => `${Math.round(share * 100)}`))}%`;
}
