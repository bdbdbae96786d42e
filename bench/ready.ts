import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './types.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const LIMIT_S = 3;
const RUNS = 3;

/** Seconds from the start of the process until the health address answers. */
async function secondsUntilReady(folder: string, port: number): Promise<number> {
  const begin = performance.now();
  const server = spawn(process.execPath, [join(root, 'apps/server/src/main.ts')], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, PORT: String(port), SAMVIRKE_DATA: folder },
  });
  const gone = new Promise<void>((resolve) => {
    server.on('exit', () => resolve());
  });
  try {
    for (;;) {
      if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
      if (performance.now() - begin > 60_000) throw new Error('no answer within a minute');
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/api/v1/health`);
        if (answer.ok) return (performance.now() - begin) / 1000;
      } catch {
        // Not listening yet.
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    server.kill('SIGTERM');
    await gone;
  }
}

/** Start to first answer, on an existing folder against a new one in the same run. */
export async function run(): Promise<BenchResult[]> {
  const parent = mkdtempSync(join(tmpdir(), 'samvirke-ready-'));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  try {
    const folder = join(parent, 'data');
    const fresh = await secondsUntilReady(folder, port);
    const again: number[] = [];
    for (let run = 0; run < RUNS; run += 1) again.push(await secondsUntilReady(folder, port + 1 + run));
    again.sort((a, b) => a - b);
    const value = again[Math.floor(RUNS / 2)] ?? Number.NaN;
    return [
      { name: 'ready on a new folder', value: fresh, unit: 's' },
      { name: 'ready on an existing folder', value, unit: 's', comparedWith: 'a new folder', ratio: fresh / value, target: `≤ ${LIMIT_S} s`, met: value <= LIMIT_S },
    ];
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
