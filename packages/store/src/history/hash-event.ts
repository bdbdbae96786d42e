import { createHash } from 'node:crypto';
import { hashFields } from './hash-fields.ts';

/** An event as the chain has it, with the reason's words where they haven't been erased. */
export interface ChainEvent {
  readonly organisation_id: string;
  readonly seq: number;
  readonly recorded_at: Date;
  readonly actor: string;
  readonly person_id: string | null;
  readonly client: string | null;
  readonly acting_for: string | null;
  readonly action: string;
  readonly object_kind: string;
  readonly object_id: string;
  readonly version: number | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason_hash: Buffer | null;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly salt: Buffer | null;
  readonly reason: string | null;
}

/** What stands before a body's first event. */
export function firstHash(organisationId: string): Buffer {
  return createHash('sha256').update(organisationId).digest();
}

/** The hash that an event has where nothing of it was changed; `seq` where it is asked what it was as another number. */
export function hashEvent(event: ChainEvent, seq: number = event.seq): Buffer {
  return hashFields(event.previous, [
    event.organisation_id,
    seq,
    event.recorded_at.toISOString(),
    event.actor,
    event.person_id,
    event.client,
    event.acting_for,
    event.action,
    event.object_kind,
    event.object_id,
    event.version,
    event.before,
    event.after,
    event.reason_hash?.toString('hex') ?? null,
  ]);
}

/** What the chain keeps of a reason: enough to know the words again, nothing to find them from. */
export function hashReason(salt: Buffer, reason: string): Buffer {
  return createHash('sha256').update(salt).update(reason).digest();
}
