/** Puts a new plan into a file. */
import { lstatSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXTENSION, failureReason, isPlanName } from '@runplan/disk';
import { printable } from '@runplan/report';
import { UsageError } from '../usage-error.ts';
import { beginFile, targetOf } from './begin-file.ts';
import { currentDirectory } from './current-directory.ts';
import { NotWritten } from './not-written.ts';
import { writeText } from './write.ts';

/**
 * Refuses a file that can't take a plan, before anything is done for it.
 *
 * @param command what is typed before the name
 * @throws UsageError where the name is none of a plan, or a file is there that is not to be overwritten
 */
export function expectPlanFile(name: string, command: string, force: boolean): void {
  if (!isPlanName(name)) {
    throw new UsageError(
      `Plans are files that end in ${EXTENSION}: ${command} ${printable(name)}${EXTENSION}`,
    );
  }
  if (!force && isTaken(resolve(currentDirectory(), name))) throw new UsageError(isThere(name));
}

/**
 * Either all of it is written or nothing.
 *
 * @throws UsageError where it can't be written, or a file is there that is not to be overwritten
 */
export async function writePlanFile(name: string, text: string, force: boolean): Promise<void> {
  const path = resolve(currentDirectory(), name);
  const isTakenNow = () => !force && isTaken(path);
  try {
    if (force && isFile(path)) await writeText(path, text, await readFile(path));
    else await writeNew(path, text, isTakenNow);
  } catch (error) {
    throw new UsageError(
      isTakenNow() ? isThere(name) : `Cannot write ${printable(name)}: ${failureReason(error)}.`,
    );
  }
}

async function writeNew(path: string, text: string, isTakenNow: () => boolean): Promise<void> {
  const file = await beginFile(await targetOf(path));
  try {
    await file.write(text);
    // Someone may have saved a file of that name meanwhile.
    if (isTakenNow()) throw new NotWritten('it is there already');
  } catch (error) {
    await file.discard();
    throw error;
  }
  await file.finish();
}

function isTaken(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isThere(name: string): string {
  return `${printable(name)} is there already and was left as it is. Choose another name, or overwrite it with --force.`;
}
