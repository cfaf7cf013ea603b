/** Runs in a thread of its own: checks the batches of files that it is sent, and sends the outcomes back. */
import { parentPort, workerData } from 'node:worker_threads';
import { lookAhead } from '../files/look-ahead.ts';
import type { PlanFile } from '../files/plan-file.ts';
import { type FileOutcome, readFile } from './check-file.ts';
import type { ThreadData } from './check-in-threads.ts';
import { createFileCheck } from './file-check.ts';
import { plainOutcome } from './plain-outcome.ts';

const READ_AHEAD = 4;

const { roots, repairsFor, ...run } = workerData as ThreadData;
const check = createFileCheck(roots, run, repairsFor);

parentPort?.on('message', async (batch: readonly PlanFile[]) => {
  const outcomes: FileOutcome[] = [];
  for await (const read of lookAhead(batch, READ_AHEAD, readFile)) {
    const outcome = await check(read);
    outcomes.push(plainOutcome(outcome, repairsFor));
  }
  parentPort?.postMessage(outcomes);
});
