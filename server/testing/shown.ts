/** For tests: all that an editor shows of a file, as the texts that the server sends. */
import type { CodeLens, CompletionItem, CompletionList, MarkupContent } from 'vscode-languageserver';
import type { TestClient } from './client.ts';

export interface ShownText {
  /** What was asked, and where. */
  readonly from: string;
  readonly text: string;
  readonly isMarkdown: boolean;
}

export interface Asked {
  /** Hovers at every so many words, and completion at every so many line ends; 0 for none. */
  readonly hovers?: number;
  readonly completions?: number;
  /** The only line that these are asked in, from 0. */
  readonly line?: number;
}

/** What is no text for people: addresses, ids, what would be typed. */
const NOT_SHOWN: ReadonlySet<string> = new Set([
  'command',
  'data',
  'filterText',
  'insertText',
  'kind',
  'newText',
  'sortText',
  'state',
  'target',
  'textEditText',
  'uri',
]);

/** Everything that is shown of an open file, in the order in which it is asked. */
export async function shownOf(client: TestClient, path: string, asked: Asked = {}): Promise<ShownText[]> {
  const { hovers = 1, completions = 1, line } = asked;
  const textDocument = { uri: client.uri(path) };
  const text = client.text(path);
  const shown: ShownText[] = [];
  const ask = async <Answer>(method: string, more: object, where = ''): Promise<Answer> => {
    const answer = await client.request<Answer>(method, { textDocument, ...more });
    shown.push(...textsIn(answer, `${method}${where}`));
    return answer;
  };
  for (const { message } of await client.diagnostics(path))
    shown.push(...textsIn(typeof message === 'string' ? { message } : message, 'diagnostics'));
  await ask('textDocument/documentSymbol', {});
  await ask('textDocument/documentLink', {});
  for (const lens of await ask<CodeLens[]>('textDocument/codeLens', {}))
    shown.push(...textsIn(await client.request('codeLens/resolve', lens), 'codeLens/resolve'));
  const end = client.positionAt(path, text.length);
  const range = { start: { line: 0, character: 0 }, end };
  await ask('textDocument/inlayHint', { range });
  await ask('textDocument/codeAction', { range, context: { diagnostics: [] } });
  await ask('runplan/planPage', { uri: textDocument.uri });
  const isInLine = (offset: number) => line === undefined || client.positionAt(path, offset).line === line;
  const every = (places: readonly number[], step: number) =>
    step === 0 ? [] : places.filter((_, index) => index % step === 0).filter(isInLine);
  const words = Array.from(text.matchAll(/"[^"\n]*"|[^\s"]+/g), ({ index }) => index);
  for (const at of every(words, hovers)) {
    const position = client.positionAt(path, at + 1);
    const where = ` at ${JSON.stringify(text.slice(at, at + 20))}`;
    await ask('textDocument/hover', { position }, where);
    await ask('textDocument/prepareCallHierarchy', { position }, where);
  }
  const ends = Array.from(text.matchAll(/(?<=\S)(?=[ \t]*$)/gm), ({ index }) => index);
  for (const at of every(ends, completions)) {
    const position = client.positionAt(path, at);
    const list = await ask<CompletionList | CompletionItem[] | null>('textDocument/completion', { position });
    const items = Array.isArray(list) ? list : (list?.items ?? []);
    for (const item of items) {
      const full = await client.request<CompletionItem>('completionItem/resolve', item);
      shown.push(...textsIn(full, `completion of ${item.label}`));
    }
  }
  return shown;
}

/** The texts in an answer that people read. */
function textsIn(answer: unknown, from: string, property = ''): ShownText[] {
  if (typeof answer === 'string') {
    return NOT_SHOWN.has(property) ? [] : [{ from, text: answer, isMarkdown: false }];
  }
  if (typeof answer !== 'object' || answer === null) return [];
  if (isMarkup(answer)) return [{ from, text: answer.value, isMarkdown: answer.kind === 'markdown' }];
  return Object.entries(answer).flatMap(([key, value]) =>
    NOT_SHOWN.has(key) ? [] : textsIn(value, from, Array.isArray(answer) ? property : key),
  );
}

function isMarkup(answer: object): answer is MarkupContent {
  return 'kind' in answer && 'value' in answer && typeof answer.value === 'string';
}
