import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../testing/test-server.ts';

const ADDRESS = 'https://samvirke.example.no';
const host = 'samvirke.example.no';
const table = 'Kommune;År;Element;Beløp\n0604;2014;Basisdrift;11250000\n';
const upload = { method: 'POST' as const, payload: table };

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ publicAddress: ADDRESS, trustedProxies: ['10.0.0.0/8'], requestsPerMinute: 10_000 });
});
afterAll(() => server.close());

describe('a server with a public address', () => {
  it.each(['samvirke.example.no', 'SAMVIRKE.example.no', 'samvirke.example.no:443'])('answers to %s', async (name) => {
    const answer = await server.app.inject({ url: '/api/v1/health', headers: { host: name } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['strict-transport-security']).toBe('max-age=63072000');
  });

  it.each(['localhost', 'localhost:3000', '127.0.0.1', 'samvirke.example.no:8443', 'samvirke.example.no.evil.example', 'evil.example', '10.0.0.7', ''])(
    'doesn’t answer to «%s»',
    async (name) => {
      expect((await server.app.inject({ url: '/api/v1/health', headers: { host: name } })).json()).toMatchObject({ code: 'host-refused' });
    },
  );

  it('isn’t talked into another name by a header that anybody can send', async () => {
    const answer = await server.app.inject({ url: '/api/v1/health', remoteAddress: '10.0.0.1', headers: { host: 'evil.example', 'x-forwarded-host': host } });
    expect(answer.json()).toMatchObject({ code: 'host-refused' });
  });

  it.each([
    ['its own pages', { origin: ADDRESS }, 'login-required'],
    ['programs', {}, 'login-required'],
    ['the same name without TLS', { origin: 'http://samvirke.example.no' }, 'origin-refused'],
    ['a name under it', { origin: 'https://evil.samvirke.example.no' }, 'origin-refused'],
    ['this machine', { origin: 'http://localhost:3000' }, 'origin-refused'],
    ['nobody', { origin: 'null' }, 'origin-refused'],
  ])('listens to writes from %s: %o → %s', async (_, headers, code) => {
    const answer = await server.app.inject({ method: 'DELETE', url: `/api/v1/cost-sets/${'x'.repeat(24)}`, headers: { host, ...headers } });
    expect(answer.json()).toMatchObject({ code });
  });

  it.each(['/api/v1/cost-sets', '/api/v1/cost-sets/preview'])('does no work on a table for somebody who doesn’t say who they are: %s', async (url) => {
    const headers = { host, 'content-type': 'text/csv' };
    const answer = await server.app.inject({ ...upload, url: `${url}?fileName=a.csv`, headers });
    expect([answer.statusCode, answer.json()]).toEqual([401, expect.objectContaining({ code: 'login-required' })]);
    const forged = await server.app.inject({ ...upload, url: `${url}?fileName=a.csv`, headers: { ...headers, cookie: '__Host-samvirke=forged', 'x-csrf-token': 'forged' } });
    expect(forged.statusCode).toBe(401);
  });

  it('saves a table for the body of a contributor, for others to neither see nor delete', async () => {
    const [own, other] = [await server.addBody(), await server.addBody()];
    const [contributor, reader, stranger] = [await server.logIn(own, ['contributor']), await server.logIn(own, ['reader']), await server.logIn(other, ['contributor'])];
    const send = (headers: object) => server.app.inject({ ...upload, url: '/api/v1/cost-sets?fileName=a.csv', headers: { host, 'content-type': 'text/csv', ...headers } });
    const { 'x-csrf-token': _, ...withoutMark } = contributor.headers;
    expect((await send(withoutMark)).json()).toMatchObject({ code: 'csrf-refused' });
    expect((await send(reader.headers)).json()).toMatchObject({ code: 'role-missing' });
    const saved = await send(contributor.headers);
    expect(saved.statusCode).toBe(201);
    const url = `/api/v1/cost-sets/${(saved.json() as { id: string }).id}`;
    const get = async (headers: object): Promise<number> => (await server.app.inject({ url, headers: { host, ...headers } })).statusCode;
    expect([await get(contributor.headers), await get(reader.headers), await get(stranger.headers), await get({})]).toEqual([200, 200, 404, 404]);
    const remove = async (headers: object): Promise<number> => (await server.app.inject({ method: 'DELETE', url, headers: { host, ...headers } })).statusCode;
    expect([await remove({}), await remove(reader.headers), await remove(stranger.headers), await remove(contributor.headers)]).toEqual([401, 403, 404, 204]);
  });

  it('counts requests by where they come from behind the balancer, and believes nobody else about that', async () => {
    const strict = await testServer({ publicAddress: ADDRESS, trustedProxies: ['10.0.0.0/8'], requestsPerMinute: 2 });
    const ask = async (remoteAddress: string, from: string): Promise<number> =>
      (await strict.app.inject({ url: '/api/v1/health', remoteAddress, headers: { host, 'x-forwarded-for': from } })).statusCode;
    // Through the balancer: two callers, each with their own count.
    expect([await ask('10.0.0.1', '192.0.2.1'), await ask('10.0.0.1', '192.0.2.1'), await ask('10.0.0.1', '192.0.2.1'), await ask('10.0.0.2', '192.0.2.2')]).toEqual([200, 200, 429, 200]);
    // Past it: whatever they say, they are one.
    expect([await ask('198.51.100.9', '192.0.2.3'), await ask('198.51.100.9', '192.0.2.4'), await ask('198.51.100.9', '192.0.2.5')]).toEqual([200, 200, 429]);
    await strict.close();
  }, 120_000);
});
