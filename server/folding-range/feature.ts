import type { Feature } from '../feature.ts';
import { foldsOf } from './folds.ts';

/** `textDocument/foldingRange`: what can be folded, in whole lines, which every client can show. */
export const foldingRange: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(session) {
    const limit = session.client.textDocument?.foldingRange?.rangeLimit;
    session.connection.onFoldingRanges(({ textDocument }, token) =>
      session.answer(textDocument.uri, token, [], (document) =>
        foldsOf(document, limit).map(({ first, last, kind }) => ({
          startLine: first - 1,
          endLine: last - 1,
          ...(kind && { kind }),
        })),
      ),
    );
  },
};
