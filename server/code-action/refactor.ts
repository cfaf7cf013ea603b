import {
  extraction,
  inlining,
  likeExpansion,
  mainName,
  PLAN_EDITS,
  planEditsAt,
  type Refactoring,
  type RefactoringPlace,
  readerOf,
  renumbering,
  unitConversion,
} from '@runplan/language/internal';
import type { ActionSource } from './action.ts';
import type { ActionKind } from './kinds.ts';

/** Offers refactorings where the selection begins. */
function refactoring(
  kind: ActionKind,
  find: (place: RefactoringPlace) => readonly Refactoring[] | Refactoring | undefined,
): ActionSource {
  return {
    kinds: [kind],
    offer({ session: { workspace }, document, offset }) {
      const found = find({
        document,
        documents: workspace.knownDocuments,
        plans: workspace.model(document).plans,
        read: readerOf(workspace.documents.services, document),
        offset,
      });
      return [found ?? []].flat().map((one) => ({ ...one, kind }));
    },
  };
}

export const REFACTORINGS: readonly ActionSource[] = [
  refactoring('refactor.extract', extraction),
  refactoring('refactor.inline', inlining),
  refactoring('refactor.rewrite', likeExpansion),
  refactoring('refactor.rewrite', mainName),
  refactoring('refactor.rewrite', renumbering),
  refactoring('refactor.rewrite', unitConversion),
  refactoring('refactor.rewrite', (place) =>
    planEditsAt(
      place,
      PLAN_EDITS.filter(({ moves }) => !moves),
    ),
  ),
  refactoring('refactor.move', (place) =>
    planEditsAt(
      place,
      PLAN_EDITS.filter(({ moves }) => moves),
    ),
  ),
];
