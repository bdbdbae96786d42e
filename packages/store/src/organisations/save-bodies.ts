import { createHash } from 'node:crypto';
import type { Bodies } from '@samvirke/model/organisations';
import { sql } from 'kysely';
import { asKeeper, buildUuid, type Db, type Transaction } from '../database/index.ts';
import { isRegisteredHere, overrule } from './overrule.ts';

const DATASET = 'bodies';
/** PostgreSQL takes at most 65 535 parameters a statement; the widest row here has eleven. */
const ROWS_PER_STATEMENT = 2_000;

/**
 * Brings the bodies that are no municipalities in line with data/reference, in one transaction; municipalities are
 * saveReferenceData's. A body keeps the key that it has, by its organisation number. What no longer holds is marked as
 * superseded and kept; what hasn't changed isn't touched, and the same data twice is one question and no writing. What is
 * registered here holds: of the same thing, what the reference says is kept beside it, as overruled.
 */
export async function saveBodies(db: Db, bodies: Bodies): Promise<{ readonly changed: boolean }> {
  const fingerprint = createHash('sha256').update(JSON.stringify(bodies)).digest('hex');
  if ((await latestLoad(db)) === fingerprint) return { changed: false };
  const changed = await asKeeper(db, async (transaction) => {
    // Of servers that start at once one writes; the others find it written.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`dataset/${DATASET}`}, 0))`.execute(transaction);
    if ((await latestLoad(transaction)) === fingerprint) return false;
    const idOf = await bodyIds(transaction, bodies);
    const ids = new Set(idOf.values());
    const id = (number: string): string => idOf.get(number) as string;
    await saveRows(
      transaction,
      'organisation_identifier',
      bodies.bodies.map(({ number, from, to }) => ({ organisation_id: id(number), scheme: 'organisation-number', value: number, valid_from: from, valid_to: to })),
      (row) => ids.has(row['organisation_id'] as string),
    );
    await saveRows(
      transaction,
      'organisation_name',
      bodies.bodies.flatMap(({ number, names }) => names.map(({ name, from, to }) => ({ organisation_id: id(number), name, valid_from: from, valid_to: to }))),
      (row) => ids.has(row['organisation_id'] as string),
    );
    await saveRows(
      transaction,
      'organisation_relation',
      bodies.relations.map(({ number, other, kind, from, to, source, isChecked }) => ({ organisation_id: id(number), other_id: id(other), kind, share: null, valid_from: from, valid_to: to, source, is_checked: isChecked })),
      (row) => ids.has(row['organisation_id'] as string) && ids.has(row['other_id'] as string),
    );
    await saveRows(
      transaction,
      'organisation_change',
      bodies.changes.map(({ from, to, date, share, kind, source }) => ({ from_id: id(from), to_id: id(to), valid_from: date, share, kind, source })),
      (row) => ids.has(row['from_id'] as string) && ids.has(row['to_id'] as string),
    );
    await saveRows(
      transaction,
      'task_move',
      bodies.moves.map(({ task, from, to, date, source }) => ({ task, from_id: id(from), to_id: id(to), valid_from: date, source })),
      (row) => ids.has(row['from_id'] as string) && ids.has(row['to_id'] as string),
    );
    await overrule(transaction);
    await transaction.insertInto('dataset_load').values({ dataset: DATASET, fingerprint }).execute();
    return true;
  });
  return { changed };
}

async function latestLoad(db: Pick<Db, 'selectFrom'>): Promise<string | undefined> {
  const latest = await db.selectFrom('dataset_load').select('fingerprint').where('dataset', '=', DATASET).orderBy('recorded_at', 'desc').limit(1).executeTakeFirst();
  return latest?.fingerprint;
}

