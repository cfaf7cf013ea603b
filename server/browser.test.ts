import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeResult,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { until } from './testing/client.ts';

const BUNDLE = fileURLToPath(new URL('./dist/worker.js', import.meta.url));
const SCOPE = new URL('./testing/web-worker.ts', import.meta.url);
/** The scheme of a folder that is on no disk, as editors in a browser have it. */
const FOLDER = 'vscode-vfs://github/club/plans';

const PLAN = `import "library.runplan"

plan "Ten weeks" for "Sam"
  starts 2026-10-05
  week 1
    mon core "Ten at Home"
    tue easy 6 km
`;
const LIBRARY = `athlete "Sam"
  recent volume 20 km
  recent longest 9 km
  back healthy

block "Ten at Home"
  plank 3 x 40 s
`;

/** What the client has instead of a disk. */
let files: Map<string, string>;
let asked: string[];
let published: Map<string, PublishDiagnosticsParams>;
let worker: Worker;
let connection: ProtocolConnection;

beforeEach(() => {
  files = new Map();
  asked = [];
  published = new Map();
  worker = new Worker(SCOPE, { workerData: BUNDLE });
  worker.once('error', (error) => {
    throw error;
  });
  connection = createProtocolConnection(new PortMessageReader(worker), new PortMessageWriter(worker));
  connection.onRequest('runplan/readFile', ({ uri }: { uri: string }) => {
    asked.push(uri);
    return files.get(uri) ?? null;
  });
  connection.onRequest('runplan/findFiles', ({ folders }: { folders: string[] }) =>
    [...files.keys()].filter((uri) => folders.some((folder) => uri.startsWith(folder))),
  );
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(params.uri, params);
  });
  connection.listen();
});

afterEach(async () => {
  connection.dispose();
  await worker.terminate();
});

async function start(capabilities: ClientCapabilities = {}): Promise<InitializeResult> {
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: FOLDER, name: 'plans' }],
    capabilities,
  });
  await connection.sendNotification('initialized', {});
  return result;
}

async function open(name: string, text: string): Promise<void> {
  const textDocument = { uri: `${FOLDER}/${name}`, languageId: 'runplan', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
}

function latestRules(name: string): unknown[] | undefined {
  return published.get(`${FOLDER}/${name}`)?.diagnostics.map(({ code }) => code);
}

/** The rules of the first diagnostics of a file; waits for them. */
function rules(name: string): Promise<unknown[]> {
  return until(() => latestRules(name));
}

const READ = ['core-session', 'strength-frequency'];
const NOT_READ = ['import', 'unknown-name', 'strength-frequency', 'unknown-name'];

test('the bundle runs in a web worker, where there is nothing of Node', async () => {
  const { serverInfo } = await start();
  expect(serverInfo?.name).toBe('runplan');
});

test('imports of files that are not open are read by the client', async () => {
  files.set(`${FOLDER}/library.runplan`, LIBRARY);
  await start();
  await open('plan.runplan', PLAN);
  expect(await rules('plan.runplan')).toEqual(READ);
  expect(asked).toContain(`${FOLDER}/library.runplan`);
});

test('an import that the client can not read is a finding', async () => {
  await start();
  await open('plan.runplan', PLAN);
  expect(await rules('plan.runplan')).toEqual(NOT_READ);
  expect(asked).toContain(`${FOLDER}/library.runplan`);
});

test('files outside of the folder are not asked for', async () => {
  files.set('vscode-vfs://github/club/secret.runplan', LIBRARY);
  await start();
  await open('plan.runplan', PLAN.replace('library', '../secret'));
  expect(await rules('plan.runplan')).toEqual(NOT_READ);
  expect(asked).toEqual([]);
});

test('the files that the client finds are checked without being opened', async () => {
  files.set(`${FOLDER}/library.runplan`, LIBRARY);
  files.set(`${FOLDER}/plan.runplan`, PLAN);
  await start();
  expect(await rules('plan.runplan')).toEqual(READ);
});

test('a file that appears is read', async () => {
  await start();
  await open('plan.runplan', PLAN);
  expect(await rules('plan.runplan')).toEqual(NOT_READ);
  files.set(`${FOLDER}/library.runplan`, LIBRARY);
  await connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `${FOLDER}/library.runplan`, type: 1 }],
  });
  const after = await until(() => {
    const found = latestRules('plan.runplan');
    return found?.includes('import') ? undefined : found;
  });
  expect(after).toEqual(READ);
});

test('the built-in library and the pages of the rules are in the bundle', async () => {
  const { capabilities } = await start({ workspace: { textDocumentContent: {} } });
  expect(capabilities.workspace?.textDocumentContent).toEqual({ schemes: ['runplan'] });
  const text = async (uri: string) =>
    (await connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri })).text;
  expect(await text('runplan:/standard.runplan')).toContain('exercise plank');
  expect(await text('runplan:/rules/rest-days.md')).toMatch(/^# `?rest-days/);
});
