import type { Role } from '@samvirke/model/access';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

type Origin = 'granted' | 'login' | 'demo' | 'operator';

export interface PersonWithRoles {
  readonly id: string;
  /** Empty where no login has told it. */
  readonly name: string;
  /** The person's own words, where the login tells no name. */
  readonly isOwnName: boolean;
  readonly roles: readonly { readonly role: Role; readonly origin: Origin; readonly validFrom: string }[];
}

/** Who has roles in a body today, by name; in the transaction of whoever asks. */
export async function listPeople(transaction: Transaction, organisationId: string): Promise<readonly PersonWithRoles[]> {
  const rows = await transaction
    .selectFrom('role_grant')
    .leftJoin('person_name', 'person_name.person_id', 'role_grant.person_id')
    .select(['role_grant.person_id', 'person_name.name', 'person_name.said_by', 'role', 'origin', 'valid_from'])
    .where('organisation_id', '=', organisationId)
    .where('superseded_at', 'is', null)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', sql<string>`current_date`)]))
    .orderBy('role')
    .execute();
  const collator = new Intl.Collator('nb');
  return [...Map.groupBy(rows, (row) => row.person_id)]
    .map(([id, grants]) => ({ id, name: grants[0]?.name ?? '', isOwnName: grants[0]?.said_by === 'own', roles: grants.map(({ role, origin, valid_from: validFrom }) => ({ role, origin, validFrom })) }))
    .toSorted((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
