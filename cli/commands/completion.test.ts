import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import TreeSitter from '@vscode/tree-sitter-wasm';
import { describe, expect, test } from 'vitest';
import { type Workspace, workspace } from '../testing/workspace.ts';

function isThere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

const FILES = { 'spring plan.runplan': '', 'notes.txt': '', 'club/a.runplan': '', 'shard-1.jsonl': '' };

/** What a shell that has read the file `script` offers behind a line that ends where the cursor stands. */
type Ask = (place: Workspace, line: string) => readonly string[];

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

const bash: Ask = ({ path }, line) => {
  const words = line.split(' ');
  const ask = `source ./script
    COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
    _runplan; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return lines(execFileSync('bash', ['-c', ask], { cwd: path, encoding: 'utf8' }));
};

const fish: Ask = ({ path }, line) => {
  const ask = `source script; complete -C '${line}'`;
  const env = { ...process.env, HOME: path, XDG_CONFIG_HOME: join(path, '.config') };
  const answer = execFileSync('fish', ['--private', '-c', ask], { cwd: path, encoding: 'utf8', env });
  return lines(answer).map((one) => one.replace(/\t.*/, ''));
};

/**
 * In a terminal of its own, because zsh completes in none else: what a tab shows. The key's own
 * command tells when the list stands there; keys sent behind the tab can keep it from being shown.
 */
const zsh: Ask = ({ path }, line) => {
  const ask = `
    zmodload zsh/zpty
    zpty -b z "HOME=$PWD COLUMNS=200 LINES=200 TERM=dumb zsh -f -i"
    zpty -w z "PS1='> '; autoload -Uz compinit && compinit -u; source ./script; LISTMAX=0"
    zpty -w z "zstyle ':completion:*' list-separator '|'; zstyle ':completion:*' insert-tab false"
    zpty -w z "look() { zle list-choices; zle -R; print do''ne }; zle -N look; bindkey '^I' look; print re''ady"
    text=
    while [[ $text != *ready* ]]; do zpty -r z part && text+=$part; done
    text=
    zpty -w -n z "${line}"$'\\t'
    while [[ $text != *done* ]]; do zpty -r z part && text+=$part; done
    print -r -- "$text"
    zpty -d z`;
  const answer = execFileSync('zsh', ['-f', '-c', ask], { cwd: path, encoding: 'utf8' });
  return lines(answer.replace(/\r/g, ''))
    .slice(1)
    .flatMap((one) => (/\|/.test(one) ? [one.replace(/\s*\|.*/, '')] : one.split(/\s{2,}/)))
    .map((one) => one.trim());
};

const SHELLS: readonly (readonly [string, Ask])[] = [
  ['bash', bash],
  ['fish', fish],
  ['zsh', zsh],
];

describe.each(SHELLS)('runplan completion %s', (shell, ask) => {
  test.skipIf(!isThere(shell) && !process.env.CI)('completes', async () => {
    const { run } = workspace();
    const { stdout: script, exitCode } = await run(['completion', shell]);
    expect(exitCode).toBe(0);
    const place = workspace({ ...FILES, script });
    const offered = (line: string) => ask(place, line);
    expect(offered('runplan sh')).toContain('show');
    expect(offered('runplan check --fo').join(' ')).toMatch(/--format/);
    const formats = offered('runplan check --format ');
    expect(formats).toEqual(expect.arrayContaining(['pretty', 'sarif', 'junit']));
    expect(offered('runplan explain mileage-')).toContain('mileage-increase');
    expect(offered('runplan explain --level n')).toContain('novice');
    const plans = offered('runplan show ').map((one) => one.replaceAll('\\', ''));
    expect(plans.some((one) => one.includes('spring plan.runplan'))).toBe(true);
    expect(plans.some((one) => one.startsWith('club'))).toBe(true);
    expect(plans.join(' ')).not.toContain('notes.txt');
    const reports = offered('runplan merge ').join(' ');
    expect(reports).toContain('shard-1.jsonl');
    expect(reports).not.toContain('notes.txt');
  });
});

describe('runplan completion', () => {
  test('powershell: names every command and option', async () => {
    const { stdout } = await workspace().run(['completion', 'powershell']);
    expect(stdout).toContain("'check' = @{ About = 'Check plans and report what is wrong or risky'");
    expect(stdout).toContain("'--max-warnings'");
    expect(stdout).toContain("'--color' = @('auto', 'always', 'never')");
  });

  test('powershell: is a script without a mistake to the parser of VS Code', async () => {
    const { Language, Parser } = TreeSitter;
    const module = import.meta.resolve('@vscode/tree-sitter-wasm');
    await Parser.init();
    const parser = new Parser();
    parser.setLanguage(await Language.load(fileURLToPath(new URL('tree-sitter-powershell.wasm', module))));
    const hasMistake = (script: string) => parser.parse(script)?.rootNode.hasError;
    const { stdout } = await workspace().run(['completion', 'powershell']);
    expect(hasMistake(stdout)).toBe(false);
    expect(hasMistake(stdout.replace('[ordered]@{', '[ordered]@('))).toBe(true);
  });

  test('another shell is told apart', async () => {
    const { run } = workspace();
    expect((await run(['completion'])).stderr).toBe(
      'For which shell? There is bash, zsh, fish and powershell.\n',
    );
    expect(await run(['completion', 'zhs'])).toEqual({
      stdout: '',
      stderr: 'There is no completion for zhs. Did you mean zsh?\n',
      exitCode: 2,
    });
  });
});

describe('the manual page', () => {
  const page = join(import.meta.dirname, '../dist/runplan.1');

  test('names every command', async () => {
    const text = readFileSync(page, 'utf8');
    const { stdout } = await workspace().run(['--help']);
    const commands = [...stdout.matchAll(/^ {2}(\w+) {2,}\w/gm)].map(([, name]) => name);
    expect(commands).toContain('show');
    for (const command of commands) expect(text).toContain(`.SS ${command}\n`);
  });

  test.skipIf(!isThere('groff') && !process.env.CI)('is laid out without a complaint', () => {
    const { stdout, stderr } = spawnSync(
      'groff',
      ['-man', '-Tutf8', '-ww', '-Kutf8', '-P-c', '-P-b', '-P-u', page],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
    expect(stdout).toContain('runplan edit [OPTIONS] FILE ACTION');
  });
});
