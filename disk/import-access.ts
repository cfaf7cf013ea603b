import { existsSync, readdirSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileAccess, FileProblem } from '@runplan/language/internal';
import { decode, MAXIMUM_BYTES } from './decode.ts';
import { pathOf } from './path-of.ts';
import { readPath } from './read.ts';
import { isInside, type Roots } from './roots.ts';

/**
 * Reads imported files, only from below the roots. A path that leaves them, by itself or through a link, is `outside`
 * and is not opened.
 */
export function createImportAccess(roots: Roots): FileAccess {
  const allowed = [...roots.given, ...roots.real];
  return {
    async read(uri) {
      const path = pathOf(uri);
      if (path === undefined || !allowed.some((root) => isInside(path, root))) return { problem: 'outside' };
      try {
        const real = await realpath(path).catch(() => realpath(asComposed(path)));
        if (!roots.real.some((root) => isInside(real, root))) return { problem: 'outside' };
        if (!(await stat(real)).isFile()) return { problem: 'unreadable' };
        const bytes = await readPath(real);
        // The language says of as much that it is too large.
        if (bytes.length > MAXIMUM_BYTES) return { text: new TextDecoder().decode(bytes) };
        const { text } = decode(bytes, uri);
        return text === undefined ? { problem: 'unreadable' } : { text };
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },
  };
}

/**
 * The path of a file whose name is composed in another way, where there is one: disks keep accents as one sign or as two,
 * and both look the same.
 */
function asComposed(path: string): string {
  const above = dirname(path);
  if (above === path) return path;
  const parent = existsSync(above) ? above : asComposed(above);
  if (!existsSync(parent)) return path;
  const name = basename(path).normalize('NFC');
  const found = readdirSync(parent).find((other) => other.normalize('NFC') === name);
  return join(parent, found ?? basename(path));
}

function problemOf(error: unknown): FileProblem {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
}
