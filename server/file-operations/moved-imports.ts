import { type ast, importsOf, importTarget, partOf, type RunplanDocument } from '@runplan/language';
import { URI, UriUtils } from 'langium';
import type { FileRename, TextEdit } from 'vscode-languageserver';
import { withoutQuotes } from '../names/name-place.ts';
import { keyOf } from '../workspace/uri.ts';

/** Where a file will be, by its present URI; the same URI for a file that stays. */
export type Moves = (uri: string) => string;

/** Where files will be when files and folders are renamed or moved. */
export function movesOf(renames: readonly FileRename[]): Moves {
  const pairs = renames.map(({ oldUri, newUri }) => [keyOf(oldUri), keyOf(newUri)] as const);
  return (uri) => {
    for (const [from, to] of pairs) {
      if (uri === from) return to;
      const folder = from.endsWith('/') ? from : `${from}/`;
      if (uri.startsWith(folder)) return `${to.replace(/\/$/, '')}/${uri.slice(folder.length)}`;
    }
    return uri;
  };
}

/** The changes of a file's imports that keep their meaning once files have moved, the file itself perhaps among them. */
export function importEdits(document: RunplanDocument, moves: Moves): readonly TextEdit[] {
  const uri = document.uri.toString();
  return importsOf(document.parseResult.value).flatMap((node) => {
    const cst = partOf(node, 'path');
    const target = importTarget(node);
    if (!cst || target === undefined) return [];
    const path = pathAfter(node, moves(uri), moves(target));
    return path === undefined ? [] : [{ range: withoutQuotes(cst), newText: path }];
  });
}

/** The path that leads from one place to the other; undefined where the present one does, and where none can be written. */
function pathAfter({ path = '' }: ast.Import, from: string, to: string): string | undefined {
  const folder = UriUtils.dirname(URI.parse(from));
  if (UriUtils.joinPath(folder, path).toString() === to) return undefined;
  const target = URI.parse(to);
  if (target.scheme !== folder.scheme || target.authority !== folder.authority) return undefined;
  const relative = UriUtils.relative(folder, target);
  if (/["\\]/.test(relative) || !relative.toLowerCase().endsWith('.runplan')) return undefined;
  return path.startsWith('./') && !relative.startsWith('../') ? `./${relative}` : relative;
}
