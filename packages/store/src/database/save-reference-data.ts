import { createHash } from 'node:crypto';
import type { Municipality, ReferenceData } from '@samvirke/model/organisations';
import { sql, type Insertable, type Kysely, type Transaction } from 'kysely';
import { asKeeper } from './as-keeper.ts';
import { buildUuid } from './build-uuid.ts';
import { groupOrganisations } from './group-organisations.ts';
import { isRegisteredHere, overrule } from '../organisations/overrule.ts';
import type { Db } from './open-database.ts';
import type { Schema } from './schema.ts';

const DATASET = 'organisations';
/** PostgreSQL takes at most 65 535 parameters a statement; the widest row here has eleven. */
const ROWS_PER_STATEMENT = 2_000;

export interface SavedReferenceData {
  readonly fingerprint: string;
  /** False where the database already held exactly this. */
  readonly changed: boolean;
  readonly added: number;
  readonly superseded: number;
}

/**
 * Brings the bodies in the database in line with data/reference, in one transaction. What no longer holds is marked as
 * superseded and kept; what hasn't changed isn't touched, so the same data twice writes nothing. What is registered here of
 * a body holds, and is left as it is: what the reference says of the same is kept beside it, as overruled.
 */
export async function saveReferenceData(db: Db, reference: ReferenceData): Promise<SavedReferenceData> {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([reference.municipalities, reference.changes]))
    .digest('hex');
  const unchanged: SavedReferenceData = { fingerprint, changed: false, added: 0, superseded: 0 };
  if ((await latestFingerprint(db)) === fingerprint) return unchanged;

  return asKeeper(db, async (transaction) => {
    // Of two servers that start at once one writes, and the other finds it written.
    await sql`select pg_advisory_xact_lock(hashtext('samvirke reference data')), pg_advisory_xact_lock(hashtextextended('dataset/bodies', 0))`.execute(transaction);
    if ((await latestFingerprint(transaction)) === fingerprint) return unchanged;
    const ids = await organisationIds(transaction, reference);
    const idOf = (municipality: Municipality): string => ids.get(municipality) as string;
    const counts = [
      await saveRows(transaction, 'organisation_identifier', identifiers(reference, idOf), (row) => [
        row.scheme,
        row.value,
        row.valid_from,
      ]),
      await saveRows(transaction, 'organisation_name', names(reference, idOf), (row) => [row.organisation_id, row.valid_from]),
      await saveRows(transaction, 'population', populations(reference, idOf), (row) => [row.municipality_number, row.year]),
      await saveRows(transaction, 'municipality_change', changes(reference), (row) => [
        row.from_number,
        row.to_number,
        row.valid_from,
      ]),
    ];
    await overrule(transaction, ['organisation_identifier', 'organisation_name']);
    await transaction.insertInto('dataset_load').values({ dataset: DATASET, fingerprint }).execute();
    return {
      fingerprint,
      changed: true,
      added: counts.reduce((sum, count) => sum + count.added, 0),
      superseded: counts.reduce((sum, count) => sum + count.superseded, 0),
    };
  });
}

async function latestFingerprint(db: Kysely<Schema>): Promise<string | undefined> {
  const latest = await db
    .selectFrom('dataset_load')
    .select('fingerprint')
    .where('dataset', '=', DATASET)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest?.fingerprint;
}

/** A body keeps the key that it has; one that we haven't met gets a new one. */
async function organisationIds(
  transaction: Transaction<Schema>,
  reference: ReferenceData,
): Promise<ReadonlyMap<Municipality, string>> {
  const known = await transaction
    .selectFrom('organisation_identifier')
    .select(['organisation_id', 'value', 'valid_from'])
    .where('scheme', '=', 'municipality-number')
    .where((is) => is.or([is('superseded_at', 'is', null), is('is_overruled', '=', true)]))
    // The reference's own last: a number that was corrected here is still its body's there.
    .orderBy('origin')
    .execute();
  const knownId = new Map(known.map((row) => [`${row.value}/${row.valid_from}`, row.organisation_id]));
  const ids = new Map<Municipality, string>();
  const taken = new Set<string>();
  const added: Insertable<Schema['organisation']>[] = [];
  for (const group of groupOrganisations(reference)) {
    const existing = group
      .map((municipality) => knownId.get(`${municipality.number}/${municipality.validFrom}`))
      .find((id) => id !== undefined && !taken.has(id));
    const id = existing ?? buildUuid();
    taken.add(id);
    if (!existing) added.push({ id, kind: 'municipality' });
    for (const municipality of group) ids.set(municipality, id);
  }
  if (added.length > 0) await transaction.insertInto('organisation').values(added).execute();
  return ids;
}

