import type { Db } from '../../database/index.ts';
import { findCostSet } from './find-cost-set.ts';

/** Deletes a set and its rows for good, since a body's figures are its own. False where there was none. */
export async function deleteCostSet(db: Db, id: string): Promise<boolean> {
  if (!(await findCostSet(db, id))) return false;
  const deleted = await db.deleteFrom('cost_set').where('id', '=', id).returning('id').executeTakeFirst();
  return deleted !== undefined;
}
