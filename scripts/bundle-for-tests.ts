import { bundleAll } from './build.ts';

/** Called by Vitest before the tests of what is published. */
export async function setup(): Promise<void> {
  await bundleAll();
}
