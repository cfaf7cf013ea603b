import { createImportAccess, decode, type Roots } from '@runplan/disk';
import {
  Documents,
  ImportedFiles,
  type ImportProblems,
  type RunplanDocument,
} from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { policyProblems } from '../checking/policy-problems.ts';
import { UsageError } from '../usage-error.ts';
import { currentDirectory } from './current-directory.ts';
import { discover } from './discover.ts';
import { type PlanFile, uriOf } from './plan-file.ts';
import { bytesOf } from './read.ts';

/** A file that was read, with what it imports. */
export interface OpenDocument {
  readonly file: PlanFile;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly document: RunplanDocument;
  readonly documents: Documents;
  /** What became of the files that imports name, by URI; those that were read are absent. */
  readonly imports: ImportProblems;
}

/**
 * Reads the one file that a command is about.
 *
 * @param path as it was typed; `-` for standard input
 * @param command the words that the command is called by, for messages
 * @throws UsageError when there is no such file, or it can't be read
 */
export async function openDocument(path: string, command: string): Promise<OpenDocument> {
  const { files, roots, projects, ...found } = await discover([path], '<stdin>', currentDirectory());
  const problems = [...found.problems, ...(await policyProblems(projects, roots))];
  const [file, ...more] = files;
  if (!file || problems.length > 0) throw new UsageError(problems.join(' '));
  if (more.length > 0) throw new UsageError(`${command} takes one file: name one.`);
  return documentOf(file, await bytesOf(file), roots);
}

/**
 * Reads the text of a file, and what it imports.
 *
 * @throws UsageError when it is no text
 */
export async function documentOf(file: PlanFile, bytes: Uint8Array, roots: Roots): Promise<OpenDocument> {
  const uri = uriOf(file);
  const { text, findings } = decode(bytes, uri);
  if (text === undefined || findings.length > 0)
    throw new UsageError(`${printable(file.name)}: ${findings[0]?.message}`);
  const documents = new Documents();
  documents.setPolicyFile(uri, file.project?.policy?.uri);
  documents.put(uri, text);
  const imported = new ImportedFiles(documents, createImportAccess(roots));
  await imported.load(uri);
  const document = documents.get(uri);
  if (!document) throw new UsageError(`${printable(file.name)} is Runplan's own library: name another file.`);
  return { file, bytes, text, document, documents, imports: imported.problems };
}
