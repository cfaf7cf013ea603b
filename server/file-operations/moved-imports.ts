import {
  type ast,
  type Edit,
  importsOf,
  importTarget,
  type RunplanDocument,
  sourceOf,
  spanOf,
} from '@runplan/language/internal';
import { URI, UriUtils } from 'langium';
import { withoutQuotes } from '../syntax/places.ts';
import { keyOf } from '../workspace/uri.ts';

/** A file or folder that is renamed or moved, by the URIs that the editor uses. */
export interface FileMove {
  readonly oldUri: string;
  readonly newUri: string;
}

/** Where a file will be, by its present URI; the same URI for a file that stays. */
export type Moves = (uri: string) => string;

/** Where files will be when files and folders are renamed or moved. */
export function movesOf(renames: readonly FileMove[]): Moves {
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
export function importEdits(document: RunplanDocument, moves: Moves): readonly Edit[] {
  const uri = document.uri.toString();
  const source = sourceOf(document);
  return importsOf(document.parseResult.value).flatMap((node) => {
    const span = spanOf(node, 'path');
    const target = importTarget(node);
    if (!span || target === undefined) return [];
    const path = pathAfter(node, moves(uri), moves(target));
    return path === undefined ? [] : [{ ...withoutQuotes(span, source), text: path }];
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
