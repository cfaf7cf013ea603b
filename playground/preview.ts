/** The plan beside its text, as the preview of editors shows it. */
import type { LSPClient } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import { createPage, type ShownPage } from '@runplan/exchange/page';
import { PLAN_PAGE, type PlanPageAnswer } from '@runplan/server/requests';
import { offsetOf } from './positions.ts';
import { make, type Range, repairsOf, type ServerFinding } from './repairs.ts';

export class Preview {
  private readonly page: ShownPage;
  private readonly client: LSPClient;
  /** The state of the page that is shown, and the file that it is of. */
  private known: { readonly uri: string; readonly state: string } | undefined;

  /** @param findings what was found last in the file that is open */
  constructor(
    root: HTMLElement,
    client: LSPClient,
    open: () => { readonly view: EditorView; readonly uri: string },
    findings: () => readonly ServerFinding[],
  ) {
    this.client = client;
    const offered = async (range: Range, rule: string) => {
      const finding = findings().find(
        ({ code, range: { start } }) =>
          code === rule && start.line === range.start.line && start.character === range.start.character,
      );
      return finding ? repairsOf(client, open().uri, finding) : [];
    };
    this.page = createPage(root, {
      onJump: (position) => {
        const { view } = open();
        const anchor = offsetOf(view.state.doc, position);
        view.dispatch({ selection: { anchor }, scrollIntoView: true });
        view.focus();
      },
      onAsk: async ({ range, rule }, key) => {
        const repairs = await offered(range, rule);
        this.page.offer(
          key,
          repairs.map(({ title }) => title),
        );
      },
      onRepair: async ({ range, rule }, title) => {
        const { view, uri } = open();
        const { doc } = view.state;
        const repair = (await offered(range, rule)).find((one) => one.title === title);
        if (repair && view.state.doc === doc) make(repair, view, uri);
      },
    });
  }

  /** Shows the present text of a file, or what changed since it was shown. */
  async update(uri: string): Promise<void> {
    const known = this.known?.uri === uri ? this.known.state : undefined;
    const answer = await this.client.request<unknown, PlanPageAnswer | null>(PLAN_PAGE, { uri, known });
    if (!answer || known !== (this.known?.uri === uri ? this.known.state : undefined)) return;
    if (answer.page) this.page.show(answer.page);
    else if (answer.changes) this.page.change(answer.changes);
    this.known = { uri, state: answer.state };
  }

  /** Lights what is written on a line, counted from 0. */
  highlight(line: number): void {
    this.page.highlight(line);
  }
}
