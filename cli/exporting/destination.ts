/** Where exported files go: to standard output, into a file, or into a folder. */
import { lstat, mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { failureReason, isPlanName } from '@runplan/disk';
import type { ExportedFile } from '@runplan/exchange';
import { printable } from '@runplan/report';
import { beginFile, targetOf } from '../files/begin-file.ts';
import { currentDirectory } from '../files/current-directory.ts';
import { UsageError } from '../usage-error.ts';

/** What became of the files that were written together. */
export interface Written {
  readonly names: readonly string[];
  /** How many of them were there already with the same content. */
  readonly same: number;
}

export interface Destination {
  /**
   * Writes the files of a plan file: all of them, or none where one of them can't be written.
   *
   * @throws UsageError that says why nothing was written
   */
  put(files: readonly ExportedFile[]): Promise<Written>;
}

/** What decides where files go. */
export interface DestinationAsked {
  /** As it was typed; without it, standard output. */
  readonly output: string | undefined;
  /** Of the format, without the dot. */
  readonly extension: string;
  /** Whether files that are there with another content are overwritten. */
  readonly force: boolean;
  /** Whether several plan files are exported, or could be. */
  readonly isMany: boolean;
  /** Whether an absolute path without links is a plan that is exported. */
  isPlan(path: string): boolean;
}

/** @throws UsageError where the output can't take the files */
export async function openDestination(asked: DestinationAsked): Promise<Destination> {
  const { output, isMany, extension } = asked;
  if (output === undefined || output === '-') {
    if (isMany)
      throw new UsageError('Several plans make several files: name a folder for them, such as -o out/');
    return standardOutput(extension);
  }
  if (output === '') throw new UsageError('-o needs the name of a file or a folder.');
  if (isPlanName(output))
    throw new UsageError(`${printable(output)} would be a plan, and this is none: choose another name.`);
  const path = resolve(currentDirectory(), output);
  const isFolder = /[/\\]$/.test(output) || (await stat(path).catch(() => undefined))?.isDirectory();
  if (isFolder) return folder(path, output, asked);
  if (isMany) {
    expectFolderName(output, extension);
    return folder(path, output, asked);
  }
  return fileOrFolder(path, output, asked);
}

function standardOutput(extension: string): Destination {
  return {
    async put(files) {
      const [file, ...more] = files;
      if (!file) return { names: [], same: 0 };
      if (more.length > 0) throw new UsageError(severalFiles(files));
      if (typeof file.content !== 'string' && process.stdout.isTTY)
        throw new UsageError(`A terminal can't show this format: name a file, such as -o plan.${extension}`);
      await print(file.content);
      return { names: [], same: 0 };
    },
  };
}

/** A reader that goes away early is no error. */
async function print(content: string | Uint8Array): Promise<void> {
  const { stdout } = process;
  const failure = await new Promise<NodeJS.ErrnoException | null | undefined>((done) => {
    stdout.on('error', done);
    stdout.write(content, done);
  });
  if (failure && failure.code !== 'EPIPE')
    throw new UsageError(`Cannot write the output: ${failureReason(failure)}.`);
}

/** One file has the name that was typed; several go into a folder of that name. */
function fileOrFolder(path: string, typed: string, asked: DestinationAsked): Destination {
  return {
    async put(files) {
      const [file, ...more] = files;
      if (more.length > 0) {
        expectFolderName(typed, asked.extension);
        return folder(path, typed, asked).put(files);
      }
      if (!file) return { names: [], same: 0 };
      const target = await targetOf(path).catch((error) => {
        throw cannotWrite(typed, error);
      });
      if (asked.isPlan(target))
        throw new UsageError(`${printable(typed)} is the plan itself: choose another name.`);
      return writeAll([{ name: typed, target, content: file.content }], asked.force);
    },
  };
}

function folder(path: string, typed: string, { force }: DestinationAsked): Destination {
  const taken = new Set<string>();
  return {
    async put(files) {
      // Their names have no folder in them: see `exchange/file-names.ts`.
      const twice = files.find(({ name }) => taken.has(name.toLowerCase()));
      if (twice)
        throw new UsageError(
          `${printable(twice.name)} is the name of another plan's file as well: export them into folders of their own.`,
        );
      for (const { name } of files) taken.add(name.toLowerCase());
      const real = await created(path, typed);
      const places = files.map(({ name, content }) => ({
        name: join(typed, name),
        target: join(real, name),
        content,
      }));
      return writeAll(places, force);
    },
  };
}

async function created(path: string, typed: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true });
    return await realpath(path);
  } catch (error) {
    const isFile = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const reason = isFile ? 'there is a file of that name' : failureReason(error);
    throw new UsageError(`Cannot create the folder ${printable(typed)}: ${reason}.`);
  }
}

interface Place {
  /** As the user knows it. */
  readonly name: string;
  readonly target: string;
  readonly content: string | Uint8Array;
}

async function writeAll(places: readonly Place[], force: boolean): Promise<Written> {
  const states = await Promise.all(places.map(stateOf));
  const other = places.filter((_, index) => states[index] === 'other').map(({ name }) => printable(name));
  if (!force && other.length > 0) {
    const [first, ...more] = other;
    const which = more.length === 0 ? `${first} is` : `${first} and ${more.length} more are`;
    throw new UsageError(`${which} there already with another content. Overwrite with --force.`);
  }
  for (const [index, place] of places.entries()) if (states[index] !== 'same') await write(place);
  return {
    names: places.map(({ name }) => name),
    same: states.filter((state) => state === 'same').length,
  };
}

/** What lies at a place: nothing, the same content, something else, or what is written to as it is, such as a pipe. */
async function stateOf({ target, content }: Place): Promise<'free' | 'same' | 'other' | 'stream'> {
  const stats = await lstat(target).catch(() => undefined);
  if (!stats) return 'free';
  if (!stats.isFile()) return stats.isSymbolicLink() || stats.isDirectory() ? 'other' : 'stream';
  const before = await readFile(target).catch(() => undefined);
  return before?.equals(Buffer.from(content)) ? 'same' : 'other';
}

async function write({ name, target, content }: Place): Promise<void> {
  try {
    const file = await beginFile(target);
    await file.write(content).catch(async (error) => {
      await file.discard();
      throw error;
    });
    await file.finish();
  } catch (error) {
    throw cannotWrite(name, error);
  }
}

function cannotWrite(name: string, error: unknown): UsageError {
  return new UsageError(`Cannot write ${printable(name)}: ${failureReason(error)}.`);
}

function expectFolderName(typed: string, extension: string): void {
  if (extname(typed).toLowerCase() !== `.${extension}`) return;
  const stem = typed.slice(0, -extname(typed).length);
  throw new UsageError(
    `There are several files to write, and ${printable(typed)} is the name of one: name a folder, such as -o ${printable(stem)}/`,
  );
}

function severalFiles(files: readonly ExportedFile[]): string {
  const names = files.slice(0, 2).map(({ name }) => printable(name));
  const more = files.length - names.length;
  const all = more > 0 ? `${names.join(', ')} and ${more} more` : names.join(' and ');
  return `This makes ${files.length} files, ${all}: name a folder for them, such as -o out/`;
}
