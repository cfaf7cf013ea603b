/** What a clearance is worth for a plan. The days of the plan are the measure: nothing here knows what day it is. */
import { type DayNumber, yearEarlier } from '../quantities/date.ts';
import type { AthleteSymptom } from '../vocabulary/athlete-line.ts';
import { agreementOf } from '../vocabulary/lines/athlete/clearance.ts';
import { LEG_SYMPTOMS } from '../vocabulary/word-lists.ts';
import type { TrainingPlan } from './model.ts';
import { type TrainingDays, trainingDaysOf } from './training-days.ts';

/**
 * `empty` names nobody, `limited` tells a limit, `undated` says no day that can be read, as one that is half written; `late` is of a day after the training begins, `old` of more than twelve months before. Without
 * dates of the plan a clearance that names someone counts.
 */
export type ClearanceState = 'missing' | 'empty' | 'limited' | 'undated' | 'late' | 'old' | 'valid';

/** A symptom, and since when it is there. */
export type Symptom = Pick<AthleteSymptom, 'word' | 'since'>;

/** What an athlete has, and who has looked at it. */
export interface Examined {
  readonly clearance?: { readonly by: string; readonly on?: DayNumber };
  readonly symptoms: readonly Symptom[];
}

/** What the last clearance of a plan's athlete is worth for the plan. */
export function clearanceState(plan: TrainingPlan): ClearanceState {
  return clearanceStateOn(plan.athlete, trainingDaysOf(plan));
}

/** What a clearance is worth for training on some days. */
export function clearanceStateOn(
  { clearance, symptoms }: Examined,
  days: TrainingDays | undefined,
): ClearanceState {
  if (!clearance) return 'missing';
  const agreement = agreementOf(clearance.by);
  if (agreement !== 'somebody') return agreement === 'nobody' ? 'empty' : 'limited';
  const { on } = clearance;
  if (on === undefined) return 'undated';
  if (!days) return 'valid';
  if (on > days.first) {
    // What began on the way can't be cleared before.
    const isAnswer = symptoms.some(({ since }) => since !== undefined && since > days.first && since <= on);
    return isAnswer && on <= days.last ? 'valid' : 'late';
  }
  return on < yearEarlier(days.first) ? 'old' : 'valid';
}

/** What an athlete has in the legs. */
export function legSymptomsOf<One extends Symptom>({
  symptoms,
}: {
  readonly symptoms: readonly One[];
}): readonly One[] {
  return symptoms.filter(({ word }) => LEG_SYMPTOMS.some((known) => known === word));
}

/** Whether a clearance of a state counts for a symptom: one that is as of now, or had begun by then. */
export function coversSymptom(
  { athlete }: { readonly athlete: Examined },
  state: ClearanceState,
  { since }: Symptom,
): boolean {
  const on = athlete.clearance?.on;
  if (since === undefined) return state === 'valid';
  return (state === 'valid' || state === 'old') && on !== undefined && on >= since;
}
