import { KEY_SQL } from './compose-part.ts';
import { FACT_COLUMNS } from './line-columns.ts';
import type { TableEngine } from './open-engine.ts';

/**
 * Adds what some lines come to to `grouped`: one row for each set of facts, year and currency. Rows that don't count
 * are there too, by what is wrong with them. `from` is SQL with the columns of `kept`.
 */
export async function keepGroups(engine: TableEngine, from: string, load: number): Promise<void> {
  const facts = FACT_COLUMNS.join(', ');
  await engine.run(
    `insert into grouped by name select *, ${KEY_SQL} as key from (
       select ${load}::integer as load, currency, year, ${facts}, without_digits(text) as alike, min(text) as text, fault,
         count(*)::bigint as lines, coalesce(sum(amount_ore) filter (where amount_ore > 0), 0)::hugeint as debit, -coalesce(sum(amount_ore) filter (where amount_ore < 0), 0)::hugeint as credit
       from ${from} group by currency, year, ${facts}, without_digits(text), fault)`,
  );
}
