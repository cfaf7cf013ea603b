import { failureReason } from '@runplan/disk';
import {
  applyEdits,
  type Edit,
  editsOfPlan,
  isSameName,
  type PlanEdit,
  planEditing,
  readerOf,
} from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { cannotWrite } from '../files/failure.ts';
import { openDocument } from '../files/open-document.ts';
import type { PlanFile } from '../files/plan-file.ts';
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
  if (path === '-') throw new UsageError('runplan edit changes a file: name one.');
  const { file, bytes, text, document, documents } = await openDocument(path, 'runplan edit');
  const { plans } = documents.services.models.of(document);
  const node = planNamed(plan, new Set(plans.map((one) => one.node)), file);
  const editing = planEditing(node, { document, plans }, readerOf(documents.services, document));
  const edits = 'refused' in editing ? editing : editsOfPlan(editing, make);
  if ('refused' in edits)
    throw new UsageError(`The plan "${printable(node.name)}" was left as it is: ${edits.refused}.`);
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

async function write(file: PlanFile, text: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeText(file.path, text, bytes);
  } catch (error) {
    throw new UsageError(cannotWrite(file.name, failureReason(error)));
  }
}
