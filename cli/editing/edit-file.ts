import { createImportAccess, decode, failureReason } from '@runplan/disk';
import {
  applyEdits,
  Documents,
  type Edit,
  editsOfPlan,
  ImportedFiles,
  isSameName,
  type PlanEdit,
  planEditing,
  readerOf,
} from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { currentDirectory } from '../files/current-directory.ts';
import { discover } from '../files/discover.ts';
import { cannotRead, cannotWrite } from '../files/failure.ts';
import { type PlanFile, uriOf } from '../files/plan-file.ts';
import { readBytes } from '../files/read.ts';
import { writeText } from '../files/write.ts';
import { UsageError } from '../usage-error.ts';

/** What is to be done with a plan of a file. */
export interface EditRequest {
  /** The file, as it was typed. */
  readonly path: string;
  /** The name of the plan, where the file has several. */
  readonly plan: string | undefined;
  readonly edits: NonNullable<ReturnType<PlanEdit['read']>>;
  readonly isWritten: boolean;
}

export interface EditedFile {
  readonly name: string;
  readonly plan: string;
  readonly before: string;
  readonly edits: readonly Edit[];
}

/**
 * Changes a plan of a file, and writes it if asked to.
 *
 * @throws UsageError when there is no such file or plan, or the change can't be made
 */
export async function editFile({ path, plan, edits: make, isWritten }: EditRequest): Promise<EditedFile> {
  const { files, roots, problems } = await discover([path], '<stdin>', currentDirectory());
  const [file, ...more] = files;
  if (!file || problems.length > 0) throw new UsageError(problems.join(' '));
  if (more.length > 0 || file.isStdin) throw new UsageError('runplan edit changes one file: name one.');
  const bytes = await bytesOf(file);
  const uri = uriOf(file);
  const { text, findings } = decode(bytes, uri);
  if (text === undefined || findings.length > 0) {
    throw new UsageError(`${printable(file.name)}: ${findings[0]?.message}`);
  }
  const documents = new Documents();
  documents.put(uri, text);
  await new ImportedFiles(documents, createImportAccess(roots)).load(uri);
  const document = documents.get(uri);
  const { plans = [] } = document ? documents.services.models.of(document) : {};
  const node = planNamed(plan, new Set(plans.map((one) => one.node)), file);
  const editing = document && planEditing(node, { document, plans }, readerOf(documents.services, document));
  const edits = editing === undefined || 'refused' in editing ? editing : editsOfPlan(editing, make);
  if (!edits || 'refused' in edits) {
    const why = edits?.refused ?? 'it could not be read';
    throw new UsageError(`The plan "${printable(node.name)}" was left as it is: ${why}.`);
  }
  if (isWritten) await write(file, applyEdits(text, edits), bytes);
  return { name: file.name, plan: node.name, before: text, edits };
}

type PlanNode = Parameters<typeof planEditing>[0];

function planNamed(name: string | undefined, nodes: ReadonlySet<PlanNode>, file: PlanFile): PlanNode {
  const [first, second] = nodes;
  const names = [...nodes].map((node) => node.name);
  if (!first) throw new UsageError(`${printable(file.name)} has no plan.`);
  if (name === undefined) {
    if (!second) return first;
    const choice = names.map((one) => `--plan "${printable(one)}"`).join(' or ');
    throw new UsageError(`${printable(file.name)} has ${names.length} plans: choose one with ${choice}.`);
  }
  const found = [...nodes].find((node) => isSameName(node.name, name));
  if (found) return found;
  throw new UsageError(`${printable(file.name)} has no plan "${printable(name)}".`, {
    typed: name,
    candidates: names,
    otherwise: `It has ${names.map((one) => `"${printable(one)}"`).join(', ')}.`,
  });
}

async function bytesOf(file: PlanFile): Promise<Uint8Array> {
  try {
    return await readBytes(file);
  } catch (error) {
    throw new UsageError(cannotRead(file.name, failureReason(error)));
  }
}

async function write(file: PlanFile, text: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeText(file.path, text, bytes);
  } catch (error) {
    throw new UsageError(cannotWrite(file.name, failureReason(error)));
  }
}
