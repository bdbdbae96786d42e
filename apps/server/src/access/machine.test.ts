import { asKeeper } from '@samvirke/store/database';
import type { MachineIssuer } from '@samvirke/store/access';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testProvider, type TestProvider } from '../testing/oidc.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { NO_LOGIN } from './login-options.ts';

let issuer: TestProvider;
let server: TestServer;
let own: string;
const AUDIENCE = 'https://samvirke.example';
const open = (more: Partial<MachineIssuer> = {}): Promise<TestServer> =>
  testServer({ login: { ...NO_LOGIN, machines: { issuer: issuer.issuer, audience: AUDIENCE, ...more } } });
beforeAll(async () => {
  issuer = await testProvider();
  server = await open();
  own = await server.addBody('municipality', { name: 'Fjordvik', number: '310000000' });
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const consumer = (number: string) => ({ authority: 'iso6523-actorid-upis', ID: `0192:${number}` });
const GOOD = { aud: AUDIENCE, client_id: 'maskin', scope: 'samvirke:read samvirke:admin annet:noe', consumer: consumer('310000000') };
const send = async (token: string, method: 'GET' | 'POST' = 'GET', url = '/people', payload?: object, at = server) => {
  const answer = await at.app.inject({ method, url: `/api/v1${url}`, headers: { authorization: `Bearer ${token}` }, ...(payload ? { payload } : {}) });
  const { code, figures } = answer.json<{ code?: string; figures?: { why?: string } }>();
  return { status: answer.statusCode, code, why: figures?.why, challenge: answer.headers['www-authenticate'] };
};
const now = (): number => Math.floor(Date.now() / 1000);

describe('a machine', () => {
  it('is let in by a token of the issuer’s, for its body, with the roles of its scopes', async () => {
    const token = await issuer.sign(GOOD);
    expect(await send(token)).toMatchObject({ status: 200, challenge: undefined });
    const session = await server.app.inject({ url: '/api/v1/session', headers: { authorization: `bearer ${token}` } });
    expect(session.json()).toMatchObject({ state: 'machine', person: null, organisation: { name: 'Fjordvik' }, roles: ['reader', 'administrator'], csrfToken: null });
  });

  it('changes what its scopes allow, without a mark, and stands in the history by its client', async () => {
    const made = await server.app.inject({ method: 'POST', url: '/api/v1/invitations', headers: { authorization: `Bearer ${await issuer.sign(GOOD)}` }, payload: { role: 'reader' } });
    expect(made.statusCode).toBe(201);
    const events = await asKeeper(server.db, (keeper) => keeper.selectFrom('event').select(['actor', 'client', 'person_id', 'acting_for']).where('object_id', '=', made.json<{ id: string }>().id).execute());
    expect(events).toEqual([{ actor: 'machine', client: 'machine:maskin', person_id: null, acting_for: own }]);
  });

  it('with too narrow scopes is told which it needs', async () => {
    const reader = await issuer.sign({ ...GOOD, scope: 'samvirke:read' });
    expect(await send(reader)).toMatchObject({ status: 200 });
    expect(await send(reader, 'POST', '/invitations', { role: 'reader' })).toEqual({ status: 403, code: 'role-missing', why: undefined, challenge: 'Bearer realm="samvirke", error="insufficient_scope", scope="samvirke:admin"' });
    for (const scope of ['', 'samvirke', 'samvirke:everything', 'read', 'samvirke:constructor', undefined]) {
      expect(await send(await issuer.sign({ ...GOOD, scope } as JWTPayload))).toMatchObject({ status: 403, code: 'role-missing' });
    }
  });

  it('is no coordinator where its body is none', async () => {
    const session = await server.app.inject({ url: '/api/v1/session', headers: { authorization: `Bearer ${await issuer.sign({ ...GOOD, scope: 'samvirke:coordinate samvirke:provide' })}` } });
    expect(session.json()).toMatchObject({ roles: ['reader'] });
  });

  it('has no session to switch, to end or to ask for its own data', async () => {
    const token = await issuer.sign(GOOD);
    expect(await send(token, 'GET', '/me/data')).toMatchObject({ status: 401, code: 'login-required' });
    expect(await send(token, 'POST', '/invitations/accept', { token: 'x' })).toMatchObject({ status: 401, code: 'login-required' });
    expect(await send(token, 'POST', '/invitations/accept', { token: 'x'.repeat(200) })).toMatchObject({ status: 422 });
  });
});

describe('a token', () => {
  it.each<[string, JWTPayload, string]>([
    ['of another issuer', { iss: 'https://evil.example' }, 'iss'],
    ['for another service', { aud: 'https://another.example' }, 'aud'],
    ['for no service', { aud: undefined } as never, 'aud'],
    ['that has ended', { exp: now() - 60 }, 'exp'],
    ['without an end', { exp: undefined } as never, 'exp'],
    ['that isn’t good yet', { nbf: now() + 600 }, 'nbf'],
    ['from tomorrow', { iat: now() + 86_400, exp: now() + 90_000 }, 'iat'],
    ['from yesterday', { iat: now() - 86_400 }, 'iat'],
    ['without a body', { consumer: undefined }, 'consumer'],
    ['of a body with a wrong check digit', { consumer: consumer('310000001') }, 'consumer'],
    ['of a body in another register', { consumer: { authority: 'iso6523-actorid-upis', ID: '0184:310000000' } }, 'consumer'],
    ['of a body in no register', { consumer: { authority: 'x', ID: '0192:310000000' } }, 'consumer'],
    ['of a body that isn’t here', { consumer: consumer('974760673') }, 'consumer'],
  ])('%s is refused, and says so as RFC 6750 has it', async (_, claims, why) => {
    expect(await send(await issuer.sign({ ...GOOD, ...claims }))).toMatchObject({ status: 401, code: 'token-refused', why, challenge: expect.stringContaining('error="invalid_token"') });
  });

  it('forged, by a shared secret, unsigned, cut short or nothing at all is refused', async () => {
    expect(await send(await issuer.sign(GOOD, { forged: true }))).toMatchObject({ status: 401, why: 'signature' });
    expect(await send(await issuer.sign(GOOD, { alg: 'HS256' }))).toMatchObject({ status: 401, why: 'alg' });
    const [, body] = (await issuer.sign(GOOD)).split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await send(`${none}.${body}.`)).toMatchObject({ status: 401 });
    const other = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(other.publicKey);
    const carried = await new SignJWT({ ...GOOD, iss: issuer.issuer, iat: now(), exp: now() + 60 }).setProtectedHeader({ alg: 'RS256', jwk: jwk as never, kid: 'mine' }).sign(other.privateKey);
    expect(await send(carried)).toMatchObject({ status: 401, why: 'signature' });
    for (const text of ['x', 'a.b.c', '...']) expect(await send(text)).toMatchObject({ status: 401, why: 'malformed' });
  });

  it('is refused also where what is asked for is open to all', async () => {
    expect(await send('x', 'GET', '/health')).toMatchObject({ status: 401 });
  });

  it('isn’t taken where no issuer is set up; somebody without one is told how they are let in', async () => {
    const without = await testServer();
    expect(await send(await issuer.sign(GOOD), 'GET', '/people', undefined, without)).toMatchObject({ status: 401, why: 'iss' });
    const anonymous = await without.app.inject('/api/v1/people');
    expect([anonymous.statusCode, anonymous.headers['www-authenticate']]).toEqual([401, 'Bearer realm="samvirke"']);
    await without.close();
  });

  it('works once where that is set, whichever server it comes to', async () => {
    const once = await open({ once: true });
    await once.addBody('municipality', { number: '310000000' });
    const token = await issuer.sign(GOOD);
    const answers = await Promise.all([send(token, 'GET', '/people', undefined, once), send(token, 'GET', '/people', undefined, once)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect(answers.find(({ status }) => status === 401)).toMatchObject({ why: 'jti' });
    expect(await send(await issuer.sign({ ...GOOD, jti: undefined } as never), 'GET', '/people', undefined, once)).toMatchObject({ status: 401, why: 'jti' });
    expect(await send(token)).toMatchObject({ status: 200 });
    await once.close();
  });

  it('can’t be judged where the issuer’s keys can’t be had, and that isn’t the caller’s fault', async () => {
    const away = await testServer({ login: { ...NO_LOGIN, machines: { issuer: 'http://127.0.0.1:9' } } });
    expect(await send(await issuer.sign(GOOD), 'GET', '/people', undefined, away)).toMatchObject({ status: 503, code: 'login-provider-away' });
    await away.close();
  });

  it('may have scopes with another beginning', async () => {
    const other = await open({ scope_prefix: 'ks:samvirke.' });
    await other.addBody('municipality', { number: '310000000' });
    expect(await send(await issuer.sign({ ...GOOD, scope: 'ks:samvirke.read' }), 'GET', '/people', undefined, other)).toMatchObject({ status: 200 });
    expect(await send(await issuer.sign(GOOD), 'GET', '/people', undefined, other)).toMatchObject({ status: 403, challenge: expect.stringContaining('scope="ks:samvirke.read') });
    await other.close();
  });
});
