// Makes the project ready to use: dependencies installed, and a current Node among them. Runs before anything is
// installed, so it is plain JavaScript that an older Node (18 or later) can run.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node that the project brings along; everything but this set-up runs with it. */
export const PROJECT_NODE = join(
  ROOT,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const REQUIRED_NODE = 22;

/** Installs what is missing or outdated. Ends the process with 2 and a sentence when that fails. */
export function setUp() {
  if (!isInstalled()) install();
  const { stdout } = spawnSync(PROJECT_NODE, ['--version'], { encoding: 'utf8' });
  const major = Number.parseInt(String(stdout).replace(/^v/, ''), 10);
  if (!(major >= REQUIRED_NODE)) {
    fail('The Node that the project brings along does not run. Delete node_modules and try again.');
  }
}

/** Whether every package of the lock file is there in the locked version. */
function isInstalled() {
  const locked = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!locked || !installed || !existsSync(PROJECT_NODE)) return false;
  return Object.keys(locked).every((path) => {
    if (!path.startsWith('node_modules/')) return true;
    const wanted = locked[path];
    const found = installed[path];
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  console.log('Installing the dependencies (npm ci) …');
  // Warnings are held back: packages that want a newer Node get the one that is installed with them.
  const { status, error } = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], inProject);
  if (status !== 0) {
    fail(`The dependencies could not be installed${error ? `: ${error.message}` : ' (see above)'}.`);
  }
}

/** Runs the npm that runs this script, or else the one on the path. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath ?? '';
  return npm.endsWith('npm-cli.js')
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

const inProject = { cwd: ROOT, stdio: 'inherit' };

/** Runs a script with the project's Node and returns its exit code. */
export function runNode(...args) {
  const { status, signal, error } = spawnSync(PROJECT_NODE, args, inProject);
  if (error) throw error;
  return signal ? 1 : status;
}

/** Starts a script with the project's Node; resolves to its exit code and what it printed. */
export function startNode(...args) {
  const child = spawn(PROJECT_NODE, args, { cwd: ROOT });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Ends the process with exit code 2. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
