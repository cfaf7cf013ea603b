import type { ClientCapabilities, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdits } from '../workspace/file-edits.ts';
import { lspEdit } from './ranges.ts';

/** Changes of files as the client can read them: bound to the versions of the open texts where it knows these. */
export function workspaceEdit(files: readonly FileEdits[], client: ClientCapabilities): WorkspaceEdit {
  if (client.workspace?.workspaceEdit?.documentChanges) {
    return {
      documentChanges: files.map((file) => ({
        textDocument: { uri: file.uri, version: file.version },
        edits: editsOf(file),
      })),
    };
  }
  return { changes: Object.fromEntries(files.map((file) => [file.uri, editsOf(file)])) };
}

function editsOf({ source, edits }: FileEdits): TextEdit[] {
  return edits.map((edit) => lspEdit(edit, source));
}
