import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,apps,tests,bench}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', 'tests/journeys/**', 'tests/shared/**'],
    setupFiles: ['tests/setup/property-runs.ts'],
    testTimeout: process.env['SAMVIRKE_PROPERTY_RUNS'] ? 600_000 : 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
