import { organizedImports } from '@runplan/language/internal';
import type { ActionSource } from './action.ts';

/** Sorted imports, without those that are there twice or not needed. */
export const organizeImports: ActionSource = {
  kinds: ['source.organizeImports'],
  offer({ session: { workspace }, document }) {
    const edits = organizedImports(document, workspace.knownDocuments);
    if (!edits) return [];
    return [{ title: 'Organize imports', kind: 'source.organizeImports', edits: () => edits }];
  },
};
