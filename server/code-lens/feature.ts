import { sourceOf } from '@runplan/language/internal';
import type { ClientCapabilities, CodeLens, Command, Range } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { isLibraryFile } from '../names/name-place.ts';
import { rangeOf } from '../protocol/ranges.ts';
import { Meanings } from '../syntax/meanings.ts';
import type { Lens } from './lens.ts';
import { phaseLenses, planLenses, weekLenses } from './plan-lenses.ts';
import { UseCounts } from './use-counts.ts';
import { usablesIn, useLens } from './use-lenses.ts';

/** `textDocument/codeLens`: summaries above plans and weeks, and how often what plans use is used. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register(session) {
    const { connection, client, workspace } = session;
    const canShow = hasCommands(client);
    const uses = new UseCounts(session);

    connection.onCodeLens(({ textDocument: { uri } }, token) =>
      session.answer<CodeLens[]>(uri, token, [], (document) => {
        uses.restart(document.uri.toString());
        const { codeLens: settings, inlayHints } = session.settings;
        const source = sourceOf(document);
        const meanings = new Meanings(workspace.model(document).plans);
        const weeksAreTold = client.textDocument?.inlayHint !== undefined && inlayHints.weekTotals;
        const isOwn = !isLibraryFile(session, document.uri.toString());
        const summaries = settings.summaries
          ? [
              ...planLenses(document, meanings, canShow),
              ...(weeksAreTold ? phaseLenses(document, meanings) : weekLenses(document, meanings)),
            ]
          : [];
        return [
          ...summaries.map((lens) => {
            const range = rangeOf(lens.span, source);
            return { range, command: commandOf(lens, uri, range, canShow) };
          }),
          ...(settings.references && isOwn ? usablesIn(document) : []).map(({ span, key }) => ({
            range: rangeOf(span, source),
            data: { uri, key } satisfies LensData,
          })),
        ];
      }),
    );
    connection.onCodeLensResolve((lens, token) =>
      session.guard<CodeLens>(token, lens, async () => {
        const { data, range } = lens;
        if (!isLensData(data)) return lens;
        const told = useLens(await uses.of(workspace.open.keyOf(data.uri), data.key));
        return { ...lens, command: commandOf(told, data.uri, range, canShow) };
      }),
    );
  },
};

/** What a lens is resolved with. */
interface LensData {
  readonly uri: string;
  /** What is counted. */
  readonly key: string;
}

function isLensData(data: unknown): data is LensData {
  const { uri, key } = (data ?? {}) as Partial<LensData>;
  return typeof uri === 'string' && typeof key === 'string';
}

/**
 * Whether the client has the commands `runplan.showPlan`, with the URI of a file and the name of a plan, and
 * `runplan.showReferences`, with a URI and the position of a name. It says so in `capabilities.experimental`, since a
 * server can't ask for it.
 */
function hasCommands({ experimental }: ClientCapabilities): boolean {
  return (experimental as { readonly runplanShowPlan?: unknown } | undefined)?.runplanShowPlan === true;
}

function commandOf(
  { title, shows }: Pick<Lens, 'title' | 'shows'>,
  uri: string,
  { start }: Range,
  canShow: boolean,
): Command {
  if (!shows || !canShow) return { title, command: '' };
  return shows === 'references'
    ? { title, command: 'runplan.showReferences', arguments: [uri, start] }
    : { title, command: 'runplan.showPlan', arguments: [uri, shows.plan] };
}
