// Runs on Node 20 as well: plain JavaScript, no dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.samvirke');

export function hashFiles(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) {
        if (name !== 'node_modules' && name !== 'dist') add(join(path, name));
      }
      return;
    }
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  };
  paths.forEach(add);
  return hash.digest('hex');
}

/** True when `work` was last done for exactly these files. */
export function isDone(name, hash) {
  const stamp = join(cache, name);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

export function markDone(name, hash) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, name), hash);
}

/** Installs what package-lock.json says, if it is missing or older than the lock. Exits with npm's code when it fails. */
export function installIfStale() {
  const lock = hashFiles([join(root, 'package-lock.json')]);
  if (isDone('installed', lock)) return false;
  console.log('Installerer det som er låst i package-lock.json (npm ci) …');
  // Also in production: what builds the pages is among what npm then leaves out.
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('npm ci gikk ikke. Se meldingen over; er nettet eller pakkelageret tilgjengelig?');
    process.exit(npm.status ?? 1);
  }
  markDone('installed', lock);
  return true;
}

/** What the built web page is made of; a change in any of it asks for a new build. */
const webSources = ['apps/web', 'packages/model/src', 'packages/contract/src', 'packages/text/src', 'packages/paper/src'];

/** Builds the web page if its sources have changed since the last build. `node` is the path of a new enough Node. */
export function buildIfStale(node) {
  const hash = hashFiles([...webSources, 'package-lock.json'].map((path) => join(root, path)));
  const built = existsSync(join(root, 'apps/web/dist/client/index.html')) && existsSync(join(root, 'apps/web/dist/server/entry-server.js'));
  if (built && isDone('built', hash)) return false;
  console.log('Bygger nettsiden …');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const builds = [
    ['build', 'apps/web', '--logLevel', 'warn', '--outDir', 'dist/client', '--emptyOutDir'],
    ['build', 'apps/web', '--logLevel', 'warn', '--ssr', 'src/entry-server.tsx', '--outDir', 'dist/server', '--emptyOutDir'],
  ];
  for (const parts of builds) {
    const done = spawnSync(node, [vite, ...parts], { cwd: root, stdio: 'inherit' });
    if (done.status !== 0) {
      console.error('Byggingen gikk ikke; se meldingen over.');
      process.exit(done.status ?? 1);
    }
  }
  markDone('built', hash);
  return true;
}
