import { exactDistance } from '../../quantities/distance.ts';
import { exactPercent } from '../../quantities/scalar.ts';
import type { BackStatus } from '../../training/model.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, figure, type WeekSubject } from '../facts.ts';
import { shortenWeek } from '../repairs/run-amount.ts';
import { asSet, backInWords, told } from '../words.ts';
import { SMALL_INCREASE } from './small-increase.ts';

/** Growth above which a finding is a warning. */
const WARNING = 0.3;
/** What someone with a disc diagnosis or pain may start with from nothing, in metres. */
const START_FROM_NOTHING = 3000;

interface FirstWeekOf<Unit extends 'metres' | 'fraction'> extends Facts {
  readonly subject: WeekSubject;
  readonly seen: Figure<Unit>;
  readonly limit: Figure<Unit>;
  readonly running: Figure<'metres'>;
}

type FirstWeek =
  | (FirstWeekOf<'fraction'> & { readonly recent: Figure<'metres'> })
  | (FirstWeekOf<'metres'> & { readonly back: BackStatus });

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
      'pain more than waiting did; it tested no limit. The 10% and 30% steps are convention.',
    contested:
      'Nobody has tested a limit for the first week against back pain, and the 3 km come from a group this rule ' +
      'does not ask about.',
    defaults: [
      ['everyone', `above 10% info, above ${exactPercent(WARNING)} warning`],
      [
        'disc diagnosis or present pain, no recent running',
        `above ${exactDistance(START_FROM_NOTHING)} warning`,
      ],
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
  message(facts: FirstWeek, units) {
    const running = `Week ${facts.subject.week} has ${told(facts.running, units)} of running`;
    if ('back' in facts) {
      return (
        `${running}, and the athlete has run nothing lately. With ${backInWords(facts.back)}, more than ` +
        `${asSet(facts.limit, units)} in the first week is reported: a precaution, borrowed from a study of heavier ` +
        'novice runners.'
      );
    }
    return (
      `${running}, ${told(facts.seen, units)} more than the athlete's recent ${told(facts.recent, units)} a week. ` +
      `More than ${asSet(facts.limit, units)} in one step is reported; the limit is the convention for growth from ` +
      'week to week.'
    );
  },
  checkPlan({ plan, athlete, back, values, units, report }) {
    const week = plan.weeks[0];
    const base = athlete.recentVolume;
    if (!week || base === undefined || week.broken || week.volume.unknown > 0) return;
    const now = week.volume.distance.high;
    const subject = aboutWeek(week);
    const running = figure(now, 'metres', week.volume.estimated);
    if (base <= 0) {
      if ((back !== 'disc' && back !== 'pain') || !exceeds(now, START_FROM_NOTHING)) return;
      report({
        at: week.node,
        week,
        severity: 'warning',
        facts: { subject, seen: running, limit: figure(START_FROM_NOTHING, 'metres'), running, back },
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
      facts: {
        subject,
        seen: figure(growth, 'fraction'),
        limit: figure(values.limit, 'fraction'),
        running,
        recent: figure(base, 'metres'),
      },
      repairs: () => shortenWeek(week, base + Math.max(SMALL_INCREASE[back], base * values.limit), units),
    });
  },
});
