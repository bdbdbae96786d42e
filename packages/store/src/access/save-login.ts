import type { Role } from '@samvirke/model/access';
import { sql } from 'kysely';
import { asKeeper, buildUuid, type Db, type Transaction } from '../database/index.ts';
import { createSession, type NewSession } from './create-session.ts';
import { findOrAddPerson } from './find-or-add-person.ts';
import type { SessionLimits } from './session-limits.ts';

export interface CheckedLogin {
  readonly provider: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | undefined;
  readonly acr: string | undefined;
  readonly idToken: string | undefined;
  /** The bodies that the login vouches for, by organisation number, with the roles that this gives there. */
  readonly actsFor: readonly { readonly number: string; readonly roles: readonly Role[] }[];
  readonly limits: SessionLimits;
  /** The session that the browser had. */
  readonly previous: Buffer | undefined;
}

/**
 * A session for a login whose checks are passed. What this login vouches for is given, what an earlier one did and this
 * doesn't is taken back. Acts for the body of the login; else for the one acted for before, else for the only one.
 */
export async function saveLogin(db: Db, login: CheckedLogin): Promise<NewSession> {
  return asKeeper(
    db,
    async (keeper) => {
      const personId = await findOrAddPerson(keeper, login);
      const wanted: { readonly organisationId: string; readonly role: Role }[] = [];
      for (const { number, roles } of login.actsFor) {
        const organisationId = await findByNumber(keeper, number);
        if (organisationId !== undefined) wanted.push(...roles.map((role) => ({ organisationId, role })));
      }
      await keepGrants(keeper, personId, wanted);
      const organisationId = await chooseBody(keeper, { personId, vouchedFor: wanted.map((one) => one.organisationId), previous: login.previous });
      return createSession(keeper, { ...login, personId, organisationId });
    },
    `login:${login.provider}`,
  );
}

/** A body that we don't know, or can't tell from another with the number, gives nobody a role; its people can still log in and be invited elsewhere. */
async function findByNumber(keeper: Transaction, number: string): Promise<string | undefined> {
  const found = await keeper
    .selectFrom('organisation_identifier')
    .select('organisation_id')
    .distinct()
    .where('scheme', '=', 'organisation-number')
    .where('value', '=', number)
    .where('superseded_at', 'is', null)
    .where('valid_from', '<=', sql<string>`current_date`)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', sql<string>`current_date`)]))
    .limit(2)
    .execute();
  return found.length === 1 ? found[0]?.organisation_id : undefined;
}

async function keepGrants(keeper: Transaction, personId: string, wanted: readonly { readonly organisationId: string; readonly role: Role }[]): Promise<void> {
  const held = await keeper.selectFrom('role_grant').select(['id', 'organisation_id', 'role']).where('person_id', '=', personId).where('origin', '=', 'login').where('superseded_at', 'is', null).execute();
  const gone = held.filter((grant) => !wanted.some((one) => one.organisationId === grant.organisation_id && one.role === grant.role));
  if (gone.length > 0) {
    await keeper
      .updateTable('role_grant')
      .set({ superseded_at: sql<Date>`clock_timestamp()` })
      .where('id', 'in', gone.map(({ id }) => id))
      .execute();
  }
  // What is there isn't tried again: to try moves everybody's rights to be worked out anew.
  const isHeld = (one: { readonly organisationId: string; readonly role: Role }): boolean => held.some((grant) => one.organisationId === grant.organisation_id && one.role === grant.role);
  for (const { organisationId, role } of wanted.filter((one) => !isHeld(one))) {
    await keeper
      .insertInto('role_grant')
      .values({ id: buildUuid(), person_id: personId, organisation_id: organisationId, role, origin: 'login' })
      .onConflict((conflict) => conflict.columns(['person_id', 'organisation_id', 'role']).where('superseded_at', 'is', null).doNothing())
      .execute();
  }
}

async function chooseBody(keeper: Transaction, { personId, vouchedFor, previous }: { readonly personId: string; readonly vouchedFor: readonly string[]; readonly previous: Buffer | undefined }): Promise<string | null> {
  const { rows } = await sql<{ organisation_id: string }>`
    select distinct organisation_id from role_grant where person_id = ${personId}::uuid and superseded_at is null
      and access_roles(person_id, organisation_id) is not null`.execute(keeper);
  const bodies = rows.map((row) => row.organisation_id);
  const [chosen] = vouchedFor.filter((id) => bodies.includes(id));
  if (chosen !== undefined) return chosen;
  const before = previous
    ? (await keeper.selectFrom('session').select('organisation_id').where('token_hash', '=', previous).where('person_id', '=', personId).executeTakeFirst())?.organisation_id
    : undefined;
  if (before && bodies.includes(before)) return before;
  return bodies.length === 1 ? (bodies[0] ?? null) : null;
}
