import type { OrganisationKind } from '@samvirke/model/access';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { describeBodies } from './describe-bodies.ts';

export interface CooperationCircle {
  readonly id: string;
  readonly name: string;
  /** Whose it is. */
  readonly organisation: string;
  readonly members: readonly CooperationMember[];
  /** Asked to join, and not answered yet. */
  readonly invited: readonly CooperationMember[];
}

export interface CooperationMember {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** The day it joined; of one that is invited, the day it was. */
  readonly validFrom: string;
}

/** The cooperations that whoever asks may see or is invited to, or the one with the id; by name. */
export async function listCooperations(transaction: Transaction, id?: string): Promise<readonly CooperationCircle[]> {
  const circles = await transaction
    .selectFrom('cooperation')
    .select(['id', 'name', 'organisation_id'])
    .where('superseded_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .execute();
  if (circles.length === 0) return [];
  const members = await transaction
    .selectFrom('cooperation_member')
    .select(['cooperation_id', 'organisation_id', 'accepted_at', sql<string>`greatest(valid_from, accepted_at::date)`.as('valid_from')])
    .where('cooperation_id', 'in', circles.map((circle) => circle.id))
    .where('valid_from', '<=', sql<string>`current_date`)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', sql<string>`current_date`)]))
    .execute();
  const bodies = await describeBodies(transaction, members.map((member) => member.organisation_id));
  const collator = new Intl.Collator('nb');
  const those = (circle: string, isIn: boolean): readonly CooperationMember[] =>
    members
      .filter((member) => member.cooperation_id === circle && (member.accepted_at !== null) === isIn)
      .flatMap((member) => {
        const body = bodies.get(member.organisation_id);
        return body ? [{ id: body.id, name: body.name, kind: body.kind, validFrom: member.valid_from }] : [];
      })
      .toSorted((a, b) => collator.compare(a.name, b.name));
  return circles
    .map(({ id: circle, name, organisation_id: organisation }) => ({ id: circle, name, organisation, members: those(circle, true), invited: those(circle, false) }))
    .toSorted((a, b) => collator.compare(a.name, b.name));
}
