import { hashToken, readDemo, SESSION_LIMITS, withdrawDemo } from '@samvirke/store/access';
import { asKeeper } from '@samvirke/store/database';
import type { SessionBody } from '@samvirke/contract/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { NO_LOGIN } from './login-options.ts';

let server: TestServer;
let without: TestServer;
beforeAll(async () => {
  server = await testServer({ login: { ...NO_LOGIN, demo: readDemo() } });
  without = await testServer();
});
afterAll(async () => {
  await server.close();
  await without.close();
});

const cookieOf = (answer: { readonly headers: Readonly<Record<string, unknown>> }): string => String([answer.headers['set-cookie']].flat()[0] ?? '');
const logIn = async (payload: object): Promise<{ readonly session: SessionBody; readonly cookie: string; readonly setCookie: string }> => {
  const answer = await server.app.inject({ method: 'POST', url: '/api/v1/session/demo', payload });
  const setCookie = cookieOf(answer);
  return { session: answer.json(), cookie: setCookie.split(';')[0] ?? '', setCookie };
};
const session = async (cookie: string): Promise<SessionBody> => (await server.app.inject({ url: '/api/v1/session', headers: { cookie } })).json();

describe('the demo login', () => {
  it('says that it is a demo, also to nobody', async () => {
    expect(await session('')).toMatchObject({ state: 'anonymous', isDemo: true, person: null, organisation: null, organisations: [], csrfToken: null, ended: null });
    expect((await without.app.inject('/api/v1/session')).json()).toMatchObject({ isDemo: false });
  });

  it('lets anybody at this machine be one of ten invented people, each in an invented body', async () => {
    const { people } = (await server.app.inject('/api/v1/session/demo')).json<{ people: { key: string; role: string; organisation: { name: string } }[] }>();
    expect(people.map(({ key }) => key)).toEqual([
      'reader', 'contributor', 'approver', 'administrator', 'auditor', 'employees-representative', 'coordinator', 'provider', 'ministry-reader', 'supplier',
    ]);
    for (const { key, role, organisation } of people) {
      const { session: mine, cookie } = await logIn({ role: key });
      expect(mine).toMatchObject({ state: 'person', isDemo: true, roles: [role], organisation: { name: organisation.name, isInvented: true } });
      expect(await session(cookie)).toEqual(mine);
    }
  });

  it('sets a cookie for this host alone, which no script reads and no other site’s form sends', async () => {
    const { setCookie } = await logIn({ person: 'reader' });
    expect(setCookie).toMatch(/^__Host-samvirke=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('tries a role in any body, by the number of either kind', async () => {
    expect((await logIn({ role: 'approver', organisation: '4601' })).session.organisation).toMatchObject({ name: 'Bergen', kind: 'municipality', isInvented: false });
    expect((await logIn({ role: 'approver', organisation: '310101001' })).session.organisation).toMatchObject({ name: 'Elvås kommune (oppdiktet)' });
    const { session: mine } = await logIn({ role: 'approver' });
    expect(mine.organisations.map(({ name }) => name)).toEqual(['Bergen', 'Elvås kommune (oppdiktet)', 'Fjordvik kommune (oppdiktet)']);
  });

  it.each(['€', '%00', 'æøå', '\u0001'])('comes back to the page one came from, with its cookie, also with %j in its address', async (sign) => {
    const payload = new URLSearchParams({ person: 'reader', return: `/nb/search?q=${sign}` }).toString();
    const answer = await server.app.inject({ method: 'POST', url: '/login/demo', payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toMatch(/^\/nb\/search\?q=[!-~]*$/);
    expect(cookieOf(answer)).toMatch(/^__Host-samvirke=/);
  });

  it.each([
    [{ role: 'emperor' }, 422, 'demo-person-unknown'],
    [{}, 422, 'demo-person-unknown'],
    [{ role: 'reader', organisation: '974760674' }, 422, 'organisation-number-invalid'],
    [{ role: 'reader', organisation: '974760673' }, 422, 'body-number-unknown'],
    [{ role: 'reader', organisation: '0000' }, 422, 'body-number-unknown'],
    [{ role: 'coordinator', organisation: '310000000' }, 422, 'capability-missing'],
  ])('refuses %j', async (payload, status, code) => {
    const answer = await server.app.inject({ method: 'POST', url: '/api/v1/session/demo', payload });
    expect([answer.statusCode, answer.json<{ code: string }>().code, answer.headers['set-cookie']]).toEqual([status, code, undefined]);
  });

  it('answers on this machine only', async () => {
    for (const from of [{ remoteAddress: '192.0.2.7' }, { headers: { 'x-forwarded-for': '192.0.2.7' } }]) {
      const answer = await server.app.inject({ method: 'POST', url: '/api/v1/session/demo', payload: { role: 'reader' }, ...from });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'demo-refused']);
      expect((await server.app.inject({ url: '/api/v1/session/demo', ...from })).statusCode).toBe(403);
    }
  });

  it('isn’t there where it isn’t on', async () => {
    expect((await without.app.inject({ method: 'POST', url: '/api/v1/session/demo', payload: { role: 'reader' } })).statusCode).toBe(404);
    expect((await without.app.inject({ method: 'POST', url: '/login/demo', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'role=reader' })).statusCode).toBe(404);
  });

  it('works by a plain form, and leads back to a page of ours alone', async () => {
    const send = (url: string, payload: string, cookie = '') => server.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded', cookie }, payload });
    const inside = await send('/login/demo', 'role=reader&return=/nn/costs?m=0604');
    expect([inside.statusCode, inside.headers['location']]).toEqual([303, '/nn/costs?m=0604']);
    expect((await send('/login/demo', 'role=reader&return=//evil.example')).headers['location']).toBe('/nb');
    const cookie = cookieOf(inside).split(';')[0] ?? '';
    const { csrfToken } = await session(cookie);
    const without = await send('/logout', 'return=/nb', cookie);
    expect([without.statusCode, without.json<{ code: string }>().code]).toEqual([403, 'csrf-refused']);
    const out = await send('/logout', `return=/nn&csrf=${csrfToken ?? ''}`, cookie);
    expect([out.statusCode, out.headers['location']]).toEqual([303, '/nn']);
    expect(cookieOf(out)).toMatch(/^__Host-samvirke=; .*Expires=Thu, 01 Jan 1970/);
    expect(await session(cookie)).toMatchObject({ state: 'anonymous', ended: 'ended' });
    // A second time, in a tab that didn't know.
    expect((await send('/logout', 'return=/nn', cookie)).statusCode).toBe(303);
  });

  it('tells what is wrong with a form as a page, in the language of where one was', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/login/demo',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      payload: 'role=reader&organisation=974760674&return=/nn/people',
    });
    expect([answer.statusCode, answer.headers['content-language']]).toEqual([422, 'nn']);
    expect(answer.body).toContain('Ikkje eit organisasjonsnummer');
    expect(answer.body).toContain('href="/nn/log-in?return=%2Fnn%2Fpeople"');
  });

  it('leaves nobody inside when a trial becomes something else', async () => {
    const { cookie } = await logIn({ role: 'auditor' });
    await withdrawDemo(server.db);
    expect(await session(cookie)).toMatchObject({ state: 'anonymous', ended: 'role-gone' });
    const grants = await asKeeper(server.db, (keeper) => keeper.selectFrom('role_grant').select('id').where('origin', '=', 'demo').where('superseded_at', 'is', null).execute());
    expect(grants).toEqual([]);
  });
});

