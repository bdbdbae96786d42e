import { createHash } from 'node:crypto';

/** A field of what is hashed; null is not the same as an empty text. */
export type HashedField = string | null;

/**
 * SHA-256 over what came before and the fields, each as a netstring (its length in bytes, a colon, itself, a comma): no
 * two lists of fields read alike. The same as the database's own (event_field), written again so that the one is held
 * against the other.
 */
export function hashFields(previous: Uint8Array, fields: readonly HashedField[]): Buffer {
  const hash = createHash('sha256').update(previous);
  for (const field of fields) hash.update(field === null ? '-' : `${Buffer.byteLength(field)}:${field},`);
  return hash.digest();
}
