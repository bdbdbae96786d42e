import { createHash } from 'node:crypto';
import { hashFields } from './hash-fields.ts';

/** What stands before the first seal. */
export const FIRST_SEAL: Buffer = createHash('sha256').update('samvirke').digest();

export interface Seal {
  readonly seq: number;
  readonly recorded_at: Date;
  readonly heads: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

export function hashSeal({ seq, recorded_at: recordedAt, heads, previous }: Omit<Seal, 'hash'>): Buffer {
  return hashFields(previous, [seq, recordedAt.toISOString(), heads]);
}
