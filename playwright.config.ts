import { defineConfig } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './packages/paper/src/print/index.ts';

/** A port that nobody listens on just now. */
async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// The configuration is read again by every worker: what was chosen the first time is handed on.
process.env['SAMVIRKE_TEST_PORT'] ??= String(await findFreePort());
process.env['SAMVIRKE_TEST_DATA'] ??= mkdtempSync(join(tmpdir(), 'samvirke-journeys-'));
const port = process.env['SAMVIRKE_TEST_PORT'];
const browser = await findBrowser();

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  timeout: 90_000,
  // A machine with much to do may miss a key press; what fails twice is a fault. What needed a second try is counted and shown.
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'nb-NO',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: browser.path, args: [...browser.args] },
  },
  webServer: {
    // The real server with its real pages (npm run build), on a folder of its own that is thrown away.
    command: 'node apps/server/src/main.ts',
    url: `http://localhost:${port}/api/v1/health`,
    env: { PORT: port, SAMVIRKE_DATA: process.env['SAMVIRKE_TEST_DATA'] ?? '' },
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
