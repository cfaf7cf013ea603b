import { ImportRefusal, importPlan, READABLE, summaryLines } from '@runplan/exchange';
import type { Feature } from '../feature.ts';
import { Refusal } from '../refusal.ts';
import {
  IMPORT,
  IMPORT_FORMATS,
  type ImportedFile,
  type ImportFormat,
  type ImportParams,
} from '../requests.ts';

/** `runplan/importFormats` and `runplan/import`: the formats that plans come in from, and a plan made of files. */
export const importOfPlans: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection } = session;
    const formats = READABLE.map(
      ({ id, read: { about, endings, each } }): ImportFormat => ({ id, about, endings, each }),
    );
    connection.onRequest(IMPORT_FORMATS, () => formats);
    connection.onRequest<ImportedFile | null, never>(IMPORT, (asked: ImportParams, token) =>
      session.guard<ImportedFile | null>(token, null, () => imported(asked)),
    );
  },
};

async function imported({ files, format, unit }: ImportParams): Promise<ImportedFile> {
  const name = files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files`;
  try {
    const plan = await importPlan(
      files.map((file) => ({ name: file.name, content: bytesOf(file.base64) })),
      format,
      unit,
    );
    return { text: plan.text, summary: summaryLines(name, plan), withoutUnit: plan.withoutUnit };
  } catch (error) {
    throw error instanceof ImportRefusal ? new Refusal(`${name}: ${error.message}`) : error;
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
