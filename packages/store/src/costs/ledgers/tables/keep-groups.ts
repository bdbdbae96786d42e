import { KEY_SQL } from './compose-part.ts';
import { FACT_COLUMNS, LINE_COLUMNS } from './line-columns.ts';
import type { TableEngine } from './open-engine.ts';

const COLUMNS = ['currency', 'year', ...FACT_COLUMNS] as const;

/**
 * Adds what some lines come to to `grouped`: one row for each set of facts, year and currency. Rows that don't count
 * are there too, by what is wrong with them. `from` is SQL with the columns of `kept`; `same` are columns that are one
 * thing in all of them, by what that is in SQL, and needn't be compared row by row.
 */
export async function keepGroups(engine: TableEngine, from: string, load: number, same: Readonly<Partial<Record<string, string>>> = {}): Promise<void> {
  const compared = COLUMNS.filter((column) => same[column] === undefined);
  const shown = COLUMNS.map((column) => (same[column] === undefined ? column : `${same[column]}::${LINE_COLUMNS[column]} as ${column}`));
  const hasText = same['text'] === undefined;
  const alike = hasText ? 'without_digits(text) as alike, min(text) as text' : 'null::varchar as alike, null::varchar as text';
  const by = [...compared, ...(hasText ? ['without_digits(text)'] : []), 'fault'].join(', ');
  await engine.run(
    `insert into grouped by name select *, ${KEY_SQL} as key from (
       select ${load}::integer as load, ${shown.join(', ')}, ${alike}, fault,
         count(*)::bigint as lines, coalesce(sum(amount_ore) filter (where amount_ore > 0), 0)::hugeint as debit, -coalesce(sum(amount_ore) filter (where amount_ore < 0), 0)::hugeint as credit
       from ${from} group by ${by})`,
  );
}
