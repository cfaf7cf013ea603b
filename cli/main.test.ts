import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN_PLAN, EMPTY_FILE, ERROR_FILE, WARNING_PLAN } from './testing/plans.ts';
import { workspace } from './testing/workspace.ts';

const LAUNCHER = join(import.meta.dirname, 'bin/runplan.js');

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));

describe('help and version', () => {
  test('--version', async () => {
    for (const option of ['--version', '-V']) {
      expect(await workspace().run([option])).toEqual({
        stdout: `runplan ${version}\n`,
        stderr: '',
        exitCode: 0,
      });
    }
  });

  test('--version --json', async () => {
    const { run } = workspace();
    const { stdout, exitCode } = await run(['--version', '--json']);
    expect([JSON.parse(stdout), exitCode]).toEqual([
      {
        runplan: version,
        language: 1,
        node: process.versions.node,
        platform: process.platform,
        arch: process.arch,
      },
      0,
    ]);
    expect(await run(['--json'])).toEqual({
      stdout: '',
      stderr: '--json goes with --version.\n',
      exitCode: 2,
    });
  });

  test('--help lists the commands', async () => {
    const { run } = workspace();
    const help = await run(['--help']);
    expect(help.stdout).toBe(`runplan ${version}: checks running training plans written as plain text.

Usage: runplan COMMAND [OPTIONS]

Commands:
  new         Write a first plan from a few answers
  check       Check plans and report what is wrong or risky
  merge       Put the reports of the shards of a check together
  fmt         Write plans in the usual form, with one look
  edit        Change a plan: insert, remove or move weeks, swap days, shift dates
  show        Show a plan in the terminal: its weeks, or the sessions of a week
  preview     Show a plan in a browser, and follow the file while it is written
  export      Write plans in another format: for calendars, spreadsheets, people
  import      Make a plan of one in another format: plain text, a table
  compare     Put what was done beside a plan, and check the days to come from it
  explain     Explain a rule, an exercise, or what a policy sets
  completion  Write the completion of these commands for a shell
  mcp         Let an assistant check the plans that it writes
  lsp         Start the language server for an editor
  help        Show how a command is used: runplan help check
              or how plans are written: runplan help language

Options:
  -h, --help     Show this help
  -V, --version  Show the version
      --json     With --version: as JSON, with what it runs on

Start with: runplan check
`);
    expect(help.exitCode).toBe(0);
    expect(await run(['help'])).toEqual(help);
    expect(await run(['-h'])).toEqual(help);
  });

  test('no command: the help, but as an error', async () => {
    const { run } = workspace();
    const { stdout } = await run(['--help']);
    expect(await run([])).toEqual({ stdout: '', stderr: stdout, exitCode: 2 });
  });

  test('the help of a command names every option', async () => {
    const { run } = workspace();
    const help = await run(['check', '--help']);
    expect(help.exitCode).toBe(0);
    expect(help.stderr).toBe('');
    for (const option of ['--format', '--max-warnings', '--quiet', '--color', '--stdin-filename', '--help']) {
      expect(help.stdout).toContain(option);
    }
    expect(help.stdout.split('\n').every((line) => line.length <= 120)).toBe(true);
    expect(await run(['help', 'check'])).toEqual(help);
    expect(await run(['check', 'nowhere', '--bogus', '-h'])).toEqual(help);
    expect(await run(['--help', 'check'])).toEqual(help);
    expect(await run(['check', '-qh', 'nowhere'])).toEqual(help);
    expect(await run(['check', '-hq'])).toEqual(help);
    expect(await run(['check', 'nowhere', '--', '-qh'])).not.toEqual(help);
    // The value of `-w` is `h`.
    expect((await run(['show', '-wh', 'nowhere'])).exitCode).toBe(2);
  });

  test('help language: the cheat sheet, as wide as the terminal', async () => {
    const { run } = workspace();
    const sheet = await run(['help', 'language']);
    expect(sheet).toMatchObject({ stderr: '', exitCode: 0 });
    expect(sheet.stdout).toMatch(/^Cheat sheet\n/);
    expect(sheet.stdout).toMatch(/^ {2}you would write +it is read as +it means$/m);
    expect(sheet.stdout).toMatch(/^ {2}`easy 10k` +`easy 10 km` +kilometres; `kms` too$/m);
    expect(sheet.stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
    expect((await run(['help', 'help'])).stdout).toContain('runplan help language');
  });

  test('help, version and mistakes in the arguments load nothing of what commands do', async () => {
    const { runAlone } = workspace();
    const trace = `data:text/javascript,${encodeURIComponent(`
      import { registerHooks } from 'node:module';
      registerHooks({ load(url, context, next) { console.error(url); return next(url, context); } });`)}`;
    for (const args of [
      ['--version'],
      ['--help'],
      ['check', '--help'],
      ['explain', '--help'],
      ['fmt', '--help'],
      ['new', '--help'],
      ['export', '--help'],
      ['help', 'merge'],
      ['chekc'],
      ['check', '--fixx'],
      ['check', '--format', 'sarife'],
      ['fmt', '--chekc'],
    ]) {
      const { stderr } = await runAlone(args, { node: ['--import', trace] });
      expect(stderr).toContain('/dist/main.js');
      expect(stderr).not.toContain('/dist/work-');
    }
    expect((await runAlone(['check', '-'], { node: ['--import', trace] })).stderr).toContain('/dist/work-');
  });
});

test.each([
  [['chek'], 'There is no command chek. Did you mean check?'],
  [['xylophone'], 'There is no command xylophone. `runplan --help` lists the commands.'],
  [['plans'], 'There is no command plans. To check it: runplan check plans'],
  [['-'], 'There is no command -. To check it: runplan check -'],
  [['help', 'chekc'], 'There is no command chekc. Did you mean check?'],
  [['constructor'], 'There is no command constructor. `runplan --help` lists the commands.'],
  [['--versoin'], 'There is no option --versoin. Did you mean --version?'],
  [['-x'], 'There is no option -x. `runplan --help` lists the options.'],
  [['--version=2'], '--version takes no value; write just --version.'],
  [['check', '--fromat', 'json'], 'There is no option --fromat. Did you mean --format?'],
  [['check', '--output', 'a.json'], 'There is no option --output. Did you mean --output-file?'],
  [['check', '-o', 'a.json'], 'There is no option -o. Did you mean --output-file?'],
  [['check', '--ignore', 'old'], 'There is no option --ignore. Did you mean --exclude?'],
  [['export', '--format', 'html'], 'There is no option --format. Did you mean --to?'],
  [['export', '--out', 'a.html'], 'There is no option --out. Did you mean --output?'],
  [['export', '--week', '3'], 'There is no option --week. Did you mean --weeks?'],
  [['import', '--format', 'csv'], 'There is no option --format. Did you mean --from?'],
  [
    ['check', '--policy', 'cautious', '--policy', 'standard'],
    '--policy is given twice: leave out one of the two.',
  ],
  [['check', '--severity=error', '--severity=error'], '--severity is given twice: leave out one of the two.'],
  [['check', '--changed', '--changed=main'], '--changed is given twice: leave out one of the two.'],
  [['export', '--to', 'ics', '--to', 'csv'], '--to is given twice: leave out one of the two.'],
  [
    ['export', '--to', 'csv', '--separator=tab', '--separator=comma'],
    '--separator is given twice: leave out one of the two.',
  ],
  [['show', '-w', '1', '--week=2'], '--week is given twice: leave out one of the two.'],
  [['check', '--__proto__'], 'There is no option --__proto__. `runplan check --help` lists the options.'],
  [['check', '--format'], '--format needs a value: --format FORMAT[=FILE].'],
  [['check', '--format', 'jsno'], 'There is no format jsno. Did you mean json?'],
  [['check', '--format', 'human'], 'There is no format human. `runplan check --help` lists the formats.'],
  [['check', '--format', 'sarif='], '--format sarif= needs the name of a file behind the =.'],
  [['check', '--output-file', ''], '--output-file needs the name of a file.'],
  [['check', '--format', 'json', '--format=json'], '--format json is given twice for standard output.'],
  [
    ['check', '--format', 'pretty', '--format', 'json'],
    "json can't share standard output with another format: write --format json=FILE.",
  ],
  [
    ['check', '--format', 'sarif=a.sarif', '--output-file', 'b.sarif'],
    '--output-file is for a format without =FILE: leave out one of the two.',
  ],
  [
    ['check', '--format', 'json', '--format', 'sarif', '--output-file', 'a'],
    '--output-file is for one format: write --format json=FILE --format sarif=FILE.',
  ],
  [['check', '--color=blue'], '--color can be auto, always or never, not "blue".'],
  [['check', '--quiet=yes'], '--quiet takes no value; write just --quiet.'],
  [['check', '--max-warnings'], '--max-warnings needs a value: --max-warnings N.'],
  [['check', '--max-warnings', '-1'], '--max-warnings takes a whole number such as 0 or 10, not "-1".'],
  [['check', '--max-warnings=many'], '--max-warnings takes a whole number such as 0 or 10, not "many".'],
  [
    ['check', '--stdin-filename', 'a.runplan'],
    '--stdin-filename is for standard input: add the path - to check it.',
  ],
])('%j is refused with what to do', async (args, message) => {
  const { run } = workspace({ 'plans/a.runplan': '' });
  expect(await run(args)).toEqual({ stdout: '', stderr: `${message}\n`, exitCode: 2 });
});

describe('in a process of its own', () => {
  const files = {
    'plan.runplan': WARNING_PLAN,
    'other.runplan': EMPTY_FILE,
    'plan.txt': 'Week 1\nMon: easy 5 km\n',
    'log.csv': 'date,type,distance,time\n2026-09-22,run,7,42:00\n',
  };

  test.each([
    [['new', 'made.runplan', '--athlete', 'Kim', '--level', 'intermediate', '--back', 'healthy'], 2],
    [['check'], 0],
    [['check', '--strict'], 1],
    [['check', '-', '--format', 'json'], 1],
    [['fmt', '--check'], 0],
    [['fmt', '-'], 0],
    [['edit', 'nothing'], 2],
    [['show', 'plan.runplan'], 0],
    [['export', 'plan.runplan', '--to', 'json'], 0],
    [['import', 'plan.txt'], 0],
    [['preview', 'missing.runplan'], 2],
    [['lsp'], 2],
    [['compare', 'plan.runplan', 'log.csv'], 0],
    [['explain', 'rest-days'], 0],
    [['completion', 'bash'], 0],
    [['mcp'], 0],
    [['merge'], 2],
    [['help', 'check'], 0],
  ])('%j does what the tests see in theirs', async (args, exitCode) => {
    const stdin = args[0] === 'mcp' ? '' : ERROR_FILE;
    const here = await workspace(files).run(args, { stdin });
    expect(here.exitCode).toBe(exitCode);
    expect(await workspace(files).runAlone(args, { stdin })).toEqual(here);
  });
});

test('an old Node is told what is needed', async () => {
  const old = `data:text/javascript,${encodeURIComponent(
    "Object.defineProperty(process.versions, 'node', { value: '20.1.0' })",
  )}`;
  expect(await workspace().runAlone(['--version'], { node: ['--import', old] })).toEqual({
    stdout: '',
    stderr: 'Runplan needs Node.js 22 or later, and this is 20.1.0. A current one: https://nodejs.org\n',
    exitCode: 2,
  });
});

test('a mistake of the program itself ends with 2, not with 1', async () => {
  const broken = `data:text/javascript,${encodeURIComponent(
    "Object.fromEntries = () => { throw new Error('out of luck') }",
  )}`;
  const { stderr, exitCode } = await workspace().runAlone(['check'], { node: ['--import', broken] });
  expect(stderr).toMatch(
    /^Runplan stopped because of a mistake of its own\. Please report it\.\nError: out of luck/,
  );
  expect(exitCode).toBe(2);
});

test('a program that was not built says so', async () => {
  const bin = readFileSync(join(import.meta.dirname, 'bin/runplan.js'));
  const { runAlone } = workspace({ 'bin/runplan.js': bin, 'package.json': '{ "type": "module" }' });
  expect(await runAlone(['check'], { launcher: 'bin/runplan.js' })).toEqual({
    stdout: '',
    stderr: 'Runplan is not built yet. In the folder of the project: npm ci && npm run build\n',
    exitCode: 2,
  });
});

test.runIf(existsSync('/dev/full'))(
  'a full disk is told by every command that writes to standard output',
  async () => {
    const { path } = workspace({ 'a.runplan': CLEAN_PLAN });
    for (const args of [
      '--help',
      '--version',
      'help check',
      'help language',
      'show a.runplan',
      'completion bash',
    ]) {
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', `"$0" "$1" ${args} > /dev/full`, process.execPath, LAUNCHER],
        {
          cwd: path,
          encoding: 'utf8',
        },
      );
      expect([args, status, stderr]).toEqual([args, 2, 'Cannot write the output: the disk is full.\n']);
    }
  },
);
