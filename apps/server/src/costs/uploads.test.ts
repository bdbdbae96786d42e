import { createHash, randomBytes } from 'node:crypto';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { withAccess } from '@samvirke/store/access';
import { readUpload, UPLOAD_LIMITS } from '@samvirke/store/costs/uploads';
import { asKeeper } from '@samvirke/store/database';
import * as fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hashToken } from '../access/guard.ts';
import { buildServer } from '../build-server.ts';
import { readKnowledge } from '@samvirke/store';
import { testServer, type TestCaller, type TestServer } from '../testing/test-server.ts';

const ADDRESS = '/api/v1/uploads';
const PART = UPLOAD_LIMITS.partBytes;
const MEGABYTES = 3;
const TUS = { 'tus-resumable': '1.0.0' };
/** Between a client's attempts. */
const AGAIN_MS = 20;
const PATIENCE_MS = 10_000;
const BYTES = 'application/offset+octet-stream';

let server: TestServer;
let port: number;
let ours: TestCaller;
let others: TestCaller;
let reader: TestCaller;
beforeAll(async () => {
  server = await testServer({ requestsPerMinute: 1_000_000, uploadMegabytes: MEGABYTES });
  const body = await server.addBody();
  ours = await server.logIn(body, ['contributor']);
  reader = await server.logIn(body, ['reader']);
  others = await server.logIn(await server.addBody(), ['contributor']);
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = server.app.server.address() as AddressInfo);
});
afterEach(() => asKeeper(server.db, (keeper) => keeper.deleteFrom('upload').execute()));
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
/** A request over the wire, as a tus client sends it. With `breakAfter` the line breaks when so many bytes are sent. */
const send = (method: string, path: string, { headers = {}, body, breakAfter, to = port }: { readonly headers?: Record<string, string>; readonly body?: Uint8Array; readonly breakAfter?: number; readonly to?: number } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const length = body?.byteLength ?? 0;
    const sent = ask({ host: '127.0.0.1', port: to, method, path, headers: { host: `localhost:${to}`, ...TUS, ...ours.headers, 'content-length': String(length), ...headers } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    if (body && breakAfter !== undefined) sent.write(body.subarray(0, breakAfter), () => sent.destroy(new Error('the line broke')));
    else sent.end(body);
  });
const begin = async (size: number, headers: Record<string, string> = {}): Promise<string> => {
  const answer = await send('POST', ADDRESS, { headers: { 'upload-length': String(size), 'upload-metadata': `filename ${base64('regnskap.csv')}`, ...headers } });
  expect(answer.status, answer.text).toBe(201);
  return String(answer.headers.location);
};
const patch = (at: string, offset: number, body: Uint8Array, more: { readonly headers?: Record<string, string>; readonly breakAfter?: number; readonly to?: number } = {}): Promise<Answer> =>
  send('PATCH', at, { body, ...more, headers: { 'content-type': BYTES, 'upload-offset': String(offset), ...more.headers } });
const offsetOf = async (at: string): Promise<number> => {
  const answer = await send('HEAD', at);
  expect(answer.status).toBe(200);
  return Number(answer.headers['upload-offset']);
};
const code = ({ headers, text }: Answer): unknown => {
  expect(headers['content-type']).toContain('application/problem+json');
  return (JSON.parse(text) as { readonly code: unknown }).code;
};
/**
 * What a tus client does: asks how far it has come, sends what follows, and where that is refused because another
 * connection (its own, that broke) was still being read, asks again.
 */
const goOn = async (at: string, content: Uint8Array, bytes = Infinity, headersFor: (body: Uint8Array) => Record<string, string> = () => ({})): Promise<void> => {
  for (;;) {
    const offset = await offsetOf(at);
    const body = content.subarray(offset, offset + bytes);
    const answer = await patch(at, offset, body, { headers: headersFor(body) });
    if (answer.status === 204) {
      expect(answer.headers['upload-offset']).toBe(String(offset + body.length));
      expect(answer.headers['upload-expires']).toBeDefined();
      return;
    }
    expect([409, 423]).toContain(answer.status);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
};
const read = async (at: string): Promise<Buffer> => {
  const actor = { kind: 'session', tokenHash: hashToken(ours.headers.cookie.split('=')[1]!) } as const;
  const parts: Uint8Array[] = [];
  for await (const part of readUpload((work) => withAccess(server.db, actor, work), at.split('/').at(-1)!)) parts.push(part);
  return Buffer.concat(parts);
};
const end = async (at: string): Promise<void> => void expect((await send('DELETE', at)).status).toBe(204);

describe('tus: what is known here', () => {
  it('is told without a login, whatever version is asked in', async () => {
    const answer = await server.app.inject({ method: 'OPTIONS', url: ADDRESS, headers: { 'tus-resumable': '9.9.9' } });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers).toMatchObject({
      'tus-version': '1.0.0',
      'tus-extension': 'creation,creation-with-upload,termination,expiration,checksum',
      'tus-max-size': String(MEGABYTES * 1_000_000),
      'tus-checksum-algorithm': 'sha1,sha256,sha512',
    });
  });

  it.each(['0.2.2', '1.0', ''])('another version (%j) is refused with the one that is, and nothing is done', async (version) => {
    const answer = await send('POST', ADDRESS, { headers: { 'tus-resumable': version, 'upload-length': '1', 'upload-metadata': `filename ${base64('a.csv')}` } });
    expect(answer.status).toBe(412);
    expect(answer.headers).toMatchObject({ 'tus-version': '1.0.0', 'tus-resumable': '1.0.0' });
    expect(code(answer)).toBe('upload-version');
  });

  it('every answer says which version it is in, a refusal too', async () => {
    for (const answer of [await send('HEAD', `${ADDRESS}/none`), await send('POST', ADDRESS, { headers: { cookie: '' } }), await send('POST', ADDRESS, { headers: { 'x-csrf-token': 'another' } })]) {
      expect(answer.status).toBeGreaterThanOrEqual(401);
      expect(answer.headers['tus-resumable']).toBe('1.0.0');
    }
  });
});

describe('tus: beginning', () => {
  it('answers where to send, and when it is thrown away; HEAD tells what was said', async () => {
    const metadata = `filename ${base64('../økonomi/regnskap\n2025.csv')},kind,note ${base64('år')}`;
    const begun = await send('POST', ADDRESS, { headers: { 'upload-length': '11', 'upload-metadata': metadata } });
    expect(begun.status).toBe(201);
    expect(begun.headers.location).toMatch(/^\/api\/v1\/uploads\/[0-9a-f-]{36}$/);
    expect(new Date(String(begun.headers['upload-expires'])).getTime()).toBeGreaterThan(Date.now());
    expect(String(begun.headers['upload-expires'])).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
    const stands = await send('HEAD', String(begun.headers.location));
    expect(stands.headers).toMatchObject({ 'upload-offset': '0', 'upload-length': '11', 'upload-metadata': metadata, 'cache-control': 'no-store', 'tus-resumable': '1.0.0' });
    const kept = await asKeeper(server.db, (keeper) => keeper.selectFrom('upload').select('file_name').where('id', '=', String(begun.headers.location).split('/').at(-1)!).executeTakeFirst());
    expect(kept).toEqual({ file_name: 'regnskap 2025.csv' });
    await end(String(begun.headers.location));
  });

  it.each<[string, Record<string, string>]>([
    ['no length', { 'upload-metadata': 'filename YQ==' }],
    ['a length that is none', { 'upload-length': '-1', 'upload-metadata': 'filename YQ==' }],
    ['a length that is known later', { 'upload-defer-length': '1', 'upload-metadata': 'filename YQ==' }],
    ['no name', { 'upload-length': '1' }],
    ['a name that is only a path', { 'upload-length': '1', 'upload-metadata': `filename ${base64('../..')}` }],
    ['a value that isn’t base64', { 'upload-length': '1', 'upload-metadata': 'filename a.csv' }],
    ['a key twice', { 'upload-length': '1', 'upload-metadata': 'filename YQ==,filename Yg==' }],
    ['more than is kept', { 'upload-length': '1', 'upload-metadata': `filename YQ==,k ${'A'.repeat(4_000)}` }],
    ['a checksum of a kind that isn’t known', { 'upload-length': '1', 'upload-metadata': 'filename YQ==', 'upload-checksum': 'md5 AAAA' }],
  ])('is refused with %s', async (_, headers) => {
    const answer = await send('POST', ADDRESS, { headers });
    expect(answer.status).toBe(400);
    expect(code(answer)).toBe('upload-header');
  });

  it('of a file as large as is taken in is answered, of one byte more refused', async () => {
    await end(await begin(MEGABYTES * 1_000_000));
    const answer = await send('POST', ADDRESS, { headers: { 'upload-length': String(MEGABYTES * 1_000_000 + 1), 'upload-metadata': 'filename YQ==' } });
    expect(answer.status).toBe(413);
    expect(code(answer)).toBe('file-too-large');
  });

  it('may carry the first part, or all', async () => {
    const body = randomBytes(1_000);
    const whole = { 'upload-metadata': 'filename YQ==', 'upload-length': '1000', 'content-type': BYTES };
    const begun = await send('POST', ADDRESS, { headers: whole, body });
    expect(begun.headers).toMatchObject({ 'upload-offset': '1000' });
    expect((await read(String(begun.headers.location))).equals(body)).toBe(true);
    await end(String(begun.headers.location));
    const before = await asKeeper(server.db, (keeper) => keeper.selectFrom('upload').select('id').execute());
    expect(code(await send('POST', ADDRESS, { headers: { ...whole, 'upload-length': '999' }, body }))).toBe('upload-overrun');
    expect(await asKeeper(server.db, (keeper) => keeper.selectFrom('upload').select('id').execute())).toEqual(before);
  });

  it('is for a session with its mark, from one’s own page, of a contributor', async () => {
    const headers = { 'upload-length': '1', 'upload-metadata': 'filename YQ==' };
    expect((await send('POST', ADDRESS, { headers: { ...headers, ...reader.headers } })).status).toBe(403);
    expect((await send('POST', ADDRESS, { headers: { ...headers, 'x-csrf-token': 'another' } })).status).toBe(403);
    expect((await send('POST', ADDRESS, { headers: { ...headers, cookie: 'none=1' } })).status).toBe(401);
    expect((await send('POST', ADDRESS, { headers: { ...headers, origin: 'https://elsewhere.example' } })).status).toBe(403);
  });
});

describe('tus: sending', () => {
  it('comes to the same bytes however the file is cut and wherever the line breaks', async () => {
    const requests = fc.array(fc.record({ bytes: fc.integer({ min: 0, max: 900_000 }), breaks: fc.option(fc.integer({ min: 0, max: 900_000 })), isChecked: fc.boolean() }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2_500_000 }), requests, async (size, parts) => {
        const content = randomBytes(size);
        const at = await begin(size);
        for (const { bytes, breaks, isChecked } of parts) {
          const headersFor = (body: Uint8Array): Record<string, string> => (isChecked ? { 'upload-checksum': `sha256 ${createHash('sha256').update(body).digest('base64')}` } : {});
          const offset = await offsetOf(at);
          const body = content.subarray(offset, offset + bytes);
          if (breaks !== null && breaks < body.length) await patch(at, offset, body, { headers: headersFor(body), breakAfter: breaks }).catch(() => undefined);
          else await goOn(at, content, bytes, headersFor);
        }
        await goOn(at, content);
        expect(createHash('sha256').update(await read(at)).digest('hex')).toBe(createHash('sha256').update(content).digest('hex'));
        await end(at);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('a line that breaks keeps all that had come', async () => {
    const content = randomBytes(2 * PART + 1_000);
    const at = await begin(content.length);
    await patch(at, 0, content, { breakAfter: PART + 500 }).catch(() => undefined);
    await expect.poll(() => offsetOf(at), { timeout: PATIENCE_MS }).toBeGreaterThanOrEqual(PART);
    await goOn(at, content);
    expect((await read(at)).equals(content)).toBe(true);
    await end(at);
  });

  it('a sender that is too slow is cut off, and goes on from what had come', async () => {
    const strict = await testServer({ slow: { headersMs: 300, requestMs: 600, silentMs: 5_000, lookEveryMs: 50, lingerMs: 300 } });
    await strict.app.listen({ host: '127.0.0.1', port: 0 });
    const to = (strict.app.server.address() as AddressInfo).port;
    const { headers } = await strict.logIn(await strict.addBody(), ['contributor']);
    const begun = await send('POST', ADDRESS, { to, headers: { ...headers, 'upload-length': String(2 * PART), 'upload-metadata': 'filename YQ==' } });
    const at = String(begun.headers.location);
    await new Promise<void>((resolve) => {
      const sent = ask({ host: '127.0.0.1', port: to, method: 'PATCH', path: at, headers: { host: `localhost:${to}`, ...TUS, ...headers, 'content-type': BYTES, 'upload-offset': '0', 'content-length': String(2 * PART) } });
      // Cut off, or answered and then cut off.
      sent.on('error', () => undefined).on('close', () => resolve());
      sent.write(Buffer.alloc(PART + 10));
    });
    await expect.poll(async () => (await send('HEAD', at, { to, headers })).headers['upload-offset'], { timeout: PATIENCE_MS }).toBe(String(PART + 10));
    await expect.poll(async () => (await patch(at, PART + 10, Buffer.alloc(PART - 10), { to, headers })).status, { timeout: PATIENCE_MS }).toBe(204);
    await strict.close();
  });

  it('in the wrong place is refused, and told where it stands', async () => {
    const at = await begin(10);
    await patch(at, 0, Buffer.alloc(4));
    for (const offset of [3, 5]) {
      const answer = await patch(at, offset, Buffer.alloc(2));
      expect([answer.status, code(answer), answer.headers['upload-offset']]).toEqual([409, 'upload-offset', '4']);
      expect(JSON.parse(answer.text)).toMatchObject({ figures: { offset, received: 4 } });
    }
    for (const offset of ['', '-1', '1e3', 'x']) expect((await patch(at, 0, Buffer.alloc(2), { headers: { 'upload-offset': offset } })).status).toBe(400);
    expect(await offsetOf(at)).toBe(4);
    await end(at);
  });

  it('is of its own kind of content alone', async () => {
    const at = await begin(10);
    for (const type of ['text/csv', 'application/json', 'application/octet-stream']) {
      const answer = await patch(at, 0, Buffer.alloc(2), { headers: { 'content-type': type } });
      expect([answer.status, code(answer)]).toEqual([415, 'media-type-unsupported']);
    }
    const answer = await send('PATCH', at, { headers: { 'upload-offset': '0' } });
    expect(answer.status).toBe(415);
    expect((await patch(at, 0, Buffer.alloc(0))).headers['upload-offset']).toBe('0');
    await end(at);
  });

  it('more than was announced is refused while it comes', async () => {
    const at = await begin(10);
    const answer = await patch(at, 0, Buffer.alloc(11));
    expect([answer.status, code(answer)]).toEqual([413, 'upload-overrun']);
    expect(await offsetOf(at)).toBe(0);
    expect((await patch(at, 0, Buffer.alloc(10))).status).toBe(204);
    await end(at);
  });

  it('what isn’t what its checksum says is not kept; a checksum nobody knows is refused', async () => {
    const at = await begin(5);
    const body = Buffer.from('hello');
    const wrong = await patch(at, 0, body, { headers: { 'upload-checksum': `sha1 ${createHash('sha1').update('hallo').digest('base64')}` } });
    expect([wrong.status, code(wrong)]).toEqual([460, 'upload-checksum']);
    expect((await patch(at, 0, body, { headers: { 'upload-checksum': 'crc32 AAAA' } })).status).toBe(400);
    expect(await offsetOf(at)).toBe(0);
    expect((await patch(at, 0, body, { headers: { 'upload-checksum': `sha1 ${createHash('sha1').update(body).digest('base64')}` } })).status).toBe(204);
    await end(at);
  });

  it('goes through another server of the same database, and by two at once it is one of them', async () => {
    const second = await buildServer({ store: { db: server.db, kind: 'embedded', connections: () => ({ used: 0, most: 1 }), close: async () => undefined, ...readKnowledge() } as never, uploadMegabytes: MEGABYTES });
    await second.listen({ host: '127.0.0.1', port: 0 });
    const to = (second.server.address() as AddressInfo).port;
    const content = randomBytes(1_000);
    const at = await begin(content.length);
    await patch(at, 0, content.subarray(0, 500));
    const both = await Promise.all([patch(at, 500, content.subarray(500)), patch(at, 500, content.subarray(500), { to })]);
    const statuses = both.map(({ status }) => status).toSorted();
    // The later is refused: as the other is sending, or as it has sent.
    expect(statuses[0]).toBe(204);
    expect([409, 423]).toContain(statuses[1]);
    expect((await read(at)).equals(content)).toBe(true);
    await end(at);
    await second.close();
  });

  it('a second connection is refused for as long as the first is heard from, and says when to come back', async () => {
    const at = await begin(10);
    await asKeeper(server.db, (keeper) => keeper.updateTable('upload').set({ writer: '00000000-0000-7000-8000-000000000000', writer_until: new Date(Date.now() + 60_000) }).where('id', '=', at.split('/').at(-1)!).execute());
    const answer = await patch(at, 0, Buffer.alloc(1));
    expect([answer.status, code(answer), answer.headers['retry-after']]).toEqual([423, 'upload-busy', String(UPLOAD_LIMITS.writerSeconds)]);
    await end(at);
  });

  it('stops where the session ends on the way; what had come is kept', async () => {
    const body = await server.addBody();
    const [leaving, staying] = [await server.logIn(body, ['contributor']), await server.logIn(body, ['contributor'])];
    const at = await begin(10, leaving.headers);
    expect((await patch(at, 0, Buffer.alloc(4), { headers: leaving.headers })).status).toBe(204);
    await asKeeper(server.db, (keeper) => keeper.updateTable('session').set({ ended_at: new Date() }).where('person_id', '=', leaving.personId).execute());
    expect((await patch(at, 4, Buffer.alloc(6), { headers: leaving.headers })).status).toBe(401);
    expect((await patch(at, 4, Buffer.alloc(6), { headers: staying.headers })).status).toBe(204);
  });
});

describe('tus: ending', () => {
  it('is asked for, and then there is none', async () => {
    const at = await begin(10);
    await end(at);
    for (const answer of [await send('DELETE', at), await patch(at, 0, Buffer.alloc(1)), await send('DELETE', `${ADDRESS}/none`)]) expect([answer.status, code(answer)]).toEqual([404, 'upload-unknown']);
    const gone = await send('HEAD', at);
    expect(gone.status).toBe(404);
    expect(gone.headers['upload-offset']).toBeUndefined();
  });

  it('one that has expired is gone, and says so', async () => {
    const at = await begin(10);
    await asKeeper(server.db, (keeper) => keeper.updateTable('upload').set({ expires_at: new Date(0) }).where('id', '=', at.split('/').at(-1)!).execute());
    const stands = await send('HEAD', at);
    expect([stands.status, stands.headers['upload-offset']]).toEqual([410, undefined]);
    expect(code(await patch(at, 0, Buffer.alloc(1)))).toBe('upload-expired');
    await end(at);
  });

  it('another body’s is as unknown as one that never was', async () => {
    const at = await begin(10);
    const as = { headers: others.headers };
    expect((await send('HEAD', at, as)).status).toBe(404);
    expect((await patch(at, 0, Buffer.alloc(1), as)).status).toBe(404);
    expect((await send('DELETE', at, as)).status).toBe(404);
    expect(await offsetOf(at)).toBe(0);
    await end(at);
  });

  it('PATCH and DELETE go as POST, where something on the way stops them; nothing else does', async () => {
    const at = await begin(3);
    const over = (method: string): Record<string, string> => ({ 'x-http-method-override': method, 'upload-offset': '0', 'content-type': BYTES });
    const sent = await send('POST', at, { headers: over('PATCH'), body: Buffer.alloc(3) });
    expect([sent.status, sent.headers['upload-offset']]).toEqual([204, '3']);
    expect((await send('POST', at, { headers: over('PUT') })).status).toBe(405);
    expect((await send('HEAD', at, { headers: { 'x-http-method-override': 'DELETE' } })).status).toBe(200);
    expect((await send('POST', at, { headers: { 'x-http-method-override': 'DELETE' } })).status).toBe(204);
    expect((await send('HEAD', at)).status).toBe(404);
  });

  it('of twenty at a time the twenty-first is refused', async () => {
    const caller = await server.logIn(await server.addBody(), ['contributor']);
    for (let count = 0; count < UPLOAD_LIMITS.perBody; count += 1) await begin(1, caller.headers);
    const headers: InjectOptions['headers'] = { ...TUS, ...caller.headers, host: 'localhost', 'upload-length': '1', 'upload-metadata': 'filename YQ==' };
    const answer = await server.app.inject({ method: 'POST', url: ADDRESS, headers });
    expect([answer.statusCode, answer.json()]).toMatchObject([429, { code: 'uploads-too-many', figures: { limit: UPLOAD_LIMITS.perBody } }]);
  });
});
