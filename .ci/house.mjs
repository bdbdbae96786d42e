// What the runs of .ci have in common: a PostgreSQL of their own, servers, callers, and nothing left behind whatever happens.
// Runs on the Node that the house is written for; `again` goes on in it where it was started by an older one.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode } from '../scripts/find-node.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const node = findNode();
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const isRoot = process.getuid?.() === 0;
/** An empty embedded database is made in some seconds, and in a minute where others want the machine too. */
const START_WITHIN_MS = 180_000;

const cleanups = [];
const children = new Set();
/** Done at the end, the last first, whatever the end is. */
export const atTheEnd = (work) => void cleanups.push(work);

function endAll() {
  for (const child of children) child.kill('SIGKILL');
  for (const work of cleanups.splice(0).reverse()) {
    try {
      work();
    } catch (error) {
      console.error(`not tidied: ${error.message}`);
    }
  }
}

/** Runs a script to its end within a time, tidies up, and ends with 0 or 1. */
export async function run(name, minutes, main) {
  const timer = setTimeout(() => end(new Error(`${name}: not done within ${minutes} minutes`)), minutes * 60_000);
  const end = (error) => {
    clearTimeout(timer);
    if (error) console.error(`${name}: FAILED: ${error.stack ?? error}`);
    endAll();
    process.exit(error ? 1 : 0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(new Error(`stopped by ${signal}`)));
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  try {
    await main();
    end();
  } catch (error) {
    end(error);
  }
}

/** An older Node runs the same script again in the newer one. */
export function again(url) {
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  const { status } = spawnSync(node, [fileURLToPath(url), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}

export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'samvirke-ci-'));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** PostgreSQL's programs: Debian's newest here. `.ci/postgres --install` sees to it that there is one. */
export function findPostgres() {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).filter((name) => existsSync(join(base, name, 'bin/initdb'))) : [];
  const newest = versions.sort((a, b) => Number(a) - Number(b)).at(-1);
  if (newest === undefined) throw new Error('No PostgreSQL here: run .ci/postgres --install');
  return join(base, newest, 'bin');
}

/** PostgreSQL doesn't run as root: as Debian's own user then. */
function asPostgres(command, args) {
  return isRoot ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--init-groups', command, ...args]] : [command, args];
}
export function runAsPostgres(command, args, options = {}) {
  const [program, all] = asPostgres(command, args);
  return execFileSync(program, all, { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/', env: { ...process.env, LC_ALL: 'C' }, ...options });
}

/** A cluster of its own, as Debian makes it: what is answered for is on the disk. */
export async function startPostgres({ folder = makeFolder(), settings = [] } = {}) {
  const bin = findPostgres();
  const port = await freePort();
  const data = join(folder, 'postgres');
  if (isRoot) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'])));
    chownSync(folder, uid, gid);
  }
  runAsPostgres(join(bin, 'initdb'), ['-D', data, '-U', 'samvirke', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8']);
  let child;
  const start = async () => {
    const set = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, ...settings].flatMap((setting) => ['-c', setting]);
    const [program, args] = asPostgres(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...set]);
    // The same process after setpriv has changed its user, so its id is the server's own.
    child = spawn(program, args, { stdio: 'ignore', cwd: '/' });
    children.add(child);
    const started = child;
    child.on('exit', () => children.delete(started));
    for (const until = Date.now() + START_WITHIN_MS; Date.now() < until; ) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended with ${child.exitCode}`);
      try {
        runAsPostgres(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port), '-U', 'samvirke']);
        return;
      } catch {
        await pause(100);
      }
    }
    throw new Error(`PostgreSQL did not answer within ${START_WITHIN_MS / 60_000} minutes`);
  };
  const ended = () => (child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve)));
  await start();
  const url = (name = 'samvirke', user = 'samvirke') => `postgres://${user}@127.0.0.1:${port}/${name}`;
  const sql = (text, name = 'postgres') => runAsPostgres(join(bin, 'psql'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'samvirke', '-d', name, '-v', 'ON_ERROR_STOP=1', '-qAtc', text], { encoding: 'utf8' }).trim();
  return {
    url,
    sql,
    port,
    folder,
    data,
    start,
    /** In an orderly way; whoever is connected is thrown out. */
    stop: async () => {
      child.kill('SIGINT');
      await ended();
    },
    /** Like a machine that stops: the processes are gone in the middle of what they did. */
    kill: async () => {
      const all = execFileSync('ps', ['-o', 'pid=', '--ppid', String(child.pid)], { encoding: 'utf8' }).trim().split(/\s+/).filter(Boolean);
      child.kill('SIGKILL');
      for (const pid of all) {
        try {
          process.kill(Number(pid), 'SIGKILL');
        } catch {
          // It went by itself.
        }
      }
      await ended();
    },
    database: (name) => void sql(`create database "${name}"`),
    drop: (name) => void sql(`drop database if exists "${name}" with (force)`),
  };
}

/** A server of ours, with this environment and nothing else of ours, once it answers. */
export async function startServer(environment, { port, wait = true, main = 'apps/server/src/main.ts', args = [], ready = '/health/ready' } = {}) {
  const taken = port ?? (await freePort());
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SAMVIRKE_|DATABASE_URL$|PORT$|NODE_ENV$)/.test(name)));
  const child = spawn(node, [join(root, main), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, LANG: 'en_GB.UTF-8', LC_ALL: '', PORT: String(taken), SAMVIRKE_DEMO: 'on', SAMVIRKE_REQUESTS_PER_MINUTE: '1000000', ...environment },
  });
  children.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said = `${said}${text}`.slice(-20_000)));
  const gone = new Promise((resolve) => child.on('exit', (code) => (children.delete(child), resolve(code))));
  const server = { base: `http://127.0.0.1:${taken}`, port: taken, child, gone, said: () => said, isGone: () => child.exitCode !== null || child.signalCode !== null };
  if (!wait) return server;
  const until = Date.now() + START_WITHIN_MS;
  while (Date.now() < until) {
    if (server.isGone()) throw new Error(`the server ended with ${child.exitCode}: ${said}`);
    if (ready === null) return server;
    try {
      if ((await fetch(`${server.base}${ready}`)).ok) return server;
    } catch {
      // Not yet.
    }
    await pause(50);
  }
  throw new Error(`the server did not answer within ${START_WITHIN_MS / 60_000} minutes: ${said}`);
}

