import type { Rule } from './define-rule.ts';
import { cadenceChange } from './gait-and-shoes/cadence-change.ts';
import { formChange } from './gait-and-shoes/form-change.ts';
import { shoeLife } from './gait-and-shoes/shoe-life.ts';
import { shoeRotation } from './gait-and-shoes/shoe-rotation.ts';
import { warmUpMissing } from './gait-and-shoes/warm-up-missing.ts';
import { boneLoadBalance } from './medical/bone-load-balance.ts';
import { clearance } from './medical/clearance.ts';
import { legSymptoms } from './medical/leg-symptoms.ts';
import { painRule } from './medical/pain-rule.ts';
import { redFlag } from './medical/red-flag.ts';
import { symptomInText } from './medical/symptom-in-text.ts';
import { youngAthlete } from './medical/young-athlete.ts';
import { allowReason } from './plan-quality/allow-reason.ts';
import { doneLine } from './plan-quality/done-line.ts';
import { droppedSession } from './plan-quality/dropped-session.ts';
import { duplicateDay } from './plan-quality/duplicate-day.ts';
import { emptiedWeek } from './plan-quality/emptied-week.ts';
import { implausibleAmount } from './plan-quality/implausible-amount.ts';
import { missingAmount } from './plan-quality/missing-amount.ts';
import { missingAthlete } from './plan-quality/missing-athlete.ts';
import { missingBaseline } from './plan-quality/missing-baseline.ts';
import { overlappingPlans } from './plan-quality/overlapping-plans.ts';
import { raceDate } from './plan-quality/race-date.ts';
import { saidTwice } from './plan-quality/said-twice.ts';
import { statedAmount } from './plan-quality/stated-amount.ts';
import { statedTotal } from './plan-quality/stated-total.ts';
import { unusedAllow } from './plan-quality/unused-allow.ts';
import { unusedDefinition } from './plan-quality/unused-definition.ts';
import { weekNumbering } from './plan-quality/week-numbering.ts';
import { acuteChronicRatio } from './progression/acute-chronic-ratio.ts';
import { firstHardWork } from './progression/first-hard-work.ts';
import { firstWeekLoad } from './progression/first-week-load.ts';
import { intensityIncrease } from './progression/intensity-increase.ts';
import { intensityShare } from './progression/intensity-share.ts';
import { longRunDuration } from './progression/long-run-duration.ts';
import { longRunShare } from './progression/long-run-share.ts';
import { longRunSpike } from './progression/long-run-spike.ts';
import { mileageIncrease } from './progression/mileage-increase.ts';
import { missingDownWeek } from './progression/missing-down-week.ts';
import { noviceDose } from './progression/novice-dose.ts';
import { racePreparation } from './progression/race-preparation.ts';
import { returnAfterBreak } from './progression/return-after-break.ts';
import { runWalkReturn } from './progression/run-walk-return.ts';
import { taperLoad } from './progression/taper-load.ts';
import { consecutiveRunDays } from './recovery/consecutive-run-days.ts';
import { hardDaySpacing } from './recovery/hard-day-spacing.ts';
import { raceDensity } from './recovery/race-density.ts';
import { raceRecovery } from './recovery/race-recovery.ts';
import { restDays } from './recovery/rest-days.ts';
import { strengthBeforeKeyRun } from './recovery/strength-before-key-run.ts';
import { cautionedExercise } from './spine/cautioned-exercise.ts';
import { downhillIntroduction } from './spine/downhill-introduction.ts';
import { morningFlexion } from './spine/morning-flexion.ts';
import { spineLoadingExercise } from './spine/spine-loading-exercise.ts';
import { coreSession } from './strength/core-session.ts';
import { coreWithoutCore } from './strength/core-without-core.ts';
import { strengthCoverage } from './strength/strength-coverage.ts';
import { strengthFrequency } from './strength/strength-frequency.ts';
import { strengthProgression } from './strength/strength-progression.ts';

/** Every rule, in the order in which they are listed. */
export const RULES: readonly Rule[] = [
  mileageIncrease,
  longRunSpike,
  firstWeekLoad,
  longRunShare,
  longRunDuration,
  missingDownWeek,
  intensityIncrease,
  intensityShare,
  noviceDose,
  returnAfterBreak,
  runWalkReturn,
  taperLoad,
  racePreparation,
  firstHardWork,
  acuteChronicRatio,
  restDays,
  consecutiveRunDays,
  hardDaySpacing,
  raceRecovery,
  raceDensity,
  strengthBeforeKeyRun,
  coreSession,
  strengthFrequency,
  strengthCoverage,
  coreWithoutCore,
  strengthProgression,
  spineLoadingExercise,
  cautionedExercise,
  morningFlexion,
  downhillIntroduction,
  cadenceChange,
  formChange,
  shoeLife,
  shoeRotation,
  warmUpMissing,
  clearance,
  legSymptoms,
  redFlag,
  symptomInText,
  painRule,
  boneLoadBalance,
  youngAthlete,
  missingBaseline,
  missingAthlete,
  missingAmount,
  weekNumbering,
  raceDate,
  statedTotal,
  statedAmount,
  implausibleAmount,
  duplicateDay,
  saidTwice,
  overlappingPlans,
  emptiedWeek,
  doneLine,
  droppedSession,
  unusedDefinition,
  unusedAllow,
  allowReason,
];

/** The rules by id. */
export const ruleNamed: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
