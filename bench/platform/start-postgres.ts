import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from './find-free-port.ts';

export interface BenchPostgres {
  readonly url: string;
  readonly stop: () => void;
}

const VERSIONS = '/usr/lib/postgresql';

/**
 * A PostgreSQL of its own in a temporary folder, with its usual safety (fsync on) and a cache that holds the data; or
 * the one that SAMVIRKE_BENCH_POSTGRES names. Throws where there is none.
 */
export async function startPostgres(): Promise<BenchPostgres> {
  const given = process.env['SAMVIRKE_BENCH_POSTGRES'];
  if (given) return { url: given, stop: () => undefined };
  const version = readdirSync(VERSIONS).toSorted((a, b) => Number(a) - Number(b)).at(-1);
  if (version === undefined) throw new Error('No PostgreSQL here: install Debian’s package postgresql, or set SAMVIRKE_BENCH_POSTGRES');
  const bin = join(VERSIONS, version, 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'samvirke-bench-'));
  const port = await findFreePort();
  // PostgreSQL won't run as root.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    const id = (flag: string): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
    chownSync(folder, id('-u'), id('-g'));
  }
  const run = (command: string, ...args: readonly string[]): void => {
    const line = [join(bin, command), ...args].map((part) => `'${part}'`).join(' ');
    const { status, stderr } = isRoot ? spawnSync('su', ['postgres', '-s', '/bin/sh', '-c', line], { encoding: 'utf8' }) : spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command}: ${stderr}`);
  };
  run('initdb', '-D', join(folder, 'data'), '-U', 'samvirke', '--auth=trust', '-E', 'UTF8', '--locale=C');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c shared_buffers=2GB -c max_wal_size=8GB -c work_mem=32MB -c max_connections=100 -c jit=off`;
  run('pg_ctl', '-D', join(folder, 'data'), '-w', '-o', options, '-l', join(folder, 'log'), 'start');
  run('createdb', '-h', '127.0.0.1', '-p', String(port), '-U', 'samvirke', 'bench');
  return {
    url: `postgres://samvirke@127.0.0.1:${port}/bench`,
    stop: () => {
      run('pg_ctl', '-D', join(folder, 'data'), '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
