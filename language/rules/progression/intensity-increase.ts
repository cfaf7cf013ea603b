import { exactPercent } from '../../quantities/scalar.ts';
import { intensityOf, trainingIntensityOf } from '../../training/intensity.ts';
import type { TrainingWeek } from '../../training/model.ts';
import { exceeds, fallsShortOf } from '../compare.ts';
import { byBack, defineRule } from '../define-rule.ts';
import { aboutWeek, type Facts, type Figure, figure, type WeekSubject } from '../facts.ts';
import { shortenHardRun } from '../repairs/hard-run.ts';
import { asSet, told, weeksReferredTo } from '../words.ts';
import { SMALL_INCREASE } from './small-increase.ts';
import { BREAK, isOnWayBack } from './way-back.ts';

/** Smaller increases of hard running are ignored, in seconds. */
const SMALL_HARD_INCREASE = 5 * 60;
/** Growth of hard running and distance above which both at once are reported. */
const BOTH = 0.1;
/** How many weeks are looked back for one with as much hard running. */
const RECENT_WEEKS = 4;

interface HarderWeek extends Facts {
  readonly subject: WeekSubject;
  /** The growth; the time itself where there was nothing before. */
  readonly seen: Figure<'fraction' | 'seconds'>;
  readonly limit: Figure<'fraction' | 'seconds'>;
  /** Whether the limit is that of hard running and distance together. */
  readonly ofBoth: boolean;
  readonly hard: Figure<'seconds'>;
  readonly before: Figure<'seconds'>;
  /** The weeks that it is compared with. */
  readonly weeks: readonly number[];
  /** How the distance grows as well. */
  readonly further?: { readonly growth: Figure<'fraction'>; readonly running: Figure<'metres'> };
}

