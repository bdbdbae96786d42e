import { createHash } from 'node:crypto';

/** A field of what is hashed; null is not the same as an empty text. */
export type HashedField = string | number | null;

/**
 * SHA-256 over what came before and the fields as a list in JSON, written as PostgreSQL writes one (`["a", 1, null]`): no
 * two lists of fields read alike. The same as the database's own (history_append), written again so that the one is held
 * against the other.
 */
export function hashFields(previous: Uint8Array, fields: readonly HashedField[]): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(`[${fields.map((field) => JSON.stringify(field)).join(', ')}]`)
    .digest();
}
