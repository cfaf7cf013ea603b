/** The extension in VS Code for the Web. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from '../common/start.ts';

export function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, 'dist', 'server.js');
  let worker: Worker | undefined;
  return start(context, {
    createClient: (options) =>
      new LanguageClient(
        'runplan',
        'Runplan',
        async () => {
          // Nothing else ends the one before.
          worker?.terminate();
          worker = await startWorker(server);
          // Given as a worker, the client would not know it: VS Code puts a class of its own in the place of `Worker`.
          return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
        },
        options,
      ),
  });
}

/** Starts a script of the extension. It is read first, because an extension can lie where no worker can be started from. */
async function startWorker(script: Uri): Promise<Worker> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(script));
  const url = URL.createObjectURL(new Blob([text], { type: 'application/javascript' }));
  try {
    return new Worker(url);
  } finally {
    // The worker may not have read it yet.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}
