import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectFolders } from '@runplan/language/internal';
import { decode } from './decode.ts';
import { pathOf } from './path-of.ts';
import { readPath } from './read.ts';

/** Project files on the disk. The search for one ends in the root of a repository. */
export const diskProjects: ProjectFolders = {
  async readProject(uri) {
    const path = pathOf(uri);
    if (path === undefined) return { problem: 'missing' };
    try {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (!stats || stats.isDirectory()) return { problem: 'missing' };
      if (!stats.isFile()) return { problem: 'unreadable' };
      const { text, findings } = decode(await readPath(path), uri);
      return text === undefined || findings.length > 0 ? { problem: 'unreadable' } : { text };
    } catch {
      return { problem: 'unreadable' };
    }
  },
  isTop(folder) {
    const path = pathOf(folder);
    return path === undefined || existsSync(join(path, '.git'));
  },
};
