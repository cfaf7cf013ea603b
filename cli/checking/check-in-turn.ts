import { createImportAccess, type Roots } from '@runplan/disk';
import { lookAhead } from '../files/look-ahead.ts';
import type { PlanFile } from '../files/plan-file.ts';
import { checkFile, type FileOutcome, type Fix, readFile } from './check-file.ts';

/** Files that are being read while one is checked. */
const READ_AHEAD = 8;

/** Checks files one after the other in this thread. */
export async function* checkInTurn(
  files: Iterable<PlanFile>,
  roots: Roots,
  fix: Fix,
): AsyncGenerator<FileOutcome> {
  const { createChecker } = await import('@runplan/language/internal');
  const checker = createChecker(createImportAccess(roots));
  for await (const read of lookAhead(files, READ_AHEAD, readFile)) yield await checkFile(checker, read, fix);
}
