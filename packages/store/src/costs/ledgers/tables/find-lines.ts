import type { LedgerLine, LineMark } from '@samvirke/model/costs/ledgers';
import { ore } from '@samvirke/model/units';
import { LINE_COLUMNS } from './line-columns.ts';
import type { EngineRow, TableEngine } from './open-engine.ts';
import { settleLines } from './settle-lines.ts';
import { toFacts } from './to-facts.ts';

/** Which lines; all that is said must hold. */
export interface LineFilter {
  /** A group's key; its lines in kroner where no currency is said. */
  readonly group?: string;
  readonly file?: string;
  readonly document?: string;
  readonly account?: string;
  readonly art?: string;
  readonly function?: string;
  readonly supplierNumber?: string;
  readonly ledger?: 'running' | 'investment';
  readonly year?: number;
  readonly currency?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export const LINES_LIMIT = 1_000;
const USUAL = 50;

const COLUMNS = { file: 'file', document: 'document', account: 'account', art: 'art', function: 'function', supplierNumber: 'supplier_number', ledger: 'ledger', year: 'year', currency: 'currency' } as const;

/** The lines behind a figure, biggest first, a page at a time. A group must have been given by `findGroups`. */
export async function findLines(engine: TableEngine, filter: LineFilter): Promise<readonly LedgerLine[]> {
  await settleLines(engine);
  const wheres: string[] = [];
  const values: (string | number)[] = [];
  if (filter.group !== undefined) {
    const keys = await engine.rows('select distinct key::varchar as key from named where name = $1', [filter.group]);
    if (keys.length === 0) return [];
    wheres.push(`key in (${keys.map((row) => `${String(row['key'])}::ubigint`).join(', ')})`);
  }
  // A group is of one currency, as `findGroups` is.
  const said: LineFilter = filter.group !== undefined && filter.currency === undefined ? { ...filter, currency: 'NOK' } : filter;
  for (const [name, column] of Object.entries(COLUMNS)) {
    const value = said[name as keyof typeof COLUMNS];
    if (value === undefined) continue;
    values.push(value);
    wheres.push(`${column} = $${values.length}`);
  }
  const limit = Math.min(filter.limit ?? USUAL, LINES_LIMIT);
  const rows = await engine.rows(
    `select * from line ${wheres.length > 0 ? `where ${wheres.join(' and ')}` : ''} order by abs(amount_ore) desc, file, row limit ${Math.max(0, Math.trunc(limit))} offset ${Math.max(0, Math.trunc(filter.offset ?? 0))}`,
    values,
  );
  return rows.map((row) => toLine(row));
}

function toLine(row: EngineRow): LedgerLine {
  const text = (name: keyof typeof LINE_COLUMNS): string | null => (row[name] as string | null | undefined) ?? null;
  const day = (name: 'date' | 'invoice_date'): string | null => (row[name] instanceof Date ? row[name].toISOString().slice(0, 10) : null);
  const { industry: _, ...facts } = toFacts(row);
  const marks = text('marks');
  return {
    place: { file: String(row['file']), document: text('document'), row: Number(row['row']) },
    date: day('date'),
    invoiceDate: day('invoice_date'),
    year: row['year'] === null ? null : Number(row['year']),
    ...facts,
    amountOre: ore(Number(row['amount_ore'])),
    currency: String(row['currency']),
    vat: (text('vat') ?? 'unknown') as LedgerLine['vat'],
    marks: marks === null ? [] : (marks.split(',') as LineMark[]),
  };
}
