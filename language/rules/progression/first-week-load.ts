import { formatPercent } from '../../quantities/scalar.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { shortenWeek } from '../repairs/run-amount.ts';
import { backInWords, distance } from '../words.ts';
import { SMALL_INCREASE } from './small-increase.ts';

/** Growth above which a finding is a warning. */
const WARNING = 0.3;
/** What someone with a disc diagnosis or pain may start with from nothing, in metres. */
const START_FROM_NOTHING = 3000;

export const firstWeekLoad = defineRule({
  id: 'first-week-load',
  group: 'progression',
  severity: 'info',
  evidence: { injury: 'C', back: 'D' },
  sources: ['N14b', 'AS24'],
  parameters: {
    limit: {
      unit: 'percent',
      default: 0.1,
      meaning: "growth over the athlete's recent weekly volume above which the first week is reported",
    },
  },
  docs: {
    summary: 'A first week with much more running than the athlete has done lately.',
    what:
      "The running distance of week 1 (walking excluded, the upper end of ranges) is compared with the athlete's " +
      '`recent volume`, the mean of the last four weeks. Increases of 3 km or less (1.5 km with a disc diagnosis or ' +
      'present pain) are ignored, as from week to week. With a disc diagnosis or present pain and `recent volume ' +
      '0 km`, more than 3 km in the first week is reported. Without `recent volume`, or where a run of week 1 has ' +
      'no amount, nothing is compared.',
    why:
      'A plan is written for the runner who starts it. The step from what was run before into week 1 is a step ' +
      'like any other, and easily overlooked because it is not on the page.',
    evidence:
      'Any injury, C: among 749 novice runners (N14b), those with a body mass index above 30 who ran more than 3 km in ' +
      'their first week were injured more often within three weeks than lighter ones who ran less. Back, D: in a ' +
      'trial of 40 adults with chronic low back pain (AS24) a start with run-walk intervals was acceptable and lowered ' +
      'pain; it tested no limit. The 10% and 30% steps are convention.',
    contested:
      'Nobody has tested a limit for the first week against back pain, and the 3 km come from a group this rule ' +
      'does not ask about.',
    defaults: [
      ['everyone', 'above 10% info, above 30% warning'],
      ['disc diagnosis or present pain, no recent running', 'above 3 km warning'],
    ],
    repair: 'Scale the runs of week 1 down to what the athlete has been running.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "A big first week" for "Kim"
  week 1
    mon core 20 min
    tue easy 9 km
    thu easy 9 km + strength 20 min
    sat easy 7 km
    sun long 11 km
  week 2
    mon core 20 min
    tue easy 9 km
    thu easy 9 km + strength 20 min
    sat easy 7 km
    sun long 11 km
`,
      passing: `athlete "Kim"
  recent volume 34 km
  recent longest 11 km

plan "A first week as before" for "Kim"
  week 1
    mon core 20 min
    tue easy 9 km
    thu easy 9 km + strength 20 min
    sat easy 7 km
    sun long 11 km
  week 2
    mon core 20 min
    tue easy 9 km
    thu easy 9 km + strength 20 min
    sat easy 7 km
    sun long 11 km
`,
    },
  },
  checkPlan({ plan, athlete, back, values, units, report }) {
    const week = plan.weeks[0];
    const base = athlete.recentVolume;
    if (!week || base === undefined || week.broken || week.volume.unknown > 0) return;
    const now = week.volume.distance.high;
    const seen = `Week ${week.number} has ${distance(now, units, week.volume.estimated)} of running`;
    if (base <= 0) {
      if ((back !== 'disc' && back !== 'pain') || !exceeds(now, START_FROM_NOTHING)) return;
      report({
        at: week.node,
        week,
        severity: 'warning',
        message:
          `${seen}, and the athlete has run nothing lately. With ${backInWords(back)}, more than ` +
          `${distance(START_FROM_NOTHING, units)} in the first week is reported: a precaution, borrowed from a ` +
          'study of heavier novice runners.',
        repairs: () => shortenWeek(week, START_FROM_NOTHING, units),
      });
      return;
    }
    const increase = now - base;
    const growth = increase / base;
    if (!exceeds(increase, SMALL_INCREASE[back]) || !exceeds(growth, values.limit)) return;
    report({
      at: week.node,
      week,
      severity: exceeds(growth, WARNING) ? 'warning' : 'info',
      message:
        `${seen}, ${formatPercent(growth)} more than the athlete's recent ${distance(base, units)} a week. ` +
        `More than ${formatPercent(values.limit)} in one step is reported; the limit is the convention for growth ` +
        'from week to week.',
      repairs: () => shortenWeek(week, base + Math.max(SMALL_INCREASE[back], base * values.limit), units),
    });
  },
});
