import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { toDiagnostics } from '../protocol/diagnostic.ts';
import { CHECK_FOLDER, type CheckedFile, type CheckedFolder } from '../requests.ts';
import { nextTurn } from '../turns.ts';
import { keyOf } from '../workspace/uri.ts';

const SEVERITY: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** `runplan/checkFolder`: what is found in all files of a folder of the workspace, whether they are open or not. */
export const checkFolder: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection, workspace, background } = session;
    connection.onRequest(CHECK_FOLDER, ({ folder }: { folder: string }, token) =>
      session.guard<CheckedFolder>(token, { files: [] }, async () => {
        await background.finished();
        const files: CheckedFile[] = [];
        const start = keyOf(folder).replace(/\/?$/, '/');
        const uris = [...(await workspace.allOutlines()).keys()].filter((uri) => uri.startsWith(start));
        for (const uri of uris.sort()) {
          if (token.isCancellationRequested) break;
          const diagnostics = await workspace.withDocument(uri, (document) =>
            toDiagnostics(workspace.check(document).findings, session),
          );
          files.push({
            uri: workspace.open.clientUri(uri),
            findings: (diagnostics ?? []).map(({ range, severity, code, message }) => ({
              line: range.start.line + 1,
              column: range.start.character + 1,
              severity: SEVERITY[severity ?? DiagnosticSeverity.Error],
              rule: String(code),
              message: typeof message === 'string' ? message : message.value,
            })),
          });
          await nextTurn();
        }
        return { files };
      }),
    );
  },
};
