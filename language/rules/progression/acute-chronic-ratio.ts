import { weeklyMeanBefore } from '../../training/running-between.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, figure, type WeekSubject } from '../facts.ts';
import { asSet, told } from '../words.ts';

/** The weeks that a week is compared with. */
const CHRONIC_WEEKS = 3;
/** After a break the comparison is left to `return-after-break`. */
const BREAK = 7;

interface WeekAboveMean extends Facts {
  readonly subject: WeekSubject;
  readonly seen: Figure<'ratio'>;
  readonly limit: Figure<'ratio'>;
  readonly running: Figure<'metres'>;
  readonly mean: Figure<'metres'>;
}

export const acuteChronicRatio = defineRule({
  id: 'acute-chronic-ratio',
  group: 'progression',
  severity: 'off',
  evidence: { injury: 'D', back: 'D' },
  sources: ['G16', 'T22', 'I20', 'F25'],
  parameters: {
    limit: {
      unit: 'count',
      default: 1.5,
      meaning:
        'ratio of the distance of a week to the mean of the three weeks before, above which it is reported',
    },
  },
  docs: {
    summary: 'A week far above the mean of the three weeks before it. Off unless a policy turns it on.',
    what:
      'Turned on by a policy, the running distance of a week (walking excluded, the upper end of ranges) is divided by ' +
      'the mean of the three weeks before it, without the week itself ("uncoupled"). Down weeks, taper and race weeks ' +
      'count like others. Weeks before the plan count with the recent volume of the athlete; without it the first ' +
      'three weeks are not checked. Nor are weeks with, or after, a run of unknown distance, and the week after a ' +
      'break of seven days.',
    why:
      'Some clubs are used to the ratio from team sports and want to see it. It is off because what it adds to growth ' +
      'from week to week and to the longest run is doubtful.',
    evidence:
      'Any injury, D, and back, D: the 1.5 come from team sports (G16). Among 735 marathon runners, those injured in ' +
      'the first of four months of training had had more days with a ratio of 1.5 or more in it, with the last week as ' +
      'part of the mean; they had also run less before (T22). For the back nothing has been studied.',
    contested:
      'Dividing by any number, even a random one, gave about the same association as dividing by the earlier load, so ' +
      'the ratio itself may say nothing (I20). In a cohort of 5,205 runners the relation was the other way round: the ' +
      'higher the ratio, the fewer the injuries; single long runs went with more of them (F25).',
    defaults: [['everyone', 'off; turned on, above 1.5 info']],
    repair: 'None is offered: look at mileage-increase and long-run-spike instead.',
    examples: {
      failing: `athlete "Kim"
  recent volume 40 km
  recent longest 12 km

policy "With the ratio"
  acute-chronic-ratio info

plan "Two down weeks" for "Kim"
  policy "With the ratio"
  week 1
    mon core "Core and Hips"
    tue easy 9 km
    thu easy 9 km + core "Core and Hips"
    sat easy 9 km
    sun long 12 km
  week 2 like week 1 at 50%
  week 3 like week 1 at 50%
  week 4 like week 1
    sat easy 10 km
`,
      passing: `athlete "Kim"
  recent volume 40 km
  recent longest 12 km

policy "With the ratio"
  acute-chronic-ratio info

plan "One down week" for "Kim"
  policy "With the ratio"
  week 1
    mon core "Core and Hips"
    tue easy 9 km
    thu easy 9 km + core "Core and Hips"
    sat easy 9 km
    sun long 12 km
  week 2 like week 1
  week 3 like week 1 at 50%
  week 4 like week 1
    sat easy 10 km
`,
    },
  },
  message({ subject, seen, limit, running, mean }: WeekAboveMean, units) {
    return (
      `Week ${subject.week} has ${told(running, units)} of running, ` +
      `${told(seen, units)} times the mean of the three weeks before (${told(mean, units)}). ` +
      `More than ${asSet(limit, units)} times is reported because a policy asks for it; whether the ratio says ` +
      'anything about injuries is disputed.'
    );
  },
  checkPlan({ plan, athlete, values, report }) {
    for (const week of plan.weeks) {
      const { volume } = week;
      const first = (week.number - 1) * 7;
      if (first < CHRONIC_WEEKS * 7 && athlete.recentVolume === undefined) continue;
      const before = weeklyMeanBefore(plan, first, CHRONIC_WEEKS * 7);
      if (!before || before.weekly <= 0 || volume.unknown > 0 || week.gapBefore >= BREAK) continue;
      const ratio = volume.distance.high / before.weekly;
      if (!exceeds(ratio, values.limit)) continue;
      report({
        at: week.node,
        week,
        facts: {
          subject: aboutWeek(week),
          seen: figure(ratio, 'ratio'),
          limit: figure(values.limit, 'ratio'),
          running: figure(volume.distance.high, 'metres', volume.estimated),
          mean: figure(before.weekly, 'metres', before.estimated),
        },
        related: () =>
          before.weeks.map((other) => ({
            at: other.node,
            message: `Week ${other.number} is part of the mean.`,
          })),
      });
    }
  },
});
