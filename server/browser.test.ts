import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type InitializeResult,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import type { ExportChoices, ExportedPlans } from './requests.ts';
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

async function start(capabilities: ClientCapabilities = {}, folder = FOLDER): Promise<InitializeResult> {
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: folder, name: 'plans' }],
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

const READ = ['core-session'];
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
  expect(asked).toEqual([`${FOLDER}/runplan.toml`]);
});

test('a project file of the folder counts', async () => {
  files.set(`${FOLDER}/library.runplan`, LIBRARY);
  files.set(`${FOLDER}/runplan.toml`, 'policy = "club.runplan#Club"\n');
  files.set(`${FOLDER}/club.runplan`, 'policy "Club"\n  core-session off because "it is done elsewhere"\n');
  await start();
  await open('plan.runplan', PLAN);
  // What the rule that is off named, another one names now.
  expect(await rules('plan.runplan')).toEqual(['strength-frequency']);
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

test('folders count however the client spells them', async () => {
  const folder = 'vscode-vfs://github/club/plans (2026)';
  // As the server spells it.
  files.set('vscode-vfs://github/club/plans%20%282026%29/library.runplan', LIBRARY);
  await start({}, folder);
  const textDocument = { uri: `${folder}/plan.runplan`, languageId: 'runplan', version: 1, text: PLAN };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const found = await until(() => published.get(textDocument.uri)?.diagnostics);
  expect(found.map(({ code }) => code)).toEqual(READ);
});

test('what belongs to the program is read by the client', async () => {
  connection.onRequest('runplan/readAsset', ({ name }: { name: string }) => `/* ${name} */`);
  files.set(`${FOLDER}/library.runplan`, LIBRARY);
  await start();
  await open('plan.runplan', PLAN);
  const uri = `${FOLDER}/plan.runplan`;
  const exported = await connection.sendRequest<{ files: { name: string; text: string }[] }>(
    'runplan/export',
    { uri, format: 'html' },
  );
  expect(exported.files.map(({ name }) => name)).toEqual(['plan.html']);
  expect(exported.files[0]?.text).toMatch(/<style>\/\* handout\.css \*\/:root\{[^<]*\}<\/style>/);
  expect(exported.files[0]?.text).toContain('<script>/* handout.js */</script>');
  connection.onRequest('runplan/readAsset', () => null);
  expect(await connection.sendRequest('runplan/export', { uri, format: 'html' })).toBeNull();
});

test('every format is written where there is nothing of Node', async () => {
  connection.onRequest('runplan/readAsset', ({ name }: { name: string }) => `/* ${name} */`);
  files.set(`${FOLDER}/library.runplan`, LIBRARY);
  await start();
  await open('plan.runplan', PLAN);
  const uri = `${FOLDER}/plan.runplan`;
  const { formats } = await connection.sendRequest<ExportChoices>('runplan/formats', { uri });
  expect(formats.length).toBeGreaterThan(3);
  for (const { id, extension } of formats) {
    const { files } = await connection.sendRequest<ExportedPlans>('runplan/export', { uri, format: id });
    expect(files.length, id).toBeGreaterThan(0);
    for (const file of files) {
      expect(file.name.endsWith(`.${extension}`)).toBe(true);
      expect(('text' in file ? file.text : file.base64).length).toBeGreaterThan(0);
    }
  }
});

test('a spreadsheet of many weeks needs no further thread', async () => {
  await start();
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(
    (day) => `    ${day} easy 5 km + core 20 min\n`,
  );
  const weeks = Array.from({ length: 70 }, (_, index) => `  week ${index + 1}\n${days.join('')}`);
  await open('long.runplan', `plan "Long"\n${weeks.join('')}`);
  const asked = { uri: `${FOLDER}/long.runplan`, format: 'xlsx' };
  const { files } = await connection.sendRequest<ExportedPlans>('runplan/export', asked);
  expect(files.map(({ name }) => name)).toEqual(['long.xlsx']);
});

test('a client that can not read files gets answers all the same', async () => {
  connection.onRequest('runplan/readFile', () => {
    throw new Error('There is no disk.');
  });
  await start();
  await open('plan.runplan', PLAN);
  expect(await rules('plan.runplan')).toEqual(NOT_READ);
});

test('the files are checked for a client that answers none of the questions at the start', async () => {
  files.set(`${FOLDER}/library.runplan`, LIBRARY);
  files.set(`${FOLDER}/plan.runplan`, PLAN);
  await start({
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
    },
    window: { workDoneProgress: true },
  });
  expect(await rules('plan.runplan')).toEqual(READ);
});

test('edits tell which version of the text they were made for, though it changed while files were found', async () => {
  files.set(`${FOLDER}/library.runplan`, LIBRARY);
  let find: () => void = () => {};
  connection.onRequest(
    'runplan/findFiles',
    () =>
      new Promise((resolve) => {
        find = () => resolve([...files.keys()]);
      }),
  );
  await start({
    workspace: {
      workspaceEdit: { documentChanges: true },
      // Else files are looked for whenever one is opened.
      didChangeWatchedFiles: { dynamicRegistration: true },
    },
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
  });
  const uri = `${FOLDER}/plan.runplan`;
  await open('plan.runplan', PLAN.replace('import "library.runplan"', ''));
  await rules('plan.runplan');
  const diagnostics = published.get(uri)?.diagnostics.filter(({ code }) => code === 'unknown-name') ?? [];
  const range = diagnostics[0]?.range;
  const asked = connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics },
  });
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: '' }],
  });
  find();
  const [action] = await asked;
  expect(action?.title).toBe('Import from "library.runplan"');
  expect(action?.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
});
