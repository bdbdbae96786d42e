import { asKeeper, type Db } from '../database/index.ts';

/** Whether a token that works once is used for the first time, on whichever server; what has expired is forgotten. */
export async function useTokenOnce(db: Db, { issuer, id, expiresAt }: { readonly issuer: string; readonly id: string; readonly expiresAt: Date }): Promise<boolean> {
  return asKeeper(db, async (keeper) => {
    await keeper.deleteFrom('token_seen').where('expires_at', '<', new Date()).execute();
    const { numInsertedOrUpdatedRows } = await keeper
      .insertInto('token_seen')
      .values({ issuer, token_id: id, expires_at: expiresAt })
      .onConflict((conflict) => conflict.columns(['issuer', 'token_id']).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  });
}
