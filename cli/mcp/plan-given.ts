import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EXTENSION, isInside, isPlanName, type Roots } from '@runplan/disk';
import { printable } from '@runplan/report';
import { z } from 'zod';
import { policyProblems } from '../checking/policy-problems.ts';
import { currentDirectory } from '../files/current-directory.ts';
import { discover } from '../files/discover.ts';
import type { PlanFile } from '../files/plan-file.ts';
import { bytesOf } from '../files/read.ts';
import { UsageError } from '../usage-error.ts';

/** How the plan is named that a tool is about. */
export const PLAN_INPUT = {
  text: z.string().optional().describe('The whole text of a plan. Either this or path.'),
  path: z
    .string()
    .optional()
    .describe(`A file that ends in ${EXTENSION}, below the folder that the server was started in.`),
};

export interface PlanAsked {
  readonly text?: string | undefined;
  readonly path?: string | undefined;
}

/** A plan, with where its imports may be read from. */
export interface PlanGiven {
  readonly file: PlanFile;
  readonly bytes: Uint8Array;
  readonly roots: Roots;
}

/** A text without a file is called so. Its imports are read as if it lay in the folder of the server. */
const UNNAMED = `plan${EXTENSION}`;

/**
 * Reads the plan that a tool is about.
 *
 * @throws UsageError when none or two are named, or the file can't be read
 */
export async function planGiven({ text, path }: PlanAsked): Promise<PlanGiven> {
  if ((text === undefined) === (path === undefined))
    throw new UsageError('Give either text, the whole text of a plan, or path, a file.');
  const folder = currentDirectory();
  if (path !== undefined) pathInside(path);
  const { files, roots, projects, ...found } = await discover([path ?? '-'], UNNAMED, folder);
  const problems = [...found.problems, ...(await policyProblems(projects, roots))];
  const [file, ...more] = files;
  if (!file || problems.length > 0) throw new UsageError(problems.join(' '));
  if (more.length > 0) throw new UsageError('path names one file, and this is several.');
  return { file, bytes: text === undefined ? await bytesOf(file) : new TextEncoder().encode(text), roots };
}

/**
 * The absolute path of a file below the folder that the server was started in.
 *
 * @throws UsageError for one that lies elsewhere, by itself or through a link, or whose name does not end as those of plans
 */
export function pathInside(path: string): string {
  const folder = withoutLinks(currentDirectory());
  const target = resolve(folder, path);
  if (!isInside(withoutLinks(target), folder))
    throw new UsageError(`${printable(path)} lies outside of the folder that the server was started in.`);
  if (!isPlanName(path)) throw new UsageError(`${printable(path)} does not end in ${EXTENSION}.`);
  return target;
}

/** A path without links; of what is not there yet, the folder without links. */
function withoutLinks(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(withoutLinks(parent), basename(path));
  }
}
