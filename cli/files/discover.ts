import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import {
  BROKEN_LINK,
  createRoots,
  EXTENSION,
  failureReason,
  type Roots,
  realPath,
  repositoryOf,
  walk,
} from '@runplan/disk';
import { excludedBy, nearest, type Project } from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { cannotRead } from './failure.ts';
import { type Glob, parseGlob } from './glob.ts';
import type { PlanFile } from './plan-file.ts';
import { ProjectsOfFiles } from './projects-of-files.ts';

export interface Discovery {
  /** Each file once, sorted by name. */
  readonly files: readonly PlanFile[];
  /** Whether an absolute path without links is one of the files. */
  has(path: string): boolean;
  /** What was looked at, as absolute paths: files, and folders with all below. */
  readonly places: readonly string[];
  /** Where imports may be read from. */
  readonly roots: Roots;
  /** The projects that the files belong to. */
  readonly projects: readonly Project[];
  /** What could not be read or found, as sentences; the run ends with exit code 2. */
  readonly problems: readonly string[];
  /** What the user should know but is no problem, as sentences. */
  readonly notes: readonly string[];
}

type Target =
  | { readonly kind: 'stdin'; readonly name: string; readonly path: string }
  | { readonly kind: 'file' | 'directory'; readonly name: string; readonly path: string }
  | { readonly kind: 'glob'; readonly name: string; readonly path: string; readonly glob: Glob };

/**
 * Finds the files to check.
 *
 * @param operands files, directories, globs and `-` for standard input; none means the current directory
 * @param stdinName how standard input is called
 * @param cwd absolute path of the current directory
 * @param exclude patterns of what is not looked for, from the current directory; a file that is named is checked all the same
 */
