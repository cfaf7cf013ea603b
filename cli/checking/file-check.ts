import { createImportAccess, type Roots } from '@runplan/disk';
import { createChecker, type Severity } from '@runplan/language/internal';
import { Cache } from '../caching/cache.ts';
import { SeenFiles } from '../caching/needed-files.ts';
import { type CheckRun, checkFile, type FileOutcome, type ReadFile } from './check-file.ts';

/** Checks what was read of a file, or finds what is kept of it. Never throws. */
export type FileCheck = (read: ReadFile) => Promise<FileOutcome>;

/**
 * Checks one file after the other.
 *
 * @param roots the folders that imports may be read from
 * @param repairsFor the severities of findings that are kept with their first repair
 */
export function createFileCheck(roots: Roots, run: CheckRun, repairsFor: readonly Severity[]): FileCheck {
  const access = createImportAccess(roots);
  const seen = new SeenFiles();
  const checker = createChecker(access);
  const check = (read: ReadFile): Promise<FileOutcome> => checkFile(checker, read, run, seen);
  const cache = cacheOf(roots, run, repairsFor);
  return cache ? (read) => cache.outcomeOf(read, check) : check;
}

/** The cache of a run; undefined where nothing is kept. */
export function cacheOf(
  roots: Roots,
  { cache, over }: CheckRun,
  repairsFor: readonly Severity[],
): Cache | undefined {
  return cache && new Cache(cache, { over, repairsFor }, createImportAccess(roots));
}
