// `npm run test:editor`: the tests in VS Code alone. With `-- --desktop` they run in the VS Code for desktops, which is
// downloaded. Other arguments go to Vitest, such as `-t hover`.
import { runNode, setUp } from './setup.mjs';

const args = process.argv.slice(2);
const forVitest = args.filter((arg) => arg !== '--desktop');
const isDesktop = forVitest.length < args.length;

setUp();
const preparations = isDesktop ? [] : ['scripts/install-test-programs.mjs', 'scripts/install-vscode.mjs'];
for (const script of [...preparations, 'scripts/build.ts']) {
  if (runNode(script) !== 0) process.exit(2);
}
if (isDesktop) process.env.RUNPLAN_EDITOR = 'desktop';
process.exit(runNode('node_modules/vitest/vitest.mjs', 'run', '--project=editor', ...forVitest));
