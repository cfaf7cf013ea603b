import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** The directories that files may be read from: the current one and those the user gave. */
export interface Roots {
  /** Absolute, as given. */
  readonly given: readonly string[];
  /** Absolute, without symbolic links. */
  readonly real: readonly string[];
}

/** @param directories absolute paths; those that don't exist are left out */
export function createRoots(directories: Iterable<string>): Roots {
  const given = [...new Set(directories)];
  const real = given.flatMap((directory) => {
    try {
      return [realpathSync.native(directory)];
    } catch {
      return [];
    }
  });
  return { given, real: [...new Set(real)] };
}

/** Whether a path is a directory or below it; both absolute and normalized. */
export function isInside(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith(sep) ? directory : directory + sep);
}
