import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';

/** The same symbols for clients that show a list instead of a tree. */
export function flat(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flat(children, uri, name),
  ]);
}