type IdOf = (municipality: Municipality) => string;
type Fact<Table extends FactTable> = Omit<Insertable<Schema[Table]>, 'id' | 'recorded_at' | 'superseded_at'>;
type FactTable = 'organisation_identifier' | 'organisation_name' | 'population' | 'municipality_change';

function identifiers(reference: ReferenceData, idOf: IdOf): Fact<'organisation_identifier'>[] {
  const rows: Fact<'organisation_identifier'>[] = [];
  for (const municipality of reference.municipalities) {
    const dates = {
      organisation_id: idOf(municipality),
      valid_from: municipality.validFrom,
      valid_to: municipality.validTo,
    };
    rows.push({ ...dates, scheme: 'municipality-number', value: municipality.number });
    if (municipality.organisationNumber !== null) {
      rows.push({ ...dates, scheme: 'organisation-number', value: municipality.organisationNumber });
    }
  }
  return rows;
}

function names(reference: ReferenceData, idOf: IdOf): Fact<'organisation_name'>[] {
  return reference.municipalities.map((municipality) => ({
    organisation_id: idOf(municipality),
    name: municipality.name,
    valid_from: municipality.validFrom,
    valid_to: municipality.validTo,
  }));
}

function populations(reference: ReferenceData, idOf: IdOf): Fact<'population'>[] {
  return reference.municipalities.flatMap((municipality) =>
    Object.entries(municipality.population).map(([year, inhabitants]) => ({
      organisation_id: idOf(municipality),
      municipality_number: municipality.number,
      year: Number(year),
      inhabitants,
    })),
  );
}

function changes(reference: ReferenceData): Fact<'municipality_change'>[] {
  return reference.changes.map((change) => ({
    from_number: change.from,
    to_number: change.to,
    valid_from: change.date,
    valid_to: null,
    population_share: change.populationShare,
    kind: change.kind,
    source: change.source,
    is_estimated: change.estimated,
  }));
}

async function saveRows<Table extends FactTable>(
  transaction: Transaction<Schema>,
  table: Table,
  wanted: readonly Fact<Table>[],
  key: (row: Fact<Table>) => readonly (string | number)[],
): Promise<{ readonly added: number; readonly superseded: number }> {
  const write = transaction as unknown as Transaction<Record<string, AnyFact>>;
  // Invented municipalities and bodies of other sorts have rows here that data/reference's municipalities say nothing of.
  const others = new Set((await transaction.selectFrom('organisation').select('id').where((build) => build.or([build('kind', '<>', 'municipality'), build('is_invented', '=', true)])).execute()).map(({ id }) => id));
  const isOfBody = table === 'organisation_identifier' || table === 'organisation_name';
  const all = await write
    .selectFrom(table as string)
    .selectAll()
    .where((is) => (isOfBody ? is.or([is('superseded_at', 'is', null), is('is_overruled' as never, '=', true as never)]) : is('superseded_at', 'is', null)))
    .execute();
  const current = all.filter(({ organisation_id: id, origin }) => origin !== 'here' && (id === undefined || !others.has(id)));
  const currentByKey = new Map(current.map((row) => [key(row as unknown as Fact<Table>).join('/'), row]));
  const unchanged = new Set<string>();
  const added: AnyFact[] = [];
  for (const row of wanted) {
    const before = currentByKey.get(key(row).join('/'));
    if (before && Object.entries(row).every(([column, value]) => before[column as keyof AnyFact] === value)) unchanged.add(before.id);
    else added.push({ id: buildUuid(), ...row });
  }
  const superseded = current.filter((row) => !unchanged.has(row.id)).map((row) => row.id);
  for (let from = 0; from < superseded.length; from += ROWS_PER_STATEMENT) {
    const ids = superseded.slice(from, from + ROWS_PER_STATEMENT);
    await write.updateTable(table as string).set({ superseded_at: new Date(), ...(isOfBody ? { is_overruled: false } : {}) } as never).where('id', 'in', ids).execute();
  }
  // Where something is registered here, what the reference says new is overruled until it is seen not to be.
  const beside = isOfBody && (await isRegisteredHere(transaction, table)) ? { superseded_at: new Date(), is_overruled: true } : {};
  for (let from = 0; from < added.length; from += ROWS_PER_STATEMENT) {
    await write.insertInto(table as string).values(added.slice(from, from + ROWS_PER_STATEMENT).map((row) => ({ ...row, ...beside }))).execute();
  }
  return { added: added.length, superseded: superseded.length };
}

/** The four tables of facts seen as one: Kysely's types can't follow a table that is only known when it runs. */
interface AnyFact {
  readonly id: string;
  readonly origin?: 'reference' | 'here';
  readonly organisation_id?: string;
  readonly superseded_at?: Date | null;
}
