import { bundle } from './build.ts';

/** Called by Vitest before the tests of the command line. */
export async function setup(): Promise<void> {
  await bundle();
}
