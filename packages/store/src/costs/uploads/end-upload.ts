import { isUuid, type Transaction } from '../../database/index.ts';

/** Throws an upload away with all that has come: it was used, or is cut short. False where the caller's body has none such. */
export async function endUpload(transaction: Transaction, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const { numDeletedRows } = await transaction.deleteFrom('upload').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
