/** What a clearance is worth for a plan. The days of the plan are the measure: nothing here knows what day it is. */
import { yearEarlier } from '../quantities/date.ts';
import type { AthleteSymptom } from '../vocabulary/athlete-line.ts';
import { namesSomeone } from '../vocabulary/lines/athlete/clearance.ts';
import { LEG_SYMPTOMS } from '../vocabulary/word-lists.ts';
import type { Athlete, TrainingPlan } from './model.ts';
import { trainingDaysOf } from './training-days.ts';

/**
 * `empty` names nobody, `undated` says no day that can be read, as one that is half written; `late` is of a day after the training begins, `old` of more than twelve months before. Without
 * dates of the plan a clearance that names someone counts.
 */
export type ClearanceState = 'missing' | 'empty' | 'undated' | 'late' | 'old' | 'valid';

/** What the last clearance of a plan's athlete is worth for the plan. */
export function clearanceState(plan: TrainingPlan): ClearanceState {
  const { clearance, symptoms } = plan.athlete;
  if (!clearance) return 'missing';
  if (!namesSomeone(clearance.by)) return 'empty';
  const { on } = clearance;
  if (on === undefined) return 'undated';
  const days = trainingDaysOf(plan);
  if (!days) return 'valid';
  if (on > days.first) {
    // What began on the way can't be cleared before.
    const isAnswer = symptoms.some(({ since }) => since !== undefined && since > days.first && since <= on);
    return isAnswer && on <= days.last ? 'valid' : 'late';
  }
  return on < yearEarlier(days.first) ? 'old' : 'valid';
}

/** What an athlete has in the legs. */
export function legSymptomsOf({ symptoms }: Athlete): readonly AthleteSymptom[] {
  return symptoms.filter(({ word }) => LEG_SYMPTOMS.some((known) => known === word));
}

/** Whether a clearance of a state counts for a symptom: one that is as of now, or had begun by then. */
export function coversSymptom(
  { athlete }: TrainingPlan,
  state: ClearanceState,
  { since }: AthleteSymptom,
): boolean {
  const on = athlete.clearance?.on;
  if (since === undefined) return state === 'valid';
  return (state === 'valid' || state === 'old') && on !== undefined && on >= since;
}
