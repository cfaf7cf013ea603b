import { availableParallelism } from 'node:os';
import type { Roots } from '@runplan/disk';
import type { Severity } from '@runplan/language/internal';
import type { PlanFile } from '../files/plan-file.ts';
import type { CheckRun, FileOutcome } from './check-file.ts';
import { checkInTurn } from './check-in-turn.ts';
import { createFileCheck } from './file-check.ts';

/** A thread pays off from about so many files on: it takes as long to start as they take to check. */
const FILES_A_THREAD = 60;
/** More threads cost more memory than they save time. */
const MOST_THREADS = 8;

/**
 * Checks files and gives the outcomes in their order: a few in this thread, many in several. Memory does not grow
 * with the number of files.
 *
 * @param roots the folders that imports may be read from
 * @param repairsFor the severities of findings that are told with their first repair
 * @param jobs how many threads there may be
 */
export async function* checkFiles(
  files: readonly PlanFile[],
  roots: Roots,
  run: CheckRun,
  repairsFor: readonly Severity[],
  jobs = Math.min(availableParallelism(), MOST_THREADS),
): AsyncGenerator<FileOutcome> {
  const threads = Math.min(jobs, Math.floor(files.length / FILES_A_THREAD));
  if (threads > 1) {
    // Here, because threads are for many files.
    const { checkInThreads } = await import('./check-in-threads.ts');
    yield* checkInThreads(files, { ...run, roots, repairsFor }, threads);
  } else {
    yield* checkInTurn(files, createFileCheck(roots, run, repairsFor));
  }
}
