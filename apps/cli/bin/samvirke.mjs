#!/usr/bin/env node
// Plain JavaScript without dependencies: it runs on Node 20, and goes on in a Node that runs TypeScript as it is written.
import { spawn } from 'node:child_process';
import * as modules from 'node:module';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode, howToGetNode } from '../../../scripts/find-node.mjs';
import { whenNpmEnds } from '../../../scripts/when-npm-ends.mjs';

const INTERNAL = 3;
// What is compiled once is kept for the next command: half the time to the first answer.
const kept = process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'samvirke-compiled');
const node = findNode();
if (node === undefined) {
  console.error(howToGetNode);
  process.exitCode = INTERNAL;
} else if (node === process.execPath) {
  modules.enableCompileCache?.(kept);
  whenNpmEnds(() => process.kill(process.pid, 'SIGTERM'));
  await import('../src/main.ts');
} else {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const child = spawn(node, [main, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: kept },
  });
  // A Ctrl+C reaches the program itself; this one only waits for it. Other signals are passed on.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenNpmEnds(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = INTERNAL;
  });
  child.on('exit', (status, signal) => {
    process.exitCode = status ?? (signal ? 128 + constants.signals[signal] : INTERNAL);
  });
}
