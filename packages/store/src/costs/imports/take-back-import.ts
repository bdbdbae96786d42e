import { sql } from 'kysely';
import type { Transaction } from '../../database/index.ts';
import { findImport } from './find-imports.ts';
import type { CostImport } from './types.ts';

/**
 * Takes an import back whole, with its lines and what was refused of it; that it was there stays in the log. `unknown`
 * where the caller's body has none such, `version` (with what stands) where somebody changed it meanwhile.
 */
export async function takeBackImport(
  transaction: Transaction,
  { id, version, organisation }: { readonly id: string; readonly version: number; readonly organisation: string },
): Promise<{ readonly outcome: 'ok' | 'unknown' } | { readonly outcome: 'version'; readonly stands: CostImport }> {
  const stands = await findImport(transaction, id);
  if (!stands || stands.organisation !== organisation) return { outcome: 'unknown' };
  if (stands.version !== version) return { outcome: 'version', stands };
  await sql`select set_config('samvirke.action', 'withdrawn', true)`.execute(transaction);
  const taken = await transaction.updateTable('cost_import').set({ superseded_at: sql<Date>`clock_timestamp()` }).where('id', '=', id).where('version', '=', version).where('superseded_at', 'is', null).executeTakeFirst();
  await sql`select set_config('samvirke.action', '', true)`.execute(transaction);
  return { outcome: taken.numUpdatedRows > 0n ? 'ok' : 'unknown' };
}
