import ignore from 'ignore';
import { folderOf, type Project } from './project.ts';

/** Whether a path, written with `/` and below the folder that the patterns are about, is one that they name. */
export type IsExcluded = (relative: string) => boolean;

/** Reads patterns as in a `.gitignore`. Case matters, so that they mean the same on every machine. */
export function excludedBy(patterns: readonly string[]): IsExcluded {
  if (patterns.length === 0) return () => false;
  const matcher = ignore({ ignorecase: false }).add([...patterns]);
  return (relative) => ignore.isPathValid(relative) && matcher.ignores(relative);
}

const known = new WeakMap<Project, IsExcluded>();

/** Whether a project leaves out a plan of it, by its URI. */
export function isLeftOut(project: Project, uri: string): boolean {
  const excluded = known.get(project) ?? excludedBy(project.exclude);
  known.set(project, excluded);
  return excluded(decoded(uri.slice(folderOf(project).length)));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
