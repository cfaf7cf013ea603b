/** Starts the server in Node. */
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { DiskFiles } from './files/disk-files.ts';
import { serve } from './server.ts';

/**
 * Serves one client: over the channel that the command line names (`--stdio`, `--node-ipc`, `--socket=PORT`,
 * `--pipe=NAME`), which the connection reads itself. The process ends when the client says so, or goes away.
 *
 * @param builtInFolder absolute path, with a slash at its end, of the folder with the library and the rules' pages
 */
export function startServer(version: string, builtInFolder: string): void {
  serve(createConnection(ProposedFeatures.all), {
    version,
    files: new DiskFiles(),
    builtInFolder: pathToFileURL(builtInFolder).href,
  });
}
