import { readFile } from 'node:fs/promises';
import type { LineFacts } from '@samvirke/model/costs/ledgers';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { ore } from '@samvirke/model/units';
import type { DatedGroup } from '../types.ts';
import { findGroups } from './find-groups.ts';
import { findTotals } from './find-totals.ts';
import type { TableEngine } from './open-engine.ts';
import { sqlText } from './sql-text.ts';

export interface GatheredLedger {
  readonly groups: readonly DatedGroup[];
  /** The lines as Parquet. */
  readonly content: Uint8Array;
}

/** More than a large city's year comes to; beyond it lines are for the terminal, which saves nothing. */
export const GROUPS_LIMIT = 300_000;

/**
 * What is kept of a ledger that is saved: its lines, and what those that are alike come to each month. All of it as it was
 * received, so that rules find the same in it as before it was saved; whoever shows a text masks it (maskText). `year` is for
 * lines that don't say theirs.
 */
export async function gatherLedger(engine: TableEngine, { year = null }: { readonly year?: number | null } = {}): Promise<GatheredLedger | Refusal> {
  const totals = await findTotals(engine, { documents: false });
  if ('code' in totals) return totals;
  const groups: DatedGroup[] = [];
  for (const { currency } of totals.currencies) {
    const facts = new Map<string, LineFacts>();
    // oxlint-disable-next-line no-await-in-loop -- one engine, one question at a time
    for await (const some of findGroups(engine, { currency })) {
      for (const group of some) facts.set(group.key, group.facts);
      if (facts.size > GROUPS_LIMIT) return refuse('ledger-groups-too-many', { limit: GROUPS_LIMIT });
    }
    const dated = engine.stream(
      `select n.name, coalesce(l.year, ${Math.trunc(year ?? 0)})::integer as year, coalesce(month(l.date), 0)::integer as month, l.currency, count(*)::bigint as lines,
         coalesce(sum(l.amount_ore) filter (where l.amount_ore > 0), 0)::hugeint as debit, -coalesce(sum(l.amount_ore) filter (where l.amount_ore < 0), 0)::hugeint as credit
       from line l join (select distinct key, name from named where currency = ${sqlText(currency)}) n on n.key = l.key
       where l.currency = ${sqlText(currency)} group by all order by n.name, year, month`,
    );
    for await (const rows of dated) {
      for (const row of rows) {
        const key = String(row['name']);
        groups.push({
          key,
          facts: facts.get(key)!,
          year: Number(row['year']),
          month: Number(row['month']),
          currency: String(row['currency']),
          lines: Number(row['lines']),
          debitOre: ore(Number(row['debit'])),
          creditOre: ore(Number(row['credit'])),
        });
      }
      if (groups.length > GROUPS_LIMIT) return refuse('ledger-groups-too-many', { limit: GROUPS_LIMIT });
    }
  }
  const path = `${engine.folder}/lines.parquet`;
  await engine.run(`copy (select * from line order by file, row) to ${sqlText(path)} (format parquet, compression zstd)`);
  return { groups, content: await readFile(path) };
}
