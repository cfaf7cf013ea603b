import { standalonePage } from '@runplan/exchange';
import { PLAN_PAGE, type PlanPageAnswer } from '@runplan/server/requests';
import { type ExtensionContext, type TextDocument, Uri, window, workspace } from 'vscode';
import { activePlan } from '../active-plan.ts';
import type { Server } from '../server.ts';

/** A format that plans leave in. */
interface Format {
  readonly label: string;
  readonly detail: string;
  readonly extension: string;
  /** The file's text; undefined where the plan can't be read. */
  write(document: TextDocument, server: Server, context: ExtensionContext): Promise<string | undefined>;
}

const FORMATS: readonly Format[] = [
  {
    label: 'Web page',
    detail: 'The plan as in the preview: one file to open, to send or to print.',
    extension: 'html',
    async write({ uri }, server, context) {
      const answer = await server.ask<PlanPageAnswer | null>(PLAN_PAGE, {
        uri: server.client.code2ProtocolConverter.asUri(uri),
      });
      const page = answer?.page;
      const read = async (name: string) =>
        new TextDecoder().decode(
          await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist', name)),
        );
      return page
        ? standalonePage(page, { script: await read('page.js'), style: await read('page.css') })
        : undefined;
    },
  },
];

/** Lets the user choose a format, and where the file goes. */
export async function exportPlan(server: Server, context: ExtensionContext): Promise<void> {
  const editor = activePlan();
  if (!editor) return;
  const { document } = editor;
  const format = await window.showQuickPick(FORMATS, { placeHolder: 'In which format?' });
  const text = await format?.write(document, server, context);
  if (!format || text === undefined) return;
  const target = await window.showSaveDialog({
    defaultUri: document.uri.with({
      path: document.uri.path.replace(/(\.runplan)?$/, `.${format.extension}`),
    }),
    filters: { [format.label]: [format.extension] },
  });
  if (target) await workspace.fs.writeFile(target, new TextEncoder().encode(text));
}
