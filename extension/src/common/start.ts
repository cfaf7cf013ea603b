import { type ExtensionContext, Uri, window } from 'vscode';
import { registerCommands } from './commands/index.ts';
import type { Platform } from './platform.ts';
import { Previews } from './preview/previews.ts';
import { Server } from './server.ts';
import { showStatus } from './status.ts';
import { registerTasks } from './tasks.ts';

/** Starts what the extension consists of. */
export async function start(context: ExtensionContext, platform: Platform): Promise<void> {
  const log = window.createOutputChannel('Runplan', { log: true });
  const server = new Server(platform, log, Uri.joinPath(context.extensionUri, 'dist'));
  const previews = new Previews(context, server);
  context.subscriptions.push(
    log,
    server,
    previews,
    ...registerCommands({ server, previews, log }),
    registerTasks(server),
    ...showStatus(server),
  );
  await server.start();
}
