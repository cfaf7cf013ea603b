/** How long each rule takes on a plan of 52 weeks for two athletes, beyond parsing and building the model. */

import { runRules } from '../../language/check/run-rules.ts';
import type * as ast from '../../language/grammar/generated/ast.ts';
import { RULES } from '../../language/rules/registry.ts';
import { plansIn } from '../../language/training/testing.ts';
import { asRunplan, samplePlan } from './plans.ts';

const ROUNDS = 40;

export interface RuleTime {
  readonly rule: string;
  /** Milliseconds, the median of the rounds. */
  readonly milliseconds: number;
}

/** The slowest first; `all` is the run of all rules together, as a check does it. */
export async function timeRules(weeks: number): Promise<readonly RuleTime[]> {
  const one = asRunplan(samplePlan(weeks));
  const second =
    'athlete "Second"\n  level novice\n  back history\n  recent volume 30 km\n  recent longest 12 km\n\n';
  const plans = await plansIn(second + one.replace(/^(plan .*)$/m, '$1, "Second"'));
  const file = plans[0]?.node.$container as ast.RunplanFile;
  const checked = plans.map((plan) => ({ plan, policy: { rules: new Map() } }));
  const time = (rule: string, rules: typeof RULES): RuleTime => {
    const samples = Array.from({ length: ROUNDS * 2 }, () => {
      const started = performance.now();
      runRules(file, checked, rules, () => true);
      return performance.now() - started;
    });
    // The first half warms up.
    const warm = samples.slice(ROUNDS).sort((a, b) => a - b);
    return { rule, milliseconds: warm[ROUNDS / 2] as number };
  };
  const each = RULES.map((rule) => time(rule.id, [rule]));
  return [time('all', RULES), ...each.sort((a, b) => b.milliseconds - a.milliseconds)];
}
