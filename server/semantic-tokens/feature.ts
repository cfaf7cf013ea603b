import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './legend.ts';
import { SentTokensOfFiles } from './sent-tokens.ts';
import { tokenEdits } from './token-edits.ts';
import { semanticTokens } from './tokens.ts';

/** `textDocument/semanticTokens/…`: what the words of a file are; all of it, what changed, or a part. */
export const semanticTokensOfFiles: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  }),
  register(session) {
    const { connection, workspace } = session;
    const { services } = workspace.documents;
    const sent = new SentTokensOfFiles((uri) => workspace.open.has(uri));
    const requests = connection.languages.semanticTokens;

    requests.on(({ textDocument: { uri } }, token) =>
      session.answer<SemanticTokens>(uri, token, { data: [] }, (document) => {
        const { resultId, data } = sent.put(document.uri.toString(), semanticTokens(document, services));
        return { resultId, data: [...data] };
      }),
    );
    requests.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
      session.answer<SemanticTokens | SemanticTokensDelta>(uri, token, { data: [] }, (document) => {
        const before = sent.get(document.uri.toString(), previousResultId);
        const { resultId, data } = sent.put(document.uri.toString(), semanticTokens(document, services));
        if (!before) return { resultId, data: [...data] };
        const edits = tokenEdits(before.data, data).map((edit) => ({ ...edit, data: [...edit.data] }));
        return { resultId, edits };
      }),
    );
    requests.onRange(({ textDocument: { uri }, range }, token) =>
      session.answer<SemanticTokens>(uri, token, { data: [] }, (document) => ({
        data: semanticTokens(document, services, { first: range.start.line + 1, last: range.end.line + 1 }),
      })),
    );
  },
};
