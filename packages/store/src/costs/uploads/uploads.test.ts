import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@samvirke/model/access';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAccess, type Actor } from '../../access/index.ts';
import { asKeeper, buildUuid, testDatabase, type OpenDatabase } from '../../database/index.ts';
import { createUpload, endUpload, findUpload, readUpload, receiveUpload, UPLOAD_LIMITS, type Received, type Sending, type Upload, type Within } from './index.ts';

const PART = UPLOAD_LIMITS.partBytes;
let open: OpenDatabase;
let own: string;
let writer: Actor;
let reader: Actor;
let neighbour: Actor;

const body = (): Promise<string> =>
  asKeeper(open.db, async (keeper) => {
    const id = buildUuid();
    await keeper.insertInto('organisation').values({ id, kind: 'municipality' }).execute();
    return id;
  });
const session = (organisation: string, roles: readonly Role[]): Promise<Actor> =>
  asKeeper(open.db, async (keeper) => {
    const person = buildUuid();
    const tokenHash = createHash('sha256').update(randomBytes(32)).digest();
    await keeper.insertInto('person').values({ id: person }).execute();
    for (const role of roles) await keeper.insertInto('role_grant').values({ id: buildUuid(), person_id: person, organisation_id: organisation, role }).execute();
    await keeper
      .insertInto('session')
      .values({ token_hash: tokenHash, person_id: person, organisation_id: organisation, csrf_token: 'mark', provider: 'test', idle_seconds: 600, expires_at: new Date(Date.now() + 600_000) })
      .execute();
    return { kind: 'session', tokenHash };
  });

const as = (actor: Actor): Within => (work) => withAccess(open.db, actor, work);
const begin = async (size: number, actor: Actor = writer): Promise<Upload> => {
  const { upload } = await as(actor)((transaction, entered) => createUpload(transaction, entered, { fileName: 'regnskap.csv', metadata: '', size, client: null }));
  if (!upload) throw new Error('refused');
  return upload;
};
const find = (id: string, actor: Actor = writer): Promise<Upload | undefined> => as(actor)((transaction) => findUpload(transaction, id));
const end = (id: string, actor: Actor = writer): Promise<boolean> => as(actor)((transaction) => endUpload(transaction, id));
/** Sends the pieces, and breaks off after them where `isCut`. */
async function* sent(pieces: readonly Uint8Array[], isCut = false): AsyncGenerator<Uint8Array> {
  yield* pieces;
  if (isCut) throw new Error('the line broke');
}
const send = (id: string, offset: number, pieces: readonly Uint8Array[], more: { readonly isCut?: boolean; readonly checksum?: Sending['checksum']; readonly actor?: Actor } = {}): Promise<Received> =>
  receiveUpload(as(more.actor ?? writer), { id, offset, chunks: sent(pieces, more.isCut), checksum: more.checksum });
const read = async (id: string, actor: Actor = writer): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of readUpload(as(actor), id)) parts.push(part);
  return Buffer.concat(parts);
};
const partsOf = (id: string): Promise<readonly number[]> =>
  asKeeper(open.db, async (keeper) => (await keeper.selectFrom('upload_part').select(sql<number>`length(content)`.as('bytes')).where('upload_id', '=', id).orderBy('first_byte').execute()).map(({ bytes }) => bytes));
const sha1 = (bytes: Uint8Array): Sending['checksum'] => ({ algorithm: 'sha1', digest: createHash('sha1').update(bytes).digest() });

beforeAll(async () => {
  open = await testDatabase();
  own = await body();
  [writer, reader, neighbour] = [await session(own, ['contributor']), await session(own, ['reader']), await session(await body(), ['contributor'])];
});
afterAll(() => open.close());

