import { HOSTS, type Host } from '../hosts.ts';

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

/**
 * Writes a test down. It begins with no editor open, and passes when it does not throw. It runs beside the files: what both
 * hosts have in common is shown by one of them.
 */
export function test(name: string, run: Run): void {
  tests.push({ name, hosts: ['desktop'], run });
}

/** Writes a test down for the host of the web, which has fewer of them: what takes long and is the same in both. */
test.inWeb = (name: string, run: Run): void => {
  tests.push({ name, hosts: ['web'], run });
};

/** Writes a test down for all hosts: of what each does in a way of its own, such as starting the server or reading files. */
test.everywhere = (name: string, run: Run): void => {
  tests.push({ name, hosts: HOSTS, run });
};
