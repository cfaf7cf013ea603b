import { existsSync, statSync } from 'node:fs';
import { createImportAccess, decode } from '@runplan/disk';
import {
  type AthleteProfile,
  createChecker,
  type Finding,
  list,
  type PolicyAnswer,
  type PolicyExplanation,
} from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { type Discovery, discover } from '../files/discover.ts';
import { cannotRead } from '../files/failure.ts';
import { type PlanFile, uriOf } from '../files/plan-file.ts';
import { bytesOf } from '../files/read.ts';
import { UsageError } from '../usage-error.ts';

const STDIN_NAME = '<stdin>';

export interface FoundPolicy {
  readonly explanation: PolicyExplanation;
  /** Mistakes in the policy and in those that it extends. */
  readonly mistakes: readonly Finding[];
  /** The file that defines it and its text; absent for a built-in policy. */
  readonly file?: PlanFile;
  readonly text?: string;
}

/**
 * Explains the policy that the user named.
 *
 * @param typed `FILE#NAME`, `FILE` when it defines one policy, or the name of a built-in policy
 * @throws UsageError when there is no such file or policy
 */
export async function findPolicy(typed: string, athlete: AthleteProfile, cwd: string): Promise<FoundPolicy> {
  const builtIn = await createChecker(NO_IMPORTS).explainPolicy('built-in', typed, athlete);
  if (builtIn.explanation) return { explanation: builtIn.explanation, mistakes: [] };
  const { path, name } = split(typed);
  if (path === '') throw new UsageError('--policy takes FILE#NAME, FILE, or the name of a built-in policy.');
  if (isName(typed)) throw notBuiltIn(typed, builtIn.names);

  const { file, roots } = await fileNamed(path, cwd);
  const uri = uriOf(file);
  const { text, findings } = decode(await bytesOf(file), uri);
  if (text === undefined) throw new UsageError(`${printable(file.name)}: ${findings[0]?.message}`);
  const answer = await createChecker(createImportAccess(roots)).explainPolicy({ uri, text }, name, athlete);
  if (!answer.explanation) throw notInFile(file, name, answer);
  return { explanation: answer.explanation, mistakes: answer.mistakes, file, text };
}

const NO_IMPORTS = { read: async () => ({ problem: 'outside' as const }) };

/** The file and the name; `#` may stand in both. */
function split(typed: string): { readonly path: string; readonly name: string | undefined } {
  const marks = [...typed.matchAll(/#/g)].map(({ index }) => index);
  if (marks.length === 0 || existsSync(typed)) return { path: typed, name: undefined };
  const mark = marks.find((index) => existsSync(typed.slice(0, index))) ?? marks[0];
  return { path: typed.slice(0, mark), name: typed.slice((mark ?? 0) + 1) || undefined };
}

/** Whether it can only be meant as the name of a built-in policy. */
function isName(typed: string): boolean {
  return typed !== '-' && /^[^#./\\]+$/.test(typed) && !existsSync(typed);
}

async function fileNamed(path: string, cwd: string): Promise<{ file: PlanFile; roots: Discovery['roots'] }> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${cannotRead(path, 'it is a directory')} Name the file with the policy.`);
  }
  const { files, roots, problems } = await discover([path], STDIN_NAME, cwd);
  const [file] = files;
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  if (!file || files.length > 1) throw new UsageError('--policy takes one file.');
  return { file, roots };
}

function notBuiltIn(typed: string, names: readonly string[]): UsageError {
  return new UsageError(`There is no built-in policy ${printable(typed)}.`, {
    typed,
    candidates: names,
    otherwise: `There are ${list(names)}; for one of yours: --policy FILE#NAME.`,
  });
}

function notInFile(
  { name: fileName }: PlanFile,
  name: string | undefined,
  { names, mistakes }: PolicyAnswer,
): UsageError {
  const file = printable(fileName);
  const shown = names.map((one) => printable(one));
  if (names.length === 0) {
    const hint = mistakes.length > 0 ? ` It has mistakes: runplan check ${file}` : '';
    return new UsageError(`There is no policy in ${file}.${hint}`);
  }
  if (name === undefined) {
    return new UsageError(
      `${file} defines several policies: ${list(shown)}. Name one: --policy "${file}#${shown[0]}"`,
    );
  }
  return new UsageError(`There is no policy ${printable(name)} in ${file}.`, {
    typed: name,
    candidates: shown,
    otherwise: `It defines ${list(shown)}.`,
  });
}
