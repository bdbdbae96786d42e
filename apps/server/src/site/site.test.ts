import { array, assert, asyncProperty, constantFrom, oneof, string, tuple } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

describe('the server', () => {
  it('says that it and its database answer', async () => {
    const answer = await server.app.inject('/api/v1/health');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ status: 'ok' });
  });

  it('lets a page fetch nothing from outside and run nothing inline', async () => {
    const { headers } = await server.app.inject('/nb');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|upgrade-insecure-requests/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('sends data that no page may run, frame or take for something else', async () => {
    const { headers } = await server.app.inject('/api/v1/health');
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'SAMEORIGIN' });
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it.each(['/api/v1/entries/%E0%80%80', '/nb/%zz', '/%', `/api/v1/entries/${'x'.repeat(300)}`])('answers the malformed address %s in our words and with our headers', async (url) => {
    const { statusCode, headers, body } = await server.app.inject(url);
    expect(statusCode).toBe(400);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect([headers['x-content-type-options'], headers['cache-control']]).toEqual(['nosniff', 'no-store']);
    expect(String(headers['content-security-policy'])).toContain("default-src 'self'");
    expect(JSON.parse(body)).toMatchObject({ code: 'request-malformed' });
  });

  it.each(['localhost', 'localhost:3000', 'LOCALHOST:3000', '127.0.0.1:3000', '[::1]:3000'])('answers to %s', async (host) => {
    expect((await server.app.inject({ url: '/api/v1/health', headers: { host } })).statusCode).toBe(200);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io:3000', '192.168.1.2:3000', 'localhost@evil.example'])(
    'doesn’t answer to the name %s, which only leads here',
    async (host) => {
      const answer = await server.app.inject({ url: '/api/v1/health', headers: { host } });
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({ code: 'host-refused', status: 403 });
    },
  );

  it.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:4000' },
    { origin: 'https://localhost:3000' },
    { 'sec-fetch-site': 'cross-site' },
  ])('lets no other site write: %o', async (headers) => {
    const answer = await server.app.inject({ method: 'DELETE', url: `/api/v1/cost-sets/${'x'.repeat(24)}`, headers: { host: 'localhost:3000', ...headers } });
    expect(answer.json()).toMatchObject({ code: 'origin-refused', status: 403 });
  });

  it('lets its own pages, and programs, write', async () => {
    for (const headers of [{ host: 'localhost:3000', origin: 'http://localhost:3000' }, { host: 'localhost:3000' }]) {
      const answer = await server.app.inject({ method: 'DELETE', url: `/api/v1/cost-sets/${'x'.repeat(24)}`, headers });
      expect(answer.json()).toMatchObject({ code: 'cost-set-unknown' });
    }
  });

  it('answers a link that a person follows from another site, but not what that site fetches by itself', async () => {
    const ask = async (mode: string) =>
      (await server.app.inject({ url: '/api/v1/health', headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode } })).statusCode;
    expect([await ask('navigate'), await ask('no-cors'), await ask('cors')]).toEqual([200, 403, 403]);
  });

  it('refuses in the language asked for, as a problem that a script reads too', async () => {
    const { app } = server;
    const answers = [];
    for (const language of ['nb', 'nn-NO', 'en']) {
      answers.push(await app.inject({ url: '/api/v1/organisations?year=1066', headers: { 'accept-language': language } }));
    }
    for (const answer of answers) {
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.json()).toMatchObject({
        type: 'urn:samvirke:error:year-invalid',
        status: 422,
        code: 'year-invalid',
        figures: { value: '1066' },
        place: { parameter: 'year' },
        title: expect.any(String),
        cure: expect.any(String),
      });
    }
    expect(answers.map(({ headers }) => headers['content-language'])).toEqual(['nb', 'nn', 'en']);
    expect(new Set(answers.map((answer) => (answer.json() as { detail: string }).detail)).size).toBe(3);
  });

  it.each([
    ['/api/v1/organisations?year=1066&language=nn', 'nb', 'nn'],
    ['/api/v1/nothing?language=nn', 'en', 'nn'],
    ['/api/v1/assumptions/no/such?language=en', 'nn', 'en'],
    ['/api/v1/organisations?language=xx', 'en', 'en'],
    ['/api/v1/organisations?language=xx&language=nn', 'en', 'nn'],
  ])('refuses %s, from a browser in %s, in %s', async (url, browser, language) => {
    const answer = await server.app.inject({ url, headers: { 'accept-language': browser } });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.headers['content-language']).toBe(language);
  });

  it.each([
    ['PUT', '/api/v1/analyse', 'GET, HEAD'],
    ['GET', '/api/v1/cost-sets', 'POST'],
    ['PATCH', '/api/v1/cost-sets/x?language=nn', 'DELETE, GET, HEAD'],
    ['POST', '/api/v1/health/', 'GET, HEAD'],
  ] as const)('says what an address takes where it doesn’t take %s: %s', async (method, url, allow) => {
    const payload = method === 'GET' ? {} : { payload: '{', headers: { 'content-type': 'application/json' } };
    const answer = await server.app.inject({ method, url, ...payload });
    expect(answer.json()).toMatchObject({ code: 'method-not-allowed', status: 405, figures: { method } });
    expect(answer.headers['allow']).toBe(allow);
    expect((await server.app.inject({ method: 'PUT', url: '/api/v1/nothing' })).json()).toMatchObject({ code: 'not-found' });
  });

  it('stands after paths, methods and bodies that make no sense', async () => {
    const odd = [
      { url: '/api/v1/../../../etc/passwd' },
      { url: '/api/v1/%2e%2e/%2e%2e/etc/passwd' },
      { url: '/%00' },
      { url: '/%E0%A4%A' },
      { url: `/api/v1/assumptions/${'x'.repeat(5_000)}` },
      { url: `/api/v1/organisations/find?q=${'x'.repeat(5_000)}` },
      { url: '/api/v1/organisations?year[]=2014' },
      { url: '/api/v1/organisations?__proto__[x]=1' },
      { method: 'PUT' as const, url: '/api/v1/analyse' },
      { method: 'POST' as const, url: '/api/v1/health', payload: '{', headers: { 'content-type': 'application/json' } },
      { method: 'POST' as const, url: '/api/v1/cost-sets', payload: 'x'.repeat(2_000_000), headers: { 'content-type': 'application/json' } },
      { method: 'POST' as const, url: '/api/v1/cost-sets', payload: '', headers: { 'content-type': 'multipart/form-data' } },
      { method: 'POST' as const, url: '/api/v1/cost-sets', payload: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } },
    ];
    for (const request of odd) {
      const answer = await server.app.inject(request);
      expect([request.url.slice(0, 80), answer.statusCode]).toEqual([request.url.slice(0, 80), expect.toSatisfy((status: number) => status < 500)]);
      expect(answer.body).not.toMatch(/root:|node_modules|\n\s+at /);
    }
    expect((await server.app.inject('/api/v1/health')).statusCode).toBe(200);
  });
});

