import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const shared = process.env['SAMVIRKE_SHARED'] ?? fileURLToPath(new URL('../shared', import.meta.url));
// Never skipped: a check that passes where there is nothing to check is no check.
if (!existsSync(shared)) {
  throw new Error(`The received files are not at ${shared}: check:shared needs them. Put them beside the repository, or say where they are with SAMVIRKE_SHARED.`);
}

export default defineConfig({
  test: {
    include: ['tests/shared/**/*.test.ts'],
    env: { SAMVIRKE_SHARED: shared },
    testTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
