import type { CodeLens } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { isLibraryFile } from '../names/name-place.ts';
import { Meanings } from '../syntax/meanings.ts';
import { keyOf } from '../workspace/uri.ts';
import { commandsOf } from './lens.ts';
import { phaseLenses, planLenses, weekLenses } from './plan-lenses.ts';
import { UseCounts } from './use-counts.ts';
import { isUseLensData, useLenses, withUses } from './use-lenses.ts';

/** `textDocument/codeLens`: summaries above plans and weeks, and how often what plans use is used. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register(session) {
    const { connection, client, workspace } = session;
    const commands = commandsOf(client);
    const uses = new UseCounts(session);

    connection.onCodeLens(({ textDocument: { uri } }, token) =>
      session.answer<CodeLens[]>(uri, token, [], (document) => {
        uses.restart(keyOf(uri));
        const { codeLens: settings, inlayHints } = session.settings;
        const meanings = new Meanings(workspace.model(document).plans);
        const weeksAreTold = client.textDocument?.inlayHint !== undefined && inlayHints.weekTotals;
        const isOwn = !isLibraryFile(session, keyOf(uri));
        return [
          ...(settings.summaries ? planLenses(document, meanings, uri, commands) : []),
          ...(settings.summaries
            ? weeksAreTold
              ? phaseLenses(document, meanings)
              : weekLenses(document, meanings)
            : []),
          ...(settings.references && isOwn ? useLenses(document, uri) : []),
        ];
      }),
    );
    connection.onCodeLensResolve((lens, token) =>
      session.guard<CodeLens>(token, lens, async () => {
        const { data } = lens;
        if (!isUseLensData(data)) return lens;
        return withUses(lens, await uses.of(keyOf(data.uri), data.key), data, commands);
      }),
    );
  },
};
