import type { LedgerFormat } from '@samvirke/model/costs/ledgers';
import type { Transaction } from '../../database/index.ts';
import type { CostImport } from './types.ts';

const COLUMNS = ['id', 'organisation_id', 'file_name', 'format', 'mapping', 'line_count', 'document_count', 'rejected_count', 'version', 'recorded_at'] as const;

interface Row {
  readonly id: string;
  readonly organisation_id: string;
  readonly file_name: string;
  readonly format: string;
  readonly mapping: Record<string, unknown>;
  readonly line_count: number;
  readonly document_count: number;
  readonly rejected_count: number;
  readonly version: number;
  readonly recorded_at: Date;
}

/** A body's imports that stand, the newest first. */
export async function listImports(transaction: Transaction, organisation: string): Promise<readonly CostImport[]> {
  const rows = await transaction.selectFrom('cost_import').select(COLUMNS).where('organisation_id', '=', organisation).where('superseded_at', 'is', null).orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute();
  return rows.map(importOf);
}

/** One that stands and that the caller may see, or null. */
export async function findImport(transaction: Transaction, id: string): Promise<CostImport | null> {
  const row = await transaction.selectFrom('cost_import').select(COLUMNS).where('id', '=', id).where('superseded_at', 'is', null).executeTakeFirst();
  return row ? importOf(row) : null;
}

/** The body's import of a file with just this content, or null. */
export async function findSameImport(transaction: Transaction, organisation: string, contentHash: Uint8Array): Promise<CostImport | null> {
  const row = await transaction
    .selectFrom('cost_import')
    .select(COLUMNS)
    .where('organisation_id', '=', organisation)
    .where('content_hash', '=', Buffer.from(contentHash))
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  return row ? importOf(row) : null;
}

function importOf(row: Row): CostImport {
  return {
    id: row.id,
    organisation: row.organisation_id,
    fileName: row.file_name,
    format: row.format as LedgerFormat,
    mapping: row.mapping,
    lines: row.line_count,
    documents: row.document_count,
    rejected: row.rejected_count,
    version: row.version,
    recordedAt: row.recorded_at,
  };
}
