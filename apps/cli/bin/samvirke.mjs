#!/usr/bin/env node
// Plain JavaScript without dependencies: it runs on Node 20, and goes on in a Node that runs TypeScript as it is written.
import { spawnSync } from 'node:child_process';
import * as modules from 'node:module';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode, howToGetNode } from '../../../scripts/find-node.mjs';

const INTERNAL = 3;
// What is compiled once is kept for the next command: half the time to the first answer.
const kept = process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'samvirke-compiled');
const node = findNode();
if (node === undefined) {
  console.error(howToGetNode);
  process.exitCode = INTERNAL;
} else if (node === process.execPath) {
  modules.enableCompileCache?.(kept);
  await import('../src/main.ts');
} else {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  // A Ctrl+C reaches the program itself; this one only waits for it.
  process.on('SIGINT', () => undefined);
  const { status, signal, error } = spawnSync(node, [main, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: kept },
  });
  if (error) console.error(error.message);
  process.exitCode = status ?? (signal ? 128 + constants.signals[signal] : INTERNAL);
}
