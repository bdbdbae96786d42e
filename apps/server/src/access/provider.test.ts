import type { SessionBody } from '@samvirke/contract/access';
import { readKnowledge } from '@samvirke/store';
import { asKeeper, testDatabase } from '@samvirke/store/database';
import { decodeProtectedHeader, type JWTPayload } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../build-server.ts';
import { SITE, testProvider, type TestProvider } from '../testing/oidc.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { NO_LOGIN } from './login-options.ts';

let provider: TestProvider;
let server: TestServer;
let own: string;
beforeAll(async () => {
  provider = await testProvider();
  const away = { ...provider.login, id: 'away', issuer: 'http://127.0.0.1:9', label: { nb: 'Borte', nn: 'Borte', en: 'Away' } };
  server = await testServer({ login: { ...NO_LOGIN, providers: [provider.login, away] } });
  own = await server.addBody('municipality', { name: 'Fjordvik', number: '310000000' });
  await server.addBody('municipality', { name: 'Elvås', number: '310101001' });
});
afterAll(async () => {
  await server.close();
  await provider.close();
});
afterEach(() => {
  provider.bend = undefined;
  provider.forge = false;
  Object.assign(provider.arriving, { sub: 'kari', acr: 'substantial', claims: { name: 'Kari Prøve' } });
});

const HOST = { host: 'localhost:3000' };
const cookiesOf = (answer: { readonly headers: Readonly<Record<string, unknown>> }): readonly string[] => [answer.headers['set-cookie'] ?? []].flat().map(String);
const cookie = (answer: { readonly headers: Readonly<Record<string, unknown>> }, name: string): string => cookiesOf(answer).find((one) => one.startsWith(`${name}=`))?.split(';')[0] ?? '';

/** To where the provider sends the browser back. */
const begin = async (cookies = '', returnTo = '/nn/costs'): Promise<{ readonly back: string; readonly attempt: string }> => {
  const answer = await server.app.inject({ url: `/login/test?return=${encodeURIComponent(returnTo)}`, headers: { ...HOST, cookie: cookies } });
  expect(answer.statusCode).toBe(302);
  return { back: (await provider.walk(String(answer.headers['location']))).slice(SITE.length), attempt: cookie(answer, '__Host-samvirke-login') };
};
const comeBack = (back: string, cookies: string, headers: object = {}) => server.app.inject({ url: back, headers: { ...HOST, cookie: cookies, ...headers } });
const logIn = async (cookies = ''): Promise<{ readonly session: SessionBody; readonly cookie: string }> => {
  const { back, attempt } = await begin(cookies);
  const answer = await comeBack(back, [attempt, cookies].filter(Boolean).join('; '));
  expect([answer.statusCode, answer.headers['location']]).toEqual([302, '/nn/costs']);
  const mine = cookie(answer, '__Host-samvirke');
  return { session: await sessionOf(mine), cookie: mine };
};
const sessionOf = async (cookies: string): Promise<SessionBody> => (await server.app.inject({ url: '/api/v1/session', headers: { ...HOST, cookie: cookies } })).json();
const without = (name: string) => (claims: JWTPayload): JWTPayload => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
const actsFor = (...numbers: readonly string[]) => ({
  name: 'Kari Prøve',
  authorization_details: [{ type: 'ansattporten:altinn:service', resource: 'urn:altinn:resource:2480:40', reportees: numbers.map((number) => ({ Authority: 'iso6523-actorid-upis', ID: `0192:${number}` })) }],
});

