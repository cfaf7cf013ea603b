import { execFile, execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { type ClientOptions, PUSH_CLIENT, TestClient, until } from '../testing/client.ts';

const RUNPLAN = join(import.meta.dirname, '../../cli/bin/runplan.js');

/** The warning `stated-total`, and infos and hints. */
const PLAN = `athlete "Sam"
  level intermediate
  back healthy
  recent volume 20 km
  recent longest 8 km

plan "Base" for "Sam"
  starts 2026-09-21
  week 1 total 30 km
    mon core 20 min
    tue easy 7 km
    wed strength 30 min
    thu easy 6 km
    fri core 20 min
    sun long 7.5 km
`;

const CLUB = 'policy "Club" extends cautious\n  stated-total error because "we add up"\n';
const CHANGED = 2;
const DELETED = 3;

let client: TestClient;
async function start(options: ClientOptions): Promise<void> {
  client = await TestClient.start(options);
}
afterEach(() => client.stop());

const tell = (path: string, type: number) =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri(path), type }] });

/** What the server published of a file, each as `line code severity`, once it is as expected. */
const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];
const published = (path: string, isExpected: (findings: readonly string[]) => boolean) =>
  until(() => {
    const findings = client
      .published(path)
      ?.map(({ range, code, severity = 0 }) => `${range.start.line + 1} ${code} ${SEVERITIES[severity]}`);
    return findings && isExpected(findings) ? findings : undefined;
  });

/** What the command line finds in the folder, in the same form, by file. */
async function foundByCheck(): Promise<Record<string, readonly string[]>> {
  const { stdout } = await promisify(execFile)(process.execPath, [RUNPLAN, 'check', '--format', 'json'], {
    cwd: client.folder,
  }).catch((error: { stdout: string }) => error);
  const found: Record<string, string[]> = {};
  for (const { file, start, rule, severity } of JSON.parse(stdout).findings)
    found[file] = [...(found[file] ?? []), `${start.line} ${rule} ${severity}`];
  return found;
}

test('a project file counts for the editor as for the command line', async () => {
  await start({
    files: {
      'runplan.toml': 'policy = "rules/club.runplan#Club"\nexclude = ["archive/"]\nseverity = "warning"\n',
      'rules/club.runplan': CLUB,
      'plans/base.runplan': PLAN,
      'archive/old.runplan': PLAN,
      'zzz.runplan': PLAN,
    },
  });
  const expected = ['9 stated-total error'];
  expect(await published('plans/base.runplan', () => true)).toEqual(expected);
  expect(await published('zzz.runplan', () => true)).toEqual(expected);
  expect(client.published('archive/old.runplan')).toBeUndefined();
  expect(await foundByCheck()).toEqual({ 'plans/base.runplan': expected, 'zzz.runplan': expected });
  await client.open('archive/old.runplan', PLAN);
  expect(await published('archive/old.runplan', (findings) => findings.length > 0)).toEqual(expected);
});

test('the project file counts more than the setting, and the line of a plan more than both', async () => {
  await start({
    files: { 'runplan.toml': 'policy = "club.runplan"\n', 'club.runplan': CLUB },
    settings: { policy: 'standard' },
  });
  await client.open('a.runplan', PLAN);
  expect(
    (await client.diagnostics('a.runplan')).map(({ code, severity }) => `${code} ${severity}`),
  ).toContain('stated-total 1');
  await client.replace('a.runplan', '  starts', '  policy standard\n  starts');
  expect(
    (await client.diagnostics('a.runplan')).map(({ code, severity }) => `${code} ${severity}`),
  ).toContain('stated-total 2');
});

test('findings follow the project file, the policy and what is typed in it', async () => {
  await start({ files: { 'club.runplan': CLUB, 'closed.runplan': PLAN } });
  await client.open('open.runplan', PLAN);
  const has = (wanted: string) => (findings: readonly string[]) => findings.includes(wanted);
  await published('open.runplan', has('9 stated-total warning'));
  await published('closed.runplan', has('9 stated-total warning'));

  client.write('runplan.toml', 'policy = "club.runplan#Club"\n');
  await tell('runplan.toml', 1);
  await published('open.runplan', has('9 stated-total error'));
  await published('closed.runplan', has('9 stated-total error'));

  await client.open('club.runplan', CLUB);
  await client.replace('club.runplan', 'error', 'info');
  await published('open.runplan', has('9 stated-total info'));

  client.write('runplan.toml', 'exclude = ["closed.runplan"]\n');
  await tell('runplan.toml', CHANGED);
  await published('closed.runplan', (findings) => findings.length === 0);
  await published('open.runplan', has('9 stated-total warning'));

  rmSync(join(client.folder, 'runplan.toml'));
  await tell('runplan.toml', DELETED);
  await published('closed.runplan', has('9 stated-total warning'));
});

test('mistakes in the project file stand in it, until they are mended', async () => {
  await start({
    files: { 'runplan.toml': 'polcy = "cautious"\npolicy = "club.runplan#Clob"\n', 'club.runplan': CLUB },
  });
  await client.open('a.runplan', PLAN);
  const mistakes = await until(() => client.published('runplan.toml'));
  expect(mistakes.map(({ message, range }) => [range.start.line, range.start.character, message])).toEqual([
    [0, 0, 'There is no key ‘polcy’. Did you mean ‘policy’?'],
    [1, 9, 'There is no policy ‘Clob’ in "club.runplan". Did you mean ‘Club’?'],
  ]);
  client.write('runplan.toml', 'policy = "club.runplan#Club"\n');
  await tell('runplan.toml', CHANGED);
  await published('runplan.toml', (findings) => findings.length === 0);
});

test('clients that tell nothing of changed files get them when a plan is saved', async () => {
  await start({
    files: { 'a.runplan': PLAN },
    capabilities: { ...PUSH_CLIENT, workspace: { workspaceFolders: true } },
  });
  await client.open('a.runplan', PLAN);
  await published('a.runplan', (findings) => findings.includes('9 stated-total warning'));
  client.write('runplan.toml', 'severity = "error"\n');
  await client.notify('textDocument/didSave', { textDocument: { uri: client.uri('a.runplan') } });
  await published('a.runplan', (findings) => findings.length === 0);
});

test('in a folder of a repository, what is above it counts, and what git ignores does not', async () => {
  await start({
    folders: ['plans'],
    files: {
      'runplan.toml': 'policy = "club.runplan#Club"\n',
      'club.runplan': CLUB,
      '.gitignore': 'drafts/\n',
      'plans/a.runplan': `import "../club.runplan"\n${PLAN}`,
    },
  });
  execFileSync('git', ['init', '-q', client.folder]);
  await client.open('plans/b.runplan', `import "../club.runplan"\n${PLAN}`);
  await published('plans/b.runplan', (findings) => findings.includes('10 stated-total error'));
  expect(client.published('plans/b.runplan')?.map(({ code }) => code)).not.toContain('import');
  client.write('plans/drafts/c.runplan', PLAN);
  await tell('plans/drafts/c.runplan', 1);
  client.write('plans/d.runplan', PLAN);
  await tell('plans/d.runplan', 1);
  await published('plans/d.runplan', (findings) => findings.includes('9 stated-total error'));
  expect(client.published('plans/drafts/c.runplan')).toBeUndefined();
});
