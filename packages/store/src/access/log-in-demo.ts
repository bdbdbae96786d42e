import { refuse, type Refusal } from '@samvirke/model/errors';
import { asKeeper, buildUuid, type Db, type Transaction } from '../database/index.ts';
import { createSession, type NewSession } from './create-session.ts';
import { findOrganisationId } from './find-organisation-id.ts';
import { findOrAddPerson } from './find-or-add-person.ts';
import type { Demo } from './read-demo.ts';
import { DEMO_ISSUER } from './save-demo.ts';
import type { SessionLimits } from './session-limits.ts';

/**
 * Logs an invented person in, in the body they belong to or, where the role may be tried anywhere, in the one that has
 * the number. Refuses: demo-person-unknown, capability-missing, organisation-number-invalid, body-number-unknown.
 */
export async function logInDemo(
  db: Db,
  demo: Demo,
  { key, number, limits, previous }: { readonly key: string; readonly number?: string | undefined; readonly limits: SessionLimits; readonly previous?: Buffer | undefined },
): Promise<NewSession | Refusal> {
  const invented = demo.people.find((person) => person.key === key);
  if (!invented) return refuse('demo-person-unknown', { person: key, known: demo.people.map((person) => person.key) });
  if (number !== undefined && number !== invented.body && invented.anyBody !== true) return refuse('capability-missing', { role: invented.role });
  return asKeeper(
    db,
    async (keeper) => {
      const organisationId = await findOrganisationId(keeper, number ?? invented.body);
      if (typeof organisationId !== 'string') return organisationId;
      const personId = await findOrAddPerson(keeper, { issuer: DEMO_ISSUER, subject: key, name: invented.name });
      await give(keeper, personId, organisationId, invented.role);
      return createSession(keeper, { personId, organisationId, provider: DEMO_ISSUER, limits, previous });
    },
    'demo',
  );
}

async function give(keeper: Transaction, personId: string, organisationId: string, role: Demo['people'][number]['role']): Promise<void> {
  await keeper
    .insertInto('role_grant')
    .values({ id: buildUuid(), person_id: personId, organisation_id: organisationId, role, origin: 'demo' })
    .onConflict((conflict) => conflict.columns(['person_id', 'organisation_id', 'role']).where('superseded_at', 'is', null).doNothing())
    .execute();
}
