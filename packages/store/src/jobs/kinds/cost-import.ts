import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuse } from '@samvirke/model/errors';
import { withAccess } from '../../access/index.ts';
import { saveImport } from '../../costs/imports/index.ts';
import { endUpload, findUpload, readUpload } from '../../costs/uploads/index.ts';
import type { Db } from '../../database/index.ts';
import { runInThread } from '../run-in-thread.ts';
import type { Work } from '../types.ts';
import type { CostImportAnswer, CostImportTask } from './cost-import-thread.ts';

/** What is asked for: an upload that is whole. */
export interface CostImportInput {
  readonly upload: string;
  /** The column of a table that the amounts are in, where the guess isn't right. */
  readonly amount: string | null;
  /** For lines that don't say theirs: many a table has it in its name alone. */
  readonly year: number | null;
}

/** Reads an uploaded file of received cost on a thread, and saves it: all of it or nothing, and one file once. */
export function costImportWork(db: Db): Work {
  return async (job, tools) => {
    const { upload: id, amount, year } = job.input as unknown as CostImportInput;
    const within = <T>(work: Parameters<typeof withAccess<T>>[2]): Promise<T> => withAccess(db, { kind: 'job', jobId: job.id }, work);
    const upload = await within((transaction) => findUpload(transaction, id));
    if (!upload) return { refusals: [refuse('upload-unknown', { id })] };
    if (upload.received < upload.size) return { refusals: [refuse('upload-unfinished', { received: upload.received, size: upload.size })] };
    const folder = await mkdtemp(join(tmpdir(), 'samvirke-import-'));
    try {
      const path = join(folder, safeName(upload.fileName));
      const hash = createHash('sha256');
      await pipeline(
        Readable.from(readUpload(within, id)),
        async function* counted(parts: AsyncIterable<Uint8Array>) {
          for await (const part of parts) {
            tools.signal.throwIfAborted();
            hash.update(part);
            yield part;
          }
        },
        createWriteStream(path, { mode: 0o600 }),
      );
      tools.report({ step: 'reading', done: 0, total: upload.size });
      const task: CostImportTask = { path, amount, year, bytes: upload.size };
      const answer = await runInThread<CostImportAnswer>(new URL('./cost-import-thread.ts', import.meta.url), task, tools);
      if (answer.refusal) return { refusals: [answer.refusal] };
      const { formats, mapping, rows, documents, groups, rejected, content } = answer.ledger;
      const [format] = formats;
      if (format === undefined || groups.length === 0) return { refusals: [refuse('ledger-nothing-counted', { rejected: rejected.length }, { file: upload.fileName })] };
      tools.report({ step: 'saving', done: 0, total: null });
      return {
        result: { rows, documents, rejected: rejected.length, fileName: upload.fileName },
        save: async (transaction, entered) => {
          const { saved, isNew } = await saveImport(transaction, entered, {
            fileName: upload.fileName, contentHash: hash.digest(), format, mapping: mapping === null ? {} : { ...mapping }, lines: rows, documents, groups, rejected, content,
          });
          await endUpload(transaction, id);
          return { costImport: saved.id, isNew };
        },
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

/** Under a name that can't lead out of the folder; what it is called for people is the upload's. */
function safeName(fileName: string): string {
  const plain = fileName.replaceAll(/[^\p{L}\p{N}._ -]/gu, '_').replace(/^\.+/, '_');
  return plain === '' ? 'file' : plain.slice(-100);
}
