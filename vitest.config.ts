import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// No test says how fast something is; a busy machine must not make one fail.
const limits = { testTimeout: 5 * 60_000, hookTimeout: 5 * 60_000 };
// For tests that change nothing that others see: they share what was loaded.
const isolate = false;
const setupFiles = ['test/let-editors-first.ts'];

export default defineConfig({
  test: {
    // One more than processors: the one that runs the editors waits for them most of the time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          name: 'language',
          ...limits,
          isolate,
          setupFiles,
          include: ['{language,exchange,report}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'programs',
          ...limits,
          isolate,
          setupFiles,
          include: ['{disk,server,cli,scripts,test/clients,test/fuzz,test/page}/**/*.test.ts'],
          // The tests run the program as it is published.
          globalSetup: ['scripts/bundle-for-tests.ts'],
        },
      },
      {
        // Some of these put something else in the place of a module.
        test: { name: 'extension', ...limits, setupFiles, include: ['extension/**/*.test.ts'] },
      },
      {
        test: {
          name: 'test',
          ...limits,
          isolate,
          setupFiles,
          include: ['test/**/*.test.ts'],
          exclude: ['test/{clients,editor,fuzz,page}/**'],
        },
      },
      {
        // The suite runs inside of VS Code; here it is only read for the names of its tests. It takes longest, and begins
        // first, as its name is the first by the alphabet.
        resolve: { alias: { vscode: `${import.meta.dirname}/test/editor/no-vscode.ts` } },
        test: {
          name: 'editor',
          ...limits,
          include: ['test/editor/**/*.test.ts'],
          globalSetup: ['scripts/bundle-for-tests.ts'],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['language/**/*.ts'],
      exclude: ['**/generated/**', '**/*.test.ts'],
      thresholds: { lines: 90 },
    },
  },
});
