// `npm test`: everything that has to be right before a change is merged.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, runNode, setUp, startNode } from './setup.mjs';

setUp();
for (const program of ['scripts/install-test-programs.mjs', 'scripts/install-vscode.mjs']) {
  if (runNode(program) !== 0) process.exit(2);
}
if (runNode('scripts/build.ts') !== 0) fail('The build failed, see above.');
process.env.RUNPLAN_BUNDLED = 'yes';
// Beside what comes before the tests: those want the machine for themselves.
const searches = [
  ['Fuzz', '--max-old-space-size=256', '--expose-gc', 'test/fuzz/fuzz.ts'],
  ['Soak', 'test/fuzz/soak.ts'],
].map(([title, ...program]) => ({ title, ended: startNode(...program, '--minutes', '1', '--seed', '1') }));
const folder = mkdtempSync(join(tmpdir(), 'runplan-tests-'));
const results = join(folder, 'results.json');
const failed = [];
run('Types', 'node_modules/typescript/bin/tsc', '--build');
run('Format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings');
for (const { title, ended } of searches) {
  const { status, output } = await ended;
  console.log(`\n${title}\n${output}`);
  if (status !== 0) failed.push(title);
}
run(
  'Tests',
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
);
printNumbers();
rmSync(folder, { recursive: true });
console.log(failed.length === 0 ? 'Everything passed.' : `Failed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

function run(title, ...args) {
  console.log(`\n${title}`);
  if (runNode(...args) !== 0) failed.push(title);
}

/** The numbers of tests, alone on a line. */
function printNumbers() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
    console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
  } catch {
    console.log('\nThe tests did not run to their end.');
  }
}
