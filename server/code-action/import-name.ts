import { importEdits, importPath, isSameName } from '@runplan/language/internal';
import type { Action, ActionRequest, ActionSource } from './action.ts';
import { type UnknownName, unknownNames } from './unknown-names.ts';

/** Imports a file of the workspace that defines a name that is not known here. */
export const importName: ActionSource = {
  kinds: ['quickfix'],
  async offer(request) {
    const actions: Action[] = [];
    for (const name of unknownNames(request)) actions.push(...(await imports(name, request)));
    return actions;
  },
};

/** One for each file that defines the name, the shortest way first. */
async function imports(
  { mention: { type, name }, problem }: UnknownName,
  { session, document, token }: ActionRequest,
): Promise<readonly Action[]> {
  await session.background.everythingSeen();
  const outlines = await session.workspace.allOutlines();
  if (token.isCancellationRequested) return [];
  // A file that imports this one can't be imported in turn.
  const self = document.uri.toString();
  const importers = session.workspace.documents.importersOf(self);
  const paths: string[] = [];
  for (const [uri, { definitions }] of outlines) {
    const defines = definitions.some(
      (one) => one.type === type && one.container === undefined && isSameName(one.name, name),
    );
    const path = defines && uri !== self && !importers.has(uri) ? importPath(document, uri) : undefined;
    if (path !== undefined) paths.push(path);
  }
  return paths
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .map((path) => ({
      title: `Import from "${path}"`,
      kind: 'quickfix',
      problems: [problem],
      isCheap: true,
      ...(paths.length === 1 && { isPreferred: true }),
      edits: () => importEdits(document, path),
    }));
}
