import type { ClientSession } from '../client-session.ts';
import type { FolderWatch } from './folder-watch.ts';

/** Follows what is opened, typed, saved and closed in the editor. */
export function followTexts(
  { connection, workspace, diagnostics, background }: ClientSession,
  folders: FolderWatch,
): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    if (!folders.isWorkedOn(uri)) return;
    const opened = workspace.open.open(uri, version, text);
    diagnostics.opened(workspace.open.keyOf(uri), uri);
    folders.allowReading();
    for (const key of opened) {
      workspace.textChanged(key);
      diagnostics.changed(key);
    }
    void folders.lookAround(workspace.open.keyOf(uri));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const key = workspace.open.keyOf(uri);
    if (!workspace.open.has(key)) return;
    background.userTypes();
    workspace.open.change(uri, version, contentChanges);
    workspace.textChanged(key);
    diagnostics.changed(key);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    const key = workspace.open.keyOf(uri);
    if (!workspace.open.has(key)) return;
    diagnostics.settled(key);
    void folders.lookAround(key);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const key = workspace.open.keyOf(uri);
    if (!workspace.open.has(key)) return;
    workspace.open.close(uri);
    folders.allowReading();
    workspace.textClosed(key);
    diagnostics.closed(key, uri);
  });
}
