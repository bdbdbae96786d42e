import { refuse, type Refusal } from '@samvirke/model/errors';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { MEGABYTE } from '../../file-limits.ts';
import type { LedgerBatch, LedgerReader, LedgerSource } from '../types.ts';
import { ARCHIVE_LIMITS } from './archive-limits.ts';
import { isLitter } from './is-litter.ts';
import { readEach, type LedgerItem } from './read-each.ts';
import { readXml } from './read-xml.ts';
import { tidyText } from './tidy-text.ts';

export interface ZipOptions {
  /** Who reads what is inside. */
  readonly readOne?: LedgerReader;
  /** Where the zip file lies, if it does: else it is laid on disk while it is read. */
  readonly path?: string;
  readonly seen?: Map<string, string>;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Readonly<Record<keyof typeof ARCHIVE_LIMITS, number>>;
}

type Limits = NonNullable<ZipOptions['limits']>;

const ZIP = /\.zip$/i;
/** yauzl's words for a name that leads elsewhere. */
const CLIMBS = /^(?:invalid relative path|absolute path): (.*)$/s;
const NAME_CHARACTERS = 120;

/**
 * Reads a zip file's files one by one, in the order of their names. Its list of contents is judged before anything is
 * unpacked: where a name points out of it, or its sizes can't be honest, the whole zip is refused. A list that lies
 * about a size is found out while that file is read.
 */
export async function* readZip(source: LedgerSource, options: ZipOptions = {}): AsyncGenerator<LedgerBatch, Refusal | null> {
  const { limits = ARCHIVE_LIMITS, signal } = options;
  const place = { file: source.file };
  let folder: string | undefined;
  let zip: ZipFile | undefined;
  try {
    let { path } = options;
    if (path === undefined) {
      folder = await mkdtemp(join(tmpdir(), 'samvirke-zip-'));
      path = join(folder, 'received.zip');
      const size = await layOnDisk(source, path, limits.packedBytes, signal);
      if (size > limits.packedBytes) return refuse('file-too-large', { megabytes: Math.ceil(size / MEGABYTE), limit: Math.floor(limits.packedBytes / MEGABYTE) }, place);
    }
    const opened = await openZip(path, limits);
    if ('code' in opened) return { ...opened, place };
    ({ zip } = opened);
    const items = opened.entries.map((entry) => toItem(opened.zip, entry, source.file));
    if (items.length === 0) return refuse('ledger-nothing-inside', {}, place);
    yield* readEach(items, { readOne: options.readOne ?? readXml, seen: options.seen ?? new Map(), signal });
    return null;
  } finally {
    zip?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** How large the file was; no more of it is laid there than the limit. */
async function layOnDisk(source: LedgerSource, path: string, limit: number, signal: AbortSignal | undefined): Promise<number> {
  let size = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.bytes) {
      size += chunk.byteLength;
      if (size > limit) return;
      yield chunk;
    }
  }
  await pipeline(counted, createWriteStream(path), { ...(signal && { signal }) });
  return size;
}

async function openZip(path: string, limits: Limits): Promise<Refusal | { readonly zip: ZipFile; readonly entries: readonly Entry[] }> {
  let zip: ZipFile | undefined;
  let refusal: Refusal;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    const entries = new Map<string, Entry>();
    const found = await listEntries(zip, entries, limits);
    if (found === null) return { zip, entries: [...entries.values()].sort((a, b) => (a.fileName < b.fileName ? -1 : 1)) };
    refusal = found;
  } catch (error) {
    const climbs = CLIMBS.exec(error instanceof Error ? error.message : '')?.[1];
    refusal = climbs === undefined ? refuse('file-unreadable', {}) : refuse('ledger-zip-climbs', { entry: nameOf(climbs) });
  }
  zip?.close();
  return refusal;
}

async function listEntries(zip: ZipFile, entries: Map<string, Entry>, limits: Limits): Promise<Refusal | null> {
  let unpacked = 0;
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    count += 1;
    if (count > limits.files) return refuse('ledger-files-too-many', { limit: limits.files });
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpackedBytes) return refuse('ledger-zip-too-large', { megabytes: Math.ceil(unpacked / MEGABYTE), limit: Math.floor(limits.unpackedBytes / MEGABYTE) });
    const times = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
    if (entry.uncompressedSize > limits.harmlessBytes && times > limits.ratio) {
      return refuse('ledger-zip-blows-up', { entry: nameOf(entry.fileName), times: Math.floor(times), limit: limits.ratio });
    }
    if (entry.fileName.endsWith('/') || isLitter(entry.fileName)) continue;
    // Two files of one name are how one reader is shown another file than the next.
    if (entries.has(entry.fileName)) return refuse('file-unreadable', {});
    entries.set(entry.fileName, entry);
  }
  return null;
}

function nameOf(name: string): string {
  return tidyText(name, NAME_CHARACTERS) ?? '–';
}

function toItem(zip: ZipFile, entry: Entry, file: string): LedgerItem {
  const item = { file: `${file}!${entry.fileName}` };
  if (ZIP.test(entry.fileName)) return { ...item, refusal: refuse('ledger-zip-nested', {}) };
  if (entry.isEncrypted()) return { ...item, refusal: refuse('ledger-zip-encrypted', {}) };
  if (!entry.canDecodeFileData()) return { ...item, refusal: refuse('file-unreadable', {}) };
  return {
    ...item,
    open: async function* unpack() {
      let sum = 0;
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
      if (sum !== entry.crc32) throw new Error('the file is damaged');
    },
  };
}
