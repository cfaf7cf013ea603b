// `npm test`: everything that has to be right before a change is merged.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, runNode, setUp } from './setup.mjs';

setUp();
for (const program of ['scripts/install-test-programs.mjs', 'scripts/install-vscode.mjs']) {
  if (runNode(program) !== 0) process.exit(2);
}
if (runNode('scripts/build.ts') !== 0) fail('The build failed, see above.');
const folder = mkdtempSync(join(tmpdir(), 'runplan-tests-'));
const results = join(folder, 'results.json');
const failed = [
  ['Types', 'node_modules/typescript/bin/tsc', '--build'],
  ['Format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  [
    'Tests',
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ],
].filter(([title, ...args]) => {
  console.log(`\n${title}`);
  return runNode(...args) !== 0;
});
printNumbers();
rmSync(folder, { recursive: true });
console.log(
  failed.length === 0 ? 'Everything passed.' : `Failed: ${failed.map(([title]) => title).join(', ')}.`,
);
process.exit(failed.length === 0 ? 0 : 1);

/** The numbers of tests, alone on a line. */
function printNumbers() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
    console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
  } catch {
    console.log('\nThe tests did not run to their end.');
  }
}
