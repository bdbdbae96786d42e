import type { LineFacts } from '@samvirke/model/costs/ledgers';
import { ore } from '@samvirke/model/units';
import type { Transaction } from '../../database/index.ts';
import type { DatedGroup } from './types.ts';

export interface SavedGroup extends DatedGroup {
  readonly importId: string;
}

/** All that a body's imports that stand hold for a year (0: what has no year), biggest first. */
export async function findGroupsOfYear(transaction: Transaction, organisation: string, year: number): Promise<readonly SavedGroup[]> {
  const rows = await transaction
    .selectFrom('cost_group')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('year', '=', year)
    .orderBy((eb) => eb('debit_ore', '+', eb.ref('credit_ore')), 'desc')
    .orderBy('key')
    .orderBy('month')
    .orderBy('import_id')
    .execute();
  return rows.map((row) => ({
    importId: row.import_id,
    key: row.key,
    year: row.year,
    month: row.month,
    currency: row.currency,
    facts: row.facts as unknown as LineFacts,
    lines: row.line_count,
    debitOre: ore(row.debit_ore),
    creditOre: ore(row.credit_ore),
  }));
}
