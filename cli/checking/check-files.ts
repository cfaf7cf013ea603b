import { availableParallelism } from 'node:os';
import type { Roots } from '@runplan/disk';
import type { Severity } from '@runplan/language/internal';
import type { PlanFile } from '../files/plan-file.ts';
import type { CheckRun, FileOutcome } from './check-file.ts';
import { checkInTurn } from './check-in-turn.ts';
import { createFileCheck } from './file-check.ts';

/** A thread takes as long to start, and to become as fast as this one, as so many files take to check. */
const FILES_A_THREAD = 250;
/** Fewer are never left to a thread of their own, however many there may be. */
const LEAST_FILES_A_THREAD = 60;
/** More threads cost more memory than they save time. */
const MOST_THREADS = 8;

/**
 * Checks files and gives the outcomes in their order: a few in this thread, many in several. Memory does not grow
 * with the number of files.
 *
 * @param roots the folders that imports may be read from
 * @param repairsFor the severities of findings that are told with their first repair
 * @param jobs how many threads there may be; undefined for as many as pay off beside the program's own
 */
export async function* checkFiles(
  files: readonly PlanFile[],
  roots: Roots,
  run: CheckRun,
  repairsFor: readonly Severity[],
  jobs?: number,
): AsyncGenerator<FileOutcome> {
  const most = jobs ?? Math.min(availableParallelism() - 1, MOST_THREADS);
  const least = jobs === undefined ? FILES_A_THREAD : LEAST_FILES_A_THREAD;
  const threads = Math.min(most, Math.floor(files.length / least));
  if (threads > 1) {
    // Here, because threads are for many files.
    const { checkInThreads } = await import('./check-in-threads.ts');
    yield* checkInThreads(files, { ...run, roots, repairsFor }, threads);
  } else {
    yield* checkInTurn(files, createFileCheck(roots, run, repairsFor));
  }
}
