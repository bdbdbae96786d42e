import type { CostRow, CostType, Element } from '@samvirke/model/costs';
import { oreToNok, ore } from '@samvirke/model/units';
import { sql, type Selectable } from 'kysely';
import { ANONYMOUS, withAccess, type Actor } from '../../access/index.ts';
import type { Db, Schema, Transaction } from '../../database/index.ts';
import type { CostSet } from './types.ts';

/** As saveCostSet makes them. What isn't of this form (a zero byte, say) is never sent to the database. */
export const COST_SET_ID = /^[\w-]{24}$/;

/**
 * The set with this id and all its rows in the file's order, or undefined: an id of the wrong form is just unknown, and
 * so is the set of a body that `actor` may not see. A set that nobody owns is found by whoever has its id.
 */
export async function findCostSet(db: Db, id: string, actor: Actor = ANONYMOUS): Promise<CostSet | undefined> {
  if (!COST_SET_ID.test(id)) return undefined;
  return withAccess(db, actor, (transaction) => findIn(transaction, id));
}

/** The same within a transaction that has said who asks. */
export async function findIn(transaction: Transaction, id: string): Promise<CostSet | undefined> {
  await sql`select set_config('samvirke.cost_set', ${id}, true)`.execute(transaction);
  const set = await transaction
    .selectFrom('cost_set')
    .selectAll()
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (!set) return undefined;
  const rows = await transaction.selectFrom('cost_row').selectAll().where('cost_set_id', '=', id).orderBy('row_number').execute();
  return {
    id: set.id,
    name: set.name,
    fileName: set.file_name,
    priceYear: set.price_year,
    fingerprint: set.fingerprint,
    recordedAt: set.recorded_at.toISOString(),
    rows: rows.map((row) => ({
      row: row.row_number,
      municipality: row.municipality_number,
      year: row.year,
      key: keyOf(row),
      nok: oreToNok(ore(row.amount_ore)),
      ...(row.fte === null ? {} : { fte: row.fte }),
      priceYear: set.price_year,
    })),
  };
}

function keyOf(row: Pick<Selectable<Schema['cost_row']>, 'key_kind' | 'key'>): CostRow['key'] {
  switch (row.key_kind) {
    case 'element':
      return { element: row.key as Element };
    case 'costType':
      return { costType: row.key as CostType };
    case 'kostraArt':
      return { kostraArt: row.key };
  }
}
