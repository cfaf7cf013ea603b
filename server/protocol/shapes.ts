/** What the messages of a client have to hold for the server to make sense of them. Protocol types are only promised. */

/** Whether a value is as it should be. */
type Shape = (value: unknown) => boolean;
/** What the parameters of a method have to hold, by name. */
type Parameters = Readonly<Record<string, Shape>>;

/** Whether a value has parts by name. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const anyObject: Shape = isObject;
const text: Shape = (value) => typeof value === 'string';
const number: Shape = (value) => typeof value === 'number';
const textOrNumber: Shape = (value) => text(value) || number(value);
const listOf =
  (item: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(item);
const texts: Shape = (value) => anyObject(value) && Object.values(value as object).every(text);
const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || value === null || shape(value);
const holding =
  (parts: Parameters): Shape =>
  (value) =>
    anyObject(value) && wrongPart(parts, value as object) === undefined;

const named = holding({ uri: text });
const position = holding({ line: number, character: number });
const range = holding({ start: position, end: position });
const diagnostic = holding({ range, message: text });

const OF_DOCUMENT: Parameters = { textDocument: named };
const AT_POSITION: Parameters = { ...OF_DOCUMENT, position };
const IN_RANGE: Parameters = { ...OF_DOCUMENT, range };

const OF_METHOD: ReadonlyMap<string, Parameters> = new Map<string, Parameters>([
  ['initialize', { capabilities: anyObject, workspaceFolders: optional(listOf(named)) }],
  ['$/cancelRequest', { id: textOrNumber }],
  ['$/progress', { token: textOrNumber }],
  ['$/setTrace', { value: text }],
  ['textDocument/didOpen', { textDocument: holding({ uri: text, text }) }],
  [
    'textDocument/didChange',
    { ...OF_DOCUMENT, contentChanges: listOf(holding({ text, range: optional(range) })) },
  ],
  ['textDocument/hover', AT_POSITION],
  ['textDocument/completion', AT_POSITION],
  ['textDocument/definition', AT_POSITION],
  ['textDocument/references', AT_POSITION],
  ['textDocument/documentHighlight', AT_POSITION],
  ['textDocument/prepareRename', AT_POSITION],
  ['textDocument/rename', { ...AT_POSITION, newName: text }],
  ['textDocument/prepareCallHierarchy', AT_POSITION],
  ['textDocument/onTypeFormatting', AT_POSITION],
  ['textDocument/selectionRange', { ...OF_DOCUMENT, positions: listOf(position) }],
  ['textDocument/rangeFormatting', IN_RANGE],
  ['textDocument/inlayHint', IN_RANGE],
  ['textDocument/semanticTokens/range', IN_RANGE],
  ['textDocument/codeAction', { ...IN_RANGE, context: holding({ diagnostics: listOf(diagnostic) }) }],
  ['callHierarchy/incomingCalls', { item: holding({ uri: text, selectionRange: range }) }],
  ['callHierarchy/outgoingCalls', { item: holding({ uri: text, selectionRange: range }) }],
  ['workspace/symbol', { query: text }],
  ['workspace/didChangeConfiguration', {}],
  ['workspace/didChangeWatchedFiles', { changes: listOf(holding({ uri: text, type: number })) }],
  [
    'workspace/didChangeWorkspaceFolders',
    { event: holding({ added: listOf(named), removed: listOf(named) }) },
  ],
  ['workspace/willRenameFiles', { files: listOf(holding({ oldUri: text, newUri: text })) }],
  ['workspace/didRenameFiles', { files: listOf(holding({ oldUri: text, newUri: text })) }],
  ['workspace/didDeleteFiles', { files: listOf(named) }],
  ['workspace/textDocumentContent', { uri: text }],
  ['runplan/newPlan', { answers: texts, today: text, from: optional(text) }],
]);

/** What is wrong with the parameters of a message, as a sentence; undefined where the server can make sense of them. */
export function wrongParameters(method: string, parameters: unknown): string | undefined {
  const needed = OF_METHOD.get(method) ?? (method.startsWith('textDocument/') ? OF_DOCUMENT : undefined);
  if (!needed) return undefined;
  if (!anyObject(parameters)) return `${method} needs its parameters by name.`;
  const wrong = wrongPart(needed, parameters as object);
  return wrong && `The ${wrong} of ${method} is missing, or not of the type that the protocol says.`;
}

function wrongPart(parts: Parameters, value: object): string | undefined {
  return Object.entries(parts).find(([part, shape]) => !shape(Reflect.get(value, part)))?.[0];
}
