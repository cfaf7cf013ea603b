/** How the weeks of a plan would relate to each other if they had other distances. */
import { exactly } from '../quantities/range.ts';
import type { TrainingPlan, TrainingWeek } from './model.ts';
import { markDownWeeks, referencesOf } from './progress.ts';

type Imagined = { -readonly [Key in keyof TrainingWeek]: TrainingWeek[Key] };

/**
 * A week where some up to it have other training distances: their volumes, down weeks and references. The sessions stay what
 * they are, and so do the weeks after it, which are left out.
 *
 * @param metres of the weeks that change, by their index
 */
export function withDistances(
  { plan, index: last }: TrainingWeek,
  metres: ReadonlyMap<number, number>,
): TrainingWeek {
  const weeks: Imagined[] = [];
  const imagined: TrainingPlan = { ...plan, weeks };
  for (const { reference: _, ...week } of plan.weeks.slice(0, last + 1)) {
    const { distance } = week.trainingVolume;
    const now = metres.get(week.index) ?? distance.high;
    const share = distance.high > 0 ? now / distance.high : 1;
    weeks.push({
      ...week,
      plan: imagined,
      isDown: false,
      trainingVolume: { ...week.trainingVolume, distance: share === 1 ? distance : exactly(now) },
      trainingSeconds: week.trainingSeconds * share,
    });
  }
  markDownWeeks(weeks);
  for (const [index, reference] of referencesOf(weeks).entries()) {
    if (reference) (weeks[index] as Imagined).reference = reference;
  }
  return weeks[last] as TrainingWeek;
}
