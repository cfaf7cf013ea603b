import { exactDistance } from '../../quantities/distance.ts';
import type { Athlete, BackStatus } from '../../training/model.ts';
import { exceeds, fallsShortOf } from '../compare.ts';
import { defineRule, type Parameter, type Values } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, figure, type WeekSubject } from '../facts.ts';
import type { Severity } from '../finding.ts';
import { shortenWeek } from '../repairs/shorter-week.ts';
import { asSet, backInWords, told } from '../words.ts';
import { milder, stricter } from './milder.ts';
import { mostAfter } from './most-after.ts';
import { racedIn, withGoalRace } from './raced.ts';
import { SMALL_INCREASE } from './small-increase.ts';
import { DOUBLE, SMALL_WEEK } from './small-week.ts';
import { asWarning, warningStep } from './warning-step.ts';

/** What someone who has run nothing lately may start with, in metres. */
const START_FROM_NOTHING: Readonly<Record<BackStatus, number>> = { ...SMALL_WEEK, disc: 3000, pain: 3000 };
/** The same for someone who has run next to nothing: the double of a little is little. */
const START_FROM_LITTLE: Readonly<Record<BackStatus, number>> = {
  healthy: 12_000,
  history: 12_000,
  disc: 3000,
  pain: 3000,
};

