import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { keyOf } from '../workspace/uri.ts';
import { LEGEND } from './legend.ts';
import { SentTokensOfFiles } from './sent-tokens.ts';
import { tokenEdits } from './token-edits.ts';
import { semanticTokens } from './tokens.ts';

/** `textDocument/semanticTokens/…`: what the words of a file are; all of it, what changed, or a part. */
export const semanticTokensOfFiles: Feature = {
  capabilities: () => ({ semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true } }),
  register(session) {
    const { connection, workspace } = session;
    const { services } = workspace.documents;
    const sent = new SentTokensOfFiles((uri) => workspace.open.has(uri));
    const requests = connection.languages.semanticTokens;

    requests.on(({ textDocument: { uri } }, token) =>
      session.answer<SemanticTokens>(uri, token, { data: [] }, (document) => {
        const { resultId, data } = sent.put(keyOf(uri), semanticTokens(document, services));
        return { resultId, data: [...data] };
      }),
    );
    requests.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
      session.answer<SemanticTokens | SemanticTokensDelta>(uri, token, { data: [] }, (document) => {
        const before = sent.get(keyOf(uri), previousResultId);
        const { resultId, data } = sent.put(keyOf(uri), semanticTokens(document, services));
        return before ? { resultId, edits: tokenEdits(before.data, data) } : { resultId, data: [...data] };
      }),
    );
    requests.onRange(({ textDocument: { uri }, range }, token) =>
      session.answer<SemanticTokens>(uri, token, { data: [] }, (document) => ({
        data: semanticTokens(document, services, range),
      })),
    );
  },
};
