import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testFolder } from '@samvirke/store/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere, type Ran } from '../testing/run-here.ts';

const SERVER = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));
/** A database is made and a server started. */
const PATIENT = { timeout: 180_000 };

let folder: string;
let server: ChildProcess | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samvirke-terminal-'));
});
afterAll(async () => {
  server?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const here = (data: string, ...argv: string[]): Promise<Ran> => runHere(argv, { LANG: 'nb_NO.UTF-8', SAMVIRKE_DATA: join(folder, data) });

async function startServer(data: string): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [SERVER], { env: { ...inherited, SAMVIRKE_DATA: join(folder, data), PORT: String(port), NODE_ENV: 'test' } });
  server = child;
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  while (!said.includes(`:${port}`)) {
    if (child.exitCode !== null) throw new Error(said);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return port;
}

describe('samvirke backup and restore', PATIENT, () => {
  it('of a folder that a server has: the server writes the file, and goes on; another folder then has the same', async () => {
    await testFolder(join(folder, 'data'));
    const port = await startServer('data');
    const file = join(folder, 'kopi.zip');
    const written = await here('data', 'backup', file);
    expect([written.err, written.exit]).toEqual(['', 0]);
    expect(written.out).toContain(file);
    expect(written.out).toMatch(/Kontrollsum \(SHA-256\): [0-9a-f]{64}/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await fetch(`http://127.0.0.1:${port}/api/v1/health`)).status).toBe(200);

    // Whoever comes by the network meets nothing.
    const body = JSON.stringify({ file: join(folder, 'theirs.zip'), program: 'x', force: true });
    const status = await new Promise((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', path: '/terminal/backup', method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json' } }, (answer) => resolve(answer.statusCode));
      sent.on('error', reject).end(body);
    });
    expect(status).toBe(404);
    expect(await readdir(folder)).not.toContain('theirs.zip');

    const twice = await here('data', 'backup', file);
    expect([twice.exit, twice.err]).toEqual([1, expect.stringContaining('finnes allerede')]);
    expect((await here('data', 'backup', file, '--force')).exit).toBe(0);

    const busy = await here('data', 'restore', file, '--replace');
    expect([busy.exit, busy.err]).toEqual([1, expect.stringContaining(join(folder, 'data'))]);

    const restored = await here('other', 'restore', file, '--json');
    expect(restored.exit).toBe(0);
    const report = JSON.parse(restored.out) as { rows: number; tables: number };
    expect(report.rows).toBeGreaterThan(1_000);
    expect(report.tables).toBeGreaterThan(10);

    const held = await here('other', 'restore', file);
    expect([held.exit, held.err]).toEqual([1, expect.stringContaining('--replace')]);
    const again = await here('other', 'backup', join(folder, 'again.zip'), '--json');
    expect(JSON.parse(again.out)).toMatchObject({ rows: report.rows, tables: report.tables });
  });

  it('says what is wrong with a file and a folder, and what to do', async () => {
    await writeFile(join(folder, 'tull.zip'), 'tull');
    expect(await here('fresh', 'restore', join(folder, 'tull.zip'))).toMatchObject({ exit: 1, err: expect.stringContaining('ikke en hel sikkerhetskopi') });
    expect(await here('fresh', 'restore', join(folder, 'ingen.zip'))).toMatchObject({ exit: 1, err: expect.stringContaining('ingen.zip') });
    expect(await here('fresh', 'backup', join(folder, 'b.zip'))).toMatchObject({ exit: 1, err: expect.stringContaining('ingen database') });
    expect(await readdir(folder)).not.toContain('fresh');
    const away = await runHere(['backup', join(folder, 'c.zip')], { LANG: 'nb_NO.UTF-8', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(away).toMatchObject({ exit: 1, err: expect.stringContaining('Databasen svarer ikke') });
  });
});
