/** Runs in a thread of its own: checks the batches of files that it is sent, and sends the outcomes back. */
import { parentPort, workerData } from 'node:worker_threads';
import { createImportAccess } from '@runplan/disk';
import { lookAhead } from '../files/look-ahead.ts';
import type { PlanFile } from '../files/plan-file.ts';
import { checkFile, type FileOutcome, readFile } from './check-file.ts';
import type { ThreadData } from './check-in-threads.ts';

const READ_AHEAD = 4;

const { createChecker } = await import('@runplan/language/internal');
const { roots, fix } = workerData as ThreadData;
const checker = createChecker(createImportAccess(roots));

parentPort?.on('message', async (batch: readonly PlanFile[]) => {
  const outcomes: FileOutcome[] = [];
  for await (const read of lookAhead(batch, READ_AHEAD, readFile)) {
    const outcome = await checkFile(checker, read, fix);
    // The text is for the code frames of findings; without any it need not travel.
    outcomes.push(
      'findings' in outcome && outcome.findings.length === 0 ? { ...outcome, text: '' } : outcome,
    );
  }
  parentPort?.postMessage(outcomes);
});
