import { type Source, sourceOf } from '@runplan/language/internal';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { rangeOf } from '../protocol/ranges.ts';
import { SYMBOL_KINDS } from '../protocol/symbol-kinds.ts';
import { Meanings } from '../syntax/meanings.ts';
import { type OutlineSymbol, symbolsOf } from './symbols.ts';

/** `textDocument/documentSymbol`: the outline of a file, with totals. */
export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Runplan' } }),
  register(session) {
    const { connection, client, workspace } = session;
    const isTree = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      session.answer<DocumentSymbol[] | SymbolInformation[]>(uri, token, [], (document) => {
        const symbols = symbolsOf(document, new Meanings(workspace.model(document).plans));
        const source = sourceOf(document);
        return isTree
          ? symbols.map((symbol) => asTree(symbol, source))
          : symbols.flatMap((symbol) => asList(symbol, source, uri));
      }),
    );
  },
};

function asTree(
  { type, name, detail, span, nameSpan, children }: OutlineSymbol,
  source: Source,
): DocumentSymbol {
  return {
    name,
    kind: SYMBOL_KINDS[type],
    ...(detail && { detail }),
    range: rangeOf(span, source),
    selectionRange: rangeOf(nameSpan, source),
    ...(children.length > 0 && { children: children.map((child) => asTree(child, source)) }),
  };
}

/** For clients that show a list instead of a tree. */
function asList(
  { type, name, span, children }: OutlineSymbol,
  source: Source,
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  const location = { uri, range: rangeOf(span, source) };
  return [
    { name, kind: SYMBOL_KINDS[type], location, ...(containerName !== undefined && { containerName }) },
    ...children.flatMap((child) => asList(child, source, uri, name)),
  ];
}
