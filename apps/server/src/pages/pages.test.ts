import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerData } from '@samvirke/contract/page';
import { asKeeper, buildUuid } from '@samvirke/store/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { loadWeb, type Web } from './load-web.ts';

/** A build of two pages, as `npm run build` would leave it: what is asked of it stands in the page. */
const ENTRY = `
export const asked = [];
export async function render({ url, data }) {
  asked.push({ url, data });
  const language = url.slice(1, 3);
  const status = /^\\/(nb|nn|en)(\\/(costs|cooperation|people))?(\\?|$)/.test(url) ? 200 : 404;
  return { status, title: 't', head: '<title>$& $1</title>', data: '<data>', body: \`<main>\${language} \${data.costSet?.name ?? ''}</main>\`, language };
}
export const findNeeds = ({ url }) => (url.startsWith('/nb/people') ? ['/api/v1/assumptions/none/none?a=1', '/api/v1/health'] : []);`;

let folder: string;
let server: TestServer;
let web: Web;
const asked: { readonly url: string; readonly data: ServerData }[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samvirke-web-'));
  await mkdir(join(folder, 'client/assets'), { recursive: true });
  await mkdir(join(folder, 'client/.vite'));
  await mkdir(join(folder, 'server'));
  await writeFile(join(folder, 'server/package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'server/entry-server.js'), ENTRY);
  await writeFile(join(folder, 'client/index.html'), '<html lang="__LANG__"><head><!--app-head--></head><body><!--app-html--><!--app-data--></body></html>');
  await writeFile(join(folder, 'client/assets/index-abc123.js'), `console.log('${'x'.repeat(5_000)}');`);
  await writeFile(join(folder, 'client/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'client/.vite/manifest.json'), '{}');
  const loaded = await loadWeb(folder);
  if (!loaded) throw new Error('the build was not found');
  web = { ...loaded, render: (request) => (asked.push(request), loaded.render(request)) };
  server = await testServer({ web });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });

describe('a page', () => {
  it('is complete HTML in its language, never kept', async () => {
    const page = await get('/nn/cooperation?m=3303');
    expect(page.statusCode).toBe(200);
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-language': 'nn', 'cache-control': 'no-store' });
    expect(page.body).toBe('<html lang="nn"><head><title>$& $1</title></head><body><main>nn </main><data></body></html>');
    expect(asked.at(-1)?.url).toBe('/nn/cooperation?m=3303');
    expect(asked.at(-1)?.data.bundle.reference.municipalities.length).toBeGreaterThan(400);
  });

  it('is handed the cost set that its address names, and none where there is none', async () => {
    const saved = await server.app.inject({
      method: 'POST',
      url: '/api/v1/cost-sets?fileName=a.csv&name=Kongsberg',
      headers: { 'content-type': 'text/csv' },
      payload: 'Kommune;År;Element;Beløp\n0604;2014;Basisdrift;11250000\n',
    });
    const { id } = saved.json() as { id: string };
    expect((await get(`/nb/costs?costs=${id}`)).body).toContain('<main>nb Kongsberg</main>');
    for (const none of ['no', '%00', `${id}&costs=${id}`]) expect((await get(`/nb/costs?costs=${none}`)).body).toContain('<main>nb </main>');
  });

  it('is handed the API’s answers and refusals, in its own language, as whoever asks for the page gets them', async () => {
    await get('/nb/people', { 'accept-language': 'en' });
    expect(asked.at(-1)?.data.answers).toMatchObject({
      '/api/v1/health': { status: 200, body: { status: 'ok' } },
      '/api/v1/assumptions/none/none?a=1': { status: 404, body: { title: expect.stringMatching(/^(Ukjent|Finnes)/) } },
    });
    expect(asked.at(-1)?.data.session).toMatchObject({ state: 'anonymous', person: null, csrfToken: null });
  });

  it('without a language leads to the one that the browser asks for', async () => {
    const start = await get('/?m=3303', { 'accept-language': 'en-GB,nb;q=0.5' });
    expect([start.statusCode, start.headers['location'], start.headers['vary']]).toEqual([302, '/en?m=3303', 'accept-language']);
  });

  it('whose language was forgotten is found all the same', async () => {
    const page = await get('/cooperation?m=3303', { 'accept-language': 'nn' });
    expect([page.statusCode, page.headers['location']]).toEqual([302, '/nn/cooperation?m=3303']);
  });

  it('that isn’t there says so as a page, and an answer that isn’t there as a problem', async () => {
    const page = await get('/no-such-page', { 'accept-language': 'nn' });
    expect([page.statusCode, page.body]).toEqual([404, expect.stringContaining('<main>nn </main>')]);
    expect((await get('/nb/no-such-page')).statusCode).toBe(404);
    expect((await get('/api/v1/no-such')).json()).toMatchObject({ code: 'not-found' });
    expect((await server.app.inject({ method: 'POST', url: '/nb' })).json()).toMatchObject({ status: 404 });
  });
});

describe('a page for somebody who is logged in', () => {
  it('is written for them, and the next one for nobody is for nobody', async () => {
    const body = await server.addBody('municipality', { name: 'Fjordvik' });
    const caller = await server.logIn(body, ['auditor']);
    await get('/nb/costs', caller.headers);
    expect(asked.at(-1)?.data.session).toMatchObject({ state: 'person', person: { id: caller.personId }, organisation: { id: body, name: 'Fjordvik' }, roles: ['auditor'], csrfToken: caller.headers['x-csrf-token'] });
    await get('/nb/costs');
    expect(asked.at(-1)?.data.session).toMatchObject({ state: 'anonymous', person: null, csrfToken: null });
  });

  it('says why a session is over', async () => {
    await get('/nb/costs', { cookie: '__Host-samvirke=made-up' });
    expect(asked.at(-1)?.data.session).toMatchObject({ state: 'anonymous', ended: 'unknown' });
  });
});

describe('acting for another body by a plain form', () => {
  const post = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>>) =>
    server.app.inject({
      method: 'POST',
      url: '/act-for',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    });

  it('leads back to the same page, which is then the other body’s', async () => {
    const [first, second] = [await server.addBody('municipality', { name: 'Her' }), await server.addBody('municipality', { name: 'Der' })];
    const { headers, personId } = await server.logIn(first, ['reader']);
    await asKeeper(server.db, (keeper) => keeper.insertInto('role_grant').values({ id: buildUuid(), person_id: personId, organisation_id: second, role: 'approver' }).execute());
    const answer = await post({ organisation: second, csrf: headers['x-csrf-token'], return: '/nn/costs?m=3303' }, { cookie: headers.cookie });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/nn/costs?m=3303']);
    const { name, value } = answer.cookies[0] ?? { name: '', value: '' };
    await get('/nn/costs', { cookie: `${name}=${value}` });
    expect(asked.at(-1)?.data.session).toMatchObject({ organisation: { id: second, name: 'Der' }, roles: ['approver'] });
  });

  it('is refused without the session’s mark, for a body that isn’t one’s own, and says so on the page', async () => {
    const [own, other] = [await server.addBody(), await server.addBody()];
    const { headers } = await server.logIn(own, ['reader']);
    const forms: readonly Readonly<Record<string, string>>[] = [{ organisation: own }, { organisation: other, csrf: headers['x-csrf-token'] }, { csrf: headers['x-csrf-token'], organisation: 'x' }];
    for (const fields of forms) {
      const answer = await post({ ...fields, return: '/nb/costs?m=3303' }, { cookie: headers.cookie });
      expect(answer.headers.location).toBe('/nb/costs?m=3303&problem=not-switched');
    }
    await get('/nb/costs', { cookie: headers.cookie });
    expect(asked.at(-1)?.data.session.organisation?.id).toBe(own);
  });

  it('never leads to another site', async () => {
    for (const away of ['https://evil.example/nb', '//evil.example', '/nb\\evil', 'nb']) {
      expect((await post({ return: away }, {})).headers.location).toMatch(/^\/nb\?problem=/);
    }
  });
});

describe('the files that pages ask for', () => {
  it('may be kept for ever under their hashed names, and are sent compressed', async () => {
    const script = await get('/assets/index-abc123.js', { 'accept-encoding': 'br' });
    expect(script.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'br' });
    expect(script.rawPayload.length).toBeLessThan(1_000);
    expect((await get('/icon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/assets/none.js', '/assets/..%2f..%2fserver%2fentry-server.js', '/..%2fserver%2fentry-server.js', '/.vite/manifest.json', '/index.html', '/%00', '/assets/%2e%2e/%2e%2e/server/package.json'])(
    'are those of the build and no others: %s',
    async (url) => {
      const answer = await get(url);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.body).not.toMatch(/export async|"module"|__LANG__/);
    },
  );
});

describe('a server whose pages haven’t been built', () => {
  it('finds none, and answers as an API', async () => {
    expect(await loadWeb(join(folder, 'nowhere'))).toBeNull();
  });
});
