import { exactPercent } from '../../quantities/scalar.ts';
import type { BackStatus, WeekReference } from '../../training/model.ts';
import { exceeds } from '../compare.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, figure, type WeekSubject } from '../facts.ts';
import { shortenWeek } from '../repairs/run-amount.ts';
import { asSet, told, weeksReferredTo } from '../words.ts';
import { SMALL_INCREASE } from './small-increase.ts';

/** Growth above which a finding is at least a warning, by back status (D: precaution below healthy). */
const WARNING = { healthy: 0.3, history: 0.2, disc: 0.1, pain: 0.1 };
/** Growth above which a finding is an error, for everyone. */
const ERROR = 0.6;

interface LargerWeek extends Facts {
  readonly subject: WeekSubject;
  readonly seen: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  readonly running: Figure<'metres'>;
  readonly before: Figure<'metres'>;
  /** The weeks that it is compared with. */
  readonly weeks: readonly number[];
}

export const mileageIncrease = defineRule({
  id: 'mileage-increase',
  group: 'progression',
  severity: byBack({ healthy: 'info', history: 'info', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'C', back: 'D' },
  sources: ['N14', 'D19', 'F25', 'B08'],
  parameters: {
    limit: { unit: 'percent', default: 0.1, meaning: 'growth above which a week is reported' },
  },
  docs: {
    summary: 'A week with much more running than the last comparable week.',
    what:
      'The running distance of a week (walking excluded, the upper end of ranges) is compared with its reference: ' +
      'the week before or, after a down week, the last week that was not one; after three or more down weeks in a ' +
      'row, their mean. Taper and race weeks are never a reference. Increases of 3 km or less (1.5 km with a disc ' +
      'diagnosis or present pain) are ignored, and so are weeks whose distance is not fully known.',
    why:
      'To raise the distance in small steps is what coaches teach, and the first weeks of a plan are where that is easily ' +
      'forgotten. Whether the week is the right measure for it is open.',
    evidence:
      'Any injury, C: among 261 half-marathon runners more were injured three weeks in when the week had grown by 20 ' +
      'to 60% than by less, a difference of 22.6% that may be almost nothing (95% interval 0.9 to 44.3%), and later there ' +
      'was none (D19). Among 874 novices growth above 30% over two weeks made no difference over all injuries, and for ' +
      'those typical of distance a rate of 1.59 that may be chance (N14). Back, D: no study has tested weekly growth ' +
      'against back pain in runners; the stricter steps are precaution.',
    contested:
      'A randomised trial of the 10% rule found no difference, though it compared 13 weeks with 8 (B08), and in a cohort ' +
      'of 5,205 runners the week-to-week ratio was not related to injury, while single long runs were (F25; see ' +
      'long-run-spike).',
    defaults: [
      ['healthy back', `above 10% info, ${steps(WARNING.healthy)}`],
      ['history of back pain', `above 10% info, ${steps(WARNING.history)}`],
      ['disc diagnosis or present pain', steps(WARNING.disc)],
    ],
    repair: 'Shorten the easy runs of the week, or spread the growth over two weeks.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Too fast" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
  week 2
    mon core 20 min
    tue easy 11 km
    thu easy 11 km + strength 20 min
    sat easy 8 km
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Step by step" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
  week 2
    mon core 20 min
    tue easy 11 km
    thu easy 11 km + strength 20 min
    sun long 11 km
`,
    },
  },
  message({ subject, seen, limit, running, before, weeks }: LargerWeek, units) {
    return (
      `Week ${subject.week} has ${told(running, units)} of running, ${told(seen, units)} more than ` +
      `${weeksReferredTo(weeks)} (${told(before, units)}). ` +
      `More than ${asSet(limit, units)} in one step is reported; smaller cohorts see more injuries ` +
      'after large weekly increases, a much larger one and a trial of the 10% rule do not.'
    );
  },
  checkPlan({ plan, back, values, units, report }) {
    for (const week of plan.weeks) {
      const { reference, volume } = week;
      if (!reference || volume.unknown > 0 || week.gapBefore >= 7) continue;
      const now = volume.distance.high;
      const increase = now - reference.distance;
      const growth = increase / reference.distance;
      if (!exceeds(increase, SMALL_INCREASE[back]) || !exceeds(growth, values.limit)) continue;
      const severity = exceeds(growth, ERROR) ? 'error' : exceeds(growth, WARNING[back]) ? 'warning' : 'info';
      report({
        at: week.node,
        week,
        severity,
        facts: {
          subject: aboutWeek(week),
          seen: figure(growth, 'fraction'),
          limit: figure(values.limit, 'fraction'),
          running: figure(now, 'metres', volume.estimated),
          before: figure(reference.distance, 'metres'),
          weeks: reference.weeks.map(({ number }) => number),
        },
        related: () =>
          reference.weeks.map((other) => ({
            at: other.node,
            message: `Week ${other.number} is what it is compared with.`,
          })),
        repairs: () => shortenWeek(week, mostAfter(reference, back, values.limit), units),
      });
    }
  },
});

/** The stricter steps, for the table of defaults. */
function steps(warning: number): string {
  return `above ${exactPercent(warning)} warning, above ${exactPercent(ERROR)} error`;
}

/** The metres up to which a week with this reference is not reported. */
export function mostAfter({ distance: metres }: WeekReference, back: BackStatus, limit: number): number {
  return metres + Math.max(SMALL_INCREASE[back], metres * limit);
}
