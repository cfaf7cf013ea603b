import { relative, sep } from 'node:path';
import { repositoryOf } from '@runplan/disk';

/** Says how programs call files: from the repository that a directory lies in, without one from the directory itself. */
export function pathInRepository(directory: string): (path: string) => string {
  const base = baseOfPaths(directory);
  return (path) => relative(base, path).replaceAll(sep, '/');
}

/** What the paths by which programs call files are relative to. */
export function baseOfPaths(directory: string): string {
  return repositoryOf(directory) ?? directory;
}
