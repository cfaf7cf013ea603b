/** What shells offer as values of options, where it comes from the language. */
import { Documents, policiesOf, ruleGroups } from '@runplan/language/internal';
import { RULE_WORDS } from './rule-words.ts';

/** What a shell offers for `--policy`. */
export function offeredPolicies(): readonly string[] {
  return [...policiesOf({}, new Documents().services.documents).values()].map(({ name }) => name);
}

/** What a shell offers for `--rule`. */
export function offeredRuleSettings(): readonly string[] {
  const settable = ruleGroups().flatMap(({ rules }) => rules.filter(({ allowable }) => allowable));
  return settable.flatMap(({ id }) => RULE_WORDS.map((word) => `${id}=${word}`));
}

/** What a shell offers for `--only`. */
export function offeredRules(): readonly string[] {
  return ruleGroups().flatMap(({ rules }) => rules.map(({ id }) => id));
}
