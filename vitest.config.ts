import { defineConfig } from 'vitest/config';

// No test says how fast something is; a busy machine must not make one fail.
const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'language', testTimeout, include: ['language/**/*.test.ts'] } },
      {
        test: {
          name: 'programs',
          testTimeout,
          include: ['{disk,server,cli,scripts,test/clients,test/fuzz}/**/*.test.ts'],
          // The tests run the program as it is published.
          globalSetup: ['scripts/bundle-for-tests.ts'],
        },
      },
      {
        test: {
          name: 'test',
          testTimeout,
          include: ['test/**/*.test.ts'],
          exclude: ['test/{clients,fuzz}/**'],
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
