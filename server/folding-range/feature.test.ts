import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver';
import { PUSH_CLIENT, TestClient } from '../testing/client.ts';

const PLAN = `# A library,
# and more.

import "a.runplan"
# Between them.
import "b.runplan"

pace one 5:00/km
block "Core"
  plank 3 x 40 s

  # Last line of the block.

# Of the plan.
plan "P"
  race 10k on 2026-12-06
    "City Half"
  week 1
    nonsense here
    tue intervals:
      6 x (800 m @ 5k,
        2 x (10 s,
          20 s)), cool down 5 min
      + strides 4 x (20 s,
          1 min)
      allow rest-days because "x"
    sun long 12 km

  week 2
`;

let client: TestClient;
let limited: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
  limited = await TestClient.start({
    capabilities: { ...PUSH_CLIENT, textDocument: { foldingRange: { rangeLimit: 3 } } },
  });
});
afterAll(async () => {
  await client.stop();
  await limited.stop();
});

async function folded(path: string, text: string, by = client): Promise<string[]> {
  const uri = await by.open(path, text);
  const ranges = await by.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
  return ranges.map(({ startLine, endLine, kind, ...rest }) => {
    expect(rest).toEqual({});
    return [`${startLine}-${endLine}`, ...(kind === undefined ? [] : [kind])].join(' ');
  });
}

const EXPECTED = [
  '0-1 comment',
  '3-5 imports',
  '8-11',
  '14-28',
  '15-16',
  '17-26',
  '19-25',
  '20-22',
  '21-22',
  '23-24',
];

describe('folding', () => {
  test('follows definitions, weeks, days, long statements, comments and imports', async () => {
    expect(await folded('plan.runplan', PLAN)).toEqual(EXPECTED);
  });

  test('is the same with line ends of Windows', async () => {
    expect(await folded('windows.runplan', PLAN.replaceAll('\n', '\r\n'))).toEqual(EXPECTED);
  });

  test('keeps the longest where the client wants few', async () => {
    expect(await folded('plan.runplan', PLAN, limited)).toEqual(['14-28', '17-26', '19-25']);
  });

  test('finds nothing in a single line, an empty text, a file that is not open', async () => {
    expect(await folded('line.runplan', 'plan P')).toEqual([]);
    expect(await folded('empty.runplan', '')).toEqual([]);
    const uri = client.uri('unknown.runplan');
    expect(await client.request('textDocument/foldingRange', { textDocument: { uri } })).toEqual([]);
  });
});
