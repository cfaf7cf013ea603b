import { once } from 'node:events';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Roots } from '@runplan/disk';
import type { Severity } from '@runplan/language/internal';
import { lookAhead } from '../files/look-ahead.ts';
import type { PlanFile } from '../files/plan-file.ts';
import { guard } from '../files/temporary.ts';
import type { CheckRun, FileOutcome } from './check-file.ts';

/** Files that a thread gets at a time. */
const BATCH = 20;
/** Batches that are given out ahead of the one whose outcomes are due. */
const AHEAD_A_THREAD = 3;
/** Megabytes for short-lived objects. More is slower here: what lives as long as a file is copied over and over. */
const YOUNG_GENERATION = 12;

/** What a thread is started with. */
export interface ThreadData extends CheckRun {
  readonly roots: Roots;
  /** The severities of findings that are sent back with their first repair: each has to be tried here. */
  readonly repairsFor: readonly Severity[];
}

/** Checks files in several threads and gives the outcomes in the order of the files. */
export async function* checkInThreads(
  files: readonly PlanFile[],
  data: ThreadData,
  threads: number,
): AsyncGenerator<FileOutcome> {
  // Threads hear of no signal, and are not asked when the program ends.
  if (data.fix) for (const { path } of files) guard(dirname(path));
  if (data.cache) guard(data.cache.folder);
  const pool = Array.from({ length: threads }, () => new CheckThread(data));
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );
  try {
    const results = lookAhead(batches, threads * AHEAD_A_THREAD, (batch) => leastBusy(pool).check(batch));
    for await (const outcomes of results) yield* outcomes;
  } finally {
    await Promise.all(pool.map((thread) => thread.stop()));
  }
}

function leastBusy(pool: readonly CheckThread[]): CheckThread {
  return pool.reduce((least, thread) => (thread.waiting < least.waiting ? thread : least));
}

class CheckThread {
  /** Batches that it has not finished. */
  waiting = 0;
  private readonly worker: Worker;
  private readonly died: Promise<never>;
  private last: Promise<unknown> = Promise.resolve();

  constructor(data: ThreadData) {
    this.worker = new Worker(new URL('./check-thread.js', import.meta.url), {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    });
    this.died = new Promise((_, reject) => {
      this.worker.once('error', reject);
      this.worker.once('exit', (code) =>
        reject(new Error(`A checking thread ended with exit code ${code}.`)),
      );
    });
    this.died.catch(() => {});
  }

  /** Checks a batch after those that were given before. Rejects when the thread dies. */
  check(batch: readonly PlanFile[]): Promise<readonly FileOutcome[]> {
    this.waiting++;
    const outcomes = this.last.then(async () => {
      this.worker.postMessage(batch);
      const [answer] = (await Promise.race([once(this.worker, 'message'), this.died])) as [
        readonly FileOutcome[],
      ];
      this.waiting--;
      return answer;
    });
    this.last = outcomes;
    return outcomes;
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