describe('a file that is sent', () => {
  it('is kept in parts of a megabyte, and is read back byte for byte', async () => {
    const content = randomBytes(2 * PART + 17);
    const { id } = await begin(content.length);
    expect(await find(id)).toMatchObject({ received: 0, size: content.length, fileName: 'regnskap.csv', isExpired: false });
    expect((await send(id, 0, [content])).upload).toMatchObject({ received: content.length });
    expect(await partsOf(id)).toEqual([PART, PART, 17]);
    expect((await read(id)).equals(content)).toBe(true);
    expect(await end(id)).toBe(true);
    expect(await partsOf(id)).toEqual([]);
    expect(await end(id)).toBe(false);
  });

  it('of nothing at all is whole when it is begun', async () => {
    const { id } = await begin(0);
    expect((await read(id)).length).toBe(0);
    await end(id);
  });

  it('comes to the same bytes however it is cut into pieces and wherever the line breaks', async () => {
    const cuts = fc.array(fc.record({ bytes: fc.integer({ min: 0, max: 400_000 }), isCut: fc.boolean(), isChecked: fc.boolean() }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: PART + 300_000 }), cuts, async (size, requests) => {
        const content = randomBytes(size);
        const { id } = await begin(size);
        for (const { bytes, isCut, isChecked } of requests) {
          const from = (await find(id))?.received ?? 0;
          const piece = content.subarray(from, from + bytes);
          const { upload } = await send(id, from, [piece.subarray(0, bytes / 3), piece.subarray(bytes / 3)], { isCut, ...(isChecked ? { checksum: sha1(piece) } : {}) });
          // What is to be checked and doesn't come whole, can't be.
          expect(upload?.received).toBe(isCut && isChecked ? from : from + piece.length);
        }
        const from = (await find(id))?.received ?? 0;
        await send(id, from, [content.subarray(from)]);
        expect(createHash('sha256').update(await read(id)).digest('hex')).toBe(createHash('sha256').update(content).digest('hex'));
        await end(id);
      }),
      { numRuns: 25 },
    );
  });

  it('can’t be read before it is whole', async () => {
    const { id } = await begin(10);
    await send(id, 0, [randomBytes(9)]);
    await expect(read(id)).rejects.toThrow('not whole');
    await send(id, 9, [randomBytes(1)]);
    expect(await read(id)).toHaveLength(10);
    await end(id);
  });

  it('must go on where it ended, and is told where that was', async () => {
    const { id } = await begin(100);
    await send(id, 0, [randomBytes(40)]);
    for (const offset of [39, 41]) expect(await send(id, offset, [randomBytes(10)])).toMatchObject({ upload: { received: 40 }, refusal: { code: 'upload-offset', figures: { offset, received: 40 } } });
    expect((await send(id, 40, [randomBytes(60)])).refusal).toBeUndefined();
    await end(id);
  });

  it('may be as long as was announced, and not a byte longer', async () => {
    const { id } = await begin(100);
    expect(await send(id, 0, [randomBytes(101)])).toMatchObject({ upload: { received: 0 }, refusal: { code: 'upload-overrun', figures: { size: 100 } } });
    expect((await send(id, 0, [randomBytes(100)])).upload).toMatchObject({ received: 100 });
    expect((await send(id, 100, [])).refusal).toBeUndefined();
    expect((await send(id, 100, [randomBytes(1)])).refusal?.code).toBe('upload-overrun');
    await end(id);
  });

  it('is not kept where it isn’t what its checksum says, though it is many parts', async () => {
    const content = randomBytes(PART + 5);
    const { id } = await begin(content.length);
    expect(await send(id, 0, [content], { checksum: sha1(Buffer.from('another')) })).toMatchObject({ upload: { received: 0 }, refusal: { code: 'upload-checksum' } });
    expect(await send(id, 0, [content], { checksum: sha1(content) })).toMatchObject({ upload: { received: content.length } });
    expect((await read(id)).equals(content)).toBe(true);
    await end(id);
  });
});

