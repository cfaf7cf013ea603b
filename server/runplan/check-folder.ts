import { DEFAULT_REPORTER, startReport } from '@runplan/report';
import type { Feature } from '../feature.ts';
import { shownFindings } from '../publish-diagnostics/shown-findings.ts';
import { CHECK_FOLDER, type CheckedFolder } from '../requests.ts';
import { nextTurn } from '../turns.ts';
import { keyOf } from '../workspace/uri.ts';
import { reportEnvironment } from './report-environment.ts';

/** `runplan/checkFolder`: what is found in all files of a folder of the workspace, whether they are open or not. */
export const checkFolder: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection, workspace, background } = session;
    connection.onRequest(CHECK_FOLDER, ({ folder }: { folder: string }, token) =>
      session.guard<CheckedFolder | null>(token, null, async () => {
        await background.finished();
        const start = keyOf(folder).replace(/\/?$/, '/');
        const environment = reportEnvironment(start, session);
        const report = await startReport(DEFAULT_REPORTER, environment);
        const texts = [report.begin()];
        const uris = [...(await workspace.allOutlines()).keys()].filter((uri) => uri.startsWith(start));
        for (const uri of uris.sort()) {
          if (token.isCancellationRequested) break;
          const text = await workspace.withDocument(uri, (document) => {
            if (workspace.isLeftOut(uri)) return '';
            const { findings, plans, allowed } = workspace.check(document);
            const name = environment.nameOf(uri) ?? uri;
            return report.file({
              name,
              path: name,
              uri,
              text: document.textDocument.getText(),
              findings: shownFindings(findings, session.settings),
              plans,
              allowed,
              repaired: 0,
            });
          });
          texts.push(text ?? '');
          await nextTurn();
        }
        texts.push(report.end());
        return { report: texts.join(''), errors: report.summary.errors };
      }),
    );
  },
};
