import { bundleAll } from './build.ts';

/** Set where everything is bundled already: by whoever has built before, or by the first project whose tests want it. */
const IS_BUNDLED = 'RUNPLAN_BUNDLED';

/** Called by Vitest before the tests of what is published. */
export async function setup(): Promise<void> {
  if (process.env[IS_BUNDLED] !== undefined) return;
  await bundleAll();
  process.env[IS_BUNDLED] = 'yes';
}
