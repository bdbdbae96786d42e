import type { BodyFacts } from '@samvirke/model/organisations';
import { sql } from 'kysely';
import { buildUuid, type Transaction } from '../database/index.ts';
import { overrule } from './overrule.ts';

/** Who registers: the coordinator that is acted for; null is the operator. */
export interface Registrar {
  readonly organisationId: string | null;
}

/**
 * Keeps what is registered here of what a body is, and writes its names and numbers from it; the reference's are
 * overruled. As the coordinator or the keeper, with the bodies locked.
 */
export async function saveRegistration(
  transaction: Transaction,
  { id, facts, source, isNew }: { readonly id: string; readonly facts: BodyFacts; readonly source: string; readonly isNew: boolean },
  { organisationId: by }: Registrar,
): Promise<void> {
  const said = { kind: facts.kind, names: JSON.stringify(facts.names), numbers: JSON.stringify(facts.numbers), source, registered_by: by };
  const known = await transaction.selectFrom('body_registration').select('id').where('id', '=', id).executeTakeFirst();
  const { kind } = await transaction.selectFrom('organisation').select('kind').where('id', '=', id).executeTakeFirstOrThrow();
  if (known) {
    await transaction
      .updateTable('body_registration')
      .set((build) => ({ ...said, version: build('version', '+', 1), changed_at: sql<Date>`clock_timestamp()` }))
      .where('id', '=', id)
      .execute();
  } else {
    await transaction.insertInto('body_registration').values({ id, ...said, is_new: isNew, kind_in_reference: isNew ? null : kind }).execute();
  }
  if (kind !== facts.kind) await transaction.updateTable('organisation').set({ kind: facts.kind }).where('id', '=', id).execute();
  const names = facts.names.map(({ name, from, to }) => ({ name, valid_from: from, valid_to: to }));
  const numbers = facts.numbers.map(({ scheme, value, from, to }) => ({ scheme, value, valid_from: from, valid_to: to }));
  // What held before gives way first: a name begins once on a day, and so does a number.
  for (const table of ['organisation_name', 'organisation_identifier'] as const) {
    await sql`update ${sql.table(table)} set superseded_at = clock_timestamp(), is_overruled = origin = 'reference' where organisation_id = ${id} and superseded_at is null`.execute(transaction);
  }
  const told = { organisation_id: id, origin: 'here' as const, registered_by: by };
  if (names.length > 0) await transaction.insertInto('organisation_name').values(names.map((row) => ({ id: buildUuid(), ...row, ...told }))).execute();
  if (numbers.length > 0) await transaction.insertInto('organisation_identifier').values(numbers.map((row) => ({ id: buildUuid(), ...row, ...told }))).execute();
  await overrule(transaction, ['organisation_name', 'organisation_identifier']);
}
