import { createHash } from 'node:crypto';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import { buildUuid, type Transaction } from '../../database/index.ts';
import { findUpload } from './find-upload.ts';
import type { Upload, Within } from './types.ts';
import { UPLOAD_LIMITS } from './upload-limits.ts';

/** Those of tus' checksum extension that are checked here; sha1 is the one that every server must know. */
export const CHECKSUMS = ['sha1', 'sha256', 'sha512'] as const;

export interface Sending {
  readonly id: string;
  /** Where what comes begins. */
  readonly offset: number;
  /** What comes. It may break off with an error: what came until then is kept. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What all of it together must come to; then nothing is kept unless it does. */
  readonly checksum?: { readonly algorithm: (typeof CHECKSUMS)[number]; readonly digest: Buffer } | undefined;
}

export interface Received {
  /** How the upload stands now; undefined where the caller has none such. */
  readonly upload?: Upload | undefined;
  readonly refusal?: Refusal;
}

const { partBytes: PART_BYTES, writeEveryMs: WRITE_EVERY_MS, writerSeconds: WRITER_SECONDS, keptHours: KEPT_HOURS } = UPLOAD_LIMITS;
const writerUntil = sql<Date>`clock_timestamp() + make_interval(secs => ${WRITER_SECONDS})`;
const expiry = sql<Date>`clock_timestamp() + make_interval(hours => ${KEPT_HOURS})`;

/**
 * Takes in what comes of an upload, a part at a time, each written in a transaction of its own before the next is read.
 * One sender at a time, over all servers: whoever lost the line, and is followed by another, writes nothing more.
 */
export async function receiveUpload(within: Within, { id, offset, chunks, checksum }: Sending): Promise<Received> {
  const writer = buildUuid();
  const begun = await within((transaction) => begin(transaction, { id, offset, writer }));
  if (begun.refusal || !begun.upload) return begun;
  const { size, organisation } = begun.upload;
  const hash = checksum && createHash(checksum.algorithm);
  let written = offset;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let lastWrite = performance.now();
  let isLost = false;

  // Writes a part of what waits. What is to be checked first stands there without counting.
  const write = async (bytes: number): Promise<void> => {
    const [first] = waiting;
    const all = waiting.length === 1 && first ? Buffer.from(first.buffer, first.byteOffset, first.byteLength) : Buffer.concat(waiting);
    const content = all.subarray(0, bytes);
    const [from, to] = [written, written + content.byteLength];
    isLost = !(await within(async (transaction) => {
      const isMine = await change(transaction, { id, writer }, { writer_until: writerUntil, expires_at: expiry, ...(hash ? {} : { received_bytes: to }) });
      if (isMine) await transaction.insertInto('upload_part').values({ upload_id: id, organisation_id: organisation, first_byte: from, content }).execute();
      return isMine;
    }));
    waiting = bytes < all.byteLength ? [all.subarray(bytes)] : [];
    waitingBytes = all.byteLength - content.byteLength;
    written = to;
    lastWrite = performance.now();
  };
  const end = async (refusal?: Refusal, counts = false): Promise<Received> => {
    const upload = await within(async (transaction) => {
      const isMine = await change(transaction, { id, writer }, { writer: null, writer_until: null, ...(counts ? { received_bytes: written } : {}) });
      isLost ||= !isMine;
      return findUpload(transaction, id);
    });
    if (!upload) return { refusal: refuse('upload-unknown', { id }) };
    const refused = isLost ? refuse('upload-busy', { seconds: WRITER_SECONDS }) : refusal;
    return refused ? { upload, refusal: refused } : { upload };
  };

  let isCut = false;
  for await (const chunk of untilCut(chunks, () => (isCut = true))) {
    if (written + waitingBytes + chunk.byteLength > size) return end(refuse('upload-overrun', { size }));
    hash?.update(chunk);
    waiting.push(chunk);
    waitingBytes += chunk.byteLength;
    for (let full = Math.floor(waitingBytes / PART_BYTES); full > 0; full -= 1) {
      await write(PART_BYTES);
      if (isLost) return end();
    }
    if (waitingBytes > 0 && performance.now() - lastWrite >= WRITE_EVERY_MS) await write(waitingBytes);
    if (isLost) return end();
  }
  if (waitingBytes > 0 && !(isCut && hash)) await write(waitingBytes);
  if (!hash || isLost) return end();
  return !isCut && checksum && hash.digest().equals(checksum.digest) ? end(undefined, true) : end(refuse('upload-checksum', {}));
}

/** Says that this sender is the one; what an earlier one left behind that doesn't count is thrown away. */
async function begin(transaction: Transaction, { id, offset, writer }: { readonly id: string; readonly offset: number; readonly writer: string }): Promise<Received> {
  const upload = await findUpload(transaction, id);
  if (!upload) return { refusal: refuse('upload-unknown', { id }) };
  if (upload.isExpired) return { refusal: refuse('upload-expired', { id }) };
  const taken = await transaction
    .updateTable('upload')
    .set({ writer, writer_until: writerUntil })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('writer', 'is', null), eb('writer_until', '<=', sql<Date>`clock_timestamp()`)]))
    .returning('received_bytes')
    .executeTakeFirst();
  if (!taken) return { upload, refusal: refuse('upload-busy', { seconds: WRITER_SECONDS }) };
  const received = taken.received_bytes;
  const stands = { ...upload, received };
  if (received !== offset) {
    await change(transaction, { id, writer }, { writer: null, writer_until: null });
    return { upload: stands, refusal: refuse('upload-offset', { offset, received }) };
  }
  await transaction.deleteFrom('upload_part').where('upload_id', '=', id).where('first_byte', '>=', received).execute();
  return { upload: stands };
}

interface Change {
  readonly writer?: null;
  readonly writer_until?: typeof writerUntil | null;
  readonly expires_at?: typeof expiry;
  readonly received_bytes?: number;
}

/** False where another has followed, or the upload is gone. */
async function change(transaction: Transaction, { id, writer }: { readonly id: string; readonly writer: string }, to: Change): Promise<boolean> {
  const { numUpdatedRows } = await transaction.updateTable('upload').set(to).where('id', '=', id).where('writer', '=', writer).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What comes, until it ends or breaks off. */
async function* untilCut(chunks: AsyncIterable<Uint8Array>, cut: () => void): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* chunks;
  } catch {
    cut();
  }
}
