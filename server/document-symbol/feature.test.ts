import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSymbol, Range, SymbolInformation } from 'vscode-languageserver';
import { TestClient } from '../testing/client.ts';

const PLAN = `runplan 1
import "club/library.runplan"
pace strong race 15 km

# Comment lines above belong to what is below.
athlete "Sam"
  level novice
  back disc
  best 10k in 52:30
  pace easy 6:10-6:50/km
  shoes "Daily A" 320 km
  shoes "New"

exercise pallof-press "Pallof press"
  targets deep-core, anti-rotation

block "Core A"
  pallof-press 3 x 10
  rest 60 s

workout "Tempo 20"
  warm up 2 km
  20 min @ threshold
  cool down 2 km

policy Club extends cautious
  mileage-increase limit 15%

pain rule own "Stop when it hurts."

plan "Autumn half" for "Sam"
  race half-marathon on 2026-12-13 "City Half"

  week 1 base total 33 km   # stated
    mon rest
    tue easy 6 km + core "Core A" + bike 45 min
    thu workout "Tempo 20"
    sun long 12 km @ easy
      # Agreed.
      allow long-run-share because "one week"
    any fartlek

  # The second week.
  week 2 like week 1
    nonsense here

`;

const PLAN_SYMBOLS = `club/library.runplan | 1:0-1:29 | 1:7
strong | race 15 km | 2:0-2:22 | 2:5
Sam | novice, a disc diagnosis | 5:0-11:13 | 5:8
  easy | 6:10-6:50/km | 9:2-9:24 | 9:7
  Daily A | 320 km | 10:2-10:24 | 10:8
  New | 11:2-11:13 | 11:8
pallof-press | deep-core, anti-rotation | 13:0-14:34 | 13:9
Core A | 1 exercise | 16:0-18:11 | 16:6
Tempo 20 | warm up 2 km, 20 min @ threshold, cool down 2 km | 20:0-23:16 | 20:8
Club | extends cautious | 25:0-26:28 | 25:7
own | Stop when it hurts. | 28:0-28:35 | 28:10
Autumn half | 2 weeks, peak ≈25.8 km + ? in week 1, longest 12 km, half-marathon on Sun 2026-12-13 | 30:0-44:17 | 30:5
  week 1 base | ≈25.8 km + ?, longest 12 km | 33:2-40:15 | 33:7
    Monday | rest | 34:4-34:12 | 34:4
    Tuesday | easy 6 km + Core A + bike 45 min | 35:4-35:47 | 35:4
    Thursday | Tempo 20 ≈7.8 km | 36:4-36:26 | 36:4
    Sunday | long 12 km | 37:4-39:45 | 37:4
    any day | fartlek ? | 40:4-40:15 | 40:4
  week 2 | 43:2-44:17 | 43:7`;

let tree: TestClient;
let list: TestClient;
beforeAll(async () => {
  tree = await TestClient.start();
  list = await TestClient.start({ capabilities: {} });
});
afterAll(async () => {
  await tree.stop();
  await list.stop();
});

async function outline(path: string, text: string): Promise<string> {
  const uri = await tree.open(path, text);
  return written(await symbols(uri)).join('\n');
}

function symbols(uri: string): Promise<DocumentSymbol[]> {
  return tree.request('textDocument/documentSymbol', { textDocument: { uri } });
}

function written(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, range, selectionRange, children = [] }) => {
    const { start } = selectionRange;
    const parts = [
      name,
      ...(detail === undefined ? [] : [detail]),
      inShort(range),
      `${start.line}:${start.character}`,
    ];
    return [indent + parts.join(' | '), ...written(children, `${indent}  `)];
  });
}

function inShort({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

describe('the outline', () => {
  test('has definitions, weeks and days, with what there is to know at a glance', async () => {
    expect(await outline('plan.runplan', PLAN)).toBe(PLAN_SYMBOLS);
  });

  test('is the same with line ends of Windows', async () => {
    expect(await outline('windows.runplan', PLAN.replaceAll('\n', '\r\n'))).toBe(PLAN_SYMBOLS);
  });

  test('tells the totals of each athlete where they differ, and what is the same for all of them', async () => {
    const text = `athlete "Sam"
  best 10k in 42:30
athlete "Kim"
  best 10k in 52:30
plan "Both" for "Sam", "Kim"
  units mi
  week 1
    tue easy 60 min
  week 2
    tue easy 6 mi
`;
    expect(await outline('both.runplan', text)).toBe(`Sam | intermediate, a healthy back | 0:0-1:19 | 0:8
Kim | intermediate, a healthy back | 2:0-3:19 | 2:8
Both | 2 weeks | 4:0-9:17 | 4:5
  week 1 | Sam ≈6.9 mi, Kim ≈5.7 mi | 6:2-7:19 | 6:7
    Tuesday | easy ≈6.9 mi | 7:4-7:19 | 7:4
  week 2 | 6 mi | 8:2-9:17 | 8:7
    Tuesday | easy 6 mi | 9:4-9:17 | 9:4`);
  });

  test('goes on where names and numbers are missing', async () => {
    const text = `plan ""
  week
    tue easy 5 km
    foo
  week 2 # twice
  week 2
athlete
`;
    expect(await outline('holes.runplan', text)).toBe(`plan without a name | 2 weeks | 0:0-5:8 | 0:5
  week | 1:2-3:7 | 1:2
    Tuesday | easy 5 km | 2:4-3:7 | 2:4
  week 2 | 4:2-4:16 | 4:7
  week 2 | 5:2-5:8 | 5:7
athlete without a name | intermediate, a healthy back | 6:0-6:7 | 6:0`);
  });

  test('covers what it holds in lines with mistakes', async () => {
    const text = `plan P
  week 1
    tue 5( week 2 base
    wed 18:30
`;
    expect(await outline('mistakes.runplan', text)).toBe(`P | 2 weeks | 0:0-3:13 | 0:5
  week 1 | 1:2-2:22 | 1:7
    Tuesday | 2:4-2:22 | 2:4
  week 2 base | 2:11-3:13 | 2:16
    Wednesday | ? | 3:4-3:13 | 3:4`);
  });

  test('of an empty text and of a file that is not open is empty', async () => {
    expect(await outline('empty.runplan', '')).toBe('');
    expect(await symbols(tree.uri('unknown.runplan'))).toEqual([]);
    await tree.closeFile('empty.runplan');
    expect(await symbols(tree.uri('empty.runplan'))).toEqual([]);
  });

  test('is a list for clients that show no tree', async () => {
    const uri = await list.open('plan.runplan', 'plan P\n  week 1\n    tue easy 5 km\n');
    const flat = await list.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(
      flat.map(({ name, containerName, location: { range } }) => [name, containerName, inShort(range)]),
    ).toEqual([
      ['P', undefined, '0:0-2:17'],
      ['week 1', 'P', '1:2-2:17'],
      ['Tuesday', 'week 1', '2:4-2:17'],
    ]);
    expect(new Set(flat.map(({ location }) => location.uri))).toEqual(new Set([uri]));
  });
});
