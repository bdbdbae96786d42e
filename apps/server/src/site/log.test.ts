import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { describeFault } from './describe-fault.ts';

const lines: string[] = [];
const logStream = { write: (line: string) => void lines.push(line) };
const NAME = 'Kari Nordmannsdatter';
const SECRET = 'hemmelig-leverandør-4711';
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.c2VjcmV0.c2lnbmF0dXJl';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ log: 'info', logStream });
  server.app.get('/api/v1/broken', { config: { action: 'public.read' } }, async () => {
    throw new Error(`${NAME} in an error that nobody foresaw`);
  });
});
afterAll(() => server.close());

describe('the log of a busy session', () => {
  it('names no person, session, token, place of asking, word searched for or text sent in', async () => {
    const body = await server.addBody('municipality', { name: 'Øyvær kommune', number: '923609016' });
    const caller = await server.logIn(body, ['contributor', 'administrator']);
    const cookie = caller.headers.cookie.split('=')[1] ?? '';
    const { headers } = caller;
    const requests = [
      { url: `/api/v1/organisations/find?q=${encodeURIComponent(SECRET)}` },
      { url: `/nb/search?q=${encodeURIComponent(SECRET)}` },
      { url: `/api/v1/${encodeURIComponent(NAME)}` },
      { url: `/api/v1/cost-sets/${SECRET}` },
      { url: '/api/v1/analyse?municipalities=0604&year=1066' },
      { url: '/api/v1/session', headers: { authorization: `Bearer ${TOKEN}` } },
      { url: '/api/v1/broken' },
      { url: '/api/v1/cost-sets', method: 'POST' as const, payload: `Kommune;${SECRET};${NAME}`, headers: { 'content-type': 'text/csv' } },
      { url: '/api/v1/cost-sets/preview?fileName=a.csv', method: 'POST' as const, payload: `{"${NAME}"`, headers: { 'content-type': 'text/csv' } },
      { url: '/api/v1/entries', method: 'POST' as const, payload: `{"title":"${SECRET}`, headers: { 'content-type': 'application/json' } },
      { url: '/api/v1/health', method: 'PUT' as const, payload: SECRET, headers: { 'content-type': 'text/plain', 'user-agent': SECRET, referer: `https://x.no/${SECRET}`, 'x-request-id': SECRET, 'x-forwarded-for': '203.0.113.77' } },
    ];
    for (const request of requests) await server.app.inject({ remoteAddress: '203.0.113.77', ...request, headers: { ...headers, ...request.headers } });
    const log = lines.join('');
    expect(lines.length).toBeGreaterThanOrEqual(requests.length);
    for (const kept of [NAME, 'Nordmannsdatter', SECRET, encodeURIComponent(SECRET), TOKEN, cookie, headers['x-csrf-token'], caller.personId, '203.0.113.77', 'Øyvær', '923609016', body]) {
      expect([kept, log.includes(kept)]).toEqual([kept, false]);
    }
    // A log that says nothing holds no secret either.
    expect(log).toContain('"route":"/api/v1/organisations/find"');
    expect(log).toContain('"route":"/api/v1/cost-sets/:id","status":404');
    expect(log).toContain('"msg":"not foreseen"');
  });

  it('is a line of JSON for each answer, under the number that the answer carries', async () => {
    lines.length = 0;
    const answer = await server.app.inject('/api/v1/health');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), service: 'samvirke', reqId: answer.headers['x-request-id'], method: 'GET', route: '/api/v1/health', status: 200, ms: expect.any(Number), msg: 'answered' },
    ]);
    const broken = await server.app.inject('/api/v1/broken');
    expect(lines.some((line) => line.includes((broken.json() as { figures: { id: string } }).figures.id) && line.includes('log.test.ts'))).toBe(true);
  });

  it('has the address a request comes from only where that is asked for', async () => {
    const kept: string[] = [];
    const open = await testServer({ log: 'info', logAddresses: true, logStream: { write: (line: string) => void kept.push(line) } });
    await open.app.inject({ url: '/api/v1/health', remoteAddress: '203.0.113.77' });
    expect(kept.join('')).toContain('"address":"203.0.113.77"');
    await open.close();
  }, 120_000);
});

describe('an error in the log', () => {
  it('of the database says its code and what in the code asked, and not the row', async () => {
    const error = await sql`select ${NAME}::uuid`.execute(server.db).then(() => undefined, (thrown: unknown) => thrown);
    const described = describeFault(error);
    expect(described).toMatchObject({ code: '22P02' });
    expect(JSON.stringify(described)).not.toContain('Kari');
  });

  it.each([
    [() => JSON.parse(`${NAME}`), 'SyntaxError'],
    [() => decodeURIComponent('%'), 'URIError'],
    [() => new URL(SECRET), 'TypeError'],
    [() => { throw new Error(`a\nb ${SECRET}\n    at ${SECRET}`); }, 'Error'],
  ])('says what kind it is and where it was thrown: %s', (work, type) => {
    let thrown: unknown;
    try {
      work();
    } catch (error) {
      thrown = error;
    }
    const described = describeFault(thrown);
    expect(described.type).toBe(type);
    expect(described.at.join()).toContain('log.test.ts');
    expect(JSON.stringify(described)).not.toMatch(/Kari|hemmelig/);
  });

  it('says what of ours was missing', () => {
    expect(describeFault(new TypeError("Cannot read properties of undefined (reading 'rows')"))).toMatchObject({ message: expect.stringContaining('rows') });
    expect(describeFault(new RangeError('on my own machine'), true)).toMatchObject({ message: 'on my own machine' });
    expect(describeFault('a text')).toEqual({ type: 'string', at: [] });
    expect(describeFault(new Error('a', { cause: Object.assign(new Error('b'), { code: 'ECONNREFUSED', syscall: 'connect' }) })).cause).toMatchObject({ code: 'ECONNREFUSED', syscall: 'connect' });
  });
});
