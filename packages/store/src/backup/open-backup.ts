import { createHash } from 'node:crypto';
import { refuse } from '@samvirke/model/errors';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { BackupRefused } from './backup-refused.ts';
import { MANIFEST, parseManifest, type Manifest, type TablePart } from './manifest.ts';

export interface OpenBackup {
  readonly manifest: Manifest;
  readonly fingerprint: string;
  /** A part's bytes as they were; throws `backup-damaged` at the end where they aren't. */
  readonly read: (part: TablePart) => AsyncGenerator<Buffer>;
  readonly close: () => void;
}

/** Larger than any manifest; what says that it is larger isn't one. */
const MOST_MANIFEST_BYTES = 100_000_000;

/**
 * Opens a backup and checks that every part is there, before anything is done with it. Throws BackupRefused:
 * `backup-unknown`, `backup-damaged` (cut off, changed), `backup-newer`. `known`: this program's migrations, in order.
 */
export async function openBackup(file: string, known: readonly string[]): Promise<OpenBackup> {
  const damaged = (part: string): BackupRefused => new BackupRefused(refuse('backup-damaged', { file, part }));
  let zip: ZipFile;
  try {
    zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new BackupRefused(refuse('file-missing', { file }));
    // No list of contents at the end: cut off, or something else.
    throw new BackupRefused(refuse('backup-unknown', { file }));
  }
  try {
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of zip.eachEntry()) {
        if (entries.has(entry.fileName)) throw damaged(entry.fileName);
        entries.set(entry.fileName, entry);
      }
    } catch (error) {
      throw error instanceof BackupRefused ? error : damaged(file);
    }
    const listed = entries.get(MANIFEST);
    if (!listed) throw new BackupRefused(refuse('backup-unknown', { file }));
    if (listed.uncompressedSize > MOST_MANIFEST_BYTES) throw damaged(MANIFEST);
    const chunks: Buffer[] = [];
    for await (const chunk of unpacked(zip, listed, () => damaged(MANIFEST))) chunks.push(chunk);
    const text = Buffer.concat(chunks);
    const manifest = parseManifest(text.toString('utf8'), file, known);
    for (const { part, bytes } of manifest.tables) {
      if (entries.get(part)?.uncompressedSize !== bytes) throw damaged(part);
    }
    return {
      manifest,
      fingerprint: createHash('sha256').update(text).digest('hex'),
      async *read({ part, sha256 }) {
        const hash = createHash('sha256');
        for await (const chunk of unpacked(zip, entries.get(part) as Entry, () => damaged(part))) {
          hash.update(chunk);
          yield chunk;
        }
        if (hash.digest('hex') !== sha256) throw damaged(part);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** What can't be unpacked, or has another checksum or length than its head says, is damaged. */
async function* unpacked(zip: ZipFile, entry: Entry, damaged: () => Error): AsyncGenerator<Buffer> {
  let stream;
  try {
    stream = await zip.openReadStreamPromise(entry);
  } catch {
    throw damaged();
  }
  const chunks = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  try {
    for (;;) {
      let next;
      try {
        next = await chunks.next();
      } catch {
        throw damaged();
      }
      if (next.done) return;
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
}
