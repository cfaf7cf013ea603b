import { URI, UriUtils } from 'langium';
import { beforeEach, expect, test, vi } from 'vitest';
import { importPlan } from './import-plan.ts';

/** What the user sees, in its order. */
const seen: unknown[] = [];
let chosen: readonly URI[] | undefined;
let answer: string | undefined;
/** Which of the units that it is asked for is chosen. */
let unit: number | undefined;
const contents = new Map<string, Uint8Array>();

vi.mock('vscode', () => ({
  l10n: {
    t: (text: string, ...words: unknown[]) =>
      text.replace(/\{(\d)\}/g, (_, index) => String(words[Number(index)])),
  },
  Uri: UriUtils,
  window: {
    showOpenDialog: async ({ filters }: { filters: unknown }) => {
      seen.push(filters);
      return chosen;
    },
    showTextDocument: async (document: unknown) => seen.push(document),
    showInformationMessage: async (...words: unknown[]) => {
      seen.push(words);
      return answer;
    },
    showQuickPick: async (items: readonly { label: string }[], { title }: { title: string }) => {
      seen.push([title, ...items.map(({ label }) => label)]);
      return unit === undefined ? undefined : items[unit];
    },
    showErrorMessage: async (...words: unknown[]) => seen.push(words),
  },
  workspace: {
    fs: {
      stat: async (uri: URI) => ({ size: contents.get(`${uri}`)?.length ?? 0 }),
      readFile: async (uri: URI) => contents.get(`${uri}`),
    },
    openTextDocument: async (document: unknown) => document,
  },
}));

/** What the server is asked, and what it answers. */
const asked: unknown[] = [];
let imported: unknown;
const server = {
  ask: async (method: string, params: unknown) => {
    asked.push([method, params]);
    return method === 'runplan/importFormats'
      ? [
          { id: 'fit', about: '', endings: ['fit'], each: 'session' },
          { id: 'plain', about: '', endings: ['txt', 'text'], each: 'plan' },
        ]
      : imported;
  },
};
const log = { info: (line: string) => seen.push(`log: ${line}`), show: () => seen.push('the log') };

function run(): Promise<void> {
  const [first, second] = [server, log] as unknown as Parameters<typeof importPlan>;
  return importPlan(first, second);
}

function choose(files: Readonly<Record<string, Uint8Array>>): void {
  const uris = Object.entries(files).map(([name, bytes]) => {
    const uri = URI.parse(`vscode-vfs://github/club/${name}`);
    contents.set(`${uri}`, bytes);
    return uri;
  });
  chosen = uris;
}

const FILTERS = { 'Plans and workouts': ['fit', 'txt', 'text'], 'All files': ['*'] };

beforeEach(() => {
  seen.length = 0;
  asked.length = 0;
  contents.clear();
  chosen = undefined;
  answer = undefined;
  unit = undefined;
  imported = {
    text: 'plan "A"\n',
    summary: ['Read a.txt as plain: 2 of 2 entries understood.'],
    withoutUnit: 0,
  };
});

test('files go to the server as bytes, and the plan is a new file', async () => {
  choose({ 'a.fit': Uint8Array.of(255, 0, 128, 97), 'b.fit': Uint8Array.of(98) });
  await run();
  expect(asked[1]).toEqual([
    'runplan/import',
    {
      files: [
        { name: 'a.fit', base64: '/wCAYQ==' },
        { name: 'b.fit', base64: 'Yg==' },
      ],
    },
  ]);
  expect(seen).toEqual([
    FILTERS,
    { language: 'runplan', content: 'plan "A"\n' },
    ['Read a.txt as plain: 2 of 2 entries understood.'],
  ]);
});

test.each([
  [1, 'mi'],
  [0, 'km'],
  [2, undefined],
  [undefined, undefined],
])('what distances without a unit are in is asked: choice %s → %s', async (choice, told) => {
  choose({ 'a.txt': Uint8Array.of(97) });
  imported = { text: 'x', summary: ['1 of 2 entries understood.'], withoutUnit: 3 };
  unit = choice;
  await run();
  const file = { files: [{ name: 'a.txt', base64: 'YQ==' }] };
  expect(asked.slice(1)).toEqual([
    ['runplan/import', file],
    ...(told ? [['runplan/import', { ...file, unit: told }]] : []),
  ]);
  expect(seen[1]).toEqual([
    'Distances without a unit: 3. What are they in?',
    'Kilometres',
    'Miles',
    'Keep these sessions in quotes',
  ]);
});

test('what was not understood stands in the log, which the user may see', async () => {
  choose({ 'a.txt': Uint8Array.of(97) });
  answer = 'Show Details';
  imported = { text: 'x', summary: ['1 of 2 entries understood.', '  line 1, session: so'], withoutUnit: 0 };
  await run();
  expect(seen.slice(2)).toEqual([
    'log: 1 of 2 entries understood.',
    'log:   line 1, session: so',
    ['1 of 2 entries understood.', 'Show Details'],
    'the log',
  ]);
});

test('nothing happens when the user changes their mind, and when the server refuses', async () => {
  await run();
  expect(seen).toEqual([FILTERS]);
  choose({ 'a.txt': Uint8Array.of(97) });
  imported = undefined;
  await run();
  expect(seen).toEqual([FILTERS, FILTERS]);
});

test('a file that is larger than a plan is not sent', async () => {
  choose({ 'a.txt': new Uint8Array(1_000_001) });
  await run();
  expect(asked).toHaveLength(1);
  expect(seen[1]).toEqual(['a.txt is larger than 1 MB: split it, one file a plan is a good size.']);
});