describe('logging in by a provider', () => {
  it('asks for a code with PKCE, state and nonce, the level, and whom the person may act for', async () => {
    await begin();
    const asked = Object.fromEntries(provider.asked);
    expect(asked).toMatchObject({ response_type: 'code', client_id: 'samvirke', redirect_uri: `${SITE}/login/test/callback`, code_challenge_method: 'S256', acr_values: 'substantial', scope: 'openid profile', ui_locales: 'nn' });
    expect(JSON.parse(asked['authorization_details']!)).toEqual([{ type: 'ansattporten:altinn:service', resource: 'urn:altinn:resource:2480:40' }]);
    for (const secret of ['state', 'nonce', 'code_challenge']) expect(asked[secret]!.length).toBeGreaterThanOrEqual(43);
  });

  it('gives a session at the level that was reached, to somebody who is known the next time', async () => {
    const { session } = await logIn();
    expect(session).toMatchObject({ state: 'person', isDemo: false, acr: 'substantial', person: { name: 'Kari Prøve' }, organisation: null, roles: [], providers: [{ id: 'test' }, { id: 'away' }] });
    expect((await logIn()).session.person).toEqual(session.person);
    Object.assign(provider.arriving, { sub: 'ola', claims: {} });
    expect((await logIn()).session.person).toMatchObject({ name: null });
  });

  it('acts for the body that the login vouches for; what a later one doesn’t, is taken back, also from the sessions that are open', async () => {
    provider.arriving.claims = actsFor('310000000', '310101001', '974760673');
    const first = await logIn();
    expect(first.session).toMatchObject({ organisation: { name: 'Fjordvik' }, roles: ['contributor'] });
    expect(first.session.organisations.map(({ name, roles }) => [name, roles])).toEqual([['Elvås', ['contributor']], ['Fjordvik', ['contributor']]]);
    provider.arriving.claims = actsFor('310101001');
    const second = await logIn();
    expect(second.session).toMatchObject({ organisation: { name: 'Elvås' }, organisations: [{ name: 'Elvås' }] });
    expect(await sessionOf(first.cookie)).toMatchObject({ state: 'anonymous', ended: 'role-gone' });
    const events = await asKeeper(server.db, (keeper) => keeper.selectFrom('event').select(['action', 'client', 'actor']).where('organisation_id', '=', own).orderBy('seq').execute());
    expect(events).toEqual([
      { action: 'created', client: 'login:test', actor: 'operator' },
      { action: 'changed', client: 'login:test', actor: 'operator' },
    ]);
  });

  it('leaves a role that an administrator gave, whatever the login says', async () => {
    provider.arriving.sub = 'given';
    provider.arriving.claims = actsFor('310000000');
    const { session } = await logIn();
    await asKeeper(server.db, (keeper) => keeper.insertInto('role_grant').values({ id: '01900000-0000-7000-8000-000000000001', person_id: session.person!.id, organisation_id: own, role: 'auditor' }).execute());
    provider.arriving.claims = { name: 'Kari Prøve' };
    expect((await logIn()).session).toMatchObject({ organisation: { name: 'Fjordvik' }, roles: ['auditor'] });
  });

  it('begins a new session, and ends the one that the browser had', async () => {
    const first = await logIn();
    const second = await logIn(first.cookie);
    expect(second.cookie).not.toBe(first.cookie);
    expect(await sessionOf(first.cookie)).toMatchObject({ ended: 'ended' });
  });

  it('comes back to a page of ours, never to another’s', async () => {
    for (const [wanted, page] of [['/en/contracts?q=x', '/en/contracts?q=x'], ['https://evil.example', '/nb'], ['//evil.example', '/nb']]) {
      const { back, attempt } = await begin('', wanted);
      expect((await comeBack(back, attempt)).headers['location']).toBe(page);
    }
  });

  it('keeps neither state, code verifier nor the cookie in a form that can be used', async () => {
    await begin();
    const rows = await asKeeper(server.db, (keeper) => keeper.selectFrom('login_attempt').selectAll().execute());
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows.map(({ state_hash, browser_hash }) => [state_hash, browser_hash]))).not.toContain(provider.asked.get('state'));
  });

  it('signs who we are, and keeps the key', async () => {
    await logIn();
    expect(provider.requests).toContain('/token');
    expect(decodeProtectedHeader(await provider.sign({}))).toMatchObject({ alg: 'RS256' });
  });
});

