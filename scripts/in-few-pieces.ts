/** Lets a bundle with parts that are loaded later consist of few files: each file takes longer to load than what is in it. */
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import { ROOT } from './root.ts';

const LATER = 'later';

/**
 * Whatever is loaded later has all that was loaded before, as if it imported it. What several parts share has then the same
 * readers, and esbuild puts it into one file instead of into one for each choice of readers.
 *
 * @param stages the files that are loaded one after the other, the first of them at the start; all else comes after the last
 */
export function inFewPieces(stages: readonly [string, ...string[]]): Plugin {
  return {
    name: 'in-few-pieces',
    setup({ onLoad, onResolve, resolve }) {
      onResolve({ filter: /^\.|^@runplan\// }, async ({ path, kind, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === LATER) return undefined;
        const found = await resolve(path, { kind, resolveDir, pluginData: LATER });
        return found.errors.length > 0 || isForeign(found.path) ? undefined : later(found.path);
      });
      // A thread is loaded by a script of its own.
      onResolve({ filter: /\.ts$/ }, ({ path, kind }) =>
        kind === 'entry-point' && relative(stages[0], path) !== '' ? later(join(ROOT, path)) : undefined,
      );
      onLoad({ filter: /./, namespace: LATER }, ({ path }) => {
        const stage = stages.indexOf(path);
        const before = stages.at(stage < 0 ? -1 : stage - 1) as string;
        return { contents: `import './${before}'; export * from './${path}';`, resolveDir: ROOT };
      });
    },
  };
}

/** By its path in the project: where that lies must not show in what is built. */
const later = (path: string) => ({ path: relative(ROOT, path).split(sep).join('/'), namespace: LATER });

/** Whether a file is not of this project: what only one part needs stays as it is. */
function isForeign(path: string): boolean {
  return !isAbsolute(path) || path.includes('node_modules') || relative(ROOT, path).startsWith('..');
}
