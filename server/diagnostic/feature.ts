import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import type { Feature } from '../feature.ts';
import { toDiagnostic } from '../protocol/diagnostic.ts';
import { type FileNews, newsFor } from './news.ts';

/**
 * `textDocument/diagnostic` and `workspace/diagnostic`: what there is to say about one file or all of them, for clients
 * that ask when they want to know. The answer about all files waits until something differs from what the client has;
 * while the workspace is read, parts of it are sent as they come.
 */
export const diagnostic: Feature = {
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
    const { diagnostics } = session;
    const requests = session.connection.languages.diagnostics;
    requests.on(({ textDocument, previousResultId }, token) =>
      session.guard(token, { kind: DocumentDiagnosticReportKind.Full, items: [] }, async () => {
        const uri = session.workspace.open.keyOf(textDocument.uri);
        const findings = await diagnostics.ofOpen(uri);
        if (findings) diagnostics.askedAbout.add(uri);
        const resultId = diagnostics.reports.get(uri)?.resultId;
        if (!findings || resultId === undefined)
          return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        const items = findings.map((finding) => toDiagnostic(finding, session));
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      }),
    );
    requests.onWorkspace(({ previousResultIds }, token, _progress, partial) =>
      session.guard<WorkspaceDiagnosticReport>(token, { items: [] }, async () => {
        const known = new Map(
          previousResultIds.map(({ uri, value }) => [session.workspace.open.keyOf(uri), value]),
        );
        for (;;) {
          const items = newsFor(session, known).map((news) => reportOf(news, session));
          if (items.length > 0 && !partial) return { items };
          if (items.length > 0) partial?.report({ items });
          await changeOrCancellation(session, token);
          if (token.isCancellationRequested) return { items: [] };
        }
      }),
    );
  },
};

function reportOf(
  { uri, resultId, findings }: FileNews,
  session: ClientSession,
): WorkspaceDocumentDiagnosticReport {
  return {
    kind: DocumentDiagnosticReportKind.Full,
    uri: session.workspace.open.clientUri(uri),
    version: null,
    ...(resultId !== undefined && { resultId }),
    items: findings.map((finding) => toDiagnostic(finding, session)),
  };
}

function changeOrCancellation({ diagnostics }: ClientSession, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      cancelled.dispose();
      changed.dispose();
      resolve();
    };
    const cancelled = token.onCancellationRequested(done);
    const changed = diagnostics.reports.onNextChange(done);
  });
}
