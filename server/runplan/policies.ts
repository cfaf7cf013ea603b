import {
  ast,
  commentAbove,
  documentOf,
  importPath,
  linesOf,
  nameInText,
  namesOf,
  type RunplanDocument,
  referredPolicy,
  STANDARD_LIBRARY_URI,
  sourceOf,
  spanOf,
  visibleFiles,
} from '@runplan/language/internal';
import type { ClientSession } from '../client-session.ts';
import type { Feature } from '../feature.ts';
import { rangeOf } from '../protocol/ranges.ts';
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
  const found = new Map<string, PolicyChoice>();
  for (const file of visibleFiles(document, workspace.knownDocuments)) {
    const uri = documentOf(file).uri.toString();
    for (const [key, node] of namesOf(file).byType.get('Policy') ?? []) {
      if (found.has(key)) continue;
      const about = commentAbove(node);
      const from = uri === STANDARD_LIBRARY_URI ? undefined : importPath(document, uri);
      found.set(key, { name: nameInText(node.name), ...(from && { from }), ...(about && { about }) });
    }
  }
  return [...found.values()];
}

function planPolicy(
  plan: ast.Plan,
  document: RunplanDocument,
  { workspace }: ClientSession,
): PlanPolicy | undefined {
  const source = sourceOf(document);
  const use = linesOf(plan).find(ast.isPolicyUse);
  const name = use && spanOf(use, 'policy');
  if (use && name)
    return { plan: plan.name, policy: use.policy.$refText, range: rangeOf(name, source), before: '' };
  const header = spanOf(plan, 'name');
  if (use || !header) return undefined;
  const lineEnd = source.lineStop(header.end);
  return {
    plan: plan.name,
    policy: referredPolicy(workspace.defaultPolicy(document), workspace.knownDocuments)?.name ?? 'standard',
    range: rangeOf({ start: lineEnd, end: lineEnd }, source),
    before: `${source.text.includes('\r\n') ? '\r\n' : '\n'}  policy `,
  };
}
