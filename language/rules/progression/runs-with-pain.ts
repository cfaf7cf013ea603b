import { clearanceState } from '../../training/clearance.ts';
import type { TrainingPlan } from '../../training/model.ts';
import { exceeds } from '../compare.ts';
import { SMALL_WEEK } from './small-week.ts';

/**
 * Whether someone with pain is known to run: a professional has cleared them, and what they ran lately is more than a
 * programme for beginners begins with. What is asked of a way back from pain is one step milder then.
 */
export function runsWithPain(plan: TrainingPlan): boolean {
  return clearanceState(plan) === 'valid' && exceeds(plan.athlete.recentVolume ?? 0, SMALL_WEEK.pain);
}
