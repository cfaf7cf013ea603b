import { exactPercent } from '../../quantities/scalar.ts';
import { absencesBetween } from '../../training/absence.ts';
import type { TrainingPlan, TrainingSession } from '../../training/model.ts';
import { firstRunDay } from '../../training/progress.ts';
import { runningBetween, weeklyMeanBefore } from '../../training/running-between.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, figure } from '../facts.ts';
import { shortenWeek } from '../repairs/shorter-week.ts';
import { asSet, list, told } from '../words.ts';

const AFTER_TWO_WEEKS = 0.5;
const AFTER_FOUR_WEEKS = 0.33;
/** What the first week back may have of the mean before, by the least days of the break; the longest first. */
const STEPS = [
  { days: 28, share: AFTER_FOUR_WEEKS },
  { days: 14, share: AFTER_TWO_WEEKS },
  { days: 7, share: undefined },
] as const;

type Step = (typeof STEPS)[number]['days'];

const AFTER: Readonly<Record<Step, string>> = {
  28: 'After 28 days or more',
  14: 'After 14 to 27 days',
  7: 'After 7 to 13 days',
};

/** The days before the break that are looked at, and those after it. */
const DAYS_BEFORE = 28;
const DAYS_BACK = 7;

interface QuickReturn extends Facts {
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  /** Days without a run. */
  readonly breakDays: number;
  /** What the plan says about them: `sick`, `holiday`. */
  readonly absences: readonly string[];
  /** The step of the limits that it belongs to. */
  readonly step: Step;
  readonly running: Figure<'metres'>;
  readonly before: Figure<'metres'>;
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
    summary: 'Too much running right after a break.',
    what:
      'A break is seven or more full days without a run, whether they are named as rest, as `sick`, `holiday` or `travel`, ' +
      'or not at all; a floating run may lie anywhere in its week and closes it. ' +
      'The running distance of the first seven days back (walking excluded, the upper end of ranges) is compared with ' +
      'the weekly mean of the 28 days before the break. Days before the plan count with the recent volume of the ' +
      'athlete; where that is not given, the mean is over the days that the plan has, seven at least. Nothing is ' +
      'compared where a run or a week in these days is not known. The goal race is left out. After a break this replaces ' +
      'the comparison of mileage-increase.',
    why:
      'Some of what training has built goes in a break, and the old week is then a bigger step than it was. Starting ' +
      'lower costs a few days.',
    evidence:
      'Any injury, D, and back, D: the steps are convention, in the spirit of what coaches do. No study has tested how ' +
      'much to run after a break against injuries or back pain.',
    contested:
      'Why there was a break matters more than how long it was: a holiday with walking in the mountains is another ' +
      'thing than a fortnight in bed or a painful back. The rule knows the days only.',
    defaults: [
      ['after 7 to 13 days', 'above 75% of the mean before warning'],
      ['after 14 to 27 days', `above ${exactPercent(AFTER_TWO_WEEKS)} warning`],
      ['after 28 days or more', `above ${exactPercent(AFTER_FOUR_WEEKS)} warning`],
    ],
    repair: 'Scale the first week back to the share, for example `like week 4 at 75%`, and grow from there.',
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
  message({ seen, limit, absences, breakDays, step, running, before }: QuickReturn, units) {
    return (
      `After ${breakDays} days without a run${absences.length > 0 ? ` (${list(absences)})` : ''}, the first ${DAYS_BACK} days back have ${told(running, units)}, ` +
      `${told(seen, units)} of the weekly mean before the break (${told(before, units)}). ` +
      `${AFTER[step]}, more than ${asSet(limit, units)} is reported: a convention that no study has tested.`
    );
  },
  checkPlan({ plan, values, units, report }) {
    const end = (plan.weeks.at(-1)?.number ?? 0) * 7 - 1;
    for (const week of plan.weeks) {
      const step = STEPS.find(({ days }) => week.gapBefore >= days);
      const start = firstRunDay(week);
      if (!step || start === undefined) continue;
      // A week that is missing or not understood: nobody knows whether there was a break.
      if (runningBetween(plan, start - week.gapBefore, start).broken) continue;
      const before = weeklyMeanBefore(plan, start - week.gapBefore, DAYS_BEFORE);
      const back = runningBetween(plan, start, Math.min(start + DAYS_BACK - 1, end));
      if (!before || before.weekly <= 0 || back.broken || back.unknown > 0) continue;
      const share = back.distance.high / before.weekly;
      const limit = Math.min(step.share ?? values.limit, values.limit);
      if (!exceeds(share, limit)) continue;
      const last = lastRunBefore(plan, start);
      report({
        at: week.node,
        week,
        facts: {
          subject: aboutWeek(week),
          seen: figure(share, 'fraction'),
          limit: figure(limit, 'fraction'),
          breakDays: week.gapBefore,
          absences: absencesBetween(plan.weeks, start - week.gapBefore, start - 1),
          step: step.days,
          running: figure(back.distance.high, 'metres', back.estimated),
          before: figure(before.weekly, 'metres', before.estimated),
        },
        related: () => (last ? [{ at: last.node, message: 'This is the last run before the break.' }] : []),
        // All runs of that week lie in the seven days.
        repairs: () =>
          shortenWeek(week, week.volume.distance.high - back.distance.high + before.weekly * limit, units),
      });
    }
  },
});

function lastRunBefore(plan: TrainingPlan, day: number): TrainingSession | undefined {
  return plan.runsByDay.findLast(({ index }) => index < day)?.session;
}
