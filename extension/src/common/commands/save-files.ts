import type { SentFile } from '@runplan/server/requests';
import { l10n, Uri, window, workspace } from 'vscode';

/**
 * Writes files where the user says: one under a name of their choice, several into a folder.
 *
 * @param source the plan file, beside which they are proposed
 * @param filters the kinds of files, as the dialog lists them
 * @returns where they are
 */
export async function saveFiles(
  files: readonly SentFile[],
  source: Uri,
  filters: Readonly<Record<string, string[]>>,
): Promise<readonly Uri[]> {
  const [file] = files;
  if (!file) return [];
  if (files.length > 1) return saveInFolder(files, source);
  const target = await window.showSaveDialog({ defaultUri: beside(source, file.name), filters });
  if (!target) return [];
  await workspace.fs.writeFile(target, bytesOf(file));
  return [target];
}

async function saveInFolder(files: readonly SentFile[], source: Uri): Promise<readonly Uri[]> {
  const [folder] =
    (await window.showOpenDialog({
      defaultUri: beside(source, ''),
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: l10n.t('Export'),
      title: l10n.t('Where do the {0} files go?', files.length),
    })) ?? [];
  if (!folder || !(await mayReplace(files, folder))) return [];
  for (const file of files) await workspace.fs.writeFile(Uri.joinPath(folder, file.name), bytesOf(file));
  return files.map(({ name }) => Uri.joinPath(folder, name));
}

/** Whether nothing of these names is in the folder, or the user agrees. */
async function mayReplace(files: readonly SentFile[], folder: Uri): Promise<boolean> {
  const there = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name));
  const known = files.filter(({ name }) => there.has(name));
  if (known.length === 0) return true;
  const replace = l10n.t('Replace');
  const question =
    known.length === 1
      ? l10n.t('1 of the {0} files is there already.', files.length)
      : l10n.t('{0} of the {1} files are there already.', known.length, files.length);
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}

/** A file or, without a name, the folder beside a file. */
function beside(file: Uri, name: string): Uri {
  return file.with({ path: file.path.replace(/[^/]*$/, name) });
}

function bytesOf(file: SentFile): Uint8Array {
  return 'text' in file
    ? new TextEncoder().encode(file.text)
    : Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
}
