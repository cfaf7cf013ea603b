import { join, relative, resolve } from 'node:path';
import { printable } from '@runplan/report';
import { currentDirectory } from '../files/current-directory.ts';
import { baseOfPaths } from '../files/path-in-repository.ts';
import { complain } from '../terminal/complain.ts';
import { digestOfChecks } from '../version.ts';
import type { CachePlace } from './cache.ts';
import { CACHE_FOLDER, openCacheFolder } from './cache-folder.ts';

/** The cache of a run. What goes wrong with it makes the run slower, and is said once. */
export interface CacheOfRun {
  /** Undefined where nothing can be kept. */
  readonly place: CachePlace | undefined;
  /** Takes notice of why a result was not kept. */
  missed(reason: string): void;
}

/**
 * Opens the cache of a run.
 *
 * @param typed the folder as it was typed; true for the usual one, in the repository of the current directory
 * @throws UsageError when there is something else in the folder
 */
export async function openCache(typed: string | true): Promise<CacheOfRun> {
  const directory = currentDirectory();
  const folder = typed === true ? join(baseOfPaths(directory), CACHE_FOLDER) : resolve(directory, typed);
  const name = typed === true ? relative(directory, folder) : typed;
  let isTold = false;
  const missed = (reason: string) => {
    if (!isTold)
      complain(`Cannot write the cache ${printable(name)}: ${reason}. Everything is checked all the same.`);
    isTold = true;
  };
  const opened = await openCacheFolder(folder, name);
  if ('problem' in opened) {
    missed(opened.problem);
    return { place: undefined, missed };
  }
  return { place: { folder: opened.folder, program: digestOfChecks() }, missed };
}
