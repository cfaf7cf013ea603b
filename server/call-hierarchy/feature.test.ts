import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver';
import { TestClient } from '../testing/client.ts';
import { inShort, placeInShort } from '../testing/places.ts';

const FILES = {
  'library.runplan': `block "Core A"
  plank 3 x 40 s
  carry 3 x 20 m
exercise carry
workout "Tempo"
  5 km
`,
  'closed.runplan': 'import "library.runplan"\nplan "Closed"\n  week 1\n    mon core "Core A"\n',
};

const PLAN = `import "library.runplan"
plan "Spring"
  week 1
    mon core "Core A" + core "core a"
    tue workout "Tempo"
  week 2 like week 1
    wed core: carry 20 m
    fri core "Core A"
`;

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ files: FILES, capabilities: { textDocument: { callHierarchy: {} } } });
  await client.open('plan.runplan', PLAN);
});
afterAll(() => client.stop());

async function item(place: string): Promise<CallHierarchyItem> {
  const items = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', {
    textDocument: { uri: client.uri('plan.runplan') },
    position: client.at('plan.runplan', place),
  });
  return items[0] as CallHierarchyItem;
}

const shown = ({ name, detail, uri, selectionRange }: CallHierarchyItem) =>
  `${name} (${detail}) ${placeInShort({ uri, range: selectionRange })}`;

async function incoming(of: CallHierarchyItem): Promise<string[]> {
  const calls = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
    item: of,
  });
  return calls.map(({ from, fromRanges }) => `${shown(from)}: ${fromRanges.map(inShort).join(', ')}`);
}

async function outgoing(of: CallHierarchyItem): Promise<string[]> {
  const calls = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
    item: of,
  });
  return calls.map(({ to, fromRanges }) => `${shown(to)}: ${fromRanges.map(inShort).join(', ')}`);
}

describe('the call hierarchy', () => {
  test('of a block has the weeks that use it, and the exercises that it uses', async () => {
    const block = await item('"Core| A"');
    expect(shown(block)).toBe('Core A (block) library.runplan 1:7-14');
    expect(inShort(block.range)).toBe('1:1-3:16');
    expect(await incoming(block)).toEqual([
      'week 1 (Closed) closed.runplan 3:8-8: 4:14-21',
      'week 1 (Spring) plan.runplan 3:8-8: 4:14-21, 4:30-37',
      'week 2 (Spring) plan.runplan 6:8-8: 8:14-21',
    ]);
    const [plank, carry] = await outgoing(block);
    expect(plank).toMatch(/^plank \(exercise\) standard\.runplan \d+:10-14: 2:3-7$/);
    expect(carry).toBe('carry (exercise) library.runplan 4:10-14: 3:3-7');
  });

  test('of a workout has the weeks that use it', async () => {
    const workout = await item('workout "|Tempo"');
    expect(await incoming(workout)).toEqual(['week 1 (Spring) plan.runplan 3:8-8: 5:17-23']);
    expect(await outgoing(workout)).toEqual([]);
  });

  test('of an exercise has blocks and weeks', async () => {
    expect(await incoming(await item('ca|rry'))).toEqual([
      'Core A (block) library.runplan 1:7-14: 3:3-7',
      'week 2 (Spring) plan.runplan 6:8-8: 7:15-19',
    ]);
  });

  test('of a week has what it uses and copies, and the weeks that copy it', async () => {
    expect(await outgoing(await item('week |2'))).toEqual([
      'week 1 (Spring) plan.runplan 3:8-8: 6:20-20',
      'carry (exercise) library.runplan 4:10-14: 7:15-19',
      'Core A (block) library.runplan 1:7-14: 8:14-21',
    ]);
    expect(await incoming(await item('week |1\n'))).toEqual(['week 2 (Spring) plan.runplan 6:8-8: 6:20-20']);
  });

  test('of a plan has what all of its weeks use', async () => {
    const plan = await item('"|Spring"');
    expect(await outgoing(plan)).toEqual([
      'Core A (block) library.runplan 1:7-14: 4:14-21, 4:30-37, 8:14-21',
      'Tempo (workout) library.runplan 5:9-15: 5:17-23',
      'carry (exercise) library.runplan 4:10-14: 7:15-19',
    ]);
    expect(await incoming(plan)).toEqual([]);
  });

  test('of what is gone meanwhile, and of what is none of these, is empty', async () => {
    const block = await item('"Core| A"');
    expect(await incoming({ ...block, uri: client.uri('gone.runplan') })).toEqual([]);
    expect(await outgoing({ ...block, uri: client.uri('gone.runplan') })).toEqual([]);
    expect(
      await client.request('textDocument/prepareCallHierarchy', {
        textDocument: { uri: client.uri('plan.runplan') },
        position: client.at('plan.runplan', 'm|on'),
      }),
    ).toBeNull();
  });
});
