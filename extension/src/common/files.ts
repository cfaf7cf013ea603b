/** The server has no files of its own: the editor reads them, wherever they lie. */

import { FIND_FILES, READ_ASSET, READ_FILE } from '@runplan/server/requests';
import { RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Larger files are not read: a season of plans has a few hundred kilobytes at most. */
const MAXIMUM_BYTES = 1_000_000;

/**
 * Answers what the server asks about files.
 *
 * @param assets the folder with what belongs to the program
 */
export function serveFiles(client: BaseLanguageClient, assets: Uri): void {
  client.onRequest(READ_FILE, ({ uri }: { uri: string }) => readFile(Uri.parse(uri)));
  client.onRequest(FIND_FILES, ({ folders }: { folders: readonly string[] }) => findFiles(folders));
  client.onRequest(READ_ASSET, ({ name }: { name: string }) => readFile(Uri.joinPath(assets, name)));
}

async function readFile(uri: Uri): Promise<string | null> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > MAXIMUM_BYTES) return null;
    return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function findFiles(folders: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map((folder) =>
      workspace.findFiles(new RelativePattern(Uri.parse(folder), '**/*.runplan'), '**/{node_modules,.*}/**'),
    ),
  );
  return found.flat().map(String);
}
