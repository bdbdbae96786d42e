import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LedgerFormat } from '@samvirke/model/costs/ledgers';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { loadTable, type LoadOptions, type TableEngine, type TableMapping } from './tables/index.ts';
import type { LedgerBatch } from './types.ts';
import { readFolder, readXml, readZip, recogniseXml } from './xml/index.ts';

export interface ReadLedger {
  /** In the order they were met; a folder may hold several. */
  readonly formats: readonly LedgerFormat[];
  /** The column that the amounts are from; null where the format says it. */
  readonly amountColumn: string | null;
  /** How a table was understood; null where the format says what its columns are. */
  readonly mapping: TableMapping | null;
}

export interface ReadLedgerOptions extends LoadOptions {
  /** Bytes that have been read since the last time. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** What tells a file's kind stands in its beginning. */
const HEAD_BYTES = 65_536;
/** The beginning of a zip file, which a workbook is too. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const WORKBOOK = /\[Content_Types\]\.xml|xl\/(?:workbook|worksheets)/;

/**
 * Reads whatever received cost lies at a path into the engine: an invoice or credit note (EHF, Peppol), a SAF-T file, a
 * table (CSV, XLSX, Parquet, KOSTRA, a cloud bill), a zip file or a folder of invoices. The engine must be new: a file
 * that turns out to be refused leaves lines in it that nobody must count, so close it then.
 */
export async function readLedger(engine: TableEngine, path: string, options: ReadLedgerOptions = {}): Promise<ReadLedger | Refusal> {
  const file = basename(path);
  const { signal, onBytes } = options;
  const found = await stat(path).catch(() => null);
  if (found === null) return refuse('file-missing', { file }, { file });
  if (found.isDirectory()) return readBatches(engine, readFolder(path, { name: file, signal }), null, onBytes);
  if (!found.isFile()) return refuse('file-unreadable', {}, { file });
  const head = await readHead(path);
  if (head === null) return refuse('file-unreadable', {}, { file });
  if (head.byteLength === 0) return refuse('file-empty', {}, { file });
  const bytes = (): AsyncIterable<Uint8Array> => createReadStream(path);
  if (ZIP.every((byte, index) => head[index] === byte) && !WORKBOOK.test(head.toString('latin1'))) {
    return readBatches(engine, readZip({ file, bytes: bytes() }, { path, signal }), null, onBytes);
  }
  if (recogniseXml(head) !== null) return readBatches(engine, readXml({ file, bytes: counted(bytes(), onBytes) }, signal), null, undefined);
  const table = await loadTable(engine, { file, path }, options);
  if ('code' in table) return table;
  return { formats: [table.format], amountColumn: table.format === 'kostra-fixed' ? null : table.amountColumn, mapping: table.mapping };
}

async function readBatches(engine: TableEngine, batches: AsyncGenerator<LedgerBatch, Refusal | null>, amountColumn: null, onBytes: ((bytes: number) => void) | undefined): Promise<ReadLedger | Refusal> {
  const formats = new Set<LedgerFormat>();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one batch at a time is what keeps memory small
    const next = await batches.next();
    if (next.done) return next.value ?? { formats: [...formats], amountColumn, mapping: null };
    const batch = next.value;
    if (batch.lines.length > 0 || batch.documents > 0) formats.add(batch.format);
    // oxlint-disable-next-line no-await-in-loop
    await engine.append(batch);
    onBytes?.(0);
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, onBytes: ((bytes: number) => void) | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes?.(chunk.byteLength);
    yield chunk;
  }
}

async function readHead(path: string): Promise<Buffer | null> {
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
