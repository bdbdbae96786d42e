import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestCaller, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let caller: TestCaller;
beforeAll(async () => {
  server = await testServer();
  caller = await server.logIn(await server.addBody(), ['contributor', 'auditor', 'administrator']);
});
afterAll(() => server.close());

const get = async (url: string): Promise<{ readonly status: number; readonly code: unknown }> => {
  const answer = await server.app.inject({ url: `/api/v1${url}`, headers: caller.headers });
  return { status: answer.statusCode, code: answer.json<{ code?: string }>().code };
};

describe('what nobody would read', () => {
  it.each(['/entries', '/public/entries', '/history', '/comparisons', '/bodies', '/jobs', '/people', '/parameters'])('is refused as a parameter of %s, where more than was asked for would be answered', async (path) => {
    expect(await get(`${path}?organisaton=x`)).toEqual({ status: 422, code: 'parameter-unknown' });
    expect(await get(`${path}?organisation[]=1`)).toEqual({ status: 422, code: 'parameter-unknown' });
  });

  it.each(['/entries', '/history', '/people', '/jobs'])('isn’t the language, which every answer of %s has', async (path) => {
    expect((await get(`${path}?language=nn`)).status).toBe(200);
  });

  it('is refused in a text: half a sign', async () => {
    const send = (name: string) => server.app.inject({ method: 'POST', url: '/api/v1/cooperations', headers: caller.headers, payload: { name } });
    expect((await send('Fjord\ud800')).json()).toMatchObject({ status: 400, code: 'request-malformed' });
    expect((await send('Fjord 🌲')).statusCode).toBe(201);
  });
});
