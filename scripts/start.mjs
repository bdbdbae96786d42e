// `npm start`: installs, builds and starts as far as needed. Runs on Node 20 and goes on in a newer Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findNode, howToGetNode } from './find-node.mjs';
import { buildIfStale, installIfStale, root } from './install.mjs';
import { whenNpmEnds } from './when-npm-ends.mjs';

installIfStale();
const node = findNode();
if (!node) {
  console.error(howToGetNode);
  process.exit(1);
}
buildIfStale(node);
console.log('Starter …');
const server = spawn(node, [join(root, 'apps/server/src/main.ts')], { cwd: root, stdio: 'inherit' });
let isTold = false;
const tell = (signal) => {
  isTold = true;
  server.kill(signal);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => tell(signal));
// Told twice, it would end at once.
whenNpmEnds(() => isTold || tell('SIGTERM'));
server.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
