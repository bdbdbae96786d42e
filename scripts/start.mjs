// `npm start`: installs, builds and starts as far as needed. Runs on Node 20 and goes on in a newer Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findNode, howToGetNode } from './find-node.mjs';
import { buildIfStale, installIfStale, root } from './install.mjs';

installIfStale();
const node = findNode();
if (!node) {
  console.error(howToGetNode);
  process.exit(1);
}
buildIfStale(node);
console.log('Starter …');
const server = spawn(node, [join(root, 'apps/server/src/main.ts')], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
