import { URI, UriUtils } from 'langium';
import { beforeEach, expect, test, vi } from 'vitest';
import { saveFiles } from './save-files.ts';

/** What is in the folders, by URI. */
const files = new Map<string, Uint8Array>();
/** What the user is asked, one after the other. */
const asked: unknown[] = [];
/** What the user answers. */
let folder: URI | undefined;
let replaces = false;

vi.mock('vscode', () => ({
  l10n: {
    t: (text: string, ...words: unknown[]) =>
      text.replace(/\{(\d)\}/g, (_, index) => String(words[Number(index)])),
  },
  Uri: UriUtils,
  window: {
    showSaveDialog: async ({ defaultUri, filters }: { defaultUri: URI; filters: unknown }) => {
      asked.push(`${defaultUri}`, filters);
      return folder && UriUtils.joinPath(folder, 'my-choice');
    },
    showOpenDialog: async ({ defaultUri, title }: { defaultUri: URI; title: string }) => {
      asked.push(`${defaultUri}`, title);
      return folder && [folder];
    },
    showWarningMessage: async (question: string, _: unknown, replace: string) => {
      asked.push(question);
      return replaces ? replace : undefined;
    },
  },
  workspace: {
    fs: {
      writeFile: async (uri: URI, content: Uint8Array) => files.set(`${uri}`, content),
      readDirectory: async (uri: URI) =>
        [...files.keys()].filter((key) => key.startsWith(`${uri}/`)).map((key) => [key.split('/').at(-1), 1]),
    },
  },
}));

const PLAN = URI.parse('vscode-vfs://github/club/plans/spring.runplan');
const HTML = { name: 'spring.html', mediaType: 'text/html', text: 'Läufe' };
const WEEKS = [
  { name: 'week-01.fit', mediaType: 'application/octet-stream', base64: '/wCAYQ==' },
  { name: 'week-02.txt', mediaType: 'text/plain', text: 'second' },
];

function save(sent: Parameters<typeof saveFiles>[0]): ReturnType<typeof saveFiles> {
  return saveFiles(sent, PLAN as Parameters<typeof saveFiles>[1], { 'Web page': ['html'] });
}

/** What is in the folders, bytes that are no text as numbers. */
function there(): readonly (readonly [string, unknown])[] {
  return [...files].map(([uri, bytes]) => [
    uri,
    bytes.includes(0) ? [...bytes] : new TextDecoder().decode(bytes),
  ]);
}

beforeEach(() => {
  files.clear();
  asked.length = 0;
  folder = URI.parse('vscode-vfs://github/out');
  replaces = false;
});

test('one file goes where the user says, and is proposed beside the plan', async () => {
  await save([HTML]);
  expect(asked).toEqual(['vscode-vfs://github/club/plans/spring.html', { 'Web page': ['html'] }]);
  expect(there()).toEqual([['vscode-vfs://github/out/my-choice', 'Läufe']]);
});

test('several files go into a folder, as texts and as bytes', async () => {
  await save(WEEKS);
  expect(asked).toEqual(['vscode-vfs://github/club/plans/', 'Where do the 2 files go?']);
  expect(there()).toEqual([
    ['vscode-vfs://github/out/week-01.fit', [255, 0, 128, 97]],
    ['vscode-vfs://github/out/week-02.txt', 'second'],
  ]);
});

test('files that are there are replaced only if the user agrees', async () => {
  const kept = new TextEncoder().encode('kept');
  files.set('vscode-vfs://github/out/week-02.txt', kept);
  await save(WEEKS);
  expect(asked.at(-1)).toBe('1 of the 2 files is there already.');
  expect(there()).toEqual([['vscode-vfs://github/out/week-02.txt', 'kept']]);
  replaces = true;
  await save(WEEKS);
  expect(there().map(([, content]) => content)).toEqual(['second', [255, 0, 128, 97]]);
});

test('nothing is written when the user changes their mind', async () => {
  folder = undefined;
  await save([HTML]);
  await save(WEEKS);
  expect(there()).toEqual([]);
});
