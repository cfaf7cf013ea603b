/** What a rule can be set to. */
export const RULE_WORDS = ['off', 'info', 'warning', 'error'] as const;
export type RuleWord = (typeof RULE_WORDS)[number];