export const intensityIncrease = defineRule({
  id: 'intensity-increase',
  group: 'progression',
  severity: byBack({ healthy: 'info', history: 'warning', disc: 'warning', pain: 'warning' }),
  evidence: { injury: 'D', back: 'D' },
  sources: ['RC18', 'Ga90'],
  parameters: {
    limit: {
      unit: 'percent',
      default: 0.3,
      meaning: 'growth of the hard running of a week above which it is reported',
    },
    'from-none': {
      unit: 'duration',
      default: byBack({ healthy: 1200, history: 900, disc: 600, pain: 600 }),
      meaning: 'hard running of a week up to which none is reported, whatever there was before',
    },
  },
  docs: {
    summary: 'A week with much more hard running, or with more of both distance and hard running.',
    what:
      'The time of hard running of a week (the pace of a half marathon or faster, zones 4 and 5, from 88% of the highest heart rate; the upper end of ranges) is compared with that of ' +
      'its reference, the same week as in mileage-increase: the week before or, after a down week, the last week that was not ' +
      'one; after three or more down weeks in a row, their mean, or the last of them if it has more. A week that had more within the four ' +
      'weeks before takes the place of the reference, so that growth is reported where it starts and not again. ' +
      'Growth above 30% is reported, and so is growth above 10% where the distance of the week has also grown by ' +
      'more than 10% (and by more than 3 km; 1.5 km with a disc diagnosis or present pain). A week with no ' +
      'more than the first 20 minutes (15 with a history of back pain, 10 with a disc diagnosis or present pain) is ' +
      'not reported, even where there was none before, and increases of less than 5 minutes are ignored. A ' +
      'race counts among what was done before, not as growth. Not compared are the week after a ' +
      'break of seven days, the distance of the further weeks of a way back (see return-after-break), weeks before which the plan has none but that of a race, and weeks in which the time of a run or of its hard part is not known.',
    why:
      'More hard running is new to the body each time there is more of it. With distance and speed raised together it ' +
      'is hard to tell afterwards which of them was too much.',
    evidence:
      'Any injury, D: both limits are convention. In a trial with 447 recreational runners who raised either the ' +
      'distance or the hard running, about as many were injured with one as with the other (RC18). Back, D: in 14 ' +
      'marathon runners stature shrank more the faster they ran, with and without back pain alike; the authors conclude ' +
      'that the pain did not depend on the shrinkage (Ga90). That backs with a history, a diagnosis or pain get a ' +
      'warning for both at once is our precaution.',
    contested:
      'The trial speaks against seeing hard running as the greater risk, and nobody has tested raising one at a time ' +
      'against raising both.',
    defaults: [
      [
        'healthy back',
        `above 20 min a week: growth above 30%, or above ${exactPercent(BOTH)} with the distance, info`,
      ],
      ['history of back pain', 'the same above 15 min a week, warning'],
      ['disc diagnosis or present pain', 'the same above 10 min a week, warning'],
    ],
    repair: 'Raise one at a time: keep the hard running as it was, or make fewer repetitions of it.',
    examples: {
      failing: `athlete "Kim"
  recent volume 36 km
  recent longest 11 km

plan "Twice as hard and more" for "Kim"
  allow first-hard-work because "hard work twice a week in spring"
  week 1
    mon core "Core and Hips"
    tue tempo: warm up 2 km, 10 min @ threshold, cool down 3 km
    thu easy 9 km + core "Core and Hips"
    sat easy 9 km
    sun long 11 km
  week 2
    mon core "Core and Hips"
    tue tempo: warm up 2 km, 25 min @ threshold, cool down 2 km
    thu easy 9 km + core "Core and Hips"
    sat easy 9 km
    sun long 11 km
`,
      passing: `athlete "Kim"
  recent volume 36 km
  recent longest 11 km

plan "A little harder" for "Kim"
  week 1
    mon core "Core and Hips"
    tue tempo: warm up 2 km, 10 min @ threshold, cool down 3 km
    thu easy 9 km + core "Core and Hips"
    sat easy 9 km
    sun long 11 km
  week 2
    mon core "Core and Hips"
    tue tempo: warm up 2 km, 2 x 7 min @ threshold recover jog 2 min, cool down 2 km
    thu easy 9 km + core "Core and Hips"
    sat easy 9 km
    sun long 11 km
`,
    },
  },
  message({ subject, seen, limit, ofBoth, hard, before, weeks, further }: HarderWeek, units) {
    const fromNone = limit.unit === 'seconds';
    const compared = weeksReferredTo(weeks);
    return (
      `Week ${subject.week} has ${told(hard, units)} of hard running` +
      (fromNone
        ? `, ${compared} had none`
        : `, ${told(seen, units)} more than ${compared} (${told(before, units)})`) +
      (further
        ? `, and its distance grows as well, by ${told(further.growth, units)} to ${told(further.running, units)}. `
        : '. ') +
      (fromNone
        ? `From none, more than ${asSet(limit, units)} in one step is reported: a convention that no study has tested.`
        : ofBoth
          ? `More than ${asSet(limit, units)} of both in one step is reported: raising one at a time is a convention ` +
            'that no study has tested.'
          : `More than ${asSet(limit, units)} in one step is reported: a convention that no study has tested.`)
    );
  },
  checkPlan({ plan, back, values, report }) {
    for (const week of plan.weeks) {
      const { reference, trainingVolume: volume } = week;
      const now = trainingIntensityOf(week);
      const before = hardBefore(week);
      if (!now || !before || !reference || week.gapBefore >= BREAK) continue;
      const trained = now.hard - now.raced;
      if (!exceeds(trained, values['from-none'])) continue;
      if (fallsShortOf(trained - before.seconds, SMALL_HARD_INCREASE)) continue;
      const growth = before.seconds > 0 ? trained / before.seconds - 1 : Number.POSITIVE_INFINITY;
      const further = volume.distance.high - reference.distance;
      const isFurther =
        volume.unknown === 0 &&
        // On the way back the distance has steps of its own.
        !isOnWayBack(week) &&
        exceeds(further, SMALL_INCREASE[back]) &&
        exceeds(further / reference.distance, BOTH);
      const isMuchHarder = exceeds(growth, values.limit);
      const hard = figure(trained, 'seconds', now.hardEstimated);
      if (!isMuchHarder && !(isFurther && exceeds(growth, BOTH))) continue;
      report({
        at: week.node,
        week,
        facts: {
          subject: aboutWeek(week),
          ...(before.seconds > 0
            ? {
                seen: figure(growth, 'fraction'),
                limit: figure(isMuchHarder ? values.limit : BOTH, 'fraction'),
                ofBoth: !isMuchHarder,
              }
            : { seen: hard, limit: figure(values['from-none'], 'seconds'), ofBoth: false }),
          hard,
          before: figure(before.seconds, 'seconds', before.estimated),
          weeks: before.weeks.map(({ number }) => number),
          ...(isFurther && {
            further: {
              growth: figure(further / reference.distance, 'fraction'),
              running: figure(volume.distance.high, 'metres', volume.estimated),
            },
          }),
        },
        related: () =>
          before.weeks.map((other) => ({
            at: other.node,
            message: `Week ${other.number} is what it is compared with.`,
          })),
        repairs: () => {
          const growing = before.seconds * (1 + (isFurther ? Math.min(BOTH, values.limit) : values.limit));
          const most = Math.max(growing, before.seconds + SMALL_HARD_INCREASE - 1, values['from-none']);
          return shortenHardRun(week, trained - most);
        },
      });
    }
  },
});

interface HardBefore {
  readonly seconds: number;
  readonly estimated: boolean;
  readonly weeks: readonly TrainingWeek[];
}

/** What the hard running of a week is compared with; undefined where it is not known. */
function hardBefore(week: TrainingWeek): HardBefore | undefined {
  const { reference, plan, index } = week;
  if (!reference) return undefined;
  const recently = plan.weeks.slice(Math.max(0, index - RECENT_WEEKS), index);
  // The hardest of them may be the one that was not understood.
  if (recently.some(({ broken }) => broken)) return undefined;
  const known = reference.weeks.map(intensityOf);
  if (known.some((one) => one === undefined)) return undefined;
  // The recent volume says nothing of hard running.
  let most: HardBefore | undefined =
    known.length > 0
      ? {
          seconds: known.reduce((sum, one) => sum + (one?.hard ?? 0), 0) / known.length,
          estimated: known.some((one) => one?.hardEstimated),
          weeks: reference.weeks,
        }
      : undefined;
  for (const recent of recently) {
    const one = recent.isTaper || recent.isRace ? undefined : intensityOf(recent);
    if (!one || (most && one.hard <= most.seconds)) continue;
    most = {
      seconds: one.hard,
      estimated: one.hardEstimated,
      weeks: [recent],
    };
  }
  return most;
}