/** Somebody invented, logged in; `base` may be said again for another server. */
export async function logIn(base, role, organisation = '310000000') {
  const answer = await fetch(`${base}/api/v1/session/demo`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role, organisation }) });
  if (answer.status !== 200) throw new Error(`nobody could log in as ${role}: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const session = await answer.json();
  const headers = { cookie, 'x-csrf-token': session.csrfToken };
  return {
    session,
    headers,
    /** `{ status, body, headers }`; throws only where no answer came. */
    ask: async (method, path, body, at = base) => {
      const answer = await fetch(`${at}/api/v1${path}`, { method, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, text, body: text === '' ? null : JSON.parse(text) };
    },
  };
}

/** A contract as somebody would register it. */
export const entry = (title, change = {}) => ({
  kind: 'contract',
  title,
  content: { supplierName: 'Eksempel AS', supplierNumber: '974760673', validFrom: '2026-01-01', validTo: '2027-12-31', amountOre: 120_000_00, priceYear: 2026, vat: 'without', cpv: ['48000000-8'] },
  ...change,
});

/** Every entry of the caller's own body, by its id. */
export async function allEntries(caller, at) {
  const found = new Map();
  for (let after = ''; ; ) {
    const { status, body, text } = await caller.ask('GET', `/entries?limit=200&organisation=${caller.session.organisation.id}${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`, undefined, at);
    if (status !== 200) throw new Error(`the list was answered with ${status}: ${text}`);
    for (const one of body.entries) found.set(one.id, one);
    if (body.next === null) return found;
    after = body.next;
  }
}

export function check(condition, words) {
  if (!condition) throw new Error(words);
}

/** The whole log of a database that no server has, worked out again by the store's own function. */
export async function verifyLog(place) {
  const { openDatabase } = await import('../packages/store/src/database/index.ts');
  const { verifyHistory } = await import('../packages/store/src/history/index.ts');
  const store = await openDatabase(place);
  if ('code' in store) throw new Error(store.code);
  try {
    const found = await verifyHistory(store.db);
    check(found.faults.length === 0, `the log doesn't hold: ${JSON.stringify(found.faults.slice(0, 3))}`);
    return found;
  } finally {
    await store.close();
  }
}
