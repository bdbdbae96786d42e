import { sql } from 'kysely';
import { buildUuid, type Transaction } from '../database/index.ts';

/** Whoever the issuer knows by this subject; somebody new where we haven't met. In the keeper's transaction. */
export async function findOrAddPerson(
  keeper: Transaction,
  { issuer, subject, name }: { readonly issuer: string; readonly subject: string; readonly name?: string | undefined },
): Promise<string> {
  // Two first logins of one person at once: the second waits here, and then finds what the first has made.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${issuer} ${subject}`}, 0))`.execute(keeper);
  const known = await keeper.selectFrom('person_identity').select('person_id').where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst();
  const id = known?.person_id ?? buildUuid();
  if (!known) {
    await keeper.insertInto('person').values({ id }).execute();
    await keeper.insertInto('person_identity').values({ id: buildUuid(), person_id: id, issuer, subject }).execute();
  }
  // Only where it is another: a name that is written, though it be the same, has everybody's rights worked out anew.
  const said = known && (await keeper.selectFrom('person_name').select(['name', 'said_by']).where('person_id', '=', id).executeTakeFirst());
  if (name !== undefined && name !== '' && (said?.name !== name || said.said_by !== 'login')) {
    await keeper
      .insertInto('person_name')
      .values({ person_id: id, name })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ name, said_by: 'login' }))
      .execute();
  }
  return id;
}
