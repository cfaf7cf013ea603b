// Builds what `npm pack` puts into a package, also in a clone that was never built.
import { fail, runNode, setUp } from './setup.mjs';

setUp();
if (runNode('scripts/build.ts') !== 0) fail('The build failed, see above.');
