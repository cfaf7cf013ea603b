import { afterEach, expect, test } from 'vitest';
import { PUSH_CLIENT, TestClient } from './testing/client.ts';

let client: TestClient;
afterEach(() => client.stop());

test('the server announces what it can do', async () => {
  client = await TestClient.start();
  const { semanticTokensProvider: _, ...others } = client.capabilities;
  expect(others).toMatchInlineSnapshot(`
    {
      "codeActionProvider": {
        "codeActionKinds": [
          "quickfix",
          "refactor.extract",
          "refactor.inline",
          "refactor.rewrite",
          "refactor.move",
          "source.fixAll.runplan",
          "source.organizeImports",
          "source.usualForm.runplan",
        ],
        "resolveProvider": true,
      },
      "codeLensProvider": {
        "resolveProvider": true,
      },
      "completionProvider": {
        "resolveProvider": true,
        "triggerCharacters": [
          " ",
          "@",
          """,
          "+",
          ":",
          ",",
          "(",
        ],
      },
      "definitionProvider": true,
      "documentFormattingProvider": true,
      "documentHighlightProvider": true,
      "documentLinkProvider": {},
      "documentOnTypeFormattingProvider": {
        "firstTriggerCharacter": "
    ",
      },
      "documentRangeFormattingProvider": {
        "rangesSupport": true,
      },
      "documentSymbolProvider": {
        "label": "Runplan",
      },
      "foldingRangeProvider": true,
      "hoverProvider": true,
      "inlayHintProvider": true,
      "linkedEditingRangeProvider": true,
      "referencesProvider": true,
      "renameProvider": {
        "prepareProvider": true,
      },
      "selectionRangeProvider": true,
      "signatureHelpProvider": {
        "triggerCharacters": [
          ":",
          ",",
          "(",
          "@",
        ],
      },
      "textDocumentSync": {
        "change": 2,
        "openClose": true,
        "save": true,
      },
      "workspace": {
        "workspaceFolders": {
          "changeNotifications": true,
          "supported": true,
        },
      },
      "workspaceSymbolProvider": true,
    }
  `);
});

test('it keeps to itself what the client can not make use of', async () => {
  client = await TestClient.start({ capabilities: {} });
  expect(client.capabilities.diagnosticProvider).toBeUndefined();
  expect(client.capabilities.workspace?.textDocumentContent).toBeUndefined();
});

test('a client that asks for texts gets the built-in library and the pages of the rules', async () => {
  client = await TestClient.start({
    capabilities: { ...PUSH_CLIENT, workspace: { ...PUSH_CLIENT.workspace, textDocumentContent: {} } },
  });
  expect(client.capabilities.workspace?.textDocumentContent).toEqual({ schemes: ['runplan'] });
  const read = async (uri: string) =>
    (await client.request<{ text: string }>('workspace/textDocumentContent', { uri })).text;
  expect(await read('runplan:/standard.runplan')).toMatch(/^# .*\n/);
  expect(await read('runplan:/rules/mileage-increase.md')).toMatch(/^# mileage-increase\n/);
  expect(await read('runplan:/rules/syntax.md')).toMatch(/^# syntax\n/);
  expect(await read('runplan:/rules/nothing.md')).toBe('');
  expect(await read('runplan:/../../etc/passwd')).toBe('');
});
