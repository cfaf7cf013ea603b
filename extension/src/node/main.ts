/** The extension on the desktop, and where VS Code runs on a remote machine. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from '../common/start.ts';

/**
 * Megabytes of each half of the memory that the server's young objects lie in. By itself it grows to some times that, and
 * edits that are the first to use what it grew by take more than twice as long (docs/performance.md).
 */
const MOST_YOUNG = 16;

export function activate(context: ExtensionContext): Promise<void> {
  const file = (name: string) => Uri.joinPath(context.extensionUri, 'dist', name).fsPath;
  return start(context, {
    createClient: (options) =>
      new LanguageClient(
        'runplan',
        'Runplan',
        {
          module: file('server-host.js'),
          args: [file('server.js')],
          transport: TransportKind.ipc,
          options: { execArgv: [`--max-semi-space-size=${MOST_YOUNG}`] },
        },
        options,
      ),
  });
}
