import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import type { Feature } from '../feature.ts';
import { keyOf } from '../workspace/uri.ts';

/**
 * `workspace/diagnostic`: what there is to say about all files. The answer waits until something differs from what
 * the client has; while the workspace is read, parts of it are sent as they come.
 */
export const workspaceDiagnostics: Feature = {
  // Announced together with the diagnostics of documents.
  capabilities: () => ({}),
  register(session) {
    session.connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, _progress, partial) =>
      session.guard<WorkspaceDiagnosticReport>(token, { items: [] }, async () => {
        const known = new Map(previousResultIds.map(({ uri, value }) => [keyOf(uri), value]));
        for (;;) {
          const items = news(session, known);
          if (items.length > 0 && !partial) return { items };
          if (items.length > 0) partial?.report({ items });
          await changeOrCancellation(session, token);
          if (token.isCancellationRequested) return { items: [] };
        }
      }),
    );
  },
};

/** The reports that the client does not have; `known` is updated. Open files are asked for one by one. */
function news(
  { diagnostics, workspace }: ClientSession,
  known: Map<string, string>,
): WorkspaceDocumentDiagnosticReport[] {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const kind = DocumentDiagnosticReportKind.Full;
  for (const [uri, report] of diagnostics.reports.entries()) {
    const { resultId } = report;
    if (workspace.open.has(uri) || known.get(uri) === resultId) continue;
    // A file without diagnostics that the client never had any of is no news.
    if (known.has(uri) || diagnostics.askedAbout.delete(uri) || report.diagnostics.length > 0)
      items.push({ kind, uri, version: null, resultId, items: [...report.diagnostics] });
    known.set(uri, resultId);
  }
  for (const uri of known.keys()) {
    if (diagnostics.reports.get(uri) || workspace.open.has(uri)) continue;
    items.push({ kind, uri, version: null, items: [] });
    known.delete(uri);
  }
  return items;
}

function changeOrCancellation(session: ClientSession, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      cancelled.dispose();
      changed.dispose();
      resolve();
    };
    const cancelled = token.onCancellationRequested(done);
    const changed = session.diagnostics.reports.onNextChange(done);
  });
}
