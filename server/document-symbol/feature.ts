import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { Meanings } from '../syntax/meanings.ts';
import { flat } from './flat.ts';
import { documentSymbols } from './symbols.ts';

/** `textDocument/documentSymbol`: the outline of a file, with totals. */
export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Runplan' } }),
  register(session) {
    const { connection, client, workspace } = session;
    const isTree = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      session.answer<DocumentSymbol[] | SymbolInformation[]>(uri, token, [], (document) => {
        const symbols = documentSymbols(document, new Meanings(workspace.model(document).plans));
        return isTree ? symbols : flat(symbols, uri);
      }),
    );
  },
};
