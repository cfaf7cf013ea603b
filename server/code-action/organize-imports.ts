import { organizedImports } from '@runplan/language';
import { CodeActionKind } from 'vscode-languageserver';
import type { ActionSource } from './action.ts';

/** Sorted imports, without those that are there twice or not needed. */
export const organizeImports: ActionSource = {
  kinds: [CodeActionKind.SourceOrganizeImports],
  offer({ session: { workspace }, document }) {
    const edits = organizedImports(document, workspace.langiumDocuments);
    if (!edits) return [];
    return [{ title: 'Organize imports', kind: CodeActionKind.SourceOrganizeImports, edits: () => edits }];
  },
};
