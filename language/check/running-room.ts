import type { Rule } from '../rules/define-rule.ts';
import { longRunSpike, mostOnDay } from '../rules/progression/long-run-spike.ts';
import { mileageIncrease, mostAfter } from '../rules/progression/mileage-increase.ts';
import { ruleNamed } from '../rules/registry.ts';
import type { TrainingWeek } from '../training/model.ts';
import { builtInPolicy } from './check-document.ts';
import { policyOf, ruleInForce, settingOf } from './policy.ts';
import type { RunplanServices } from './services.ts';

/** How much running there can be before the rules for growth report it, in metres. Absent: nothing to compare with. */
export interface RunningRoom {
  /** In the week, by `mileage-increase`. */
  readonly week?: number;
  /** In one run, by `long-run-spike`. */
  readonly run?: number;
}

/**
 * The room that the policy of a plan leaves.
 *
 * @param day the index of the day of the run
 * @param defaultPolicy the built-in policy of plans that name none
 */
export function runningRoom(
  week: TrainingWeek,
  day: number,
  services: RunplanServices,
  defaultPolicy?: string,
): RunningRoom {
  const { plan, reference } = week;
  const otherwise = defaultPolicy === undefined ? undefined : builtInPolicy(defaultPolicy, services);
  const policy = policyOf(plan.node, ruleNamed, otherwise);
  const who = { level: plan.athlete.level, back: policy.back?.value ?? plan.athlete.back };
  const limitOf = (rule: Rule) => {
    const { severity, values } = ruleInForce(rule, settingOf(rule, policy), who);
    return severity.value === 'off' ? undefined : values.get('limit')?.value;
  };
  const growth = reference && week.gapBefore < 7 ? limitOf(mileageIncrease) : undefined;
  const spike = limitOf(longRunSpike);
  const run = spike === undefined ? undefined : mostOnDay(plan, day, spike);
  return {
    ...(reference && growth !== undefined && { week: mostAfter(reference, who.back, growth) }),
    ...(run !== undefined && { run }),
  };
}