describe('two who send one file at once', () => {
  /** Sends a part, and waits for the word to go on. */
  const held = (): { readonly chunks: AsyncIterable<Uint8Array>; readonly isUnderway: Promise<void>; readonly goOn: () => void } => {
    let goOn = (): void => undefined;
    let tell = (): void => undefined;
    const word = new Promise<void>((resolve) => (goOn = resolve));
    const isUnderway = new Promise<void>((resolve) => (tell = resolve));
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(PART, 1);
      tell();
      await word;
      yield Buffer.alloc(5, 2);
    }
    return { chunks: chunks(), isUnderway, goOn };
  };

  it('are one: the second is refused for as long as the first is heard from', async () => {
    const { id } = await begin(PART + 5);
    const first = held();
    const sending = receiveUpload(as(writer), { id, offset: 0, chunks: first.chunks });
    await first.isUnderway;
    expect(await send(id, PART, [Buffer.alloc(5, 9)])).toMatchObject({ refusal: { code: 'upload-busy' } });
    first.goOn();
    expect((await sending).upload).toMatchObject({ received: PART + 5 });
    expect((await read(id)).subarray(PART)).toEqual(Buffer.alloc(5, 2));
    await end(id);
  });

  it('never mix: who lost the line and was followed by another, writes nothing more', async () => {
    const { id } = await begin(PART + 5);
    const first = held();
    const sending = receiveUpload(as(writer), { id, offset: 0, chunks: first.chunks });
    await first.isUnderway;
    await asKeeper(open.db, (keeper) => keeper.updateTable('upload').set({ writer_until: new Date(0) }).where('id', '=', id).execute());
    expect((await send(id, PART, [Buffer.alloc(5, 9)])).upload).toMatchObject({ received: PART + 5 });
    first.goOn();
    expect((await sending).refusal?.code).toBe('upload-busy');
    expect((await read(id)).subarray(PART)).toEqual(Buffer.alloc(5, 9));
    await end(id);
  });

  it('who is cut short by another that ends it, is told that it is gone', async () => {
    const { id } = await begin(PART + 5);
    const first = held();
    const sending = receiveUpload(as(writer), { id, offset: 0, chunks: first.chunks });
    await first.isUnderway;
    await end(id);
    first.goOn();
    expect((await sending).refusal?.code).toBe('upload-unknown');
    expect(await partsOf(id)).toEqual([]);
  });
});

describe('an upload', () => {
  it('is a body’s contributors’ own', async () => {
    const { id } = await begin(3);
    for (const actor of [reader, neighbour]) {
      expect(await find(id, actor)).toBeUndefined();
      expect((await send(id, 0, [randomBytes(3)], { actor })).refusal?.code).toBe('upload-unknown');
      expect(await end(id, actor)).toBe(false);
      await expect(read(id, actor)).rejects.toThrow('not there');
    }
    await expect(begin(3, reader)).rejects.toMatchObject({ code: '42501' });
    await end(id);
  });

  it('is one of twenty at a time; one that has expired makes room', async () => {
    const started = await Promise.all(Array.from({ length: UPLOAD_LIMITS.perBody }, () => begin(1)));
    const ask = () => as(writer)((transaction, entered) => createUpload(transaction, entered, { fileName: 'a.csv', metadata: '', size: 1, client: null }));
    expect((await ask()).refusal).toMatchObject({ code: 'uploads-too-many', figures: { limit: UPLOAD_LIMITS.perBody } });
    await begin(1, neighbour);
    const [old] = started;
    await asKeeper(open.db, (keeper) => keeper.updateTable('upload').set({ expires_at: new Date(0) }).where('id', '=', old!.id).execute());
    expect(await find(old!.id)).toMatchObject({ isExpired: true });
    expect((await send(old!.id, 0, [randomBytes(1)])).refusal?.code).toBe('upload-expired');
    const { upload } = await ask();
    expect(upload).toBeDefined();
    expect(await find(old!.id)).toBeUndefined();
    for (const { id } of [...started.slice(1), upload!]) await end(id);
  });

  it('lives a day from the last that came', async () => {
    const { id, expiresAt } = await begin(2);
    await asKeeper(open.db, (keeper) => keeper.updateTable('upload').set({ expires_at: new Date(Date.now() + 60_000) }).where('id', '=', id).execute());
    const { upload } = await send(id, 0, [randomBytes(1)]);
    expect(upload!.expiresAt.getTime()).toBeGreaterThanOrEqual(expiresAt.getTime());
    await end(id);
  });

  it('leaves nothing in the log', async () => {
    const { id } = await begin(1);
    await send(id, 0, [randomBytes(1)]);
    await end(id);
    expect(await asKeeper(open.db, (keeper) => keeper.selectFrom('event').select('action').where('object_id', '=', id).execute())).toEqual([]);
  });
});
