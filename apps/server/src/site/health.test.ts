import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { buildReadiness, type Readiness } from './build-readiness.ts';

const HOST = 'samvirke.example.no';
let readiness: Readiness;
let server: TestServer;
let isClosed = false;
beforeAll(async () => {
  server = await testServer({
    requestsPerMinute: 2,
    publicAddress: `https://${HOST}`,
    readiness: { check: () => readiness.check(), stop: () => readiness.stop(), isStopping: () => readiness.isStopping() },
  });
  readiness = buildReadiness({ db: server.db });
});
afterAll(async () => {
  if (!isClosed) await server.close();
});

describe('health', () => {
  it('is told to a balancer that asks by an address, as often as it asks', async () => {
    const headers = { host: '10.0.0.7:3000' };
    for (let count = 0; count < 5; count += 1) {
      expect((await server.app.inject({ url: '/health/live', headers })).json()).toEqual({ status: 'live' });
      const ready = await server.app.inject({ url: '/health/ready', headers });
      expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready', checks: { database: 'ok', migrations: 'ok', jobs: 'ok', stopping: false } }]);
      expect(ready.headers['cache-control']).toBe('no-store');
    }
  });

  it('knows a database that lacks a migration, and one that is newer', async () => {
    const ask = async () => (await buildReadiness({ db: server.db }).check()).checks.migrations;
    const owner = async (statement: ReturnType<typeof sql>): Promise<void> => {
      await server.db.connection().execute(async (connection) => {
        await sql`set role none`.execute(connection);
        await statement.execute(connection);
        await sql`set role samvirke_app`.execute(connection);
      });
    };
    await owner(sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'now')`);
    expect(await ask()).toBe('ok');
    await owner(sql`delete from kysely_migration where name = '0008-parameters'`);
    expect(await ask()).toBe('missing');
  });

  it('says not ready, and still live, from when it is told to stop, while it answers as before', async () => {
    readiness.stop();
    const status = async (url: string): Promise<number> => (await server.app.inject({ url, headers: { host: HOST } })).statusCode;
    expect([await status('/health/ready'), await status('/health/live'), await status('/api/v1/health')]).toEqual([503, 200, 200]);
  });

  it('says that jobs have stopped, and that the database is away', async () => {
    expect(await buildReadiness({ db: server.db, areJobsRunning: () => false }).check()).toMatchObject({ isReady: false, checks: { database: 'ok', jobs: 'stopped' } });
    isClosed = true;
    await server.close();
    expect(await buildReadiness({ db: server.db }).check()).toMatchObject({ isReady: false, checks: { database: 'away', migrations: 'unknown' } });
  });
});
