/** Manners of the protocol, over a real connection: bytes in, bytes out. */
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const RUNPLAN = fileURLToPath(new URL('../cli/bin/runplan.js', import.meta.url));

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri: string; readonly message?: string };
  readonly error?: { readonly code: number; readonly message: string };
}

function written(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Sends texts to a new server as they are, waits until it has answered so many requests, and closes its input. */
async function serve(texts: readonly (string | Buffer)[], answers: number, args: readonly string[] = []) {
  const server = spawn(process.execPath, [RUNPLAN, 'lsp', '--stdio', ...args], { stdio: 'pipe' });
  let stderr = '';
  server.stderr.on('data', (data) => {
    stderr += data;
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  let out = '';
  const all = () =>
    out
      .split(/Content-Length: \d+\r\n\r\n/)
      .filter((body) => body.endsWith('}'))
      .map((body): Answer => JSON.parse(body));
  const answered = new Promise<void>((resolve) => {
    server.stdout.on('data', (data) => {
      out += data;
      if (all().filter(({ id, method }) => id !== undefined && !method).length >= answers) resolve();
    });
  });
  for (const text of texts) server.stdin.write(text);
  await Promise.race([answered, ended]);
  server.stdin.end();
  const exitCode = await ended;
  return { exitCode, stderr, sent: all() };
}

const request = (id: number, method: string, params: object = {}) => written({ id, method, params });
const initialize = (id: number, params: object = {}) =>
  request(id, 'initialize', { processId: null, rootUri: null, capabilities: {}, ...params });
const errors = (sent: readonly Answer[]) =>
  sent.flatMap(({ id, error }) => (error ? [[id, error.code, error.message]] : []));

test('nothing is answered before the handshake, and that is made once', async () => {
  const { sent } = await serve(
    [request(1, 'textDocument/hover'), request(2, 'shutdown'), initialize(3), initialize(4)],
    4,
  );
  expect(errors(sent)).toEqual([
    [1, -32002, 'The server is not initialized yet.'],
    [2, -32002, 'The server is not initialized yet.'],
    [4, -32600, 'The server is initialized already.'],
  ]);
});

test('nothing is answered after the end was announced, and then the server ends well', async () => {
  const { exitCode, sent } = await serve(
    [
      initialize(1),
      written({ method: 'initialized', params: {} }),
      request(2, 'shutdown'),
      request(3, 'workspace/symbol', { query: '' }),
      request(4, 'shutdown'),
      initialize(5),
    ],
    5,
  );
  expect(errors(sent)).toEqual([3, 4, 5].map((id) => [id, -32600, 'The server was shut down.']));
  expect(exitCode).toBe(0);
});

test('what is asked without what it needs is refused with what is wrong, and nothing else suffers', async () => {
  const textDocument = { uri: 'file:///club/a.runplan' };
  const place = { line: 1, character: 3 };
  const asked: [string, object | null][] = [
    ['textDocument/hover', null],
    ['textDocument/hover', {}],
    ['textDocument/hover', { textDocument: { uri: 5 } }],
    ['textDocument/completion', { textDocument, position: { line: null, character: 0 } }],
    ['textDocument/foldingRange', { textDocument: null }],
    ['textDocument/selectionRange', { textDocument, positions: [place, null] }],
    ['textDocument/codeAction', { textDocument, range: { start: place }, context: { diagnostics: [] } }],
    ['textDocument/rename', { textDocument, position: place, newName: {} }],
    ['workspace/symbol', { query: 5 }],
    ['runplan/newPlan', { answers: {} }],
    ['runplan/newPlan', { answers: { volume: 25 }, today: '2026-11-23' }],
    ['constructor', {}],
    ['textDocument/hover', { textDocument, position: { line: -1, character: 1e9 } }],
  ];
  const { sent } = await serve(
    [
      initialize(1, { capabilities: null }),
      initialize(2, { workspaceFolders: [{ uri: 7 }] }),
      initialize(3),
      ...asked.map(([method, params], index) => written({ id: index + 4, method, params })),
    ],
    asked.length + 3,
  );
  const wrong = (part: string, method: string) =>
    `The ${part} of ${method} is missing, or not of the type that the protocol says.`;
  expect(errors(sent)).toEqual([
    [1, -32602, wrong('capabilities', 'initialize')],
    [2, -32602, wrong('workspaceFolders', 'initialize')],
    [4, -32602, 'textDocument/hover needs its parameters by name.'],
    [5, -32602, wrong('textDocument', 'textDocument/hover')],
    [6, -32602, wrong('textDocument', 'textDocument/hover')],
    [7, -32602, wrong('position', 'textDocument/completion')],
    [8, -32602, wrong('textDocument', 'textDocument/foldingRange')],
    [9, -32602, wrong('positions', 'textDocument/selectionRange')],
    [10, -32602, wrong('range', 'textDocument/codeAction')],
    [11, -32602, wrong('newName', 'textDocument/rename')],
    [12, -32602, wrong('query', 'workspace/symbol')],
    [13, -32602, wrong('today', 'runplan/newPlan')],
    [14, -32602, wrong('answers', 'runplan/newPlan')],
    [15, -32601, 'Unhandled method constructor'],
  ]);
});

test('what is told without what it needs changes nothing, and is logged', async () => {
  const uri = 'file:///club/a.runplan';
  const text = 'plan "P"\n  week 1\n    tue easy 6 km\n';
  const told: [string, object | null][] = [
    ['textDocument/didOpen', { textDocument: { uri } }],
    ['textDocument/didOpen', { textDocument: { uri, languageId: 'runplan', version: 1, text } }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: 5 }] }],
    ['textDocument/didChange', { textDocument: { uri, version: -3 }, contentChanges: [null] }],
    ['textDocument/didClose', null],
    ['workspace/didChangeWatchedFiles', { changes: [{ uri: 5, type: 1 }] }],
    ['workspace/didChangeWorkspaceFolders', { event: null }],
    ['workspace/didChangeConfiguration', null],
  ];
  const { sent } = await serve(
    [
      initialize(1),
      ...told.map(([method, params]) => written({ method, params })),
      request(2, 'textDocument/documentSymbol', { textDocument: { uri } }),
    ],
    2,
  );
  const logged = sent.filter(({ method }) => method === 'window/logMessage');
  expect(logged.map(({ params }) => params?.message?.split(' is missing')[0])).toEqual([
    'The textDocument of textDocument/didOpen',
    'The contentChanges of textDocument/didChange',
    'The contentChanges of textDocument/didChange',
    'textDocument/didClose needs its parameters by name.',
    'The changes of workspace/didChangeWatchedFiles',
    'The event of workspace/didChangeWorkspaceFolders',
    'workspace/didChangeConfiguration needs its parameters by name.',
  ]);
  expect(sent.find(({ id }) => id === 2)).toHaveProperty(['result', 0, 'name'], 'P');
});

