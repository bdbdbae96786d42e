import { asKeeper } from '@samvirke/store/database';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';
import { buildReadiness } from './build-readiness.ts';

describe('health', () => {
  it('is told to a balancer that asks by an address, as often as it asks', async () => {
    const server = await testServer({ requestsPerMinute: 2, publicAddress: 'https://samvirke.example.no' });
    const headers = { host: '10.0.0.7:3000' };
    for (let count = 0; count < 5; count += 1) {
      expect((await server.app.inject({ url: '/health/live', headers })).json()).toEqual({ status: 'live' });
      const ready = await server.app.inject({ url: '/health/ready', headers });
      expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready', checks: { database: 'ok', migrations: 'ok', jobs: 'ok', stopping: false } }]);
      expect(ready.headers['cache-control']).toBe('no-store');
    }
    await server.close();
  });

  it('says not ready, and still live, from when it is told to stop, while it answers as before', async () => {
    let readiness: ReturnType<typeof buildReadiness> | undefined;
    const server = await testServer({ readiness: { check: () => readiness!.check(), stop: () => readiness!.stop(), isStopping: () => readiness!.isStopping() } });
    readiness = buildReadiness({ db: server.db });
    const status = async (url: string): Promise<number> => (await server.app.inject(url)).statusCode;
    expect(await status('/health/ready')).toBe(200);
    readiness.stop();
    expect([await status('/health/ready'), await status('/health/live'), await status('/api/v1/health')]).toEqual([503, 200, 200]);
    await server.close();
  });

  it('knows a database that lacks a migration, and one that is newer', async () => {
    const server = await testServer();
    const ask = async () => (await buildReadiness({ db: server.db }).check()).checks.migrations;
    const owner = async (statement: ReturnType<typeof sql>): Promise<void> => {
      await server.db.connection().execute(async (connection) => {
        await sql`reset role`.execute(connection);
        if (server.app) await sql`set role none`.execute(connection);
        await statement.execute(connection);
        await sql`set role samvirke_app`.execute(connection);
      });
    };
    await owner(sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'now')`);
    expect(await ask()).toBe('ok');
    await owner(sql`delete from kysely_migration where name = '0008-parameters'`);
    expect(await ask()).toBe('missing');
    await server.close();
  });

  it('says that the database is away, and that jobs have stopped', async () => {
    const server = await testServer();
    expect((await buildReadiness({ db: server.db, areJobsRunning: () => false }).check())).toMatchObject({ isReady: false, checks: { database: 'ok', jobs: 'stopped' } });
    await asKeeper(server.db, async () => undefined);
    await server.close();
    expect(await buildReadiness({ db: server.db }).check()).toMatchObject({ isReady: false, checks: { database: 'away', migrations: 'unknown' } });
  });
});