const PARAMETERS = {
  limit: {
    unit: 'percent',
    default: 0.1,
    meaning: "growth over the athlete's recent weekly volume above which the first week is reported",
  },
  'warning-limit': {
    unit: 'percent',
    default: 0.3,
    meaning: 'growth above which it is at least a warning',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

interface FirstWeekOf<Unit extends 'metres' | 'fraction'> extends Facts {
  readonly subject: WeekSubject;
  readonly seen: Figure<Unit>;
  readonly limit: Figure<Unit>;
  readonly running: Figure<'metres'>;
}

type FirstWeek =
  | (FirstWeekOf<'fraction'> & {
      readonly recent: Figure<'metres'>;
      /** From where on it is at least a warning, where that is later. */
      readonly warning?: Figure<'fraction'>;
    })
  /** What is added to a small week: a share of it would say little. */
  | (FirstWeekOf<'metres'> & { readonly recent: Figure<'metres'>; readonly small: Figure<'metres'> })
  | (FirstWeekOf<'metres'> & { readonly back: BackStatus });

export const firstWeekLoad = defineRule({
  id: 'first-week-load',
  group: 'progression',
  severity: 'hint',
  evidence: { injury: 'C', back: 'D' },
  sources: ['N14b', 'AS24'],
  parameters: PARAMETERS,
  docs: {
    summary: 'A first week with much more running than the athlete has done lately.',
    what:
      "The running distance of week 1 (walking and the goal race excluded, the upper end of ranges) is compared with the athlete's " +
      '`recent volume`, the mean of the last four weeks. Increases of 3 km or less (1.5 km with a disc diagnosis or ' +
      'present pain) are ignored, as from week to week; below 16 km (8 km with a disc diagnosis or present pain) only ' +
      'more than twice as much is reported, and up to 12 km (3 km) nothing is. From a recent volume below 16 km (8 km) the ' +
      'message says what is added, where percentages say little. What races other than the goal race add is judged one ' +
      'step milder. With `recent volume 0 km`, more than 16 km in the first week is reported, with a disc diagnosis or ' +
      'present pain more than 3 km. Without `recent volume`, or where a run of week 1 has no amount, nothing is compared.',
    why:
      'A plan is written for the runner who starts it. The step from what was run before into week 1 is a step ' +
      'like any other, and easily overlooked because it is not on the page.',
    evidence:
      'Any injury, C: among 749 novice runners (N14b), those with a body mass index above 30 who ran more than 3 km in ' +
      'their first week were injured more often within three weeks than lighter ones who ran less. Back, D: in a ' +
      'trial of 40 adults with chronic low back pain (AS24) a start with run-walk intervals was acceptable and lowered ' +
      'pain more than waiting did; it tested no limit. The 10% and 30% steps and the 16 and 12 km are convention.',
    contested:
      'Nobody has tested a limit for the first week against back pain, and the 3 km come from a group this rule ' +
      'does not ask about.',
    defaults: [
      ['everyone', 'above 10% hint, above 30% warning'],
      ['no recent running', `above ${exactDistance(START_FROM_NOTHING.healthy)} warning`],
      [
        'disc diagnosis or present pain, no recent running',
        `above ${exactDistance(START_FROM_NOTHING.pain)} warning`,
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
      const { limit, back } = facts;
      const why = isCautious(back)
        ? `With ${backInWords(back)}, more than ${asSet(limit, units)} in the first week is reported: a precaution, borrowed ` +
          'from a study of heavier novice runners.'
        : `From nothing, more than ${asSet(limit, units)} in the first week is reported: a convention that no study has tested.`;
      return `${running}, and the athlete has run nothing lately. ${why}`;
    }
    if ('small' in facts) {
      return (
        `${running}, ${told(facts.seen, units)} more than the athlete's recent ${told(facts.recent, units)} a week. From a ` +
        `week below ${asSet(facts.small, units)}, more than ${asSet(facts.limit, units)} more in one step is reported: a ` +
        'convention that no study has tested.'
      );
    }
    return (
      `${running}, ${told(facts.seen, units)} more than the athlete's recent ${told(facts.recent, units)} a week. ` +
      `More than ${asSet(facts.limit, units)} in one step is reported${asWarning(facts.warning, units)}; the limit is the convention for growth from ` +
      'week to week.'
    );
  },
  checkPlan({ plan, athlete, back, values, units, report }) {
    const week = plan.weeks[0];
    const base = athlete.recentVolume;
    if (!week || base === undefined || week.broken || week.trainingVolume.unknown > 0) return;
    const { distance, estimated } = week.trainingVolume;
    const now = distance.high;
    const subject = aboutWeek(week);
    const running = figure(now, 'metres', estimated);
    if (base <= 0) {
      const start = START_FROM_NOTHING[back];
      if (!exceeds(now, start)) return;
      report({
        at: week.node,
        week,
        severity: 'warning',
        facts: { subject, seen: running, limit: figure(start, 'metres'), running, back },
        repairs: () => shortenWeek(week, withGoalRace(week, start), units),
      });
      return;
    }
    const { metres: raced } = racedIn(week);
    const whole = severityOf(now, base, back, values);
    const severity = raced > 0 ? stricter(severityOf(now - raced, base, back, values), milder(whole)) : whole;
    if (!severity) return;
    const recent = figure(base, 'metres');
    const most = mostFrom(base, back, values);
    report({
      at: week.node,
      week,
      severity,
      facts: fallsShortOf(base, SMALL_WEEK[back])
        ? {
            subject,
            seen: figure(now - base, 'metres', estimated),
            limit: figure(most - base, 'metres'),
            small: figure(SMALL_WEEK[back], 'metres'),
            running,
            recent,
          }
        : {
            subject,
            seen: figure(now / base - 1, 'fraction'),
            limit: figure(values.limit, 'fraction'),
            ...warningStep(values),
            running,
            recent,
          },
      repairs: () => shortenWeek(week, withGoalRace(week, most), units),
    });
  },
});

function severityOf(
  now: number,
  base: number,
  back: BackStatus,
  values: Values<typeof PARAMETERS>,
): Severity | undefined {
  const growth = now / base - 1;
  if (!exceeds(now - base, SMALL_INCREASE[back]) || !exceeds(now, START_FROM_LITTLE[back])) return undefined;
  if (fallsShortOf(now, SMALL_WEEK[back])) return exceeds(growth, DOUBLE) ? 'warning' : undefined;
  if (!exceeds(growth, values.limit)) return undefined;
  return exceeds(growth, values['warning-limit']) ? 'warning' : 'hint';
}

/** The metres up to which a first week is not reported. */
function mostFrom(
  base: number,
  back: BackStatus,
  { limit }: Pick<Values<typeof PARAMETERS>, 'limit'>,
): number {
  if (base <= 0) return START_FROM_NOTHING[back];
  return Math.max(mostAfter(base, back, limit), START_FROM_LITTLE[back]);
}

/** Whether someone who has run nothing lately has a limit of their own. */
function isCautious(back: BackStatus): boolean {
  return back === 'disc' || back === 'pain';
}

/**
 * The metres of training up to which a first week is not reported, and those that it grows from; undefined where there
 * is nothing to compare it with.
 */
export function roomInFirstWeek(
  { recentVolume: from }: Athlete,
  back: BackStatus,
  values: Values<typeof PARAMETERS>,
): { readonly from: number; readonly most: number } | undefined {
  return from === undefined ? undefined : { from, most: mostFrom(from, back, values) };
}