export async function discover(
  operands: readonly string[],
  stdinName: string,
  cwd: string,
  exclude: readonly string[] = [],
): Promise<Discovery> {
  const problems: string[] = [];
  const notes: string[] = [];
  const targets: Target[] = [];
  for (const operand of operands.length === 0 ? ['.'] : operands) {
    const target = operand === '-' ? stdin(stdinName, cwd) : lookUp(operand, cwd);
    if (typeof target === 'string') problems.push(target);
    else targets.push(target);
  }
  const directories = [cwd, ...targets.map(directoryOf)];
  // From whichever directory of a repository it is called, a check finds the same.
  const around = [...directories, ...directories.flatMap((one) => repositoryOf(one) ?? [])];
  const roots = createRoots(around);

  const projects = new ProjectsOfFiles();
  const isExcluded = excludedBy(exclude);
  const files = new Map<string, PlanFile>();
  const add = async (key: string, file: PlanFile) => {
    if (!files.has(key)) files.set(key, await projects.withProject(file));
  };
  const empty: string[] = [];
  // Standard input first: it stands for the file of its name when that is given as well.
  for (const target of targets.toSorted((a, b) => Number(b.kind === 'stdin') - Number(a.kind === 'stdin'))) {
    const { name, path } = target;
    if (target.kind === 'stdin') await add(path, { name, path, isStdin: true });
    else if (target.kind === 'file') await add(realPath(path), { name, path, isStdin: false });
    else {
      const found = walk(path, roots.real);
      const matches = target.kind === 'glob' ? target.glob.matches : () => true;
      const base = target.kind === 'glob' ? target.glob.base : name;
      const matching = found.files.filter((file) => matches(file.relative));
      let left = 0;
      for (const file of matching) {
        const below = join(path, file.relative);
        const found = { name: joinTyped(base, file.relative), path: below, isStdin: false };
        const isOut = isExcluded(belowOf(cwd, below) ?? file.relative) || (await projects.leavesOut(found));
        if (isOut) left++;
        else await add(file.real, found);
      }
      for (const { relative: below, reason } of found.failures) {
        if (below === '' || matches(below)) {
          problems.push(cannotRead(joinTyped(base, below), reason));
        }
      }
      for (const below of found.leaving.filter(matches)) {
        const link = printable(joinTyped(base, below));
        notes.push(
          `Not followed: ${link} leads out of the directories that are checked. Name it to check it.`,
        );
      }
      if (matching.length === left) {
        const isLeftOut = left > 0 || found.ignored;
        (target.kind === 'glob' ? problems : empty).push(emptyMessage(target.kind, name, isLeftOut));
      }
    }
  }
  if (files.size === 0 && problems.length === 0) problems.push(...empty);
  problems.push(...projects.mistakes);
  return {
    files: [...files.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    has: (path) => files.has(path),
    places: targets.map(({ path }) => path),
    roots: projects.folders.length === 0 ? roots : createRoots([...around, ...projects.folders]),
    projects: projects.found,
    problems: [...new Set(problems)],
    notes: [...new Set(notes)],
  };
}

function stdin(name: string, cwd: string): Target {
  return { kind: 'stdin', name, path: resolve(cwd, name) };
}

/** What an operand stands for, or the sentence that says why it stands for nothing. */
function lookUp(operand: string, cwd: string): Target | string {
  if (operand === '') return 'Cannot read "": it is no path.';
  const typed = sep === '\\' ? operand.replaceAll('\\', '/') : operand;
  const path = resolve(cwd, typed);
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    const glob = missing ? parseGlob(typed) : undefined;
    if (glob) return lookUpGlob(typed, glob, cwd);
    // Bytes of a name that are not UTF-8 come as signs of replacement.
    if (missing && typed.includes('\uFFFD')) return cannotRead(typed, 'its name is not UTF-8. Rename it');
    if (missing && isLink(path)) return cannotRead(typed, BROKEN_LINK);
    return missing ? missingMessage(typed, path) : cannotRead(typed, failureReason(error));
  }
  if (stats.isDirectory()) return { kind: 'directory', name: typed, path };
  if (!stats.isFile() && !OF_SHELL.test(path))
    return cannotRead(typed, 'it is not a file. What a program writes can be checked as standard input: -');
  return { kind: 'file', name: typed, path };
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** A pipe that the shell hands over, `<(…)`, is meant to be read; any other pipe or device may never end. */
const OF_SHELL = /^\/(?:dev|proc\/(?:self|\d+))\/fd\/\d+$/;

function lookUpGlob(typed: string, glob: Glob, cwd: string): Target | string {
  const path = resolve(cwd, glob.base);
  const isDirectory = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isDirectory ? { kind: 'glob', name: typed, path, glob } : emptyMessage('glob', typed);
}

/** The sentence for a path that does not exist, with the nearest name beside it. */
function missingMessage(typed: string, path: string): string {
  const sentence = cannotRead(typed, 'it does not exist');
  let neighbours: string[];
  try {
    neighbours = readdirSync(dirname(path));
  } catch {
    return sentence;
  }
  const byStem = new Map(neighbours.map((name) => [basename(name, EXTENSION), name]));
  const meant = byStem.get(nearest(basename(path, EXTENSION), byStem.keys()) ?? '');
  if (meant === undefined) return sentence;
  const directory = typed.slice(0, typed.replace(/\/+$/, '').lastIndexOf('/') + 1);
  return `${sentence} Did you mean ${printable(directory + meant)}?`;
}

/** @param isLeftOut whether something is not looked for */
function emptyMessage(kind: 'directory' | 'glob', name: string, isLeftOut = false): string {
  const where = printable(name);
  const left = isLeftOut
    ? ' What is excluded, or ignored by git, was left out; a file that is named is checked all the same.'
    : '';
  if (kind === 'glob') return `No ${EXTENSION} file matches ${where}.${left}`;
  return isLeftOut
    ? `There is no ${EXTENSION} file to check in ${where === '.' ? 'this directory' : where}.${left}`
    : `There is no ${EXTENSION} file in ${where === '.' ? 'this directory' : where}. Name a file or a directory with plans.`;
}

/** The directory that a target lets imports be read from. */
function directoryOf(target: Target): string {
  return target.kind === 'directory' || target.kind === 'glob' ? target.path : dirname(target.path);
}

/** The path below a directory, written with `/`; undefined for what does not lie there. */
function belowOf(directory: string, path: string): string | undefined {
  const below = relative(directory, path);
  return below.startsWith('..') || isAbsolute(below) ? undefined : below.replaceAll(sep, '/');
}

function joinTyped(directory: string, below: string): string {
  if (below === '') return directory === '' ? '.' : directory;
  if (directory === '' || directory === '.' || directory === './') return below;
  return directory.endsWith('/') ? directory + below : `${directory}/${below}`;
}
