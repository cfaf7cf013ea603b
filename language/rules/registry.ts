import type { Rule } from './define-rule.ts';
import { mileageIncrease } from './progression/mileage-increase.ts';

/** Every rule, in the order in which they are listed. */
export const RULES: readonly Rule[] = [mileageIncrease];

/** The rules by id. */
export const ruleNamed: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
