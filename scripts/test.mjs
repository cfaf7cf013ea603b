// `npm test`: everything that has to be right before a change is merged.
import { fail, runNode, setUp } from './setup.mjs';

setUp();
if (runNode('scripts/build.ts') !== 0) fail('The build failed, see above.');
const failed = [
  ['Types', 'node_modules/typescript/bin/tsc', '--build'],
  ['Format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  ['Tests', 'node_modules/vitest/vitest.mjs', 'run'],
].filter(([title, ...args]) => {
  console.log(`\n${title}`);
  return runNode(...args) !== 0;
});
console.log(
  failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.map(([title]) => title).join(', ')}.`,
);
process.exit(failed.length === 0 ? 0 : 1);
