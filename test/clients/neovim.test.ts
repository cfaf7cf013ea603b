/**
 * A real editor: Neovim, set up word for word as docs/editors.md says, with the built program and copies of the
 * examples.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DRIVER = fileURLToPath(new URL('./neovim.lua', import.meta.url));
/** Longer than all steps may wait. */
const TIME_LIMIT = 240_000;

const installed = /^NVIM v(\d+)\.(\d+)/.exec(spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout);

/** The set-up that docs/editors.md gives for the Neovim that is installed: the first block of Lua below the heading. */
function documentedSetUp(): string {
  const isNew = Number(installed?.[1]) > 0 || Number(installed?.[2]) >= 11;
  const heading = isNew ? 'Neovim 0.11 and later' : 'Neovim 0.7 to 0.10';
  const [, below = ''] = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8').split(`\n### ${heading}\n`);
  const block = /^```lua\n([\s\S]*?)^```/m.exec(below)?.[1];
  if (!block) throw new Error(`docs/editors.md has no Lua below "${heading}".`);
  return block;
}

/** What the steps of neovim.lua saw, by their names. */
type Seen = Readonly<Record<string, unknown>>;

function inNeovim(setUp: string, steps: readonly string[]): Seen {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runplan-neovim-')));
  try {
    const workspace = join(folder, 'workspace');
    cpSync(join(ROOT, 'examples'), workspace, { recursive: true });
    mkdirSync(join(workspace, '.git'));
    mkdirSync(join(folder, 'bin'));
    symlinkSync(join(ROOT, 'cli/bin/runplan.js'), join(folder, 'bin/runplan'));
    writeFileSync(join(folder, 'init.lua'), setUp);
    const nothingOfTheUser = Object.fromEntries(
      ['HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'].map((name) => [
        name,
        folder,
      ]),
    );
    const { stdout, stderr } = spawnSync(
      'nvim',
      ['--headless', '-n', '-i', 'NONE', '-u', join(folder, 'init.lua'), '-c', `luafile ${DRIVER}`],
      {
        cwd: workspace,
        encoding: 'utf8',
        timeout: TIME_LIMIT,
        env: {
          ...process.env,
          ...nothingOfTheUser,
          PATH: [join(folder, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
          RUNPLAN_STEPS: steps.join(' '),
          RUNPLAN_SEEN: join(folder, 'seen.json'),
        },
      },
    );
    try {
      return JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8'));
    } catch {
      throw new Error(`Neovim did not come to its end:\n${stdout}${stderr}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the command line finds in the same file, as neovim.lua writes it. */
function findingsOfTheCommandLine(): readonly { readonly line: string; readonly severity: string }[] {
  const { stdout } = spawnSync(
    process.execPath,
    ['cli/bin/runplan.js', 'check', '--format=json', 'examples/what-goes-wrong.runplan'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  const { findings } = JSON.parse(stdout) as {
    findings: { rule: string; severity: string; start: { line: number } }[];
  };
  return findings
    .map(({ rule, severity, start }) => ({
      line: `${String(start.line).padStart(3, '0')} ${rule}`,
      severity,
    }))
    .sort((a, b) => (a.line < b.line ? -1 : 1));
}

// In the pipeline nothing is skipped: scripts/install-test-programs.mjs has installed Neovim before.
describe.skipIf(!installed && !process.env.CI)('Neovim', () => {
  let seen: Seen;

  beforeAll(() => {
    if (!installed) throw new Error('Neovim is missing. Run: node scripts/install-test-programs.mjs');
    seen = inNeovim(documentedSetUp(), [
      'file_type',
      'findings',
      'hover',
      'completion',
      'code_action',
      'format',
      'rename',
    ]);
  }, TIME_LIMIT);

  test('knows the file type and how comments are written', () => {
    expect(seen.file_type).toEqual(['runplan', '# %s']);
  });

  test('shows the findings of the command line', () => {
    const expected = findingsOfTheCommandLine().map(({ line }) => line);
    expect(expected).toContain('032 long-run-spike');
    expect(seen.findings).toEqual(expected);
  });

  test('explains what the cursor is on', () => {
    expect(seen.hover).toContain('**Long run** · Sunday · 2026-09-27 · week 1');
  });

  test('completes a target', () => {
    expect(seen.completion).toEqual(expect.arrayContaining(['easy', 'marathon', 'threshold']));
  });

  test('offers repairs and makes the chosen one', () => {
    expect(seen.code_action).toEqual({
      offered: expect.arrayContaining(['Correct the total to 36 km']),
      line: '  week 4 build total 36 km',
    });
  });

  test('formats', () => {
    expect(`${seen.format}\n`).toBe(readFileSync(join(ROOT, 'examples/club/autumn-10k.runplan'), 'utf8'));
  });

  test('renames a block across files', () => {
    expect(seen.rename).toEqual([
      'autumn-10k.runplan: mon core "Home Ten"',
      'autumn-10k.runplan: mon core "Home Ten"',
      'library.runplan: block "Home Ten"',
      'winter-base.runplan: mon core "Home Ten" + pm core 5 min "dead bugs before bed"',
    ]);
  });

  test(
    'passes settings on',
    () => {
      const setUp = documentedSetUp().replace(/policy = 'standard'/, "minimumSeverity = 'error'");
      const errors = findingsOfTheCommandLine().filter(({ severity }) => severity === 'error');
      expect(errors.length).toBeGreaterThan(0);
      expect(inNeovim(setUp, ['findings']).findings).toEqual(errors.map(({ line }) => line));
    },
    TIME_LIMIT,
  );
});
