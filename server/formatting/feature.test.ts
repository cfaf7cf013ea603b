import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from '../testing/client.ts';

const MESSY = `athlete "Sam"
level   novice   # new to it
recent volume 20km

plan "P" for "Sam"
week 1
mon easy   5km
    tue rest
`;

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.stop());

async function applied(path: string, text: string, method: string, params: object): Promise<string> {
  await client.open(path, text);
  const edits = await client.request<TextEdit[]>(method, {
    textDocument: { uri: client.uri(path) },
    options: { tabSize: 8, insertSpaces: false },
    ...params,
  });
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}

test('a document is formatted as a whole', async () => {
  expect(await applied('whole.runplan', MESSY, 'textDocument/formatting', {})).toBe(`athlete "Sam"
  level novice                   # new to it
  recent volume 20 km

plan "P" for "Sam"
  week 1
    mon easy 5 km
    tue rest
`);
});

test('a range is formatted without touching the rest', async () => {
  const range = { start: { line: 4, character: 3 }, end: { line: 6, character: 0 } };
  expect(await applied('range.runplan', MESSY, 'textDocument/rangeFormatting', { range })).toBe(
    MESSY.replace('\nweek 1', '\n  week 1'),
  );
});

test('several ranges are formatted at once', async () => {
  const line = (n: number) => ({ start: { line: n, character: 0 }, end: { line: n, character: 1 } });
  expect(
    await applied('ranges.runplan', MESSY, 'textDocument/rangesFormatting', {
      ranges: [line(2), line(6), line(6)],
    }),
  ).toBe(
    MESSY.replace('recent volume 20km', '  recent volume 20 km').replace(
      'mon easy   5km',
      '    mon easy 5 km',
    ),
  );
});

test('the line above is formatted after Enter, the new line is left to its author', async () => {
  const text = MESSY.replace('mon easy   5km\n', 'mon easy   5km\n      \n');
  expect(
    await applied('typed.runplan', text, 'textDocument/onTypeFormatting', {
      position: { line: 7, character: 6 },
      ch: '\n',
    }),
  ).toBe(text.replace('mon easy   5km', '    mon easy 5 km'));
});

test('a file with mistakes is formatted where it is understood', async () => {
  const text = 'plan "P"\nweek 1\nmon easy 5km\n  esy nothing (\ntue  rest\n';
  expect(await applied('broken.runplan', text, 'textDocument/formatting', {})).toBe(
    'plan "P"\n  week 1\n    mon easy 5 km\n  esy nothing (\n    tue rest\n',
  );
});

test('a file that is not open gets no edits', async () => {
  const params = {
    textDocument: { uri: client.uri('closed.runplan') },
    options: { tabSize: 2, insertSpaces: true },
  };
  expect(await client.request('textDocument/formatting', params)).toEqual([]);
});
