import { sql } from 'kysely';
import { asKeeper, type Db } from '../database/index.ts';

/**
 * Takes away everything that says who a person is: name, identities, sessions, roles, open invitations; with `reasons`
 * also the words they gave as reasons. What they did stays in the log, by an id that says nothing any more, and the
 * chain holds. False where there is no such person, or they are gone already.
 */
export function erasePerson(db: Db, person: string, { reasons = false, client = 'operator:cli' }: { readonly reasons?: boolean; readonly client?: string } = {}): Promise<boolean> {
  return asKeeper(
    db,
    async (keeper) => {
      const { rows } = await sql<{ done: boolean }>`select person_erase(${person}::uuid, ${reasons}) as done`.execute(keeper);
      return rows[0]?.done === true;
    },
    client,
  );
}
