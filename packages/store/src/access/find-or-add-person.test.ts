import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asKeeper, buildUuid, testDatabase, type OpenDatabase } from '../database/index.ts';
import { findOrAddPerson } from './find-or-add-person.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await testDatabase();
});
afterAll(() => open.close());

it('who logs in again under the same name moves nobody’s rights to be worked out anew; under another name, all see it', async () => {
  const subject = buildUuid();
  const logIn = (name?: string): Promise<string> => asKeeper(open.db, (keeper) => findOrAddPerson(keeper, { issuer: 'test', subject, name }));
  const generation = async (): Promise<number> => (await asKeeper(open.db, (keeper) => sql<{ generation: number }>`select generation from access_generation`.execute(keeper))).rows[0]!.generation;
  const nameOf = async (id: string): Promise<object> => asKeeper(open.db, (keeper) => keeper.selectFrom('person_name').select(['name', 'said_by']).where('person_id', '=', id).executeTakeFirstOrThrow());

  const id = await logIn('Kari Prøve');
  const first = await generation();
  expect([await logIn('Kari Prøve'), await logIn(), await logIn('')]).toEqual([id, id, id]);
  expect(await generation()).toBe(first);
  await logIn('Kari Nyprøve');
  expect(await generation()).toBeGreaterThan(first);
  expect(await nameOf(id)).toEqual({ name: 'Kari Nyprøve', said_by: 'login' });
  // What the login says stands in the place of the person's own words, also where they are the same.
  await asKeeper(open.db, (keeper) => keeper.updateTable('person_name').set({ said_by: 'own' }).where('person_id', '=', id).execute());
  await logIn('Kari Nyprøve');
  expect(await nameOf(id)).toEqual({ name: 'Kari Nyprøve', said_by: 'login' });
});
