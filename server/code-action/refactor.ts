import {
  extraction,
  inlining,
  likeExpansion,
  type Refactoring,
  type RefactoringPlace,
  renumbering,
  unitConversion,
} from '@runplan/language';
import { CodeActionKind } from 'vscode-languageserver';
import type { ActionSource } from './action.ts';

/** Offers a refactoring where the selection begins. */
function refactoring(
  kind: CodeActionKind,
  find: (place: RefactoringPlace) => Refactoring | undefined,
): ActionSource {
  return {
    kinds: [kind],
    offer({ session: { workspace }, document, range }) {
      const found = find({
        document,
        documents: workspace.langiumDocuments,
        plans: workspace.model(document).plans,
        offset: document.textDocument.offsetAt(range.start),
      });
      return found ? [{ ...found, kind }] : [];
    },
  };
}

export const REFACTORINGS: readonly ActionSource[] = [
  refactoring(CodeActionKind.RefactorExtract, extraction),
  refactoring(CodeActionKind.RefactorInline, inlining),
  refactoring(CodeActionKind.RefactorRewrite, likeExpansion),
  refactoring(CodeActionKind.RefactorRewrite, renumbering),
  refactoring(CodeActionKind.RefactorRewrite, unitConversion),
];
