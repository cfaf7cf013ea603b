import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CLEAN_PLAN, ERROR_FILE, WARNING_PLAN } from '../cli/testing/plans.ts';
import { isThere } from './install-test-programs.mjs';

const ROOT = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const { version } = JSON.parse(read('cli/package.json'));

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** A folder with files, in which `npx --yes runplan@VERSION` is the program as it was built. */
function pipeline(files: Readonly<Record<string, string>>) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runplan-pipeline-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(`work/${name}`, text);
  write(
    'bin/npx',
    `#!/bin/sh
[ "$1 $2" = "--yes runplan@${version}" ] || { echo "npx was asked for $*" >&2; exit 9; }
shift 2
exec "${process.execPath}" "${join(ROOT, 'cli/bin/runplan.js')}" "$@"
`,
  );
  chmodSync(join(folder, 'bin/npx'), 0o755);
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...own } = process.env;
  const run = (command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: join(folder, 'work'),
      encoding: 'utf8',
      env: { ...own, HOME: folder, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`, ...env },
    });
    return { code: status, output: stdout + stderr };
  };
  return { folder, run, read: (name: string) => readFileSync(join(folder, name), 'utf8') };
}

describe('the action for GitHub', () => {
  interface Step {
    readonly id?: string;
    readonly uses?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
  }
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: { readonly steps: readonly Step[] };
  }
  const { inputs, runs } = load(read('action.yml')) as Action;
  const step = runs.steps.find(({ id }) => id === 'check');

  /** Runs the step with inputs, as GitHub fills them in. */
  function act(files: Readonly<Record<string, string>>, given: Readonly<Record<string, string>> = {}) {
    const place = pipeline(files);
    const value = (name: string) => given[name] ?? inputs[name]?.default ?? '';
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, text]) => [
        name,
        text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input) => value(input)),
      ]),
    );
    const ran = place.run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 9'], {
      ...env,
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: place.folder,
      GITHUB_STEP_SUMMARY: join(place.folder, 'summary'),
      GITHUB_OUTPUT: join(place.folder, 'output'),
    });
    return { ...place, ...ran };
  }

  test('runs this version', () => {
    expect(inputs.version?.default).toBe(version);
  });

  test('tells findings on the lines of the change, in the summary and as SARIF', () => {
    const { code, output, folder, read: text } = act({ 'w.runplan': WARNING_PLAN });
    expect(code).toBe(0);
    expect(output).toContain('::warning file=w.runplan,line=9,');
    expect(text('summary')).toContain('stated-total');
    expect(text('output')).toBe(`sarif=${join(folder, 'runplan.sarif')}\n`);
    expect(JSON.parse(text('runplan.sarif')).runs[0].results).toHaveLength(1);
  });

  test('fails with errors, with what its inputs ask for, and with plans that are not formatted', () => {
    expect(act({ 'e.runplan': ERROR_FILE }).code).toBe(1);
    expect(act({ 'w.runplan': WARNING_PLAN }, { arguments: '--max-warnings=0\n' }).code).toBe(1);
    expect(act({ 'c.runplan': CLEAN_PLAN.replace('  week', '      week') }).code).toBe(0);
    expect(act({ 'c.runplan': CLEAN_PLAN.replace('  week', '      week') }, { format: 'true' }).code).toBe(1);
    const files = { 'a b/c.runplan': CLEAN_PLAN, 'e.runplan': ERROR_FILE };
    expect(act(files, { paths: 'a b\n' }).code).toBe(0);
    expect(act(files, { paths: 'missing' }).code).toBe(2);
  });

  test('runs nothing that an input says', () => {
    const { output, code } = act(
      { 'c.runplan': CLEAN_PLAN },
      { paths: '$(touch ran)`touch ran`"; touch ran' },
    );
    expect(code).toBe(2);
    expect(output).toContain('$(touch ran)');
    expect(act({ 'c.runplan': CLEAN_PLAN }, { paths: '--help' }).output).toContain('--help');
  });
});

test('the component for GitLab writes both of its reports', () => {
  const documents: unknown[] = loadAll(read('templates/runplan.yml'));
  const [{ spec }, { runplan }] = documents as [
    { spec: { inputs: Record<string, { default: string }> } },
    { runplan: { script: string[]; artifacts: { reports: Record<string, string> } } },
  ];
  expect(spec.inputs.version?.default).toBe(version);
  const { run, read: text } = pipeline({ 'w.runplan': WARNING_PLAN });
  for (const line of runplan.script) {
    const script = line.replace(/\$\[\[ inputs\.(\w+) \]\]/g, (_, name) => spec.inputs[name]?.default ?? '');
    expect(run('bash', ['-c', script]).code).toBe(0);
  }
  const { codequality, junit } = runplan.artifacts.reports;
  expect(JSON.parse(text(`work/${codequality}`))).toHaveLength(1);
  expect(text(`work/${junit}`)).toContain('<testsuite name="w.runplan"');
});

describe('the hooks for pre-commit', () => {
  const hooks = load(read('.pre-commit-hooks.yaml')) as { entry: string }[];

  test('run this version', () => {
    for (const { entry } of hooks) expect(entry).toContain(`runplan@${version} `);
  });

  test.skipIf(!isThere('pre-commit') && !process.env.CI)('check and format what is committed', () => {
    const { folder, run } = pipeline({ 'w.runplan': WARNING_PLAN, 'notes.txt': 'plan' });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        encoding: 'utf8',
      });
    const hooksFolder = join(folder, 'hooks');
    mkdirSync(hooksFolder);
    writeFileSync(join(hooksFolder, '.pre-commit-hooks.yaml'), read('.pre-commit-hooks.yaml'));
    for (const [where, ...names] of [
      [hooksFolder, '.pre-commit-hooks.yaml'],
      [join(folder, 'work'), 'w.runplan', 'notes.txt'],
    ]) {
      git('-C', where as string, 'init', '--quiet');
      git('-C', where as string, 'add', ...names);
      git('-C', where as string, 'commit', '--quiet', '--message', 'Begin');
    }
    const rev = git('-C', hooksFolder, 'rev-parse', 'HEAD').trim();
    const config = (arg: string) =>
      `repos: [{ repo: '${hooksFolder}', rev: '${rev}', hooks: [{ id: runplan-check${arg} }, { id: runplan-fmt }] }]\n`;
    writeFileSync(join(folder, 'work/.pre-commit-config.yaml'), config(''));
    const all = () => run('pre-commit', ['run', '--all-files', '--color=never']);
    expect(all()).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'work/.pre-commit-config.yaml'), config(', args: [--max-warnings=0]'));
    const { code, output } = all();
    expect([code, output.includes('stated-total')]).toEqual([1, true]);
  });
});
