import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { keyOf } from '../workspace/uri.ts';

/** `textDocument/diagnostic`: what there is to say about one file, for clients that ask when they want to know. */
export const documentDiagnostics: Feature = {
  capabilities: (client) =>
    client.textDocument?.diagnostic
      ? {
          diagnosticProvider: {
            identifier: 'runplan',
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {},
  register(session) {
    const { connection, diagnostics } = session;
    connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
      session.guard(token, { kind: DocumentDiagnosticReportKind.Full, items: [] }, async () => {
        const uri = keyOf(textDocument.uri);
        const items = await diagnostics.ofOpen(uri);
        if (items) diagnostics.askedAbout.add(uri);
        const resultId = diagnostics.reports.get(uri)?.resultId;
        if (!items || resultId === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
      }),
    );
  },
};
