import {
  IMPORT,
  IMPORT_FORMATS,
  type ImportedFile,
  type ImportFormat,
  type ImportParams,
} from '@runplan/server/requests';
import { type LogOutputChannel, l10n, type Uri, window, workspace } from 'vscode';
import type { Server } from '../server.ts';

/** Larger files are no plan; they are not sent to the server. */
const MAXIMUM_BYTES = 1_000_000;

/** Lets the user choose a file, or several workouts, and opens the plan that they become as a new file that is not saved yet. */
export async function importPlan(server: Server, log: LogOutputChannel): Promise<void> {
  const formats = await server.ask<readonly ImportFormat[]>(IMPORT_FORMATS, {});
  if (!formats) return;
  const endings = [...new Set(formats.flatMap((format) => format.endings))];
  const chosen = await window.showOpenDialog({
    canSelectMany: true,
    title: l10n.t('Import a plan, or several workouts as one plan'),
    openLabel: l10n.t('Import'),
    filters: { [l10n.t('Plans and workouts')]: endings, [l10n.t('All files')]: ['*'] },
  });
  if (!chosen || chosen.length === 0) return;
  const files = await filesAt(chosen);
  const imported = files && (await ask(server, { files }));
  if (!imported) return;
  const document = await workspace.openTextDocument({ language: 'runplan', content: imported.text });
  await window.showTextDocument(document);
  // The import is done, whether or not somebody reads what is told of it.
  void tell(imported.summary, log);
}

/** Asks for the plan, and once more where the user says in which unit distances are that have none. */
async function ask(server: Server, params: ImportParams): Promise<ImportedFile | null | undefined> {
  const imported = await server.ask<ImportedFile | null>(IMPORT, params);
  if (!imported || imported.withoutUnit === 0) return imported;
  const chosen = await window.showQuickPick(
    [
      { label: l10n.t('Kilometres'), unit: 'km' },
      { label: l10n.t('Miles'), unit: 'mi' },
      { label: l10n.t('Keep these sessions in quotes'), unit: undefined },
    ] as const,
    {
      title: l10n.t('Distances without a unit: {0}. What are they in?', imported.withoutUnit),
      ignoreFocusOut: true,
    },
  );
  if (!chosen?.unit) return imported;
  return await server.ask<ImportedFile | null>(IMPORT, {
    ...params,
    unit: chosen.unit,
  } satisfies ImportParams);
}

/** What is sent of files; undefined where one can't be, which the user is told. */
async function filesAt(uris: readonly Uri[]): Promise<ImportParams['files'] | undefined> {
  const files: { name: string; base64: string }[] = [];
  for (const uri of uris) {
    const name = uri.path.split('/').at(-1) ?? '';
    const { size } = await workspace.fs.stat(uri);
    if (size > MAXIMUM_BYTES) {
      void window.showErrorMessage(
        l10n.t('{0} is larger than 1 MB: split it, one file a plan is a good size.', name),
      );
      return undefined;
    }
    files.push({ name, base64: base64(await workspace.fs.readFile(uri)) });
  }
  return files;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The first line as a message; the others, one for each entry that was not understood, in the log. */
async function tell([first = '', ...details]: readonly string[], log: LogOutputChannel): Promise<void> {
  if (details.length === 0) {
    void window.showInformationMessage(first);
    return;
  }
  for (const line of [first, ...details]) log.info(line);
  const showDetails = l10n.t('Show Details');
  if ((await window.showInformationMessage(first, showDetails)) === showDetails) log.show();
}
