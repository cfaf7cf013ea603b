import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

// What is published is packed and installed into an empty folder, as those do who have nothing but npm.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = ['language', 'server', 'cli'];
const folder = mkdtempSync(join(tmpdir(), 'runplan-packages-'));
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

function npm(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    [...args, '--loglevel=error', '--no-audit', '--no-fund'],
    {
      cwd,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  expect(`${status} ${stderr}`).toMatch(/^0 /);
  return stdout;
}

beforeAll(() => {
  for (const name of PACKAGES)
    npm(['pack', '--ignore-scripts', `--pack-destination=${folder}`], join(ROOT, name));
  const archives = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "reader", "private": true, "type": "module" }');
  npm(['install', '--offline', ...archives.map((file) => `./${file}`)], folder);
}, 120_000);

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

test('nothing else is installed with them', () => {
  const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(installed.sort()).toEqual(['@runplan', 'runplan']);
  expect(readdirSync(join(folder, 'node_modules/@runplan')).sort()).toEqual(['language', 'server']);
});

test.each(PACKAGES)('%s has a README and a licence, and builds before it is packed', (name) => {
  const { name: full, scripts } = JSON.parse(readFileSync(join(ROOT, name, 'package.json'), 'utf8'));
  const files = readdirSync(join(folder, 'node_modules', full));
  expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'dist']));
  expect(scripts.prepack).toBe('node ../scripts/prepack.mjs');
});

/** The example of the library's README. */
const EXAMPLE = /```js\n(.*?)```/s.exec(readFileSync(join(ROOT, 'language/README.md'), 'utf8'))?.[1] ?? '';

test("the example of the library's README does what it says", () => {
  writeFileSync(join(folder, 'example.mjs'), EXAMPLE);
  const { stdout, stderr } = run('example.mjs');
  expect(stderr).toBe('');
  const lines = stdout.split('\n');
  expect(lines[0]).toMatch(
    /^11:9 warning long-run-spike: The run of 13 km on Sunday of week 1 is 44\.4% longer/,
  );
  expect(lines).toContain('29000');
  expect(stdout).toContain('plan "P"\n  week 1\n    tue easy 6 km\n');
  expect(lines.at(-3)).toBe('0');
  expect(lines.at(-2)).toMatch(/\.$/);
});

test("the library's types hold where it is used, without any other package", () => {
  writeFileSync(
    join(folder, 'typed.mts'),
    `import { type ast, check, type CheckResult, type Finding, type TrainingPlan, model, parse } from '@runplan/language';

const result: CheckResult = await check('plan "P"\\n', { policy: 'cautious', read: async () => ({ problem: 'missing' }) });
const first: Finding | undefined = result.findings[0];
const plans: readonly TrainingPlan[] = await model('');
const file: ast.RunplanFile = (await parse('')).file;
export const told: readonly string[] = [first?.rule ?? '', plans[0]?.name ?? '', file.$type];
// @ts-expect-error a text is needed
await check(5);
`,
  );
  const { stdout } = run(
    join(ROOT, 'node_modules/typescript/bin/tsc'),
    '--noEmit',
    '--strict',
    '--target',
    'es2023',
    '--module',
    'nodenext',
    '--skipLibCheck',
    'false',
    '--types',
    '',
    'typed.mts',
  );
  expect(stdout).toBe('');
});

test('the command line checks a plan', () => {
  writeFileSync(join(folder, 'plan.runplan'), 'plan "P"\n  week 1\n    tue easy 45 m\n');
  const { status, stdout } = run('node_modules/runplan/bin/runplan.js', 'check', 'plan.runplan');
  expect(status).toBe(1);
  expect(stdout).toContain('plan.runplan:3:14 error implausible-amount');
});

test('the server answers an editor', async () => {
  const server = spawn(
    process.execPath,
    ['node_modules/@runplan/server/bin/runplan-language-server.js', '--stdio'],
    {
      cwd: folder,
    },
  );
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const { serverInfo } = await connection.sendRequest<{ serverInfo: { name: string } }>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
  });
  expect(serverInfo.name).toBe('runplan');
  await connection.sendRequest('shutdown');
  const ended = new Promise((resolve) => server.on('exit', resolve));
  await connection.sendNotification('exit');
  expect(await ended).toBe(0);
});

test('the server says what it needs where no editor starts it', () => {
  const { status, stderr } = run('node_modules/@runplan/server/bin/runplan-language-server.js');
  expect(status).toBe(2);
  expect(stderr).toBe(
    'The language server speaks with an editor, not with people: runplan-language-server --stdio\n',
  );
});
