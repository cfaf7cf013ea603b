/** What the kinds of sessions are, in a coach's words. */
import { KINDS, keywordFacts } from '@runplan/language/internal';

/** What a kind of session is; undefined for a word that is none. */
export function kindInWords(kind: string): string | undefined {
  return kind === 'workout' ? keywordFacts(kind, 'WorkoutUse')?.about : KINDS.get(kind)?.about;
}

/** The named pace that a kind is reckoned with where no target is given; undefined where there is none. */
export function usualPaceOf(kind: string): string | undefined {
  if (kind === 'workout') return 'easy';
  const facts = KINDS.get(kind);
  return facts?.competes ? undefined : facts?.pace;
}
