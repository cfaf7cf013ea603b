/** Puts a new plan into a file. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXTENSION, failureReason } from '@runplan/disk';
import { printable } from '@runplan/report';
import { UsageError } from '../usage-error.ts';
import { currentDirectory } from './current-directory.ts';
import { writeText } from './write.ts';

/**
 * Refuses a file that can't take a plan, before anything is done for it.
 *
 * @param command what is typed before the name
 * @throws UsageError where the name is none of a plan, or a file is there that is not to be overwritten
 */
export function expectPlanFile(name: string, command: string, force: boolean): void {
  if (!name.endsWith(EXTENSION)) {
    throw new UsageError(
      `Plans are files that end in ${EXTENSION}: ${command} ${printable(name)}${EXTENSION}`,
    );
  }
  if (!force && existsSync(resolve(currentDirectory(), name))) throw new UsageError(isThere(name));
}

/** @throws UsageError where it can't be written, or a file is there that is not to be overwritten */
export async function writePlanFile(name: string, text: string, force: boolean): Promise<void> {
  const path = resolve(currentDirectory(), name);
  try {
    if (force && existsSync(path)) await writeText(path, text, await readFile(path));
    else await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'its directory does not exist' : failureReason(error);
    throw new UsageError(code === 'EEXIST' ? isThere(name) : `Cannot write ${printable(name)}: ${reason}.`);
  }
}

function isThere(name: string): string {
  return `${printable(name)} is there already and was left as it is. Choose another name, or overwrite it with --force.`;
}
