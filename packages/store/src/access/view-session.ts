import type { Role } from '@samvirke/model/access';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { describeBodies, type BodySummary } from './describe-bodies.ts';
import type { Entered } from './with-access.ts';

/** Who asks, with names: what a page shows of them. */
export interface SessionView {
  readonly person: { readonly id: string; readonly name: string | null } | null;
  readonly organisation: BodySummary | null;
  /** Every body that the person may act for, by name, with the roles there today. */
  readonly organisations: readonly (BodySummary & { readonly roles: readonly Role[] })[];
}

/** In the transaction of whoever asks. */
export async function viewSession(transaction: Transaction, { personId, organisationId }: Entered): Promise<SessionView> {
  const { rows } =
    personId === null
      ? { rows: [] }
      : await sql<{ organisation_id: string; role: Role }>`
          select g.organisation_id, g.role from role_grant g
          where g.person_id = ${personId}::uuid and g.superseded_at is null and g.valid_from <= current_date
            and (g.valid_to is null or g.valid_to > current_date)
            and (g.role not in ('coordinator', 'provider') or exists (
              select from organisation_capability c where c.organisation_id = g.organisation_id and c.capability = g.role
                and c.valid_from <= current_date and (c.valid_to is null or c.valid_to > current_date)))
          order by g.role`.execute(transaction);
  const held = Map.groupBy(rows, (row) => row.organisation_id);
  const bodies = await describeBodies(transaction, [...held.keys(), ...(organisationId === null ? [] : [organisationId])]);
  const named = personId === null ? undefined : await transaction.selectFrom('person_name').select('name').where('person_id', '=', personId).executeTakeFirst();
  const collator = new Intl.Collator('nb');
  return {
    person: personId === null ? null : { id: personId, name: named?.name ?? null },
    organisation: organisationId === null ? null : (bodies.get(organisationId) ?? null),
    organisations: [...held]
      .flatMap(([id, grants]) => {
        const body = bodies.get(id);
        return body ? [{ ...body, roles: grants.map(({ role }) => role) }] : [];
      })
      .toSorted((a, b) => collator.compare(a.name, b.name)),
  };
}
