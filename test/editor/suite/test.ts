import type { Host } from '../hosts.ts';

/**
 * What a test does.
 *
 * @param loads how often the test has loaded the window again; it begins again after that
 */
type Run = (loads: number) => Promise<void>;

/** A test of the suite. */
export interface Test {
  readonly name: string;
  readonly hosts: readonly Host[];
  run: Run;
}

/** All tests, in the order in which they were written down. */
export const tests: Test[] = [];

/** Writes a test down. It begins with no editor open, and passes when it does not throw. */
export function test(name: string, run: Run): void {
  tests.push({ name, hosts: ['desktop', 'web'], run });
}

/** Writes a test down that only one of the hosts can pass. */
test.on = (host: Host, name: string, run: Run): void => {
  tests.push({ name, hosts: [host], run });
};
