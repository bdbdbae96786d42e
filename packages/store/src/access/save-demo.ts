import { sql } from 'kysely';
import { asKeeper, buildUuid, type Db } from '../database/index.ts';
import type { Demo } from './read-demo.ts';

/** Invented bodies are as old as the figures that are looked at. */
const SINCE = '2004-01-01';

/** The issuer under which invented people are kept. */
export const DEMO_ISSUER = 'demo';

/** Puts the invented bodies into the database, once; those that are there are left as they are. */
export async function saveDemo(db: Db, { bodies }: Demo): Promise<void> {
  await asKeeper(
    db,
    async (keeper) => {
      // Of two servers that start at once one writes, and the other finds it written.
      await sql`select pg_advisory_xact_lock(hashtextextended('demo', 0))`.execute(keeper);
      const known = await keeper
        .selectFrom('organisation_identifier')
        .select(['organisation_id', 'value'])
        .where('scheme', '=', 'organisation-number')
        .where('value', 'in', bodies.map(({ number }) => number))
        .where('superseded_at', 'is', null)
        .execute();
      const ids = new Map(known.map((row) => [row.value, row.organisation_id]));
      const added = bodies.filter(({ number }) => !ids.has(number));
      for (const { number, name, kind, capabilities = [] } of added) {
        const id = buildUuid();
        ids.set(number, id);
        await keeper.insertInto('organisation').values({ id, kind, is_invented: true }).execute();
        await keeper.insertInto('organisation_name').values({ id: buildUuid(), organisation_id: id, name, valid_from: SINCE, valid_to: null }).execute();
        await keeper
          .insertInto('organisation_identifier')
          .values({ id: buildUuid(), organisation_id: id, scheme: 'organisation-number', value: number, valid_from: SINCE, valid_to: null })
          .execute();
        for (const capability of capabilities) {
          await keeper.insertInto('organisation_capability').values({ organisation_id: id, capability, valid_from: SINCE }).execute();
        }
      }
      for (const { number, relations = [] } of added) {
        for (const { kind, other } of relations) {
          await keeper
            .insertInto('organisation_relation')
            .values({ id: buildUuid(), organisation_id: ids.get(number)!, other_id: ids.get(other)!, kind, valid_from: SINCE, source: 'data/examples/demo' })
            .execute();
        }
      }
    },
    'demo',
  );
}
