import { afterEach, describe, expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver';
import { type ClientOptions, TestClient } from '../testing/client.ts';

const PLAN = `import "club/library.runplan"
import "/etc/passwd"
import "open.runplan
policy Club
  Mileage-Increase limit 15%
  no-such-rule off
plan P
  allow rest-days because "x"
  allow no-such-rule because "x"
  week 1
    mon rest
      allow long-run-share because "x"
`;

let client: TestClient;
afterEach(() => client.stop());

async function links(options: ClientOptions, text = PLAN): Promise<DocumentLink[]> {
  client = await TestClient.start(options);
  const uri = await client.open('plan.runplan', text);
  return client.request('textDocument/documentLink', { textDocument: { uri } });
}

function line(line: number, from: number, to: number) {
  return { start: { line, character: from }, end: { line, character: to } };
}

describe('links', () => {
  test('lead to imported files and to the pages of rules', async () => {
    const found = await links({ capabilities: { workspace: { textDocumentContent: {} } } });
    expect(found).toEqual([
      {
        range: line(0, 8, 28),
        target: client.uri('club/library.runplan'),
        tooltip: 'Open club/library.runplan',
      },
      { range: line(2, 8, 20), target: client.uri('open.runplan'), tooltip: 'Open open.runplan' },
      {
        range: line(7, 8, 17),
        target: 'runplan:/rules/rest-days.md',
        tooltip: 'What rest-days checks, and why',
      },
      {
        range: line(11, 12, 26),
        target: 'runplan:/rules/long-run-share.md',
        tooltip: 'What long-run-share checks, and why',
      },
      {
        range: line(4, 2, 18),
        target: 'runplan:/rules/mileage-increase.md',
        tooltip: 'What mileage-increase checks, and why',
      },
    ]);
  });

  test('lead to files beside the program for other clients', async () => {
    const [link] = await links({}, 'plan P\n  allow rest-days because "x"\n');
    expect(link?.target).toMatch(/^file:\/\/.*\/rules\/rest-days\.md$/);
  });

  test('are none in an empty text and in a file that is not open', async () => {
    expect(await links({}, '')).toEqual([]);
    const uri = client.uri('unknown.runplan');
    expect(await client.request('textDocument/documentLink', { textDocument: { uri } })).toEqual([]);
  });
});
