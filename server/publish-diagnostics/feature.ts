import type { Feature } from '../feature.ts';
import { toDiagnostic } from '../protocol/diagnostic.ts';

/** `textDocument/publishDiagnostics`: tells clients that do not ask what there is to say about files, as that changes. */
export const publishDiagnostics: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection, diagnostics, client } = session;
    if (client.textDocument?.diagnostic) return;
    diagnostics.publishTo(({ uri, version, findings }) => {
      const shown = findings.map((finding) => toDiagnostic(finding, session));
      void connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics: shown });
    });
  },
};
