import { type PlanPage, planPage } from '@runplan/exchange';
import { shownFindings } from '../diagnostics/diagnostic.ts';
import type { Feature } from '../feature.ts';
import { PLAN_PAGE } from '../requests.ts';

/** `runplan/planPage`: what the page of an open file shows. */
export const planPageOfFile: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection, workspace } = session;
    connection.onRequest(PLAN_PAGE, ({ uri }: { uri: string }, token) =>
      session.answer<PlanPage | null>(uri, token, null, (document) =>
        planPage(
          document,
          shownFindings(workspace.check(document).findings, session),
          workspace.documents.services,
          session.settings.policy,
        ),
      ),
    );
  },
};
