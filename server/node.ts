/** Starts the server in Node. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { expectShortLives } from './collector.ts';
import { DiskFiles } from './files/disk-files.ts';
import { Messages } from './messages.ts';
import { reportMistake } from './report-mistake.ts';
import { serve } from './server.ts';
import { standardStreams } from './standard-streams.ts';

/**
 * Serves one client: over the channel that the command line names (`--stdio`, `--node-ipc`, `--socket=PORT`,
 * `--pipe=NAME`), which the connection reads itself. The process ends when the client says so, or goes away.
 *
 * @param builtInFolder absolute path, with a slash at its end, of the folder with the library, the rules' pages and the
 *   plan page's code
 */
export function startServer(version: string, builtInFolder: string): void {
  expectShortLives();
  const messages = new Messages();
  const options = { messageStrategy: messages };
  const streams = process.argv.includes('--stdio')
    ? standardStreams(() => messages.manners.hasEnded)
    : undefined;
  const connection = streams
    ? createConnection(ProposedFeatures.all, streams.reader, streams.writer, options)
    : createConnection(ProposedFeatures.all, options);
  // One mistake of ours must not take the editor's other files with it.
  process.on('unhandledRejection', (error) => reportMistake(connection, error));
  serve(connection, {
    version,
    messages,
    files: new DiskFiles(),
    builtInFolder: pathToFileURL(builtInFolder).href,
    readAsset: (name) => readFile(join(builtInFolder, name), 'utf8'),
  });
}
