import { basename, dirname, join } from 'node:path';
import { EXTENSION, repositoryOf } from '@runplan/disk';
import { PROJECT_FILE } from '@runplan/language/internal';

const GIT_IGNORE = '.gitignore';

/** The files above some places that say how plans are checked, or that they are not; they need not be there. */
export function pathsAbove(places: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const place of places) {
    const top = repositoryOf(dirname(place));
    for (let folder = dirname(place); ; folder = dirname(folder)) {
      found.add(join(folder, PROJECT_FILE));
      if (top !== undefined) found.add(join(folder, GIT_IGNORE));
      if (folder === top || folder === dirname(folder)) break;
    }
  }
  return [...found];
}

/**
 * Whether a change of what is there can change nothing of a check.
 *
 * @param isFolder undefined where it is not known
 */
export function isUnimportant(path: string, isFolder: boolean | undefined): boolean {
  const name = basename(path);
  if (name === GIT_IGNORE || name === PROJECT_FILE) return false;
  if (name.startsWith('.') || name === 'node_modules') return true;
  return isFolder === false && !name.toLowerCase().endsWith(EXTENSION);
}
