import type { RejectedLine } from '@samvirke/model/costs/ledgers';
import type { Transaction } from '../../database/index.ts';

/** The lines of an import as Parquet; empty where the caller may not see it, or it was taken back. */
export async function readImportLines(transaction: Transaction, id: string): Promise<Uint8Array> {
  return readParts(transaction, id, 'lines');
}

/** What couldn't be counted of it, in the file's order. */
export async function readRejected(transaction: Transaction, id: string): Promise<readonly RejectedLine[]> {
  const text = Buffer.from(await readParts(transaction, id, 'rejected')).toString('utf8');
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as RejectedLine);
}

async function readParts(transaction: Transaction, id: string, holds: 'lines' | 'rejected'): Promise<Uint8Array> {
  const parts = await transaction.selectFrom('cost_import_part').select('content').where('import_id', '=', id).where('holds', '=', holds).orderBy('part').execute();
  return Buffer.concat(parts.map(({ content }) => content));
}
