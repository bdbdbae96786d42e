import type { CostRow, CostType, Element } from '@samvirke/model/costs';
import { oreToNok, ore } from '@samvirke/model/units';
import type { Selectable } from 'kysely';
import type { Db, Schema } from '../../database/index.ts';
import type { CostSet } from './types.ts';

/** As saveCostSet makes them. What isn't of this form (a zero byte, say) is never sent to the database. */
const ID = /^[\w-]{24}$/;

/** The set with this id and all its rows in the file's order, or undefined: an id of the wrong form is just unknown. */
export async function findCostSet(db: Db, id: string): Promise<CostSet | undefined> {
  if (!ID.test(id)) return undefined;
  const set = await db
    .selectFrom('cost_set')
    .selectAll()
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (!set) return undefined;
  const rows = await db.selectFrom('cost_row').selectAll().where('cost_set_id', '=', id).orderBy('row_number').execute();
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
