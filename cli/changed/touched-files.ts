import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createImportAccess, decode, type Roots, realPath, repositoryOf } from '@runplan/disk';
import { count, Documents, ImportedFiles } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import type { Discovery } from '../files/discover.ts';
import { type PlanFile, uriOf } from '../files/plan-file.ts';
import { readBytes } from '../files/read.ts';
import { UsageError } from '../usage-error.ts';
import { baseCommit } from './base-commit.ts';
import { Repository } from './git.ts';

/** A text without this word imports nothing. */
const IMPORT = 'import';

export interface TouchedFiles {
  readonly files: readonly PlanFile[];
  /** What they are, as a sentence for the user. */
  readonly note: string;
}

/**
 * Those of the files that git says were touched, and those that import what was, directly or through others.
 *
 * @param ref since which commit or branch, as it was typed; without it the default branch
 * @throws UsageError when a file lies in no repository, git is missing or fails, or there is no such ref
 */
export async function touchedFiles(
  { files, roots }: Discovery,
  ref: string | undefined,
): Promise<TouchedFiles> {
  const touched = new Set<string>();
  const everything: string[] = [];
  const names = new Set<string>();
  for (const root of repositoriesOf(files)) {
    const repository = new Repository(root);
    const base = await baseCommit(repository, ref);
    if (!base) everything.push(root);
    else {
      names.add(base.name);
      for (const path of await repository.changedSince(base.commit)) touched.add(keyOf(join(root, path)));
    }
  }
  // What a project file says, and the policy that it names, are as good as lines of its plans.
  const isTouched = ({ path, project }: PlanFile) =>
    everything.includes(repositoryRoot(path) ?? '') ||
    [path, ...[project?.uri, project?.policy?.uri].flatMap((uri) => (uri ? fileURLToPath(uri) : []))].some(
      (one) => touched.has(keyOf(one)) || touched.has(keyOf(realPath(one))),
    );
  const importsTouched = importersOf(touched, roots);
  const found: PlanFile[] = [];
  for (const file of files) if (isTouched(file) || (await importsTouched(file))) found.push(file);
  return { files: found, note: noteOf(found.length, files.length, [...names]) };
}

/** Without links, as git has it. */
function repositoryRoot(path: string): string | undefined {
  return repositoryOf(realPath(dirname(path)));
}

function repositoriesOf(files: readonly PlanFile[]): ReadonlySet<string> {
  const roots = new Map<string, string>();
  for (const { name, path } of files) {
    const folder = dirname(path);
    if (roots.has(folder)) continue;
    const root = repositoryRoot(path);
    if (root === undefined) {
      throw new UsageError(`${printable(name)} lies in no git repository: leave out --changed to check it.`);
    }
    roots.set(folder, root);
  }
  return new Set(roots.values());
}

/** Says whether a file imports one of some paths, directly or through others; files that are gone count as well. */
function importersOf(touched: ReadonlySet<string>, roots: Roots): (file: PlanFile) => Promise<boolean> {
  const documents = new Documents();
  const imported = new ImportedFiles(documents, createImportAccess(roots));
  return async (file) => {
    if (touched.size === 0) return false;
    // The check says what can't be read, and reads once what can't be read again.
    if (!statSync(file.path, { throwIfNoEntry: false })?.isFile()) return true;
    const bytes = await readBytes(file).catch(() => undefined);
    if (!bytes) return true;
    if (!Buffer.from(bytes).includes(IMPORT)) return false;
    const uri = uriOf(file);
    documents.put(uri, decode(bytes, uri).text ?? '');
    await imported.load(uri);
    const targets = documents.neededBy(uri).filter((one) => one.startsWith('file:'));
    return targets.some((target) => {
      const path = fileURLToPath(target);
      return [path, realPath(path)].some((one) => touched.has(keyOf(one)));
    });
  };
}

/** Disks and git write accents as one sign or as two. */
function keyOf(path: string): string {
  return path.normalize('NFC');
}

function noteOf(found: number, all: number, names: readonly string[]): string {
  if (names.length === 0) return 'Nothing was committed yet: everything is checked.';
  const since = `since ${names.join(' and ')}`;
  if (found === 0) return `No plan was touched ${since}: nothing to check.`;
  return `Checking ${found} of ${count(all, 'file')}: what was touched ${since}, and what imports it.`;
}
