import { createHash, randomBytes } from 'node:crypto';
import type { CostRow } from '@samvirke/model/costs';
import { nokToOre } from '@samvirke/model/units';
import { sql, type Insertable } from 'kysely';
import { ANONYMOUS, withAccess, type Actor, type Entered } from '../../access/index.ts';
import { buildUuid, type Db, type Schema, type Transaction } from '../../database/index.ts';
import { findIn } from './find-cost-set.ts';
import type { CostSet, NewCostSet } from './types.ts';

/** 144 bits: nobody finds a set by trying, and the text form has no padding. */
const ID_BYTES = 18;
/** PostgreSQL takes at most 65 535 parameters a statement; a row has nine. */
const ROWS_PER_STATEMENT = 5_000;

/**
 * Saves a set that has been read without problems, all of it or nothing, and returns it under its new id. The rows are
 * expected to be checked (readCostTable): an unknown municipality, an amount above 2^53 øre, mixed price years or no
 * rows are programmers' mistakes here, and throw. It belongs to the body that `actor` acts for; to nobody where they
 * aren't logged in. A database error (insufficient_privilege) where they have no right to write for it.
 */
export async function saveCostSet(db: Db, set: NewCostSet, actor: Actor = ANONYMOUS): Promise<CostSet> {
  return withAccess(db, actor, (transaction, entered) => saveIn(transaction, entered, set));
}

/** The same within a transaction that has said who asks. */
export async function saveIn(transaction: Transaction, { organisationId }: Pick<Entered, 'organisationId'>, set: NewCostSet): Promise<CostSet> {
  const priceYears = new Set(set.rows.map((row) => row.priceYear));
  const [priceYear] = priceYears;
  if (priceYear === undefined || priceYears.size > 1) throw new RangeError('a cost set has rows of one price year');
  const id = randomBytes(ID_BYTES).toString('base64url');
  await sql`select set_config('samvirke.cost_set', ${id}, true)`.execute(transaction);
  const organisationOf = await findOrganisations(transaction, set.rows);
  await transaction
    .insertInto('cost_set')
    .values({
      id,
      organisation_id: organisationId,
      name: set.name,
      file_name: set.fileName,
      price_year: priceYear,
      fingerprint: fingerprintOf(set.rows),
    })
    .execute();
  const rows = set.rows.map(
    (row): Insertable<Schema['cost_row']> => ({
      id: buildUuid(),
      cost_set_id: id,
      owner_id: organisationId,
      organisation_id: organisationOf(row),
      municipality_number: row.municipality,
      row_number: row.row,
      year: row.year,
      ...keyColumns(row),
      amount_ore: nokToOre(row.nok),
      fte: row.fte ?? null,
    }),
  );
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await transaction.insertInto('cost_row').values(rows.slice(from, from + ROWS_PER_STATEMENT)).execute();
  }
  return (await findIn(transaction, id)) as CostSet;
}

function keyColumns(row: CostRow): { readonly key_kind: 'element' | 'costType' | 'kostraArt'; readonly key: string } {
  if ('element' in row.key) return { key_kind: 'element', key: row.key.element };
  if ('costType' in row.key) return { key_kind: 'costType', key: row.key.costType };
  return { key_kind: 'kostraArt', key: row.key.kostraArt };
}

/** Under which body a row is kept: the one that had the number in the row's year, else the last that had it. */
async function findOrganisations(db: Pick<Db, 'selectFrom'>, rows: readonly CostRow[]): Promise<(row: CostRow) => string> {
  const numbers = [...new Set(rows.map((row) => row.municipality))];
  const known = await db
    .selectFrom('organisation_identifier')
    .select(['organisation_id', 'value', 'valid_from', 'valid_to'])
    .where('scheme', '=', 'municipality-number')
    .where('superseded_at', 'is', null)
    .where('value', 'in', numbers)
    .orderBy('valid_from')
    .execute();
  return (row) => {
    const candidates = known.filter((identifier) => identifier.value === row.municipality);
    const first = `${row.year}-01-01`;
    const then = candidates.find(
      (identifier) => identifier.valid_from <= first && (identifier.valid_to === null || identifier.valid_to > first),
    );
    const found = then ?? candidates.at(-1);
    if (!found) throw new RangeError(`no body has had the number ${row.municipality}`);
    return found.organisation_id;
  };
}

function fingerprintOf(rows: readonly CostRow[]): string {
  const canonical = rows.map((row) => {
    const { key_kind, key } = keyColumns(row);
    return [row.row, row.municipality, row.year, key_kind, key, nokToOre(row.nok), row.fte ?? null, row.priceYear];
  });
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}
