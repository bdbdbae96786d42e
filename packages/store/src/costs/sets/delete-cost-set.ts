import { withAccess, ANONYMOUS, type Actor } from '../../access/index.ts';
import type { Db } from '../../database/index.ts';
import { COST_SET_ID, findIn } from './find-cost-set.ts';

/** Deletes a set and its rows for good, since a body's figures are its own. False where there was none, or none of theirs. */
export async function deleteCostSet(db: Db, id: string, actor: Actor = ANONYMOUS): Promise<boolean> {
  if (!COST_SET_ID.test(id)) return false;
  return withAccess(db, actor, async (transaction) => {
    if (!(await findIn(transaction, id))) return false;
    const deleted = await transaction.deleteFrom('cost_set').where('id', '=', id).returning('id').executeTakeFirst();
    return deleted !== undefined;
  });
}
