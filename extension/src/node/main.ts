/** The extension on the desktop, and where VS Code runs on a remote machine. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from '../common/start.ts';

export function activate(context: ExtensionContext): Promise<void> {
  const file = (name: string) => Uri.joinPath(context.extensionUri, 'dist', name).fsPath;
  return start(context, {
    createClient: (options) =>
      new LanguageClient(
        'runplan',
        'Runplan',
        { module: file('server-host.js'), args: [file('server.js')], transport: TransportKind.ipc },
        options,
      ),
  });
}
