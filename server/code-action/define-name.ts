import { missingDefinition } from '@runplan/language';
import { CodeActionKind } from 'vscode-languageserver';
import type { ActionSource } from './action.ts';
import { unknownNames } from './unknown-names.ts';

/** Defines a name that is not known. */
export const defineName: ActionSource = {
  kinds: [CodeActionKind.QuickFix],
  offer: (request) =>
    unknownNames(request).flatMap(({ mention, diagnostic }) => {
      const definition = missingDefinition(mention);
      return definition ? [{ ...definition, kind: CodeActionKind.QuickFix, diagnostic, isCheap: true }] : [];
    }),
};
