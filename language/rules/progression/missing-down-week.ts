import type { Units } from '../../quantities/distance.ts';
import type { BackStatus, TrainingPlan, TrainingWeek } from '../../training/model.ts';
import { isComparable } from '../../training/progress.ts';
import { exceeds, fallsShortOf } from '../compare.ts';
import { defineRule } from '../define-rule.ts';
import { aboutWeeks, type Facts, type Figure, figure } from '../facts.ts';
import type { Repair } from '../repair.ts';
import { shortenWeek } from '../repairs/shorter-week.ts';
import { asSet, count, forWhose, told, weekNumbers } from '../words.ts';
import { SMALL_INCREASE } from './small-increase.ts';
import { SMALL_WEEK } from './small-week.ts';

/** A break of so many days without a run is a rest of its own. */
const BREAK = 7;
/** What a down week has of the week before it: the most that makes it one. */
const DOWN = 0.8;

/** So many weeks are offered to be lighter. */
const MOST_CHOICES = 2;

/** A week with up to this share of the week before lets growth pause, though it is no down week. */
const LESS = 0.9;

interface GrowthWithoutRest extends Facts {
  /** The growing weeks until it is too much, and those after which it is reported. */
  readonly seen: Figure<'count'>;
  readonly limit: Figure<'count'>;
  /** From the first of them to the one where it is too much. */
  readonly growth: Figure<'fraction'>;
  /** The growth that is left alone. */
  readonly least: Figure<'fraction'>;
  /** All weeks from one down week to the next. */
  readonly stretch: readonly number[];
  readonly from: WeekOfRunning;
  readonly to: WeekOfRunning;
  /** Whose stricter limit it is, if it is one. */
  readonly whose?: BackStatus | 'novice';
}

interface WeekOfRunning {
  readonly week: number;
  readonly running: Figure<'metres'>;
}

export const missingDownWeek = defineRule({
  id: 'missing-down-week',
  group: 'progression',
  severity: 'info',
  evidence: { injury: 'D', back: 'D' },
  sources: [],
  parameters: {
    maximum: {
      unit: 'count',
      default: ({ level, back }) => (level === 'novice' || back === 'disc' || back === 'pain' ? 3 : 4),
      meaning: 'growing weeks without a down week after which they are reported',
    },
    limit: {
      unit: 'percent',
      default: 0.1,
      meaning: 'growth from the first to the last of them above which they are reported',
    },
  },
  docs: {
    summary: 'Many growing weeks in a row without a lighter one between.',
    what:
      'Weeks that follow each other without a down week (a week with 80% or less of the last normal one, 90% where its phase is `recovery`) are looked at. ' +
      'A week grows if it has more running than each before it in the stretch, and more than the recent volume of the ' +
      'athlete; a week with 90% or less of the week before begins the count anew. After four growing weeks (three for novices, with a disc diagnosis or present pain) the running is ' +
      'compared with that of the first week of the stretch. More than 10% of growth is reported once, at the week where ' +
      'it is first seen; a stretch that stays level needs no down week. Growth of 3 km or less (1.5 km with a disc ' +
      'diagnosis or present pain) is ignored, and so are weeks below 16 km (8 km). Taper and race weeks, a first week ' +
      'that begins in the middle, weeks without running, a break of seven days and weeks whose distance is not fully ' +
      'known end a stretch.',
    why:
      'Steps that are small one by one add up. A down week now and then leaves time to catch up, and shows early ' +
      'whether something has begun to ache.',
    evidence:
      'Any injury, D, and back, D: a convention of coaches. No study has compared plans with and without down weeks ' +
      'for injuries or back pain in runners, and none says after how many weeks one should come.',
    contested:
      'Growing little and steadily, without waves, is a method of its own; accept it with `allow` then.',
    defaults: [
      ['intermediate or advanced, healthy back or history of back pain', 'after four growing weeks info'],
      ['novice, or disc diagnosis or present pain', 'after three growing weeks info'],
    ],
    repair: 'Make a week a down week, at 80% of the week before or less: `like week 4 at 75%`.',
    examples: {
      failing: `athlete "Kim"
  recent volume 36 km
  recent longest 11 km

plan "Up and up" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 9 km
    thu easy 9 km + core "Core and Hips"
    sat easy 7 km
    sun long 11 km
  week 2 like week 1
    sat easy 8 km
  week 3 like week 2
    tue easy 10 km
  week 4 like week 3
    sun long 12 km
  week 5 like week 4
    sat easy 9 km
`,
      passing: `athlete "Kim"
  recent volume 36 km
  recent longest 11 km

plan "In waves" for "Kim"
  week 1
    mon core "Core and Hips"
    tue easy 9 km
    thu easy 9 km + core "Core and Hips"
    sat easy 7 km
    sun long 11 km
  week 2 like week 1
    sat easy 8 km
  week 3 like week 2
    tue easy 10 km
  week 4 like week 1 at 75%
  week 5 like week 3
    sun long 12 km
`,
    },
  },
  message({ limit, least, growth, stretch, from, to, whose }: GrowthWithoutRest, units) {
    const whom = whose ? ` ${forWhose(whose)}` : '';
    return (
      `${capitalised(weekNumbers(stretch))} hold no down week, and from week ${from.week} (${told(from.running, units)}) ` +
      `to week ${to.week} (${told(to.running, units)}) the running grows by ${told(growth, units)}. ` +
      `Growth of more than ${asSet(least, units)} over ${count(limit.value, 'growing week')} without a down week is reported${whom}: a convention of ` +
      'coaches that no study has tested.'
    );
  },
  checkPlan({ plan, athlete, back, values, units, report }) {
    const whose =
      back === 'disc' || back === 'pain' ? back : athlete.level === 'novice' ? 'novice' : undefined;
    for (const stretch of stretchesOf(plan)) {
      const first = stretch[0] as TrainingWeek;
      const from = metresOf(first);
      const growing = growingWeeks(stretch, athlete.recentVolume);
      const position = stretch.findIndex((week, index) => {
        const now = metresOf(week);
        return (
          !fallsShortOf(growing[index] ?? 0, values.maximum) &&
          !fallsShortOf(now, SMALL_WEEK[back]) &&
          exceeds(now - from, SMALL_INCREASE[back]) &&
          exceeds(now / from - 1, values.limit)
        );
      });
      if (position === -1) continue;
      const seen = stretch[position] as TrainingWeek;
      const to = metresOf(seen);
      // The lack lasts until the next down week.
      for (const week of stretch.slice(position)) {
        report({
          at: week.node,
          week,
          facts: {
            subject: aboutWeeks(week),
            seen: figure(growing[position] ?? 0, 'count'),
            limit: figure(values.maximum, 'count'),
            growth: figure(to / from - 1, 'fraction'),
            least: figure(values.limit, 'fraction'),
            stretch: stretch.map(({ number }) => number),
            from: { week: first.number, running: figure(from, 'metres', first.volume.estimated) },
            to: { week: seen.number, running: figure(to, 'metres', seen.volume.estimated) },
            ...(whose && { whose }),
          },
          related: () => [
            { at: first.node, message: `Week ${first.number} is where the growth is measured from.` },
          ],
          repairs: () => (week === seen ? makeDown(stretch.slice(0, position + 1), units) : []),
        });
      }
    }
  },
});

