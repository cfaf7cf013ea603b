import { importPath, importsOf, importTarget, partOf } from '@runplan/language/internal';
import type { Offer } from './offer.ts';
import type { Scene } from './scene.ts';

/** The files of the workspace that can be imported, nearest first. */
export function importPaths(scene: Scene): Offer[] {
  const here = scene.document.uri.toString();
  const { documents } = scene.session.workspace;
  const importers = documents.importersOf(here);
  const imported = new Set(
    importsOf(scene.file)
      .filter((node) => !scene.situation.owners.has(partOf(node)?.offset ?? -1))
      .map(importTarget),
  );
  return [...scene.outlines]
    .filter(([file]) => file !== here && !importers.has(file) && !imported.has(file))
    .flatMap(([file, { definitions }]) => {
      // A file without definitions that others could use is no library.
      const isUsable = definitions.some(({ type, container }) => type !== 'Plan' && container === undefined);
      const path = isUsable ? importPath(scene.document, file) : undefined;
      return path === undefined
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
      kind: 'File',
      about: { is: 'file', file },
    }));
}
