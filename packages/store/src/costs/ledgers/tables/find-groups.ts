import type { LineGroup } from '@samvirke/model/costs/ledgers';
import { ore } from '@samvirke/model/units';
import { FACT_COLUMNS } from './line-columns.ts';
import type { EngineRow, TableEngine } from './open-engine.ts';
import { settleLines } from './settle-lines.ts';
import { sqlText } from './sql-text.ts';
import { toFacts } from './to-facts.ts';

export interface GroupOptions {
  /** Groups are of one currency: another's amounts can't be compared. */
  readonly currency?: string;
}

/** Between facts in what a key is made of; no text of a file has it there. */
const BETWEEN = `chr(31)`;
/** No fact is another than one without letters. */
const fact = (column: string): string => `case when ${column} is null then '-' else '+' || replace(${column}, chr(31), ' ') end`;

/** The name of a group that lasts: of its facts alone, the same on every machine and in every version of the engine. */
const NAME_SQL = `md5(concat(${FACT_COLUMNS.map((column) => fact(column)).join(`, ${BETWEEN}, `)}, ${BETWEEN}, ${fact('folded')}))`;

/**
 * Lines that are alike, biggest first by debit and credit together, some thousands at a time. Lines are alike when all
 * their facts are, and their texts but for digits, months and capitals; the text shown is the first of them.
 */
export async function* findGroups(engine: TableEngine, { currency = 'NOK' }: GroupOptions = {}): AsyncGenerator<readonly LineGroup[]> {
  await settleLines(engine);
  await engine.run(`create or replace table named as select *, ${NAME_SQL} as name from (select *, folded_text(text) as folded from grouped where fault is null)`);
  const rows = engine.stream(
    `select name, ${FACT_COLUMNS.map((column) => `any_value(${column}) as ${column}`).join(', ')}, min(text) as text, sum(lines)::bigint as lines, sum(debit)::hugeint as debit, sum(credit)::hugeint as credit
     from named where currency = ${sqlText(currency)} group by name order by sum(debit) + sum(credit) desc, name`,
  );
  for await (const batch of rows) yield batch.map((row) => toGroup(row));
}

function toGroup(row: EngineRow): LineGroup {
  return {
    key: String(row['name']),
    facts: toFacts(row),
    lines: Number(row['lines']),
    debitOre: ore(Number(row['debit'])),
    creditOre: ore(Number(row['credit'])),
  };
}
