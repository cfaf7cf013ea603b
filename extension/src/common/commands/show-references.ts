import { commands, type Location } from 'vscode';
import type { Position } from 'vscode-languageclient';
import type { Server } from '../server.ts';

/** Shows where something is used; the code lens that counts the uses calls it. */
export async function showReferences(server: Server, uri: string, position: Position): Promise<void> {
  const { protocol2CodeConverter: convert } = server.client;
  const [file, place] = [convert.asUri(uri), convert.asPosition(position)];
  const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', file, place);
  await commands.executeCommand('editor.action.showReferences', file, place, found);
}
