import { isPiece, isRun, type Run } from '../../grammar/generated/ast.ts';
import { addRanges, exactly, type Range, scaleRange } from '../../quantities/range.ts';
import { foundOnce } from '../../text/kept-with.ts';
import type { Segment, TrainingSession, WeekAlone } from '../../training/model.ts';
import { figureOf } from '../../vocabulary/figures.ts';
import { KINDS } from '../../vocabulary/kinds.ts';
import { exceeds } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutSession, type Facts, type Figure, figure } from '../facts.ts';
import { withFigures } from '../repairs/amount-text.ts';
import { asSet, rangeInWords, told } from '../words.ts';

type Dimension = 'distance' | 'duration';

const UNITS = { distance: 'metres', duration: 'seconds' } as const;

interface OtherSum extends Facts {
  /** How far the two are apart; absent where nothing is stated. */
  readonly seen?: Figure<'fraction'>;
  readonly limit: Figure<'fraction'>;
  readonly stated: Figure<'metres' | 'seconds'>;
  /** What the steps add up to. */
  readonly sum: Figure<'metres' | 'seconds'>;
  /** Whether that is less than stated. */
  readonly isLess: boolean;
}

export const statedAmount = defineRule({
  id: 'stated-amount',
  group: 'plan-quality',
  isAboutText: true,
  severity: 'warning',
  evidence: { injury: 'none', back: 'none' },
  sources: [],
  parameters: {
    limit: { unit: 'percent', default: 0.05, meaning: 'difference above which a stated amount is reported' },
  },
  docs: {
    summary: 'Steps of a run that add up to more than its amount.',
    what:
      'Where a run has both an amount and steps, `long 13 km: 3 km @ marathon`, the amount is that of all: what the steps ' +
      'leave of it is run easily. Steps, walking and standing included, that add up to more contradict it. Of run-walk it ' +
      'is not known how much of the rest would be running: there less is reported as well. With ranges it is enough that the two overlap. Only what ' +
      'is written is compared: steps in the unit of the amount, or with a pace in figures that gives the other. ' +
      'With `until lap`, or when a step would have to be estimated from a named pace, nothing is reported.',
    why: 'Totals count with the stated amount. If the steps say more, one of the figures is mistyped.',
    evidence: 'Not a matter of evidence: the plan contradicts itself. The 5% are convention.',
    defaults: [['every plan', 'more than 5% of the stated amount apart: warning']],
    repair: 'Correct the amount or a step, or leave the amount out: then the sum of the steps counts.',
    examples: {
      failing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km: 9 km, 3 km @ easy
`,
      passing: `athlete "Kim"
  recent volume 30 km
  recent longest 11 km

plan "Steady" for "Kim"
  week 1
    mon core 20 min
    tue easy 10 km
    thu easy 10 km + strength 20 min
    sun long 10 km: 6 km, 3 km @ steady
`,
    },
  },
  message({ seen, limit, stated, sum, isLess }: OtherSum, units) {
    const share = seen ? ` (${told(seen, units)} ${isLess ? 'less' : 'more'})` : '';
    return (
      `This session states ${rangeInWords(stated, units)}, but its steps add up to ${rangeInWords(sum, units)}${share}. ` +
      `Correct the amount or a step; up to ${asSet(limit, units)} apart is accepted.`
    );
  },
  checkPlan({ plan, values, report }) {
    for (const week of plan.weeks) {
      if (week.broken) continue;
      for (const { session, activity, stated, sum } of sumsIn(week)) {
        const { low, high } = stated.range;
        // What is left of a run is run easily; of run-walk it can't be told whether it is running.
        const isMixed = KINDS.get(session.kind)?.needsSteps === true;
        const difference = Math.max(isMixed ? low - sum.high : 0, sum.low - high);
        const nearer = low > sum.high ? low : high;
        if (!exceeds(difference, nearer * values.limit)) continue;
        report({
          at: activity,
          property: 'amount',
          week,
          ...(session.day ? { day: session.day } : {}),
          facts: {
            subject: aboutSession(session),
            ...(nearer > 0 && { seen: figure(difference / nearer, 'fraction') }),
            limit: figure(values.limit, 'fraction'),
            stated: figure(stated.range, UNITS[stated.dimension]),
            sum: figure(sum, UNITS[stated.dimension]),
            isLess: low > sum.high,
          },
          repairs: () => {
            const text = withFigures(activity.amount ?? '', sum.low, sum.high);
            if (text === undefined || sum.high <= 0) return [];
            return [
              {
                kind: 'suggested',
                title: `Correct the amount to ${text}`,
                edits: [{ replace: { from: activity, property: 'amount' }, text }],
              },
            ];
          },
        });
      }
    }
  },
});

/** A run that states its amount and has steps. */
interface StatedRun {
  readonly session: TrainingSession;
  readonly activity: Run;
  readonly stated: Stated;
  readonly sum: Range;
}

/** The runs that are written in a week with an amount and with steps that add up to one. */
const sumsIn = foundOnce(({ runs }: WeekAlone) =>
  runs.flatMap((session): StatedRun | readonly StatedRun[] => {
    const { activity } = session.source;
    if (session.copied || !session.run || !isRun(activity) || activity.steps.length === 0) return [];
    const stated = amountOf(activity);
    const sum = stated && sumOf(session.run.segments, stated.dimension);
    return sum ? { session, activity, stated, sum } : [];
  }),
);

interface Stated {
  readonly dimension: Dimension;
  readonly range: Range;
}

function amountOf(run: Run): Stated | undefined {
  const { distance, duration } = figureOf(run, 'amount') ?? {};
  if (distance) return { dimension: 'distance', range: distance };
  return duration && { dimension: 'duration', range: duration };
}

/** What the steps add up to as they are written; undefined when one of them would have to be estimated. */
function sumOf(segments: readonly Segment[], dimension: Dimension): Range | undefined {
  let sum = exactly(0);
  for (const segment of segments) {
    // Standing covers no distance.
    if (segment.movement === 'stand' && dimension === 'distance') continue;
    const amount = segment[dimension];
    // How long a way back is nobody wrote.
    if (isPiece(segment.node) && segment.node.open) return undefined;
    if (!amount || (segment.estimated === dimension && segment.pace?.from !== 'target')) return undefined;
    sum = addRanges(sum, scaleRange(amount, segment.times));
  }
  return segments.length === 0 ? undefined : sum;
}
