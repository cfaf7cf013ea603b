import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VSCODE_SERVER } from '../../scripts/install-vscode.mjs';

/** What the extension is called by those who install it. */
export const EXTENSION = 'runplan.runplan-vscode';

/**
 * Installs a packed extension as a user of the served VS Code does.
 *
 * @param extensions the folder for the extensions
 * @param data the folder for everything else that the server writes
 * @returns the folder that the extension is in
 * @throws Error with what the server says, unless it is installed
 */
export function install(packed: string, extensions: string, data: string): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(VSCODE_SERVER, 'out/server-main.js'),
      `--install-extension=${packed}`,
      `--extensions-dir=${extensions}`,
      `--server-data-dir=${data}`,
      '--accept-server-license-terms',
    ],
    { encoding: 'utf8', env: { ...process.env, HOME: data } },
  );
  const folder = readdirSync(extensions).find((name) => name.startsWith(EXTENSION));
  if (status !== 0 || !folder) throw new Error(`${packed} was not installed:\n${stdout}${stderr}`);
  return join(extensions, folder);
}
