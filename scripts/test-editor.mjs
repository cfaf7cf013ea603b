// `npm run test:editor`: the tests in VS Code alone. With `-- --desktop` they run in the VS Code for desktops, which is
// downloaded; with `-- --times N` so many times one after the other, up to the first that fails; with `-- --load N` while other
// processes keep so many processors busy. Other arguments go to Vitest, such as `-t hover`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fail, PROJECT_NODE, ROOT, runNode, setUp } from './setup.mjs';

const args = process.argv.slice(2);
const isDesktop = args.includes('--desktop');
const forVitest = args.filter((arg) => arg !== '--desktop');
const times = takeNumber('--times', 1);
const load = takeNumber('--load', 0);

setUp();
const preparations = isDesktop ? [] : ['scripts/install-test-programs.mjs', 'scripts/install-vscode.mjs'];
for (const script of [...preparations, 'scripts/build.ts']) {
  if (runNode(script) !== 0) process.exit(2);
}
process.env.RUNPLAN_BUNDLED = 'yes';
if (isDesktop) process.env.RUNPLAN_EDITOR = 'desktop';
const busy = Array.from({ length: load }, () =>
  spawn(PROJECT_NODE, [join(ROOT, 'scripts/keep-busy.mjs')], { stdio: ['pipe', 'ignore', 'inherit'] }),
);
process.exitCode = runTests();
for (const { stdin } of busy) stdin.end();

/** Takes an option with its number out of what Vitest gets. */
function takeNumber(option, otherwise) {
  const at = forVitest.indexOf(option);
  if (at < 0) return otherwise;
  const [, written] = forVitest.splice(at, 2);
  if (!/^\d+$/.test(written ?? '')) fail(`${option} needs a number.`);
  return Number(written);
}

function runTests() {
  for (let time = 1; time <= times; time++) {
    if (times > 1) console.log(`\nRun ${time} of ${times}`);
    const status = runNode('node_modules/vitest/vitest.mjs', 'run', '--project=editor', ...forVitest);
    if (status !== 0) return status;
  }
  return 0;
}