test('what is no message is logged, and nothing else suffers', async () => {
  const bare = (body: string) => `Content-Length: ${body.length}\r\n\r\n${body}`;
  const bodies = [
    '{}',
    'null',
    '[]',
    '5',
    '"x"',
    '{"method":5}',
    '{"id":null,"method":"shutdown"}',
    '{"id":7}',
  ];
  const { sent, stderr } = await serve(
    [
      initialize(1),
      ...bodies.map(bare),
      written({ method: '$/cancelRequest' }),
      written({ method: '$/cancelRequest', params: { id: null } }),
      written({ method: '$/setTrace', params: null }),
      request(2, 'workspace/symbol', { query: '' }),
    ],
    2,
  );
  expect(stderr).toBe('');
  expect(
    sent.flatMap(({ method, params }) => (method === 'window/logMessage' ? [params?.message] : [])),
  ).toEqual([
    ...bodies.slice(0, -1).map(() => 'A message is no request and no answer.'),
    '$/cancelRequest needs its parameters by name.',
    'The id of $/cancelRequest is missing, or not of the type that the protocol says.',
    '$/setTrace needs its parameters by name.',
  ]);
  expect(sent.find(({ id }) => id === 2)).toHaveProperty('result', []);
});

test('an editor that goes without a word is a failure', async () => {
  expect((await serve([initialize(1)], 1)).exitCode).toBe(1);
});

test.each([
  ['Content-Length: many\r\n\r\n{}', 'Content-Length must be a number, not "many".'],
  ['Content-Length: -5\r\n\r\n{}', 'Content-Length must be a number, not "-5".'],
  ['Content-Length: 1e3\r\n\r\n{}', 'Content-Length must be a number, not "1e3".'],
  ['Content-Length: 99999999999\r\n\r\n{}', 'A message of 99999999999 bytes is too long.'],
  ['Content-Type: text\r\n\r\n{}', 'The header of a message does not tell its Content-Length.'],
  ['x'.repeat(5000), 'The header of a message does not end.'],
])('a header that cannot be read ends the server, which says so: %#', async (text, reason) => {
  expect(await serve([initialize(1), text], 2)).toMatchObject({
    exitCode: 1,
    stderr: `runplan lsp: what the editor sent can't be read. ${reason}\n`,
  });
});

test('messages are read however their bytes arrive', async () => {
  const texts = [initialize(1), request(2, 'runplan/nothing', { name: 'Jörg 🏃' }), request(3, 'shutdown')];
  const bytes = Buffer.from(texts.join('').replaceAll('Content-Length:', 'content-length:  '));
  for (const size of [1, 7, 64, bytes.length]) {
    const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const { sent, stderr, exitCode } = await serve(parts, 3);
    expect(stderr).toBe('');
    expect(sent.flatMap(({ id, method }) => (method ? [] : [id]))).toEqual([1, 2, 3]);
    expect(exitCode).toBe(0);
  }
});

test('clients of old say who they are on the command line, and name the folder by its path', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runplan-old-')));
  writeFileSync(join(folder, 'plan.runplan'), 'plan "P"\n  week 1\n    tue eazy 6 km\n');
  const { exitCode, sent, stderr } = await serve(
    [
      initialize(1, { rootUri: undefined, rootPath: folder }),
      written({ method: 'initialized', params: {} }),
      request(2, 'runplan/nothing'),
      request(3, 'workspace/symbol', { query: 'P' }),
      request(4, 'shutdown'),
    ],
    4,
    [`--clientProcessId=${process.pid}`],
  );
  expect(stderr).toBe('');
  expect(errors(sent)).toEqual([[2, -32601, 'Unhandled method runplan/nothing']]);
  expect(sent.find(({ id }) => id === 3)).toMatchObject({ result: [{ name: 'P' }] });
  expect(exitCode).toBe(0);
});
