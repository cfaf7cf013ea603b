import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver';
import { PUSH_CLIENT, TestClient } from '../testing/client.ts';

const EXAMPLE = readFileSync(new URL('../../examples/what-goes-wrong.runplan', import.meta.url), 'utf8');

let client: TestClient;
afterEach(() => client.stop());

test('navigation finds its way through texts that break off anywhere', async () => {
  client = await TestClient.start({
    capabilities: {
      ...PUSH_CLIENT,
      textDocument: { ...PUSH_CLIENT.textDocument, callHierarchy: {} },
    },
  });
  const uri = await client.open('plan.runplan', '');
  let answers = 0;
  for (let end = 0; end < EXAMPLE.length; end += 97) {
    // Some lines are lost as well, and a quote is open in the middle.
    const text = EXAMPLE.slice(0, end).replace(/\n.*week 2.*\n/, '\n"\n');
    await client.setText('plan.runplan', text);
    for (const offset of [0, text.length >> 1, Math.max(text.length - 3, 0), text.length]) {
      const at = { textDocument: { uri }, position: client.positionAt('plan.runplan', offset) };
      const asked = [
        client.request('textDocument/definition', at),
        client.request('textDocument/references', { ...at, context: { includeDeclaration: true } }),
        client.request('textDocument/documentHighlight', at),
        client.request('textDocument/prepareCallHierarchy', at),
        client.request('textDocument/prepareRename', at),
        client.request('textDocument/rename', { ...at, newName: 'New name' }),
      ];
      for (const { status, ...outcome } of await Promise.allSettled(asked)) {
        answers += 1;
        // A refusal is a sentence, a mistake of the server is not.
        if (status === 'rejected')
          expect(outcome).toMatchObject({ reason: { code: LSPErrorCodes.RequestFailed } });
      }
    }
  }
  expect(answers).toBeGreaterThan(500);
  expect(client.messages.filter((message) => message.startsWith('A mistake'))).toEqual([]);
});

test('what looks at many files can be cancelled', async () => {
  const plan = 'import "library.runplan"\nplan "P"\n  week 1\n    mon core "Shared"\n';
  client = await TestClient.start({
    files: {
      'library.runplan': 'block "Shared"\n  plank 3 x 40 s\n',
      ...Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`plan-${index}.runplan`, plan])),
    },
    capabilities: {
      ...PUSH_CLIENT,
      workspace: { ...PUSH_CLIENT.workspace, fileOperations: { willRename: true } },
    },
  });
  const uri = await client.open('plan.runplan', plan);
  const at = { textDocument: { uri }, position: client.at('plan.runplan', '"Sha|red"') };
  const library = client.uri('library.runplan');
  const requests = [
    ['textDocument/references', { ...at, context: { includeDeclaration: true } }],
    ['textDocument/rename', { ...at, newName: 'New name' }],
    ['workspace/willRenameFiles', { files: [{ oldUri: library, newUri: client.uri('x.runplan') }] }],
  ] as const;
  // Until the workspace is known, all of them wait for that.
  await client.request('workspace/symbol', { query: '' });
  for (const [method, params] of requests) {
    await expect(client.cancelled(method, params)).rejects.toMatchObject({
      code: LSPErrorCodes.RequestCancelled,
    });
  }
  const found = await client.request<unknown[]>(...(requests[0] as [string, unknown]));
  expect(found).toHaveLength(202);
});