/**
 * For each week of a stretch how many have grown up to then: above all before, and above what was run before the plan. A
 * week that is a good deal less than the one before begins the count anew.
 */
function growingWeeks(stretch: readonly TrainingWeek[], recentVolume = 0): readonly number[] {
  let [most, count] = [0, 0];
  return stretch.map((week, index) => {
    const now = metresOf(week);
    const before = stretch[index - 1];
    if (before && !exceeds(now, metresOf(before) * LESS)) count = 0;
    if (before && exceeds(now, most) && exceeds(now, recentVolume)) count++;
    most = Math.max(most, now);
    return count;
  });
}

function metresOf({ trainingVolume }: TrainingWeek): number {
  return trainingVolume.distance.high;
}

/** The stretches of weeks between one down week and the next. */
function stretchesOf(plan: TrainingPlan): readonly (readonly TrainingWeek[])[] {
  const stretches: TrainingWeek[][] = [];
  let open: TrainingWeek[] | undefined;
  for (const week of plan.weeks) {
    if (week.isDown || !isComparable(week)) {
      open = undefined;
      continue;
    }
    const follows = open?.at(-1)?.number === week.number - 1 && week.gapBefore < BREAK;
    if (open && follows) open.push(week);
    else {
      open = [week];
      stretches.push(open);
    }
  }
  return stretches;
}

/** Makes one of the weeks that grow a down week: the one that loses least by it, rather late. The first stays. */
function makeDown(weeks: readonly TrainingWeek[], units: Units): Repair[] {
  return (
    weeks
      .flatMap((week, index) => {
        const before = weeks[index - 1];
        return before ? [{ week, most: before.volume.distance.high * DOWN }] : [];
      })
      // The copies of a week would become lighter as well.
      .filter(({ week }) => week.copies.length === 0)
      .sort(
        (a, b) =>
          b.most / b.week.volume.distance.high - a.most / a.week.volume.distance.high ||
          b.week.index - a.week.index,
      )
      .flatMap(({ week, most }) => shortenWeek(week, most, units))
      .slice(0, MOST_CHOICES)
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
