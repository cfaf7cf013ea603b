import { explainedNames } from '@runplan/language/internal';

/** What `runplan explain` can be asked about, for shells. */
export function explainedWords(): readonly string[] {
  return ['exercises', 'exercise', ...explainedNames()];
}
