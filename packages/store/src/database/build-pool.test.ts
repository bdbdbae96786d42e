import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { buildPool } from './build-pool.ts';
import { judgeDatabaseError } from './judge-database-error.ts';

const POSTGRES = process.env['SAMVIRKE_TEST_POSTGRES'];

/** A network between us and the database, which can be made to swallow everything. */
async function network(url: string): Promise<{ readonly url: string; readonly swallow: (all: boolean) => void; readonly close: () => Promise<void> }> {
  const there = new URL(url);
  const sockets = new Set<Socket>();
  let isSwallowing = false;
  const server = createServer((from) => {
    const to = connect(Number(there.port || 5432), there.hostname);
    for (const [one, other] of [[from, to], [to, from]] as const) {
      sockets.add(one);
      one.on('data', (data) => void (isSwallowing || other.write(data)));
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const here = new URL(url);
  here.hostname = '127.0.0.1';
  here.port = String((server.address() as AddressInfo).port);
  return {
    url: here.href,
    swallow: (all) => {
      isSwallowing = all;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

describe.runIf(POSTGRES)('a connection that is lost between two questions of somebody who has it', () => {
  it('fails the next of them, and nothing else', async () => {
    const pool = buildPool({ url: POSTGRES as string, connections: 2 });
    const mine = await pool.connect();
    const { rows } = await mine.query<{ pid: number }>('select pg_backend_pid() as pid');
    const gone = new Promise((resolve) => mine.once('end', resolve));
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await gone;
    expect(judgeDatabaseError(await mine.query('select 1').catch((error: unknown) => error))).toBe('away');
    mine.release(true);
    expect((await pool.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
    await pool.end();
  });
});

describe.runIf(POSTGRES)('a network that swallows what is sent', () => {
  it('is given up, and the next question after it has mended is answered', async () => {
    const { url, swallow, close } = await network(POSTGRES as string);
    const pool = buildPool({ url, role: 'samvirke', connections: 1, silenceMs: 300 });
    try {
      expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      swallow(true);
      const error = await pool.query('select 2').catch((thrown: unknown) => thrown);
      expect(judgeDatabaseError(error)).toBe('away');
      swallow(false);
      expect((await pool.query('select 3 as three')).rows).toEqual([{ three: 3 }]);
    } finally {
      await pool.end();
      await close();
    }
  });
});
