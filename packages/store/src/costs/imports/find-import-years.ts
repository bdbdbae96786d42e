import type { Transaction } from '../../database/index.ts';

/** Years that a body's imports that stand hold something for, the newest first; 0 where a file doesn't say. */
export async function findImportYears(transaction: Transaction, organisation: string): Promise<readonly number[]> {
  const rows = await transaction.selectFrom('cost_group').select('year').distinct().where('organisation_id', '=', organisation).orderBy('year', 'desc').execute();
  return rows.map(({ year }) => year);
}