describe('whatever is asked', () => {
  const word = oneof(string({ unit: 'binary', maxLength: 40 }), constantFrom('0604', '2014', '-1', '1e309', '__proto__', '../..', '%', '\0', "'--", '<script>'));
  const parameter = oneof(constantFrom('m', 'municipalities', 'year', 'seed', 'draws', 'costs', 'format', 'language', 'council', 'q', 'limit', 'a.', 'a.costs/unit-cost'), word);
  const route = constantFrom('analyse', 'papers/council', 'organisations', 'organisations/find', 'cost-sets/template.csv', 'cost-sets/x', 'reproduce/x');

  it('is answered or refused, never an error of ours', async () => {
    const calm = await testServer({ requestsPerMinute: 1_000_000 });
    await assert(
      asyncProperty(route, array(tuple(parameter, word), { maxLength: 4 }), async (path, parameters) => {
        const answer = await calm.app.inject(`/api/v1/${path}?${new URLSearchParams(parameters)}`);
        expect(answer.statusCode).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
    await calm.close();
  });
});

describe('a program that runs wild', () => {
  it('is told to wait, and how long', async () => {
    const strict = await testServer({ requestsPerMinute: 2 });
    const answers = [];
    for (let count = 0; count < 3; count += 1) answers.push(await strict.app.inject('/api/v1/health'));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    expect(answers[2]?.json()).toMatchObject({ code: 'too-many-requests', figures: { seconds: expect.any(Number) } });
    await strict.close();
  });
});
