import type { Mistake } from '../mistake.ts';
import { GROUND_AND_GEAR } from './ground-and-gear.ts';
import { INTENSITY } from './intensity.ts';
import { MEDICAL } from './medical.ts';
import { PLAN_QUALITY } from './plan-quality.ts';
import { PROGRESSION } from './progression.ts';
import { RECOVERY_AND_STRENGTH } from './recovery-and-strength.ts';

/** Every kind of mistake that is made in the plans of the corpus. */
export const MISTAKES: readonly Mistake[] = [
  ...PROGRESSION,
  ...INTENSITY,
  ...RECOVERY_AND_STRENGTH,
  ...GROUND_AND_GEAR,
  ...MEDICAL,
  ...PLAN_QUALITY,
];
