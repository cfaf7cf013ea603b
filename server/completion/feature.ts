import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import type { Feature } from '../feature.ts';
import { markup, preferredKind } from '../words/markup.ts';
import { keyOf } from '../workspace/uri.ts';
import { documentationOf } from './documentation.ts';
import { type ItemData, Items } from './item.ts';
import { offersAt } from './offers.ts';
import { Scene } from './scene.ts';
import { situationAt } from './situation.ts';

const EMPTY: CompletionList = { isIncomplete: false, items: [] };

/** `textDocument/completion` and `completionItem/resolve`: what can stand at the cursor, best first. */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: [' ', '@', '"', '+', ':', ',', '('], resolveProvider: true },
  }),
  register(session) {
    const { connection } = session;
    connection.onCompletion((params, token) =>
      session.answer(params.textDocument.uri, token, EMPTY, async (document) => {
        const outlines = await session.workspace.allOutlines();
        const situation = situationAt(
          document.textDocument.getText(),
          document.textDocument.offsetAt(params.position),
          session.workspace.documents.services.language.parser.Lexer,
        );
        if (!situation || token.isCancellationRequested) return EMPTY;
        const { offers, canEnd, isPartial } = offersAt(new Scene(session, document, situation, outlines));
        if (canEnd && isTriggered(params)) return EMPTY;
        const items = new Items(document.textDocument, params.textDocument.uri, situation, session.client);
        return { isIncomplete: isPartial === true, items: items.of(offers) };
      }),
    );
    connection.onCompletionResolve((item, token) =>
      session.guard(token, item, () => withDocumentation(session, item)),
    );
  },
};

/**
 * Whether a character made the editor ask, and no one wanted to know. Where the line can end, the next key is likely
 * to be Enter, which would take an offer instead of ending the line.
 */
function isTriggered({ context }: CompletionParams): boolean {
  return context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
}

async function withDocumentation(session: ClientSession, item: CompletionItem): Promise<CompletionItem> {
  const data = item.data as ItemData | undefined;
  const document = data && (await session.workspace.document(keyOf(data.uri)));
  const text = document && (await documentationOf(session, document, data.about));
  if (!text || text.length === 0) return item;
  const { documentationFormat } = session.client.textDocument?.completion?.completionItem ?? {};
  return { ...item, documentation: markup(text, preferredKind(documentationFormat)) };
}
