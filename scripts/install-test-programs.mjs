// Installs the programs from outside of npm that tests need. Does nothing when all are there. As root on Debian or
// Ubuntu it installs them; elsewhere it says what is missing and how to get it, and the tests that need it are skipped.
// With the environment variable CI set, nothing may be skipped: the exit code is 2.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROGRAMS = [
  { command: 'nvim', package: 'neovim', name: 'Neovim', home: 'https://neovim.io' },
  { command: 'chromium', package: 'chromium', name: 'Chromium', home: 'https://www.chromium.org' },
  { command: 'pre-commit', package: 'pre-commit', name: 'pre-commit', home: 'https://pre-commit.com' },
  { command: 'groff', package: 'groff-base', name: 'groff', home: 'https://www.gnu.org/software/groff' },
  { command: 'zsh', package: 'zsh', name: 'zsh', home: 'https://www.zsh.org' },
  { command: 'fish', package: 'fish', name: 'fish', home: 'https://fishshell.com' },
  // scripts/install-vscode.mjs compiles two small parts of VS Code's server.
  { command: 'c++', package: 'g++', name: 'A compiler of C++', home: 'https://gcc.gnu.org' },
  { command: 'make', package: 'make', name: 'make', home: 'https://www.gnu.org/software/make' },
  { command: 'python3', package: 'python3', name: 'Python 3', home: 'https://www.python.org' },
];

/** Whether a program can be started. */
export function isThere(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

function install(packages) {
  const aptGet = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const installAll = () => aptGet('install', '--yes', '--no-install-recommends', ...packages);
  console.log(`Installing what the tests need (apt-get install ${packages.join(' ')}) …`);
  // The lists of packages may be missing or old.
  if (!installAll() && aptGet('update')) installAll();
}

function missing() {
  return PROGRAMS.filter(({ command }) => !isThere(command));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall && missing().length > 0) install(missing().map((program) => program.package));
  for (const { name, package: debian, home } of missing()) {
    console.error(
      `${name} is missing, and tests need it. On Debian and Ubuntu: sudo apt-get install ${debian}; elsewhere: ${home}`,
    );
    if (process.env.CI) process.exitCode = 2;
    else console.error(`Tests with ${name} are skipped.`);
  }
}
