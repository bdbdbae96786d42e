import { refuse, type Refusal } from '@samvirke/model/errors';
import { ore, type Ore } from '@samvirke/model/units';
import type { TableEngine } from './open-engine.ts';
import { settleLines } from './settle-lines.ts';

export interface LedgerTotal {
  readonly currency: string;
  /** Running cost or investment, and the year, where the file says them. */
  readonly ledger: 'running' | 'investment' | null;
  readonly year: number | null;
  readonly rows: number;
  readonly debitOre: Ore;
  /** As a positive amount. */
  readonly creditOre: Ore;
}

export interface LedgerTotals {
  readonly rows: number;
  readonly rejected: number;
  /** Invoices, vouchers, transactions; null where nobody asked for them to be counted. */
  readonly documents: number | null;
  /** By currency: NOK first, the others in the order of the alphabet. */
  readonly currencies: readonly { readonly currency: string; readonly rows: number; readonly debitOre: Ore; readonly creditOre: Ore }[];
  readonly parts: readonly LedgerTotal[];
}

/**
 * What all lines come to, by currency, and by ledger and year. To count the documents every line is looked at once
 * more; the rest is known. Refused where a sum is beyond what can be counted (2^53 øre).
 */
export async function findTotals(engine: TableEngine, { documents = true }: { readonly documents?: boolean } = {}): Promise<LedgerTotals | Refusal> {
  await settleLines(engine);
  const rows = await engine.rows(
    `select currency, ledger, year, sum(lines)::bigint as lines, sum(debit)::hugeint as debit, sum(credit)::hugeint as credit from grouped where fault is null
     group by currency, ledger, year order by currency <> 'NOK', currency, ledger nulls last, year nulls last`,
  );
  const parts: LedgerTotal[] = [];
  const currencies = new Map<string, { currency: string; rows: number; debit: bigint; credit: bigint }>();
  for (const row of rows) {
    const currency = String(row['currency']);
    const debit = BigInt(row['debit'] as bigint);
    const credit = BigInt(row['credit'] as bigint);
    const sum = currencies.get(currency) ?? { currency, rows: 0, debit: 0n, credit: 0n };
    sum.rows += Number(row['lines']);
    sum.debit += debit;
    sum.credit += credit;
    currencies.set(currency, sum);
    if (sum.debit > MOST || sum.credit > MOST) return refuse('ledger-total-too-large', { currency });
    parts.push({ currency, ledger: row['ledger'] as LedgerTotal['ledger'], year: row['year'] === null ? null : Number(row['year']), rows: Number(row['lines']), debitOre: ore(Number(debit)), creditOre: ore(Number(credit)) });
  }
  const [rejected] = await engine.rows('select count(*)::bigint as rows from rejected');
  return {
    rows: parts.reduce((sum, one) => sum + one.rows, 0),
    rejected: Number(rejected!['rows']),
    documents: documents ? await countDocuments(engine) : null,
    currencies: [...currencies.values()].map(({ currency, rows, debit, credit }) => ({ currency, rows, debitOre: ore(Number(debit)), creditOre: ore(Number(credit)) })),
    parts,
  };
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

async function countDocuments(engine: TableEngine): Promise<number> {
  const [row] = await engine.rows(
    `select (select coalesce(sum(documents), 0) from loaded)::bigint as told, (select count(*) from (select distinct load, document from line where load > 0 and document is not null))::bigint as found`,
  );
  return Number(row!['told']) + Number(row!['found']);
}
