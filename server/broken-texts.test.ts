import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeLens, DocumentSymbol, FoldingRange, Range } from 'vscode-languageserver';
import { PUSH_CLIENT, TestClient } from './testing/client.ts';
import { randomNumbers } from './testing/random-numbers.ts';

const EXAMPLES = ['half-marathon-back-history', 'two-athletes', 'what-goes-wrong'].map((name) =>
  readFileSync(new URL(`../examples/${name}.runplan`, import.meta.url), 'utf8'),
);
const PIECES = [
  '',
  '"',
  '\n',
  '\r\n',
  '(',
  ')',
  '\n  week 3\n',
  '@',
  ' x',
  ':',
  ' 6 km',
  '\nplan',
  '#',
  '\0',
  '🏃',
];

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({
    capabilities: { ...PUSH_CLIENT, experimental: { runplanShowPlan: true } },
  });
});
afterAll(() => client.stop());

test('whatever is typed, what the editor shows of a text is well-formed', async () => {
  const next = randomNumbers(7);
  for (let round = 0; round < 90; round += 1) {
    const path = `${round}.runplan`;
    const uri = await client.open(path, broken(EXAMPLES[round % EXAMPLES.length] ?? '', next));
    const text = client.text(path);
    const lines = text.split(/\r\n|\r|\n/).length;
    const textDocument = { uri };
    const end = { line: lines, character: 0 };
    const place = client.positionAt(path, next(text.length));

    for (const symbol of await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument,
    }))
      expectWellFormed(symbol);
    for (const { endLine } of await client.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument,
    }))
      expect(endLine).toBeLessThan(lines);
    for (const lens of await client.request<CodeLens[]>('textDocument/codeLens', { textDocument }))
      await client.request('codeLens/resolve', lens);
    await client.request('textDocument/selectionRange', { textDocument, positions: [place] });
    await client.request('textDocument/documentLink', { textDocument });
    await client.request('textDocument/semanticTokens/full', { textDocument });
    await client.request('textDocument/inlayHint', {
      textDocument,
      range: { start: { line: 0, character: 0 }, end },
    });
    await client.closeFile(path);
  }
  // Mistakes of the server would be told here.
  expect(client.messages).toEqual(['client/registerCapability']);
});

function broken(text: string, next: (limit: number) => number): string {
  let result = text;
  for (let edits = 1 + next(5); edits > 0; edits -= 1) {
    const from = next(result.length);
    result = result.slice(0, from) + PIECES[next(PIECES.length)] + result.slice(from + next(30));
  }
  return result;
}

function expectWellFormed({ name, range, selectionRange, children = [] }: DocumentSymbol): void {
  expect(name.trim()).not.toBe('');
  expect(isInside(selectionRange, range)).toBe(true);
  for (const child of children) {
    expect(isInside(child.range, range)).toBe(true);
    expectWellFormed(child);
  }
}

function isInside(inner: Range, outer: Range): boolean {
  const starts =
    inner.start.line > outer.start.line ||
    (inner.start.line === outer.start.line && inner.start.character >= outer.start.character);
  const ends =
    inner.end.line < outer.end.line ||
    (inner.end.line === outer.end.line && inner.end.character <= outer.end.character);
  return starts && ends;
}
