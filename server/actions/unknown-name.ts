import { importEdits, importPath, type Mention, mentionsIn, missingDefinition } from '@runplan/language';
import { CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Action, ActionRequest, ActionSource } from './action.ts';

/** For a name that is not known: imports of the files that define it, or a definition of its own. */
export const unknownName: ActionSource = {
  kinds: [CodeActionKind.QuickFix],
  async offer(request) {
    const { document, context, session } = request;
    const unknown = context.diagnostics.filter(({ code }) => code === 'unknown-name');
    if (unknown.length === 0) return [];
    const mentions = mentionsIn(document, session.workspace.langiumDocuments).filter(
      ({ isDefinition, targets }) => !isDefinition && targets.length === 0,
    );
    const actions: Action[] = [];
    for (const diagnostic of unknown) {
      const { start, end } = diagnostic.range;
      const from = document.textDocument.offsetAt(start);
      const to = document.textDocument.offsetAt(end);
      const mention = mentions.find(({ cst }) => cst.offset === from && cst.end === to);
      if (!mention) continue;
      actions.push(...(await imports(mention, diagnostic, request)));
      const definition = missingDefinition(mention);
      if (!definition) continue;
      actions.push({ ...definition, kind: CodeActionKind.QuickFix, diagnostic, isCheap: true });
    }
    return actions;
  },
};

/** One for each file of the workspace that defines the name, the shortest way first. */
async function imports(
  { type, name }: Mention,
  diagnostic: Diagnostic,
  { session, document, token }: ActionRequest,
): Promise<readonly Action[]> {
  await session.background.finished();
  const outlines = await session.workspace.allOutlines();
  if (token.isCancellationRequested) return [];
  // A file that imports this one can't be imported in turn.
  const self = document.uri.toString();
  const importers = session.workspace.documents.importersOf(self);
  const paths: string[] = [];
  for (const [uri, { definitions }] of outlines) {
    const defines = definitions.some(
      (one) =>
        one.type === type && one.container === undefined && one.name.toLowerCase() === name.toLowerCase(),
    );
    const path = defines && uri !== self && !importers.has(uri) ? importPath(document, uri) : undefined;
    if (path !== undefined) paths.push(path);
  }
  return paths
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .map((path, index) => ({
      title: `Import from "${path}"`,
      kind: CodeActionKind.QuickFix,
      diagnostic,
      isCheap: true,
      ...(index === 0 && paths.length === 1 && { isPreferred: true }),
      edits: () => importEdits(document, path),
    }));
}
