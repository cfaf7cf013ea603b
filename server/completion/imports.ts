/** Import lines: the path from one file to another, and where the line goes. */
import { ast, importsOf, importTarget, type RunplanDocument } from '@runplan/language';
import { URI } from 'langium';
import { CompletionItemKind, type TextEdit } from 'vscode-languageserver';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';

/** The relative path that an import in one file names another one by; undefined where it can't. */
export function pathTo(from: string, to: string): string | undefined {
  const here = URI.parse(from);
  const there = URI.parse(to);
  if (here.scheme !== there.scheme || here.authority !== there.authority) return undefined;
  const folders = here.path.split('/').slice(0, -1);
  const parts = there.path.split('/');
  let same = 0;
  while (same < folders.length && same < parts.length - 1 && folders[same] === parts[same]) same += 1;
  const path = [...folders.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
  return path.toLowerCase().endsWith('.runplan') && !/["\\\r\n]|^[a-z][a-z0-9+.-]*:/i.test(path)
    ? path
    : undefined;
}

/** Adds an import below those that are there, or at the top of the file. */
export function importEdit({ textDocument, parseResult }: RunplanDocument, path: string): TextEdit {
  const text = textDocument.getText();
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const line = `import "${path}"`;
  const { statements } = parseResult.value;
  const last = importsOf(parseResult.value).at(-1);
  const above = last ?? statements.find((node) => ast.isVersion(node));
  if (!above?.$cstNode) {
    const start = textDocument.positionAt(text.startsWith('\uFEFF') ? 1 : 0);
    return { range: { start, end: start }, newText: `${line}${lineEnd}${lineEnd}` };
  }
  const rest = text.slice(above.$cstNode.end).search(/[\r\n]|$/);
  const end = textDocument.positionAt(above.$cstNode.end + rest);
  return { range: { start: end, end }, newText: `${last ? lineEnd : lineEnd + lineEnd}${line}` };
}

/** The files of the workspace that can be imported, nearest first. */
export function importPaths(scene: Scene): Offer[] {
  const here = scene.document.uri.toString();
  const { documents } = scene.session.workspace;
  const importers = documents.importersOf(here);
  const imported = new Set(
    importsOf(scene.file)
      .filter(({ $cstNode }) => $cstNode && !scene.situation.owners.has($cstNode.offset))
      .map(importTarget),
  );
  return [...scene.outlines]
    .filter(([file]) => file !== here && !importers.has(file) && !imported.has(file))
    .flatMap(([file, { definitions }]) => {
      const path = pathTo(here, file);
      // A file without definitions that others could use is no library.
      const usable = definitions.filter(({ type, container }) => type !== 'Plan' && container === undefined);
      return path === undefined || usable.length === 0
        ? []
        : [{ path, file, isShared: !definitions.some(({ type }) => type === 'Plan') }];
    })
    .sort(
      (one, other) =>
        Number(other.isShared) - Number(one.isShared) ||
        one.path.split('/').length - other.path.split('/').length ||
        (one.path < other.path ? -1 : 1),
    )
    .map(({ path, file }) => ({
      label: path,
      insert: `"${path}"`,
      kind: CompletionItemKind.File,
      about: { is: 'file', file },
    }));
}
