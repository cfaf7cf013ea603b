/** The kinds of actions that there are, by the names that the protocol has for them. */
export type ActionKind =
  | 'quickfix'
  | 'refactor.extract'
  | 'refactor.inline'
  | 'refactor.move'
  | 'refactor.rewrite'
  | 'source.fixAll.runplan'
  | 'source.organizeImports'
  | 'source.usualForm.runplan';

/** The kinds that someone wants. */
export interface WantedKinds {
  /** A kind stands for all that are below it, the empty one for all; without it, whatever is useful. */
  readonly only?: readonly string[];
  /** Whether the editor asks by itself while the cursor moves. */
  readonly isUnasked: boolean;
}

/** What editors look for by themselves; the others wait until someone asks. */
const OFFERED_UNASKED: readonly ActionKind[] = ['quickfix', 'refactor.extract', 'refactor.inline'];

export function isWanted(kind: ActionKind, { only, isUnasked }: WantedKinds): boolean {
  if (only) return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
  return !isUnasked || OFFERED_UNASKED.includes(kind);
}
