import { lookAhead } from '../files/look-ahead.ts';
import type { PlanFile } from '../files/plan-file.ts';
import { type FileOutcome, readFile } from './check-file.ts';
import type { FileCheck } from './file-check.ts';

/** Files that are being read while one is checked. */
const READ_AHEAD = 8;

/** Checks files one after the other in this thread. */
export async function* checkInTurn(files: Iterable<PlanFile>, check: FileCheck): AsyncGenerator<FileOutcome> {
  for await (const read of lookAhead(files, READ_AHEAD, readFile)) yield await check(read);
}
