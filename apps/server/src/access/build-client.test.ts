import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LoginProvider } from '@samvirke/store/access';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildClient } from './build-client.ts';
import { refuseLogin } from './refuse-login.ts';

let server: Server;
let issuer: string;
let asked = 0;
let answer: () => { readonly status: number; readonly body: object };
const metadata = (more: object = {}) => ({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, ...more });
beforeEach(async () => {
  asked = 0;
  server = createServer((_request, response) => {
    asked += 1;
    const { status, body } = answer();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  answer = () => ({ status: 200, body: metadata() });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const provider = (authentication: LoginProvider['authentication'] = { method: 'client_secret_basic', secret: 'hemmelig' }): LoginProvider => ({
  id: 'test',
  label: { nb: 'Prøve', nn: 'Prøve', en: 'Test' },
  issuer,
  client_id: 'samvirke',
  acr_values: [],
  acr_accepted: [],
  scopes: ['openid'],
  authentication,
});

describe('what a provider says of itself', () => {
  it('is asked for when somebody first wants to log in, once for all who wait, and then known', async () => {
    const client = buildClient(provider());
    expect(asked).toBe(0);
    const found = await Promise.all([client.find(), client.find(), client.find()]);
    expect(new Set(found).size).toBe(1);
    expect(await client.find()).toBe(found[0]);
    expect(asked).toBe(1);
  });

  it('is asked for again by the next, where the provider was away', async () => {
    const client = buildClient(provider());
    answer = () => ({ status: 503, body: {} });
    const error = await client.find().catch((caught: unknown) => caught);
    expect(refuseLogin(error, 'Prøve')).toMatchObject({ code: 'login-provider-away' });
    answer = () => ({ status: 200, body: metadata() });
    expect((await client.find()).serverMetadata().issuer).toBe(issuer);
    expect(asked).toBe(2);
  });

  it('is no good where it calls itself another', async () => {
    answer = () => ({ status: 200, body: metadata({ issuer: 'https://evil.example' }) });
    const error = await buildClient(provider()).find().catch((caught: unknown) => caught);
    expect(refuseLogin(error, 'Prøve')).toMatchObject({ code: 'login-refused' });
  });

  it('is asked with a key as PEM or as JWK, or with a secret', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const jwk = JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'k' });
    for (const key of [pem, jwk]) await expect(buildClient(provider({ method: 'private_key_jwt', key, keyId: undefined, algorithm: 'ES256' })).find()).resolves.toBeDefined();
    await expect(buildClient(provider({ method: 'client_secret_post', secret: 'x' })).find()).resolves.toBeDefined();
    await expect(buildClient(provider({ method: 'private_key_jwt', key: 'no key', keyId: undefined, algorithm: 'ES256' })).find()).rejects.toThrow();
  });
});

describe('a fault of ours', () => {
  it('is no refusal: it is logged as one', () => {
    expect(refuseLogin(new Error('x'), 'Prøve')).toBeUndefined();
    expect(refuseLogin(new TypeError('fetch failed'), 'Prøve')).toMatchObject({ code: 'login-provider-away' });
  });
});
