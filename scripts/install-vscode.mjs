// Installs what the tests in VS Code run in: the workbench of VS Code with its server, as the npm package code-server
// carries it. It goes to .vscode-test/, comes from npm's registry alone, and is left as it is once it is there.
// When it can't be installed this says why, and the tests that need it are skipped. With the environment variable CI set,
// nothing may be skipped: the exit code is 2.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT_NODE, ROOT, runNpm } from './setup.mjs';

/** The package that carries VS Code 1.139. */
const PACKAGE = 'code-server@4.139.1';
const FOLDER = join(ROOT, '.vscode-test');
const PLACE = join(FOLDER, PACKAGE.replace('@', '-'));

/** The folder of VS Code's server, whether it is there or not. */
export const VSCODE_SERVER = join(PLACE, 'lib/vscode');

/** Whether VS Code's server is there. It is complete then, because it is moved to its place as the last step. */
export function isVscodeThere() {
  return existsSync(VSCODE_SERVER);
}

function install() {
  console.log(`Installing VS Code for the tests (${PACKAGE}, 600 MB on the disk) …`);
  mkdirSync(FOLDER, { recursive: true });
  const begun = mkdtempSync(join(FOLDER, 'begun-'));
  try {
    step('be downloaded', npm(begun, 'pack', PACKAGE));
    const [archive] = readdirSync(begun);
    step('be unpacked', spawnSync('tar', ['-xzf', archive], { cwd: begun, encoding: 'utf8' }));
    const server = join(begun, 'package/lib/vscode');
    step('get its dependencies', npm(server, 'install', '--omit=dev', '--ignore-scripts'));
    // The other parts come compiled, or are not needed here.
    step(
      'be compiled, which takes a compiler of C++, make and Python 3',
      npm(server, 'rebuild', '@vscode/spdlog', '@vscode/native-watchdog'),
    );
    rmSync(PLACE, { recursive: true, force: true });
    renameSync(join(begun, 'package'), PLACE);
  } finally {
    rmSync(begun, { recursive: true, force: true });
  }
}

function npm(cwd, ...args) {
  return runNpm([...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: [dirname(PROJECT_NODE), process.env.PATH].join(delimiter), ...headers() },
  });
}

/** Compiling needs the headers of any Node; those of the system's Node save fetching others. */
function headers() {
  return existsSync('/usr/include/node/node_api.h') ? { npm_config_nodedir: '/usr' } : {};
}

function step(what, { status, error, stdout, stderr }) {
  if (status === 0) return;
  throw new Error(`It could not ${what}:\n${error?.message ?? `${stdout}${stderr}`.trim()}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !isVscodeThere()) {
  try {
    install();
  } catch (error) {
    console.error(`VS Code is missing, and tests need it. ${error.message}`);
    console.error('Try again with: node scripts/install-vscode.mjs');
    if (process.env.CI) process.exitCode = 2;
    else console.error('Tests in VS Code are skipped.');
  }
}
