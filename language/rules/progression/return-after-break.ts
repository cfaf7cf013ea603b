import { formatPercent } from '../../quantities/scalar.ts';
import type { TrainingPlan, TrainingSession } from '../../training/model.ts';
import { firstRunDay } from '../../training/progress.ts';
import { runningBetween, weeklyMeanBefore } from '../../training/stretch.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { shortenWeek } from '../repairs/run-amount.ts';
import { distance } from '../words.ts';

/** What the first week back may have of the mean before, by the least days of the break; the longest first. */
const STEPS = [
  { days: 28, words: 'After 28 days or more', share: 0.33 },
  { days: 14, words: 'After 14 to 27 days', share: 0.5 },
  { days: 7, words: 'After 7 to 13 days', share: undefined },
] as const;

/** The days before the break that are looked at, and those after it. */
const DAYS_BEFORE = 28;
const DAYS_BACK = 7;

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
      'A break is seven or more full days without a run; a floating run may lie anywhere in its week and closes it. ' +
      'The running distance of the first seven days back (walking excluded, the upper end of ranges) is compared with ' +
      'the weekly mean of the 28 days before the break. Days before the plan count with the recent volume of the ' +
      'athlete; where that is not given, the mean is over the days that the plan has, seven at least. Nothing is ' +
      'compared where a run or a week in these days is not known. After a break this replaces the comparison of ' +
      'mileage-increase.',
    why:
      'Some of what training has built goes in a break, and the old week is then a bigger step than it was. Starting ' +
      'lower costs a few days; most of it comes back quickly.',
    evidence:
      'Any injury, D, and back, D: the steps are convention, in the spirit of what coaches do. No study has tested how ' +
      'much to run after a break against injuries or back pain.',
    contested:
      'Why there was a break matters more than how long it was: a holiday with walking in the mountains is another ' +
      'thing than a fortnight in bed or a painful back. The rule knows the days only.',
    defaults: [
      ['after 7 to 13 days', 'above 75% of the mean before warning'],
      ['after 14 to 27 days', 'above 50% warning'],
      ['after 28 days or more', 'above 33% warning'],
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
        message:
          `After ${week.gapBefore} days without a run, the first ${DAYS_BACK} days back have ` +
          `${distance(back.distance.high, units, back.estimated)}, ${formatPercent(share)} of the weekly mean before the ` +
          `break (${distance(before.weekly, units, before.estimated)}). ${step.words}, more than ` +
          `${formatPercent(limit)} is reported: a convention that no study has tested.`,
        ...(last && { related: [{ at: last.node, message: 'This is the last run before the break.' }] }),
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
