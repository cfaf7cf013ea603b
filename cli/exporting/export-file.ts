/** Exports the plans of one file. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Roots } from '@runplan/disk';
import {
  type ExportAsked,
  type ExportedFile,
  ExportRefusal,
  exportPlans,
  plansOf,
  type RefusalReason,
} from '@runplan/exchange';
import {
  checkDocument,
  mistakesIn,
  type RunplanDocument,
  settingsOf,
  toldFindings,
} from '@runplan/language/internal';
import { printable } from '@runplan/report';
import { documentOf } from '../files/open-document.ts';
import type { PlanFile } from '../files/plan-file.ts';
import { UsageError } from '../usage-error.ts';

/** What became of a file: its exported files, or why there are none. */
export type ExportOutcome =
  | { readonly file: PlanFile; readonly files: readonly ExportedFile[] }
  | { readonly file: PlanFile; readonly refused: string; readonly reason?: RefusalReason | 'no-plan' };

/** Exports what was asked for of a file that was read. */
export async function exportFile(
  file: PlanFile,
  bytes: Uint8Array,
  roots: Roots,
  asked: ExportAsked,
): Promise<ExportOutcome> {
  try {
    const { document, documents, imports } = await documentOf(file, bytes, roots);
    const { services } = documents;
    const settings = settingsOf(file.project);
    const source = {
      document,
      services,
      ...(settings.policy && { defaultPolicy: settings.policy }),
      mistakes: () => mistakesIn(document, services, imports),
      findings: (asked: RunplanDocument) =>
        toldFindings(checkDocument(asked, services, imports, settings).findings, settings),
      readAsset: (name: string) => readFile(fileURLToPath(new URL(name, import.meta.url)), 'utf8'),
    };
    const isEmpty = plansOf(document, services).length === 0;
    if (isEmpty && source.mistakes().length === 0)
      return { file, refused: `${printable(file.name)} has no plan.`, reason: 'no-plan' };
    return { file, files: await exportPlans(source, asked) };
  } catch (error) {
    if (error instanceof UsageError) return { file, refused: error.message };
    if (error instanceof ExportRefusal) return refusalOf(file, error);
    throw error;
  }
}

function refusalOf(file: PlanFile, { message, reason }: ExportRefusal): ExportOutcome {
  const name = printable(file.name);
  const hint = reason === 'mistakes' ? ` To see all: runplan check ${name}` : '';
  return { file, refused: `${name}: ${printable(message)}${hint}`, ...(reason && { reason }) };
}
