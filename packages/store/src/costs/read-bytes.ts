import { open } from 'node:fs/promises';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { FILE_LIMITS, MEGABYTE } from './file-limits.ts';

/** What a file can be handed in as: its bytes, its path, or a stream of it. */
export type FileSource = Uint8Array | string | AsyncIterable<Uint8Array>;

export type ReadBytes =
  | { readonly bytes: Uint8Array; readonly refusal?: undefined }
  | { readonly bytes?: undefined; readonly refusal: Refusal };

/**
 * All bytes of a file, or a refusal: `file-too-large` without having read more than the limit (a path is refused by
 * its size before it is read), `file-unreadable` where there is no such file, or it is a folder.
 */
export async function readBytes(source: FileSource, limit: number = FILE_LIMITS.bytes): Promise<ReadBytes> {
  if (source instanceof Uint8Array) return source.byteLength > limit ? tooLarge(source.byteLength, limit) : { bytes: source };
  if (typeof source !== 'string') return collect(source, limit);
  let file;
  try {
    file = await open(source, 'r');
    const { size } = await file.stat();
    if (size > limit) return tooLarge(size, limit);
    // Counted while it is read as well: a device or a growing file has no size to trust.
    return await collect(file.createReadStream({ autoClose: false }), limit);
  } catch {
    return { refusal: refuse('file-unreadable', {}) };
  } finally {
    await file?.close();
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<ReadBytes> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > limit) return tooLarge(size, limit);
    parts.push(chunk);
  }
  return { bytes: Buffer.concat(parts) };
}

function tooLarge(size: number, limit: number): ReadBytes {
  return { refusal: refuse('file-too-large', { megabytes: Math.ceil(size / MEGABYTE), limit: limit / MEGABYTE }) };
}
