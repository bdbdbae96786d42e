import { sql } from 'kysely';
import { isUuid, type Transaction } from '../../database/index.ts';
import type { Upload } from './types.ts';

/** An upload that the transaction's caller may see; one of another body is as unknown as one that never was. */
export async function findUpload(transaction: Transaction, id: string): Promise<Upload | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await transaction
    .selectFrom('upload')
    .select(['id', 'organisation_id', 'file_name', 'metadata', 'size_bytes', 'received_bytes', 'expires_at'])
    .select(sql<boolean>`expires_at <= clock_timestamp()`.as('is_expired'))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    organisation: row.organisation_id,
    fileName: row.file_name,
    metadata: row.metadata,
    size: row.size_bytes,
    received: row.received_bytes,
    expiresAt: row.expires_at,
    isExpired: row.is_expired,
  };
}
