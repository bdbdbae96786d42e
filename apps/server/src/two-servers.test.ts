import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKnowledge } from '@samvirke/store';
import { buildServer } from './build-server.ts';
import type { App } from './site/app.ts';
import { testServer, type TestCaller, type TestServer } from './testing/test-server.ts';

let first: TestServer;
let second: App;
let caller: TestCaller;
beforeAll(async () => {
  first = await testServer();
  // Another process has nothing of the first but the database.
  second = await buildServer({ now: new Date('2026-11-22T12:00:00Z'), store: { db: first.db, kind: 'postgresql', lock: null, close: async () => undefined, ...readKnowledge() } });
  caller = await first.logIn(await first.addBody(), ['contributor']);
});
afterAll(async () => {
  await second.close();
  await first.close();
});

describe('two servers on one database', () => {
  it('know the same sessions: one that ends at one of them is over at the other', async () => {
    const stateAt = async (app: App): Promise<unknown> => ((await app.inject({ url: '/api/v1/session', headers: caller.headers })).json() as { state: string }).state;
    expect([await stateAt(first.app), await stateAt(second)]).toEqual(['person', 'person']);
    const out = await second.inject({ method: 'DELETE', url: '/api/v1/session', headers: caller.headers });
    expect(out.statusCode).toBeLessThan(300);
    expect([await stateAt(first.app), await stateAt(second)]).toEqual(['anonymous', 'anonymous']);
  });

  it('know the same figures: what is saved at one is read and deleted at the other', async () => {
    const saved = await first.app.inject({
      method: 'POST',
      url: '/api/v1/cost-sets?fileName=a.csv',
      headers: { 'content-type': 'text/csv' },
      payload: 'Kommune;År;Element;Beløp\n0604;2014;Basisdrift;11250000\n',
    });
    const url = `/api/v1/cost-sets/${(saved.json() as { id: string }).id}`;
    expect((await second.inject(url)).statusCode).toBe(200);
    expect((await second.inject({ method: 'DELETE', url })).statusCode).toBe(204);
    expect((await first.app.inject(url)).statusCode).toBe(404);
  });

  it('answer alike to the letter, so that it doesn’t matter which is asked', async () => {
    for (const url of ['/api/v1/openapi.json', '/api/v1/analyse?municipalities=0604,0631&year=2014&seed=1', '/api/v1/organisations/find?q=Kongsberg']) {
      const [one, other] = [await first.app.inject(url), await second.inject(url)];
      expect([url, other.statusCode, other.body]).toEqual([url, one.statusCode, one.body]);
    }
  });
});
