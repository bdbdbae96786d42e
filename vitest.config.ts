import { defineConfig } from 'vitest/config';

/** Tests that leave something behind in their process: each of these gets one of its own. */
const ALONE = [
  // Registers a tracer with the whole process.
  'apps/server/src/site/metrics.test.ts',
];
const include = ['{packages,apps,tests,bench}/**/*.test.{ts,tsx}'];
const exclude = ['**/node_modules/**', '**/dist/**', 'tests/journeys/**', 'tests/shared/**'];

export default defineConfig({
  test: {
    setupFiles: ['tests/setup/property-runs.ts'],
    testTimeout: process.env['SAMVIRKE_PROPERTY_RUNS'] ? 600_000 : 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE, exclude } },
      // The rest share two processes: starting one and reading every module anew for each file took nearly as long as the tests.
      { extends: true, test: { name: 'together', include, exclude: [...exclude, ...ALONE], isolate: false } },
    ],
  },
});
