import type { ClientSession } from '../client-session.ts';
import { keyOf } from '../workspace/uri.ts';
import type { FolderWatch } from './folder-watch.ts';

/** Follows what is opened, typed, saved and closed in the editor. */
export function followTexts(
  { connection, workspace, diagnostics, background }: ClientSession,
  folders: FolderWatch,
): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    if (!folders.isWorkedOn(uri)) return;
    workspace.open.open(uri, version, text);
    folders.allowReading();
    workspace.textChanged(keyOf(uri));
    diagnostics.changed(keyOf(uri));
    void folders.lookAround(keyOf(uri));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (!workspace.open.has(keyOf(uri))) return;
    background.userTypes();
    workspace.open.change(uri, version, contentChanges);
    workspace.textChanged(keyOf(uri));
    diagnostics.changed(keyOf(uri));
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    if (!workspace.open.has(keyOf(uri))) return;
    diagnostics.settled(keyOf(uri));
    void folders.lookAround(keyOf(uri));
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (!workspace.open.has(keyOf(uri))) return;
    workspace.open.close(uri);
    folders.allowReading();
    workspace.textClosed(keyOf(uri));
    diagnostics.closed(uri);
  });
}
