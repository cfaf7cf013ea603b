/** Reads the files that a plan is made of. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { failureReason, isPlanName, readPath, readStream } from '@runplan/disk';
import { type ImportFile, READABLE } from '@runplan/exchange';
import { printable } from '@runplan/report';
import { currentDirectory } from '../files/current-directory.ts';
import { cannotRead } from '../files/failure.ts';
import { UsageError } from '../usage-error.ts';

export interface ImportSources {
  /** As the user knows them: a file, a folder, `3 files`. */
  readonly name: string;
  readonly files: readonly ImportFile[];
}

/** The endings of files of which several make a plan. */
const WORKOUT_ENDINGS = new Set(
  READABLE.filter(({ read }) => read.each === 'session').flatMap(({ read }) => read.endings),
);

/**
 * Reads files, the workouts in folders, or standard input for `-`.
 *
 * @param calledAs the name of standard input
 * @throws UsageError where one can't be read
 */
export async function readSources(
  typed: readonly string[],
  calledAs: string | undefined,
): Promise<ImportSources> {
  const paths = typed.flatMap(filesAt);
  const files: ImportFile[] = [];
  for (const path of paths) files.push(await readFile(path, calledAs));
  const [first = ''] = typed;
  const name = typed.length > 1 ? `${files.length} files` : first === '-' ? (calledAs ?? '<stdin>') : first;
  return { name, files };
}

async function readFile(path: string, calledAs: string | undefined): Promise<ImportFile> {
  const isStdin = path === '-';
  if (isPlanName(path))
    throw new UsageError(
      `${printable(path)} is a plan already. To write it in the usual form: runplan fmt ${printable(path)}`,
    );
  try {
    const content = isStdin ? await readStream(process.stdin) : await readPath(absolute(path));
    return { name: isStdin ? (calledAs ?? '') : basename(path), content };
  } catch (error) {
    throw new UsageError(cannotRead(isStdin ? (calledAs ?? '<stdin>') : path, failureReason(error)));
  }
}

/** A file as it is; of a folder the workouts that lie in it, in the order of their names. */
function filesAt(typed: string): readonly string[] {
  if (typed === '-' || !isFolder(typed)) return [typed];
  const names = readdirSync(absolute(typed)).filter((name) =>
    WORKOUT_ENDINGS.has(name.toLowerCase().replace(/^.*\./, '')),
  );
  if (names.length === 0) {
    const endings = [...WORKOUT_ENDINGS].map((ending) => `.${ending}`).join(', ');
    throw new UsageError(`${printable(typed)} is a folder without workouts (${endings}): name a file.`);
  }
  return names.sort().map((name) => join(typed, name));
}

function isFolder(typed: string): boolean {
  return statSync(absolute(typed), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function absolute(typed: string): string {
  return resolve(currentDirectory(), typed);
}
