import { type Mention, mentionsIn } from '@runplan/language';
import type { Diagnostic } from 'vscode-languageserver';
import type { ActionRequest } from './action.ts';

/** A name that is not known, and the diagnostic that says so. */
export interface UnknownName {
  readonly mention: Mention;
  readonly diagnostic: Diagnostic;
}

/** The names that the diagnostics of a request are about. */
export function unknownNames({ document, context, session }: ActionRequest): readonly UnknownName[] {
  const diagnostics = context.diagnostics.filter(({ code }) => code === 'unknown-name');
  if (diagnostics.length === 0) return [];
  const mentions = mentionsIn(document, session.workspace.langiumDocuments).filter(
    ({ isDefinition, targets }) => !isDefinition && targets.length === 0,
  );
  return diagnostics.flatMap((diagnostic) => {
    const { start, end } = diagnostic.range;
    const from = document.textDocument.offsetAt(start);
    const to = document.textDocument.offsetAt(end);
    const mention = mentions.find(({ cst }) => cst.offset === from && cst.end === to);
    return mention ? [{ mention, diagnostic }] : [];
  });
}
