import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { generateKeyPairSync } from 'node:crypto';
import { openStore, type Store } from '@samvirke/store';
import { asKeeper, lockFolder, testFolder } from '@samvirke/store/database';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../testing/run-here.ts';

/** A folder is made, with the database in it. */
const PATIENT = { timeout: 120_000 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samvirke-access-'));
  await testFolder(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...argv: string[]) => runHere(argv, { LANG: 'nb_NO.UTF-8', SAMVIRKE_DATA: folder });
const opened = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore({ folder });
  if ('code' in store) throw new Error('locked');
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

describe('samvirke access give', PATIENT, () => {
  it('makes a body a provider, once, and says so in the body’s log; then its people can be invited to it', async () => {
    await opened(async () => undefined);
    expect((await run('access', 'invite', '--organisation', '3303', '--role', 'provider')).exit).toBe(1);
    for (const _ of [1, 2]) expect(await run('access', 'give', '--organisation', '3303', '--capability', 'provider')).toMatchObject({ exit: 0, out: expect.stringContaining('Kongsberg') });
    expect((await run('access', 'invite', '--organisation', '3303', '--role', 'provider', '--json')).exit).toBe(0);
    const events = await opened(({ db }) => asKeeper(db, (keeper) => keeper.selectFrom('event').select(['actor', 'client', 'action', 'object_id']).where('object_kind', '=', 'capability').execute()));
    expect(events).toEqual([{ actor: 'operator', client: 'operator:cli', action: 'given', object_id: 'provider' }]);
  });

  it.each([
    [['give', '--organisation', '3303', '--capability', 'emperor'], 2, 'coordinator, provider'],
    [['give', '--organisation', '974760674', '--capability', 'provider'], 1, 'ikke et organisasjonsnummer'],
    [['give', '--capability', 'provider'], 2, '--organisation'],
    [['invite', '--organisation', '999999999'], 1, '999999999'],
  ])('refuses %j', async (argv, exit, words) => {
    const ran = await run('access', ...argv);
    expect([ran.exit, ran.out]).toEqual([exit, '']);
    expect(ran.err).toContain(words);
  });
});

describe('where a server has the folder', PATIENT, () => {
  it('it is asked through the folder’s socket, and what it says is told', async () => {
    const busy = await mkdtemp(join(tmpdir(), 'samvirke-busy-'));
    const lock = (await lockFolder(busy))!;
    const asked: unknown[] = [];
    const server = createServer((request, response) => {
      const answer = async (): Promise<void> => {
        const given = JSON.parse(await text(request)) as { readonly number: string };
        asked.push([request.url, given]);
        if (given.number === '0000') response.writeHead(422).end(JSON.stringify({ code: 'body-number-unknown', figures: { number: '0000' } }));
        else response.end(JSON.stringify({ token: 'abc', expiresAt: '2026-12-06T12:00:00.000Z' }));
      };
      void answer();
    });
    lock.answer((socket: Socket) => void server.emit('connection', socket));
    const there = (...argv: string[]) => runHere(argv, { LANG: 'nb_NO.UTF-8', SAMVIRKE_DATA: busy, PORT: '4711' });
    expect(await there('access', 'invite', '--organisation', '310000000')).toMatchObject({ exit: 0, out: expect.stringContaining('http://localhost:4711/nb/invitation#abc') });
    expect(asked).toEqual([['/terminal/invitations', { number: '310000000', role: 'administrator' }]]);
    expect(await there('access', 'invite', '--organisation', '0000')).toMatchObject({ exit: 1, err: expect.stringContaining('ingen virksomhet med nummeret 0000') });
    await lock.release();
    await rm(busy, { recursive: true });
  });
});

describe('samvirke access token', PATIENT, () => {
  const machine = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let issuer: string;
  let server: Server;
  let key: string;
  const assertions: URLSearchParams[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      const answer = async (): Promise<unknown> => {
        if (request.url?.startsWith('/.well-known/oauth-authorization-server')) return response.end(JSON.stringify({ issuer, token_endpoint: `${issuer}/token` }));
        const form = new URLSearchParams(await text(request));
        assertions.push(form);
        if (form.get('scope') === 'none') return response.writeHead(400).end(JSON.stringify({ error: 'invalid_scope', error_description: 'no such scope' }));
        return response.end(JSON.stringify({ access_token: 'a.token.here', token_type: 'Bearer', expires_in: 119, scope: form.get('scope') }));
      };
      void answer();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    key = join(folder, 'key.pem');
    await writeFile(key, machine.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  });
  afterAll(() => server.close());

  it('writes a token alone, for a key that signs who asks, for what and for how long', async () => {
    const ran = await run('access', 'token', '--issuer', issuer, '--client', 'maskin', '--key', key, '--key-id', 'k1', '--scope', 'samvirke:read', 'samvirke:write', '--resource', 'https://samvirke.example');
    expect(ran).toEqual({ exit: 0, out: 'a.token.here\n', err: '' });
    const form = assertions.at(-1)!;
    expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    const assertion = form.get('assertion')!;
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256', kid: 'k1' });
    await jwtVerify(assertion, machine.publicKey, { issuer: 'maskin', audience: issuer, maxTokenAge: '1 minute' });
    const claims = decodeJwt(assertion);
    expect(claims).toMatchObject({ scope: 'samvirke:read samvirke:write', resource: 'https://samvirke.example', jti: expect.any(String) });
    expect(claims.exp! - claims.iat!).toBe(120);
    const json = await run('access', 'token', '--issuer', issuer, '--client', 'maskin', '--key', key, '--json');
    expect(JSON.parse(json.out)).toEqual({ access_token: 'a.token.here', expires_in: 119, scope: 'samvirke:read' });
  });

  it('takes a key as JWK, with its id', async () => {
    const jwk = join(folder, 'key.json');
    await writeFile(jwk, JSON.stringify({ ...machine.privateKey.export({ format: 'jwk' }), kid: 'in-the-file' }));
    expect((await run('access', 'token', '--issuer', issuer, '--client', 'maskin', '--key', jwk)).exit).toBe(0);
    expect(decodeProtectedHeader(assertions.at(-1)!.get('assertion')!)).toMatchObject({ kid: 'in-the-file' });
  });

  it('says what the issuer says, that it is away, and that the key can’t be read', async () => {
    const args = ['--client', 'maskin', '--key', key];
    expect(await run('access', 'token', '--issuer', issuer, ...args, '--scope', 'none')).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('invalid_scope: no such scope') });
    expect(await run('access', 'token', '--issuer', 'http://127.0.0.1:9', ...args)).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('Vi får ikke svar fra') });
    expect(await run('access', 'token', '--issuer', issuer, '--client', 'maskin', '--key', join(folder, 'none.pem'))).toMatchObject({ exit: 1, err: expect.stringContaining('ENOENT') });
    expect(await run('access', 'token', '--issuer', 'http://maskinporten.example', ...args)).toMatchObject({ exit: 2, err: expect.stringContaining('--issuer') });
  });
});