describe('a session', () => {
  it('is another when the body acted for is switched, and ends when it would have ended', async () => {
    await logIn({ role: 'approver', organisation: '310101001' });
    const { session: first, cookie } = await logIn({ role: 'approver', organisation: '310000000' });
    const other = first.organisations.find(({ number }) => number === '310101001')!.id;
    const put = (headers: object, organisation: string) => server.app.inject({ method: 'PUT', url: '/api/v1/session/organisation', headers: { cookie, ...headers }, payload: { organisation } });
    expect((await put({}, other)).json()).toMatchObject({ code: 'csrf-refused' });
    const refused = await put({ 'x-csrf-token': first.csrfToken! }, '00000000-0000-7000-8000-000000000000');
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'role-missing']);
    const switched = await put({ 'x-csrf-token': first.csrfToken! }, other);
    expect(switched.json()).toMatchObject({ organisation: { number: '310101001' }, person: first.person });
    const next = cookieOf(switched).split(';')[0]!;
    expect(next).not.toBe(cookie);
    expect(switched.json<SessionBody>().csrfToken).not.toBe(first.csrfToken);
    expect(await session(cookie)).toMatchObject({ state: 'anonymous', ended: 'ended' });
    expect(await session(next)).toMatchObject({ organisation: { number: '310101001' } });
    const ends = await asKeeper(server.db, (keeper) => keeper.selectFrom('session').select('expires_at').where('person_id', '=', first.person!.id).orderBy('recorded_at', 'desc').limit(2).execute());
    expect(new Set(ends.map(({ expires_at }) => expires_at.getTime())).size).toBe(1);
  });

  it('is rotated by a new login: the one before is over', async () => {
    const { cookie } = await logIn({ role: 'reader' });
    const again = await server.app.inject({ method: 'POST', url: '/api/v1/session/demo', headers: { cookie, origin: 'http://localhost', host: 'localhost' }, payload: { role: 'auditor' } });
    expect(again.json()).toMatchObject({ roles: ['auditor'] });
    expect(await session(cookie)).toMatchObject({ ended: 'ended' });
  });

  it('ends with DELETE, and takes its cookie with it', async () => {
    const { cookie, session: mine } = await logIn({ role: 'reader' });
    const out = await server.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie, 'x-csrf-token': mine.csrfToken! } });
    expect([out.statusCode, out.json()]).toEqual([200, { next: null }]);
    expect(await session(cookie)).toMatchObject({ state: 'anonymous', ended: 'ended' });
    const people = await server.app.inject({ url: '/api/v1/session', headers: { cookie } });
    expect(cookieOf(people)).toMatch(/^__Host-samvirke=;/);
  });

  it('ends when its role is gone, after a time without a request, and after its time in all', async () => {
    const change = (cookie: string, change: (keeper: Parameters<Parameters<typeof asKeeper>[1]>[0], hash: Buffer) => Promise<unknown>) =>
      asKeeper(server.db, (keeper) => change(keeper, hashOf(cookie)));
    const gone = await logIn({ role: 'reader' });
    await change(gone.cookie, (keeper) => keeper.updateTable('role_grant').set({ superseded_at: new Date() }).where('person_id', '=', gone.session.person!.id).where('superseded_at', 'is', null).execute());
    expect(await session(gone.cookie)).toMatchObject({ state: 'anonymous', ended: 'role-gone' });
    const idle = await logIn({ role: 'reader' });
    const longAgo = (seconds: number): Date => new Date(Date.now() - seconds * 1_000);
    await change(idle.cookie, (keeper, hash) => keeper.updateTable('session').set({ last_seen_at: longAgo(SESSION_LIMITS.idleSeconds - 60) }).where('token_hash', '=', hash).execute());
    expect(await session(idle.cookie)).toMatchObject({ state: 'person' });
    await change(idle.cookie, (keeper, hash) => keeper.updateTable('session').set({ last_seen_at: longAgo(SESSION_LIMITS.idleSeconds + 1) }).where('token_hash', '=', hash).execute());
    expect(await session(idle.cookie)).toMatchObject({ state: 'anonymous', ended: 'idle' });
    const old = await logIn({ role: 'reader' });
    await change(old.cookie, (keeper, hash) => keeper.updateTable('session').set({ expires_at: longAgo(1) }).where('token_hash', '=', hash).execute());
    expect(await session(old.cookie)).toMatchObject({ state: 'anonymous', ended: 'expired' });
  });

  it('that nobody knows is nobody’s', async () => {
    expect(await session('__Host-samvirke=guessed')).toMatchObject({ state: 'anonymous', ended: 'unknown' });
    const answer = await server.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie: '__Host-samvirke=guessed', 'x-csrf-token': 'guessed' } });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([401, 'session-ended']);
  });
});

