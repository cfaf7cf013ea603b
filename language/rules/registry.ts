import type { Rule } from './define-rule.ts';
import { clearance } from './medical/clearance.ts';
import { redFlag } from './medical/red-flag.ts';
import { allowReason } from './plan-quality/allow-reason.ts';
import { duplicateDay } from './plan-quality/duplicate-day.ts';
import { implausibleAmount } from './plan-quality/implausible-amount.ts';
import { missingAmount } from './plan-quality/missing-amount.ts';
import { missingAthlete } from './plan-quality/missing-athlete.ts';
import { missingBaseline } from './plan-quality/missing-baseline.ts';
import { raceDate } from './plan-quality/race-date.ts';
import { statedAmount } from './plan-quality/stated-amount.ts';
import { statedTotal } from './plan-quality/stated-total.ts';
import { unusedAllow } from './plan-quality/unused-allow.ts';
import { unusedDefinition } from './plan-quality/unused-definition.ts';
import { weekNumbering } from './plan-quality/week-numbering.ts';
import { firstWeekLoad } from './progression/first-week-load.ts';
import { longRunShare } from './progression/long-run-share.ts';
import { longRunSpike } from './progression/long-run-spike.ts';
import { mileageIncrease } from './progression/mileage-increase.ts';
import { hardDaySpacing } from './recovery/hard-day-spacing.ts';
import { restDays } from './recovery/rest-days.ts';
import { coreSession } from './strength/core-session.ts';
import { coreWithoutCore } from './strength/core-without-core.ts';
import { strengthFrequency } from './strength/strength-frequency.ts';

/** Every rule, in the order in which they are listed. */
export const RULES: readonly Rule[] = [
  mileageIncrease,
  longRunSpike,
  firstWeekLoad,
  longRunShare,
  restDays,
  hardDaySpacing,
  coreSession,
  strengthFrequency,
  coreWithoutCore,
  clearance,
  redFlag,
  missingBaseline,
  missingAthlete,
  missingAmount,
  weekNumbering,
  raceDate,
  statedTotal,
  statedAmount,
  implausibleAmount,
  duplicateDay,
  unusedDefinition,
  unusedAllow,
  allowReason,
];

/** The rules by id. */
export const ruleNamed: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
