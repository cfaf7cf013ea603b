import { defineConfig } from 'vitest/config';

// No test says how fast something is; a busy machine must not make one fail.
const limits = { testTimeout: 5 * 60_000, hookTimeout: 5 * 60_000 };
// For tests that change nothing that others see: they share what was loaded.
const isolate = false;

export default defineConfig({
  test: {
    // By default one processor would be left idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'language',
          ...limits,
          isolate,
          include: ['{language,exchange,report}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'programs',
          ...limits,
          include: ['{disk,server,extension,cli,scripts,test/clients,test/fuzz,test/page}/**/*.test.ts'],
          // The tests run the program as it is published.
          globalSetup: ['scripts/bundle-for-tests.ts'],
          // Beside the editor, which leaves the machine half idle.
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'test',
          ...limits,
          isolate,
          include: ['test/**/*.test.ts'],
          exclude: ['test/{clients,editor,fuzz,page}/**'],
        },
      },
      {
        // The suite runs inside of VS Code; here it is only read for the names of its tests.
        resolve: { alias: { vscode: `${import.meta.dirname}/test/editor/no-vscode.ts` } },
        test: {
          name: 'editor',
          ...limits,
          include: ['test/editor/**/*.test.ts'],
          globalSetup: ['scripts/bundle-for-tests.ts'],
          // It takes longest: of its group it begins first, as its name is the first by the alphabet.
          sequence: { groupOrder: 1 },
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