describe('what comes back from a provider', () => {
  const codeOf = (answer: { readonly json: () => unknown }): string => (answer.json() as { code: string }).code;
  const refused = async (change: () => void, status: number, code: string): Promise<unknown> => {
    const { back, attempt } = await begin();
    change();
    const answer = await comeBack(back, attempt);
    expect([answer.statusCode, codeOf(answer)]).toEqual([status, code]);
    expect(cookie(answer, '__Host-samvirke')).toBe('');
    return (answer.json() as { figures: { why?: unknown } }).figures.why;
  };

  it('is used once: the same answer again opens nothing', async () => {
    const { back, attempt } = await begin();
    expect((await comeBack(back, attempt)).statusCode).toBe(302);
    const again = await comeBack(back, attempt);
    expect([again.statusCode, codeOf(again)]).toEqual([400, 'login-attempt-unknown']);
  });

  it('is refused by the provider itself where a code is used again under a new attempt', async () => {
    const first = await begin();
    expect((await comeBack(first.back, first.attempt)).statusCode).toBe(302);
    const second = await begin(first.attempt);
    const code = new URL(first.back, SITE).searchParams.get('code')!;
    const back = new URL(second.back, SITE);
    back.searchParams.set('code', code);
    const answer = await comeBack(`${back.pathname}${back.search}`, first.attempt);
    expect([answer.statusCode, codeOf(answer), (answer.json() as { figures: object }).figures]).toEqual([403, 'login-refused', { provider: 'Prøveporten', why: 'invalid_grant' }]);
  });

  it('belongs to the browser that asked: another’s answer is worth nothing here, and stays good there', async () => {
    const { back, attempt } = await begin();
    for (const cookies of ['', '__Host-samvirke-login=another']) {
      const answer = await comeBack(back, cookies);
      expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'login-attempt-unknown']);
    }
    expect((await comeBack(back, attempt)).statusCode).toBe(302);
  });

  it('came too late, without state, or with one that nobody made', async () => {
    const { back, attempt } = await begin();
    await asKeeper(server.db, (keeper) => keeper.updateTable('login_attempt').set({ expires_at: new Date(0) } as never).execute());
    for (const url of [back, '/login/test/callback?code=x', '/login/test/callback?code=x&state=y', '/login/test/callback?code=x&state=a&state=b']) {
      const answer = await comeBack(url, attempt);
      expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'login-attempt-unknown']);
    }
  });

  it('is from another issuer, for another client, for another attempt, stale or forged', async () => {
    expect(await refused(() => (provider.bend = (claims) => ({ ...claims, iss: 'http://evil.example' })), 403, 'login-refused')).toBe('iss');
    expect(await refused(() => (provider.bend = (claims) => ({ ...claims, aud: 'another' })), 403, 'login-refused')).toBe('aud');
    expect(await refused(() => (provider.bend = (claims) => ({ ...claims, nonce: 'another' })), 403, 'login-refused')).toBe('nonce');
    expect(await refused(() => (provider.bend = without('nonce')), 403, 'login-refused')).toBe('nonce');
    expect(await refused(() => (provider.bend = (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 60 })), 403, 'login-refused')).toBe('exp');
    provider.bend = undefined;
    expect(await refused(() => (provider.forge = true), 403, 'login-refused')).toBe('signature');
  });

  it('is at too low a level, and says which is needed', async () => {
    provider.arriving.acr = 'low';
    const { back, attempt } = await begin();
    const answer = await comeBack(back, attempt);
    expect([answer.statusCode, answer.json<{ code: string; figures: object }>()]).toMatchObject([403, { code: 'login-level-low', figures: { level: 'low', accepted: ['substantial', 'high'] } }]);
    provider.bend = without('acr');
    await refused(() => undefined, 403, 'login-level-low');
    provider.bend = undefined;
    provider.arriving.acr = 'high';
    expect((await logIn()).session.acr).toBe('high');
  });

  it('says that the person went back', async () => {
    const { back, attempt } = await begin();
    const address = new URL(back, SITE);
    const answer = await comeBack(`/login/test/callback?error=access_denied&state=${address.searchParams.get('state') ?? ''}&iss=${encodeURIComponent(provider.issuer)}`, attempt);
    expect([answer.statusCode, answer.json<object>()]).toMatchObject([403, { code: 'login-cancelled', figures: { reason: 'access_denied' } }]);
  });

  it('is told to a person as a page in their language, with the way back to the login', async () => {
    const answer = await comeBack('/login/test/callback?code=x&state=y', '', { accept: 'text/html', 'accept-language': 'nn' });
    expect([answer.statusCode, answer.headers['content-language'], answer.headers['content-type']]).toEqual([400, 'nn', 'text/html; charset=utf-8']);
    expect(answer.body).toContain('<html lang="nn">');
    expect(answer.body).toContain('Innlogginga kan ikkje fullførast');
    expect(answer.body).toContain('href="/nn/log-in"');
  });

  it('doesn’t come where the provider is away, or is none of ours', async () => {
    const away = await server.app.inject({ url: '/login/away', headers: HOST });
    expect([away.statusCode, away.json<object>()]).toMatchObject([503, { code: 'login-provider-away', figures: { provider: 'Borte' } }]);
    const unknown = await server.app.inject({ url: '/login/another', headers: HOST });
    expect([unknown.statusCode, unknown.json<object>()]).toMatchObject([404, { code: 'login-provider-unknown', figures: { known: ['test', 'away'] } }]);
  });
});

