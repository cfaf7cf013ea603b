// `npm start`: from a fresh clone to findings on the example plans.
import { fail, runNode, setUp } from './setup.mjs';

setUp();
if (runNode('scripts/build.ts') !== 0) fail('The build failed, see above.');
console.log('\n$ runplan check examples\n');
const exitCode = runNode('cli/bin/runplan.js', 'check', 'examples');
if (exitCode === 2) process.exit(2);
console.log(
  exitCode === 1
    ? '\nThe exit code was 1: errors were found. In a pipeline that stops the change, as it should.'
    : '\nThe exit code was 0: no errors. With errors it would be 1, and a pipeline would stop the change.',
);
