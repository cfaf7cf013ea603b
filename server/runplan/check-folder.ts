import type { Feature } from '../feature.ts';
import { shownFindings } from '../publish-diagnostics/shown-findings.ts';
import { CHECK_FOLDER, type CheckedFile, type CheckedFolder } from '../requests.ts';
import { nextTurn } from '../turns.ts';
import { findingInWords } from '../words/finding.ts';
import { keyOf } from '../workspace/uri.ts';

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
          const findings = await workspace.withDocument(uri, (document) =>
            shownFindings(workspace.check(document).findings, session.settings),
          );
          files.push({
            uri: workspace.open.clientUri(uri),
            findings: (findings ?? []).map((finding) => ({
              ...finding.start,
              severity: finding.severity,
              rule: finding.rule,
              message: findingInWords(finding),
            })),
          });
          await nextTurn();
        }
        return { files };
      }),
    );
  },
};
