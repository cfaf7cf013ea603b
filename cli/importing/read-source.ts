/** Reads the file that a plan is made of. */
import { basename, resolve } from 'node:path';
import { decode, EXTENSION, failureReason, readPath, readStream } from '@runplan/disk';
import { printable } from '@runplan/report';
import { currentDirectory } from '../files/current-directory.ts';
import { cannotRead } from '../files/failure.ts';
import { UsageError } from '../usage-error.ts';

export interface ImportSource {
  /** As the user knows it. */
  readonly name: string;
  /** Without folders. */
  readonly fileName: string;
  readonly text: string;
}

/**
 * Reads a file, or standard input for `-`.
 *
 * @param calledAs the name of standard input
 * @throws UsageError where it can't be read, or is no text in UTF-8 of the size of a plan
 */
export async function readSource(typed: string, calledAs: string | undefined): Promise<ImportSource> {
  const isStdin = typed === '-';
  if (typed.endsWith(EXTENSION))
    throw new UsageError(
      `${printable(typed)} is a plan already. To write it in the usual form: runplan fmt ${printable(typed)}`,
    );
  const name = isStdin ? (calledAs ?? '<stdin>') : typed;
  const bytes = await bytesOf(typed, isStdin).catch((error) => {
    throw new UsageError(cannotRead(name, failureReason(error)));
  });
  const { text, findings } = decode(bytes, '');
  if (text === undefined || findings.length > 0)
    throw new UsageError(`${printable(name)}: ${findings[0]?.message}`);
  return { name, fileName: isStdin ? (calledAs ?? '') : basename(typed), text };
}

function bytesOf(typed: string, isStdin: boolean): Promise<Uint8Array> {
  return isStdin ? readStream(process.stdin) : readPath(resolve(currentDirectory(), typed));
}