/** By organisation number; one that isn't met before gets a key. One that was registered here first keeps its own. */
async function bodyIds(transaction: Transaction, { bodies }: Bodies): Promise<ReadonlyMap<string, string>> {
  const known = await transaction
    .selectFrom('organisation_identifier')
    .select(['organisation_id', 'value', 'origin'])
    .where('scheme', '=', 'organisation-number')
    .where((is) => is.or([is('superseded_at', 'is', null), is('is_overruled', '=', true)]))
    .where('value', 'in', bodies.map(({ number }) => number))
    // The reference's own last: a number that was corrected here is still its body's there.
    .orderBy('origin')
    .execute();
  const ids = new Map(known.map((row) => [row.value, row.organisation_id]));
  const added = bodies.filter(({ number }) => !ids.has(number)).map(({ number, kind }) => ({ number, id: buildUuid(), kind }));
  for (const { number, id } of added) ids.set(number, id);
  if (added.length > 0) await transaction.insertInto('organisation').values(added.map(({ id, kind }) => ({ id, kind }))).execute();
  await saveKinds(transaction, new Map(bodies.map(({ number, kind }) => [ids.get(number) as string, kind])));
  return ids;
}

/** What the reference says that a body is; where it is registered here, beside what is registered. */
async function saveKinds(transaction: Transaction, kinds: ReadonlyMap<string, Bodies['bodies'][number]['kind']>): Promise<void> {
  const registered = new Map((await transaction.selectFrom('body_registration').select(['id', 'kind_in_reference']).execute()).map((row) => [row.id, row.kind_in_reference]));
  const now = new Map((await transaction.selectFrom('organisation').select(['id', 'kind']).where('id', 'in', [...kinds.keys()]).execute()).map((row) => [row.id, row.kind]));
  for (const [id, kind] of kinds) {
    if (registered.has(id)) {
      if (registered.get(id) !== kind) await transaction.updateTable('body_registration').set({ kind_in_reference: kind }).where('id', '=', id).execute();
    } else if (now.get(id) !== kind) {
      await transaction.updateTable('organisation').set({ kind }).where('id', '=', id).execute();
    }
  }
}

type BodyTable = 'organisation_identifier' | 'organisation_name' | 'organisation_relation' | 'organisation_change' | 'task_move';
type Fact = Readonly<Record<string, unknown>>;

/** The tables' rows seen as one: Kysely's types can't follow a table that is only known when it runs. */
type AnyTransaction = import('kysely').Transaction<Record<BodyTable, Record<string, unknown>>>;

/** `isOurs`: among all rows there are, those that data/reference says something of. */
async function saveRows(transaction: Transaction, table: BodyTable, wanted: readonly Fact[], isOurs: (row: Fact) => boolean): Promise<void> {
  const write = transaction as unknown as AnyTransaction;
  const current = (
    await write
      .selectFrom(table)
      .selectAll()
      .where('origin', '=', 'reference')
      .where((is) => is.or([is('superseded_at', 'is', null), is('is_overruled', '=', true)]))
      .execute()
  ).filter(isOurs);
  const columns = Object.keys(wanted[0] ?? {});
  const key = (row: Fact): string => JSON.stringify(columns.map((column) => row[column] ?? null));
  const held = new Map(current.map((row) => [key(row), row]));
  const kept = new Set(wanted.flatMap((row) => (held.has(key(row)) ? [held.get(key(row))] : [])));
  const gone = current.filter((row) => !kept.has(row)).map((row) => row['id'] as string);
  if (gone.length > 0) await write.updateTable(table).set({ superseded_at: new Date(), is_overruled: false }).where('id', 'in', gone).execute();
  // Where something is registered here, what the reference says new is overruled until it is seen not to be.
  const beside = (await isRegisteredHere(transaction, table)) ? { superseded_at: new Date(), is_overruled: true } : {};
  const added = wanted.filter((row) => !held.has(key(row))).map((row) => ({ id: buildUuid(), ...row, ...beside }));
  for (let from = 0; from < added.length; from += ROWS_PER_STATEMENT) await write.insertInto(table).values(added.slice(from, from + ROWS_PER_STATEMENT)).execute();
}
