import {
  ast,
  commentAbove,
  importPath,
  nameInText,
  namesOf,
  partOf,
  type RunplanDocument,
  STANDARD_LIBRARY_URI,
  visibleFiles,
} from '@runplan/language';
import { AstUtils } from 'langium';
import type { ClientSession } from '../client-session.ts';
import type { Feature } from '../feature.ts';
import { type PlanPolicy, POLICIES, type PolicyChoice, type PolicyChoices } from '../requests.ts';

/** `runplan/policies`: which policies the plans of a file have, and could have. */
export const policies: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.connection.onRequest(POLICIES, ({ uri }: { uri: string }, token) =>
      session.answer<PolicyChoices>(uri, token, { policies: [], plans: [] }, (document) => ({
        policies: choices(document, session),
        plans: document.parseResult.value.statements
          .filter(ast.isPlan)
          .flatMap((plan) => planPolicy(plan, document, session) ?? []),
      })),
    );
  },
};

function choices(document: RunplanDocument, { workspace }: ClientSession): PolicyChoice[] {
  const lexer = workspace.documents.services.language.parser.Lexer;
  const found = new Map<string, PolicyChoice>();
  for (const file of visibleFiles(document, workspace.langiumDocuments)) {
    const uri = AstUtils.getDocument(file).uri.toString();
    for (const [key, node] of namesOf(file).byType.get('Policy') ?? []) {
      if (found.has(key)) continue;
      const about = commentAbove(node);
      const from = uri === STANDARD_LIBRARY_URI ? undefined : importPath(document, uri);
      found.set(key, { name: nameInText(node.name, lexer), ...(from && { from }), ...(about && { about }) });
    }
  }
  return [...found.values()];
}

function planPolicy(
  plan: ast.Plan,
  { textDocument }: RunplanDocument,
  { settings }: ClientSession,
): PlanPolicy | undefined {
  const use = plan.attributes.findLast(ast.isPolicyUse);
  const name = partOf(use, 'policy');
  if (use && name) return { plan: plan.name, policy: use.policy.$refText, range: name.range, before: '' };
  const header = partOf(plan, 'name');
  if (use || !header) return undefined;
  const text = textDocument.getText();
  const lineEnd = text.slice(header.end).search(/[\r\n]|$/) + header.end;
  const end = textDocument.positionAt(lineEnd);
  return {
    plan: plan.name,
    policy: settings.policy,
    range: { start: end, end },
    before: `${text.includes('\r\n') ? '\r\n' : '\n'}  policy `,
  };
}
