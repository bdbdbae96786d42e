import { constants, createWriteStream } from 'node:fs';
import { copyFile, link, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuse, type Refusal } from '@samvirke/model/errors';
import type { LedgerSource } from '../types.ts';

/** A table as it is handed in: where it lies, or its bytes as they come. `file` is its name, for places and messages. */
export type TableSource = LedgerSource | { readonly file: string; readonly path: string };

/**
 * Puts a file in the engine's own folder under a name of our own: the engine reads nowhere else, and what the file is
 * called never reaches it (`*` and `[` would be patterns). Nothing is copied where a second name for it will do.
 */
export async function placeFile(source: TableSource, folder: string, name: string, signal?: AbortSignal): Promise<string | Refusal> {
  const to = join(folder, name);
  try {
    if ('bytes' in source) {
      await pipeline(Readable.from(source.bytes), createWriteStream(to, { mode: 0o600 }), { signal });
      return to;
    }
    const from = await realpath(source.path);
    if (!(await stat(from)).isFile()) return refuse('file-unreadable', {}, { file: source.file });
    try {
      await link(from, to);
    } catch {
      // Another disk, or somebody else's file.
      await copyFile(from, to, constants.COPYFILE_FICLONE);
    }
    return to;
  } catch (error) {
    if (signal?.aborted) throw error;
    return refuse('file-unreadable', {}, { file: source.file });
  }
}
