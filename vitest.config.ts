import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'language', include: ['language/**/*.test.ts'] } },
      {
        test: {
          name: 'cli',
          include: ['cli/**/*.test.ts', 'scripts/**/*.test.ts'],
          // The tests run the program as it is published.
          globalSetup: ['scripts/bundle-for-tests.ts'],
        },
      },
      { test: { name: 'test', include: ['test/**/*.test.ts'] } },
    ],
    coverage: {
      provider: 'v8',
      include: ['language/**/*.ts'],
      exclude: ['**/generated/**', '**/*.test.ts'],
      thresholds: { lines: 90 },
    },
  },
});
