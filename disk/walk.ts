import { type Dirent, existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isPlanName } from './extension.ts';
import { BROKEN_LINK, failureReason } from './failure-reason.ts';
import { GitIgnore } from './git-ignore.ts';
import { isInside } from './roots.ts';

/** What stands in a name for bytes that are not UTF-8. */
const LOST = '\ufffd';

export interface FoundFile {
  /** Path below the directory, with `/`. */
  readonly relative: string;
  /** Absolute path without symbolic links. */
  readonly real: string;
}

export interface Walk {
  readonly files: readonly FoundFile[];
  /** Paths below the directory that could not be read, and why. */
  readonly failures: readonly { readonly relative: string; readonly reason: string }[];
  /** Links that lead out of the roots and were not followed. */
  readonly leaving: readonly string[];
  /** Whether git ignores something that would have been looked at. */
  readonly ignored: boolean;
}

/**
 * Finds the plan files below a directory, in the order of their names. Skips `node_modules` and names that start with
 * a dot, and what git ignores ({@link GitIgnore}). Links are followed while they stay inside the roots; each directory is read once, so loops end.
 *
 * @param directory an existing directory
 * @param roots absolute paths without symbolic links
 */
export function walk(directory: string, roots: readonly string[]): Walk {
  const files: FoundFile[] = [];
  const failures: { relative: string; reason: string }[] = [];
  const leaving: string[] = [];
  let ignored = false;
  const start = realpathSync.native(join(directory));
  const git = new GitIgnore(start);
  const seen = new Set<string>();
  const links: { readonly path: string; readonly relative: string }[] = [];

  function visit(real: string, relative: string): void {
    if (seen.has(real)) return;
    seen.add(real);
    let entries: Dirent[];
    try {
      entries = readdirSync(real, { withFileTypes: true });
    } catch (error) {
      failures.push({ relative, reason: failureReason(error) });
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const child = relative === '' ? entry.name : `${relative}/${entry.name}`;
      const isLookedAt = entry.isDirectory() || entry.isSymbolicLink() || isPlanName(entry.name);
      if (isLookedAt && git.ignores(real, entry.name, entry.isDirectory())) {
        ignored = true;
        continue;
      }
      const childPath = real.endsWith(sep) ? real + entry.name : real + sep + entry.name;
      if (
        entry.name.includes(LOST) &&
        (entry.isDirectory() || isPlanName(entry.name)) &&
        !existsSync(childPath)
      ) {
        failures.push({ relative: child, reason: 'its name is not UTF-8. Rename it' });
        continue;
      }
      if (entry.isSymbolicLink()) links.push({ path: childPath, relative: child });
      else if (entry.isDirectory()) visit(childPath, child);
      else if (entry.isFile() && isPlanName(entry.name)) files.push({ relative: child, real: childPath });
    }
  }

  function followLink(path: string, relative: string): void {
    let real: string;
    let stats: Stats;
    try {
      real = realpathSync.native(path);
      stats = statSync(real);
    } catch (error) {
      if (!isPlanName(path)) return;
      const broken = (error as NodeJS.ErrnoException).code === 'ENOENT';
      failures.push({
        relative,
        reason: broken ? BROKEN_LINK : failureReason(error),
      });
      return;
    }
    if (!stats.isDirectory() && !(stats.isFile() && isPlanName(path))) return;
    if (!roots.some((root) => isInside(real, root))) leaving.push(relative);
    else if (stats.isDirectory()) visit(real, relative);
    else files.push({ relative, real });
  }

  visit(start, '');
  // What stands in the directory itself is found by its own name.
  for (const { path, relative } of links) followLink(path, relative);
  files.sort((a, b) => (a.relative < b.relative ? -1 : 1));
  return { files, failures, leaving, ignored };
}
