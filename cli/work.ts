/**
 * What checking, formatting and explaining do, in one piece: it is loaded when one of them runs, and with the language,
 * which takes longest. What few runs need, and takes long, is loaded where it is needed.
 */
export { offeredPolicies, offeredRuleSettings, offeredRules } from './checking/offered-values.ts';
export { runCheck } from './checking/run-check.ts';
export { cheatSheetText } from './explaining/cheat-sheet-text.ts';
export { explainedWords } from './explaining/explained-words.ts';
export { showExplanation } from './explaining/show-explanation.ts';
export { formatFiles } from './formatting/format-files.ts';
