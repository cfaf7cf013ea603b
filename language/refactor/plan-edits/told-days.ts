/** What was done is told on its day: no change of a plan loses it, or makes another day of that. */
import type { DoneEntry, TrainingDay } from '../../training/model.ts';
import { doneStays } from './day-lines.ts';
import { type PlanEditing, type ReadPlans, type Refused, refused } from './editing.ts';

/** Whether a plan tells of anything what was done. */
export function tellsDone({ models }: PlanEditing): boolean {
  return models.some(({ days }) => days.some(({ done }) => done.length > 0));
}

/**
 * Refuses a change behind which something that was done is gone, or stands at another date; without dates, on another day of
 * the week.
 *
 * @param after the text behind the change
 */
export function doneElsewhere({ plan, models }: PlanEditing, after: ReadPlans): Refused | undefined {
  const changed = after.plans.filter(({ node }) => node.$containerIndex === plan.$containerIndex);
  for (const [at, { days }] of models.entries()) {
    const left = (changed[at]?.days ?? []).flatMap(toldOn);
    for (const day of days) {
      for (const told of toldOn(day)) {
        const found = left.indexOf(told);
        if (found < 0) return refused(doneStays(day.name, day.week.number));
        left.splice(found, 1);
      }
    }
  }
  return undefined;
}

function toldOn({ date, name, done }: TrainingDay): readonly string[] {
  return done.map((entry) => JSON.stringify([date ?? name, factsOf(entry)]));
}

function factsOf({ node: _, ...facts }: DoneEntry): Omit<DoneEntry, 'node'> {
  return facts;
}