describe('a write', () => {
  const send = (headers: object, method: 'POST' | 'DELETE' = 'POST', url = '/api/v1/invitations') => server.app.inject({ method, url, headers: { host: 'localhost', ...headers }, ...(method === 'POST' ? { payload: { role: 'reader' } } : {}) });
  const answerOf = async (headers: object): Promise<readonly [number, string | undefined]> => {
    const answer = await send(headers);
    return [answer.statusCode, answer.json<{ code?: string }>().code];
  };

  it('with a session’s cookie comes from a page of ours and with the session’s mark, or not at all', async () => {
    const { cookie, session: mine } = await logIn({ role: 'administrator' });
    const mark = { 'x-csrf-token': mine.csrfToken! };
    const origin = 'http://localhost';
    expect(await answerOf({ cookie, origin, ...mark })).toEqual([201, undefined]);
    expect(await answerOf({ cookie, ...mark })).toEqual([201, undefined]);
    expect(await answerOf({ cookie, origin })).toEqual([403, 'csrf-refused']);
    expect(await answerOf({ cookie })).toEqual([403, 'csrf-refused']);
    expect(await answerOf({ cookie, origin, 'x-csrf-token': 'x'.repeat(43) })).toEqual([403, 'csrf-refused']);
    expect(await answerOf({ cookie, ...mark, origin: 'https://evil.example' })).toEqual([403, 'origin-refused']);
    expect(await answerOf({ cookie, ...mark, origin: 'null' })).toEqual([403, 'origin-refused']);
    expect(await answerOf({ cookie, ...mark, 'sec-fetch-site': 'cross-site' })).toEqual([403, 'origin-refused']);
    const other = await logIn({ role: 'auditor' });
    expect(await answerOf({ cookie, origin, 'x-csrf-token': other.session.csrfToken! })).toEqual([403, 'csrf-refused']);
  });

  it('of any route of the API with a cookie and neither origin nor mark is refused before anything is done', async () => {
    const { cookie } = await logIn({ role: 'contributor' });
    for (const [method, url] of [['DELETE', '/api/v1/cost-sets/x'], ['POST', '/api/v1/cost-sets'], ['POST', '/api/v1/session/demo']] as const) {
      const answer = await send({ cookie }, method, url);
      expect([url, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([url, 403, 'csrf-refused']);
    }
  });
});

const hashOf = (cookie: string): Buffer => hashToken(cookie.split('=')[1] ?? '');
