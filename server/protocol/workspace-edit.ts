import type { ClientCapabilities, TextEdit, WorkspaceEdit } from 'vscode-languageserver';

/** The changes of one file. */
export interface FileEdits {
  /** As the editor writes it. */
  readonly uri: string;
  /** Of the open text; null for a file that is not open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** Changes of files as the client can read them: bound to the versions of the open texts where it knows these. */
export function workspaceEdit(files: readonly FileEdits[], client: ClientCapabilities): WorkspaceEdit {
  if (client.workspace?.workspaceEdit?.documentChanges) {
    return {
      documentChanges: files.map(({ uri, version, edits }) => ({
        textDocument: { uri, version },
        edits: [...edits],
      })),
    };
  }
  return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, [...edits]])) };
}
