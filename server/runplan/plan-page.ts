import { type PlanPage, pageChanges, planPage } from '@runplan/exchange';
import { asPlainData, type CheckResult, type RunplanDocument } from '@runplan/language/internal';
import type { ClientSession } from '../client-session.ts';
import type { Feature } from '../feature.ts';
import { shownFindings } from '../publish-diagnostics/shown-findings.ts';
import { PLAN_PAGE, type PlanPageAnswer, type PlanPageAsked } from '../requests.ts';
import type { Settings } from '../settings.ts';

/** `runplan/planPage`: what the page of an open file shows. */
export const planPageOfFile: Feature = {
  capabilities: () => ({}),
  register(session) {
    const pages = new Pages(session);
    session.connection.onRequest(PLAN_PAGE, ({ uri, known }: PlanPageAsked, token) =>
      session.answer<PlanPageAnswer | null>(uri, token, null, (document) =>
        pages.answer(document.uri.toString(), document, known),
      ),
    );
  },
};

/** A page as it was told to the client, and what it was made from. */
interface ToldPage {
  readonly state: string;
  readonly page: PlanPage;
  readonly checked: CheckResult;
  readonly settings: Settings;
}

/** The pages that the client shows. */
class Pages {
  private readonly session: ClientSession;
  private readonly told = new Map<string, ToldPage>();
  private states = 0;

  constructor(session: ClientSession) {
    this.session = session;
  }

  answer(uri: string, document: RunplanDocument, known: string | undefined): PlanPageAnswer {
    const before = this.told.get(uri);
    const now = this.pageOf(document, before);
    this.told.set(uri, now);
    this.forgetClosed();
    const { state, page } = now;
    if (known === undefined || known !== before?.state) return { state, page };
    return now === before ? { state } : { state, changes: pageChanges(before.page, page) };
  }

  private pageOf(document: RunplanDocument, before: ToldPage | undefined): ToldPage {
    const { workspace, settings } = this.session;
    const checked = workspace.check(document);
    if (before?.checked === checked && before.settings === settings) return before;
    // Trying repairs takes longer than all else: the page asks for those that someone wants to see.
    const findings = shownFindings(checked.findings, settings).map((one) => asPlainData(one, false));
    const page = planPage(
      document,
      findings,
      workspace.documents.services,
      workspace.defaultPolicy(document),
    );
    this.states += 1;
    return { state: String(this.states), page, checked, settings };
  }

  private forgetClosed(): void {
    for (const uri of this.told.keys()) if (!this.session.workspace.open.has(uri)) this.told.delete(uri);
  }
}
