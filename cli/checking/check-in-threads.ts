import { once } from 'node:events';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { failureReason, type Roots } from '@runplan/disk';
import type { Severity } from '@runplan/language/internal';
import type { Cache } from '../caching/cache.ts';
import { lookAhead } from '../files/look-ahead.ts';
import type { PlanFile } from '../files/plan-file.ts';
import { guard } from '../files/temporary.ts';
import { UsageError } from '../usage-error.ts';
import { type CheckRun, type FileOutcome, readFile } from './check-file.ts';
import { cacheOf } from './file-check.ts';

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
  const pool = new ThreadPool(data, threads);
  const cache = cacheOf(data.roots, data, data.repairsFor);
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );
  // What is kept is found faster than it is sent.
  const check = cache
    ? (batch: readonly PlanFile[]) => checkMissing(batch, cache, pool)
    : (batch: readonly PlanFile[]) => pool.check(batch);
  try {
    for await (const outcomes of lookAhead(batches, threads * AHEAD_A_THREAD, check)) yield* outcomes;
  } finally {
    await pool.stop();
  }
}

/** Finds what is kept of a batch, and has the rest checked. */
async function checkMissing(
  batch: readonly PlanFile[],
  cache: Cache,
  pool: ThreadPool,
): Promise<readonly FileOutcome[]> {
  const kept: (FileOutcome | undefined)[] = [];
  for (const file of batch) kept.push(await cache.kept(await readFile(file)));
  const missing = batch.filter((_, index) => !kept[index]);
  const checked = missing.length === 0 ? [] : [...(await pool.check(missing))];
  return kept.map((outcome) => outcome ?? (checked.shift() as FileOutcome));
}

/** Threads, which are started when all others have something to do. */
class ThreadPool {
  private readonly data: ThreadData;
  private readonly most: number;
  private readonly threads: CheckThread[] = [];

  constructor(data: ThreadData, most: number) {
    this.data = data;
    this.most = most;
  }

  /** Checks a batch. Rejects when its thread dies. */
  check(batch: readonly PlanFile[]): Promise<readonly FileOutcome[]> {
    return this.leastBusy().check(batch);
  }

  async stop(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }

  private leastBusy(): CheckThread {
    const least = this.threads.toSorted((a, b) => a.waiting - b.waiting)[0];
    if (least && (least.waiting === 0 || this.threads.length === this.most)) return least;
    const started = new CheckThread(this.data);
    this.threads.push(started);
    return started;
  }
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
      this.worker.once('error', (error) => reject(isNotStarted(error) ? noThread(error) : error));
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

/** Whether the system has no room for another thread, such as for the files that it opens. */
function isNotStarted(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_INIT_FAILED';
}

function noThread({ message }: Error): UsageError {
  const [, reason] = /: (\w+)$/.exec(message) ?? [];
  const why = reason === undefined ? '' : `: ${failureReason({ code: reason, message: reason })}`;
  return new UsageError(`The system starts no further thread${why}. Check without: --jobs 1.`);
}
