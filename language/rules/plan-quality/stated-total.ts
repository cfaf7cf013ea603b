import { isMisread } from '../../grammar/mistakes.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, figure, type WeekSubject } from '../facts.ts';
import { withFigures } from '../repairs/amount-text.ts';
import { asSet, rangeInWords, told } from '../words.ts';

/** Smaller differences are ignored, in metres. */
const SMALL_DIFFERENCE = 500;
/** How much larger a difference may be where the sum is an estimate. */
const ESTIMATE = 2;

interface OtherTotal extends Facts {
  readonly subject: WeekSubject;
  /** How far the two are apart; absent where nothing is stated. */
  readonly seen?: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  readonly stated: Figure<'metres'>;
  /** What the runs add up to. */
  readonly sum: Figure<'metres'>;
  /** Whether that is less than stated. */
  readonly isLess: boolean;
}

export const statedTotal = defineRule({
  id: 'stated-total',
  group: 'plan-quality',
  isAboutText: true,
  severity: 'warning',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {
    limit: { unit: 'percent', default: 0.05, meaning: 'difference above which a stated total is reported' },
  },
  docs: {
    summary: 'A stated weekly total that the runs of the week do not add up to.',
    what:
      'The distance behind `total` is compared with the running distance of the week (walking excluded). With ranges ' +
      'it is enough that the total lies between the lower and the upper sum. Differences of 0.5 km or less are ' +
      'ignored. Where a part of the sum is computed from a duration (`≈`), twice the limit applies. Weeks with a run ' +
      'of unknown amount, or with a session of a kind that is not known, are left out.',
    why: 'A total that does not fit shows that a session was changed, forgotten or mistyped.',
    evidence: 'Not a matter of evidence: the plan contradicts itself. The 5% are convention.',
    defaults: [
      ['every plan', 'more than 5% and more than 0.5 km apart: warning'],
      ['a part is computed from a duration', 'more than 10% and more than 0.5 km apart: warning'],
    ],
    repair: 'Correct the sessions or the total, or leave the total out: the editor shows the sum.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1 base total 35 km
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1 base total 31 km
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km
`,
    },
  },
  message({ subject, seen, limit, stated, sum, isLess }: OtherTotal, units) {
    const share = seen ? ` (${told(seen, units)} ${isLess ? 'less' : 'more'})` : '';
    return (
      `Week ${subject.week} states a total of ${rangeInWords(stated, units)}, but its runs add up to ` +
      `${rangeInWords(sum, units)}${share}. Correct a session or the total; up to ${asSet(limit, units)} apart is accepted.`
    );
  },
  checkPlan({ plan, values, report }) {
    for (const week of plan.weeks) {
      const { volume } = week;
      const stated = figureOf(week.node, 'total');
      if (typeof stated !== 'object' || week.broken || volume.unknown > 0) continue;
      // What it copies may be incomplete.
      if (week.node.like && isMisread(plan.node)) continue;
      const { low, high } = stated.range;
      const sum = volume.distance;
      const difference = Math.max(low - sum.high, sum.low - high);
      const limit = acceptedDifference(values.limit, volume.estimated);
      // The end of the stated range that lies nearer to the sum.
      const nearer = low > sum.high ? low : high;
      if (!exceeds(difference, SMALL_DIFFERENCE) || !exceeds(difference, nearer * limit)) continue;
      report({
        at: week.node,
        property: 'total',
        week,
        facts: {
          subject: aboutWeek(week),
          ...(nearer > 0 && { seen: figure(difference / nearer, 'fraction') }),
          limit: figure(limit, 'fraction'),
          stated: figure(stated.range, 'metres'),
          sum: figure(sum, 'metres', volume.estimated),
          isLess: low > sum.high,
        },
        repairs: () => {
          const text = withFigures(week.node.total ?? '', sum.low, sum.high);
          if (text === undefined || sum.high <= 0) return [];
          return [
            {
              // What is computed from a duration may be another distance for another athlete.
              kind: volume.estimated ? 'suggested' : 'safe',
              title: `Correct the total to ${text}`,
              edits: [{ replace: { from: week.node, property: 'total' }, text }],
            },
          ];
        },
      });
    }
  },
});

/** The share up to which a stated total may lie apart from the sum of the runs. */
export function acceptedDifference(limit: number, isEstimated: boolean): number {
  return isEstimated ? limit * ESTIMATE : limit;
}
