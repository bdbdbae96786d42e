import type { Refusal } from '@samvirke/model/errors';
import type { BodyDraft } from '@samvirke/model/organisations';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { draftOf } from './draft-of.ts';
import { findBodyHistory, type BodyEvent } from './find-body-history.ts';
import { readFacts } from './read-facts.ts';

export interface BodyAdministration {
  /** In the form that it is corrected in. */
  readonly draft: BodyDraft & { readonly version: number };
  readonly hasAdministrator: boolean;
  /** Nobody acts or has acted for it, and neither it nor one before it has registered anything: else only the operator says who its administrator is. */
  readonly mayInvite: boolean;
  /** When the link that was sent to a first administrator ends; null where none is out. */
  readonly invitedUntil: string | null;
  readonly history: readonly BodyEvent[];
}

/** What the sector's coordinator works with. Refuses: body-unknown. */
export async function readAdministration(transaction: Transaction, id: string): Promise<BodyAdministration | Refusal> {
  const known = await readFacts(transaction, id);
  if ('code' in known) return known;
  const { rows } = await sql<{ there: boolean; awaits: boolean; until: Date | null }>`select body_has_administrator(${id}) as there, body_awaits_administrator(${id}) as awaits,
    (select max(expires_at) from invitation where organisation_id = ${id} and is_first and used_at is null and superseded_at is null and expires_at > clock_timestamp()) as until`.execute(transaction);
  const [now] = rows;
  return {
    draft: { ...draftOf(known), version: known.version },
    hasAdministrator: now?.there === true,
    mayInvite: now?.awaits === true,
    invitedUntil: now?.until?.toISOString() ?? null,
    history: await findBodyHistory(transaction, id),
  };
}