describe('logging out', () => {
  it('is done here first, and then where the provider wants it', async () => {
    const { session, cookie: mine } = await logIn();
    const answer = await server.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { ...HOST, cookie: mine, 'x-csrf-token': session.csrfToken! } });
    const next = new URL(answer.json<{ next: string }>().next);
    expect(next.href.startsWith(`${provider.issuer}/session/end?`)).toBe(true);
    expect(next.searchParams.get('post_logout_redirect_uri')).toBe(`${SITE}/`);
    expect(next.searchParams.get('id_token_hint')).toMatch(/^ey/);
    expect(await sessionOf(mine)).toMatchObject({ state: 'anonymous', ended: 'ended' });
    const kept = await asKeeper(server.db, (keeper) => keeper.selectFrom('session').select('id_token').where('ended_at', 'is not', null).execute());
    expect(kept.every(({ id_token }) => id_token === null)).toBe(true);
  });

  it('by a plain form goes on by a page, since a form may only end up with us', async () => {
    const { session, cookie: mine } = await logIn();
    const answer = await server.app.inject({ method: 'POST', url: '/logout', headers: { ...HOST, cookie: mine, 'content-type': 'application/x-www-form-urlencoded' }, payload: `csrf=${session.csrfToken!}` });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-security-policy']).toContain("form-action 'self'");
    expect(answer.body).toContain(`<meta http-equiv="refresh" content="0;url=${provider.issuer}/session/end?`);
    expect(await sessionOf(mine)).toMatchObject({ state: 'anonymous' });
  });
});

describe('a person whose provider gives another subject each time', () => {
  it('is known by a keyed hash of another claim, which is kept nowhere', async () => {
    const other = await testProvider({ subject: { claim: 'pid', key: Buffer.alloc(32, 7) } });
    const there = await testServer({ login: { ...NO_LOGIN, providers: [other.login] } });
    const people = new Set<string>();
    for (const sub of ['a', 'b']) {
      Object.assign(other.arriving, { sub, claims: { pid: '13810512345' } });
      const answer = await there.app.inject({ url: '/login/test', headers: HOST });
      const back = (await other.walk(String(answer.headers['location']))).slice(SITE.length);
      const inside = await there.app.inject({ url: back, headers: { ...HOST, cookie: cookie(answer, '__Host-samvirke-login') } });
      const mine = (await there.app.inject({ url: '/api/v1/session', headers: { ...HOST, cookie: cookie(inside, '__Host-samvirke') } })).json<SessionBody>();
      people.add(mine.person!.id);
    }
    expect(people.size).toBe(1);
    const kept = await asKeeper(there.db, (keeper) => keeper.selectFrom('person_identity').select('subject').execute());
    expect(kept.map(({ subject }) => subject.startsWith('hmac:'))).toEqual([true]);
    await there.close();
    await other.close();
  });
});

describe('two servers on one database', () => {
  it('carry one login: begun at the one, come back to at the other, good at both, and used once', async () => {
    const open = await testDatabase();
    const store = { ...open, ...readKnowledge() };
    const [first, second] = [await buildServer({ store, login: { ...NO_LOGIN, providers: [provider.login] } }), await buildServer({ store, login: { ...NO_LOGIN, providers: [provider.login] } })];
    const begun = await first.inject({ url: '/login/test', headers: HOST });
    expect([begun.statusCode, begun.body]).toEqual([302, '']);
    const back = (await provider.walk(String(begun.headers['location']))).slice(SITE.length);
    const headers = { ...HOST, cookie: cookie(begun, '__Host-samvirke-login') };
    const answers = await Promise.all([second.inject({ url: back, headers }), first.inject({ url: back, headers })]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([302, 400]);
    const mine = cookie(answers.find(({ statusCode }) => statusCode === 302)!, '__Host-samvirke');
    for (const server of [first, second]) {
      expect((await server.inject({ url: '/api/v1/session', headers: { ...HOST, cookie: mine } })).json()).toMatchObject({ state: 'person', person: { name: 'Kari Prøve' } });
    }
    await first.close();
    await second.close();
    await open.close();
  });
});
