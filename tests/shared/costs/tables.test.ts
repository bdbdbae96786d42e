import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRejected, findTotals, loadTable, openEngine, type LoadedTable, type LedgerTotals } from '@samvirke/store/costs/ledgers/tables';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

const folder = join(process.env['SAMVIRKE_SHARED']!, 'data/04-formater');

async function load(path: string, amount?: string) {
  const engine = await openEngine();
  try {
    const loaded = await loadTable(engine, { file: path.split('/').at(-1)!, path: join(folder, path) }, { amount });
    if ('code' in loaded) return { refusal: loaded };
    const totals = await findTotals(engine);
    const rejected = [];
    for await (const batch of findRejected(engine)) rejected.push(...batch);
    return { refusal: null, loaded, totals: totals as LedgerTotals, rejected } as const;
  } finally {
    await engine.close();
  }
}

/** The sums of a column by csv-parse and whole numbers, with nothing of ours between. */
function sumApart(path: string, column: string): { readonly rows: number; readonly debit: bigint; readonly credit: bigint } {
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, path)), { bom: true, columns: true, delimiter: ';', relax_column_count: true, skip_empty_lines: true });
  let debit = 0n;
  let credit = 0n;
  for (const row of rows) {
    const [, minus, kroner = '', fraction = ''] = /^(-?)(\d*)(?:[.,](\d{1,2}))?$/.exec((row[column] ?? '').replaceAll(/\s/g, '')) ?? [];
    const ore = BigInt(kroner || '0') * 100n + BigInt(fraction.padEnd(2, '0') || '0');
    if (minus === '-') credit += ore;
    else debit += ore;
  }
  return { rows: rows.length, debit, credit };
}

describe('the accounts and budgets of real municipalities', () => {
  test.each([
    ['regnskap-budsjett/sogndal-regnskap2011-budsjett2012-2013-drift.csv', 'rekneskap_2011', 4898, 'running', 2011],
    ['regnskap-budsjett/forde-investeringsbudsjett-2013.csv', 'rekneskap_2011', 778, 'investment', 2011],
    ['regnskap-budsjett/bergen-budsjett-2013-drift.csv', '2013', 1761, 'running', 2013],
    ['regnskap-budsjett/stavanger-budsjett-2016-drift.csv', 'beloep', 11130, 'running', null],
    ['regnskap-budsjett/stavanger-investeringsbudsjett-2016.csv', 'beloep', 125, 'investment', null],
  ])('%s: every row is counted, and comes to what csv-parse and BigInt come to', async (path, amountColumn, rows, ledger, year) => {
    const { loaded, totals, rejected } = (await load(path)) as { loaded: LoadedTable; totals: LedgerTotals; rejected: unknown[] };
    const apart = sumApart(path, amountColumn);
    expect(apart.rows).toBe(rows);
    expect(rejected).toEqual([]);
    expect(loaded).toMatchObject({ format: 'account-table', amountColumn, rows, rejected: 0 });
    expect(totals.currencies.map(({ currency, rows: counted, debitOre, creditOre }) => [currency, counted, BigInt(debitOre), BigInt(creditOre)])).toEqual([['NOK', rows, apart.debit, apart.credit]]);
    expect(totals.parts.map((part) => [part.ledger, part.year])).toEqual([[ledger, year]]);
  });

  test('the description of Bergen’s columns has no amount, and says what it has', async () => {
    expect((await load('regnskap-budsjett/bergen-budsjett-2013-drift.felter.csv')).refusal).toMatchObject({ code: 'ledger-amount-column-missing' });
  });

  test('Stavanger’s running budget comes to nothing, so every row of it is there', async () => {
    const { totals } = (await load('regnskap-budsjett/stavanger-budsjett-2016-drift.csv')) as { totals: LedgerTotals };
    expect(totals.currencies[0]!.debitOre - totals.currencies[0]!.creditOre).toBe(0);
  });

  test('another of the amounts is read when it is said', async () => {
    const path = 'regnskap-budsjett/sogndal-regnskap2011-budsjett2012-2013-drift.csv';
    const { totals } = (await load(path, 'budsjett_2012')) as { totals: LedgerTotals };
    const apart = sumApart(path, 'budsjett_2012');
    expect([BigInt(totals.currencies[0]!.debitOre), BigInt(totals.currencies[0]!.creditOre)]).toEqual([apart.debit, apart.credit]);
  });
});

describe('KOSTRA', () => {
  test('the accounts of fixed width come to what their columns come to', async () => {
    const path = 'kostra/kostra-0A-bevilgningsregnskap-2019-0402.dat';
    const { loaded, totals } = (await load(path)) as { loaded: LoadedTable; totals: LedgerTotals };
    const lines = readFileSync(join(folder, path), 'latin1').split(/\r?\n/).filter((line) => line !== '');
    const amounts = lines.map((line) => BigInt(line.slice(39).trim()) * 100_000n);
    const sum = (of: (one: bigint) => boolean): bigint => amounts.filter((one) => of(one)).reduce((all, one) => all + one, 0n);
    expect(loaded).toMatchObject({ format: 'kostra-fixed', rows: lines.length, rejected: 0 });
    expect([BigInt(totals.currencies[0]!.debitOre), BigInt(totals.currencies[0]!.creditOre)]).toEqual([sum((one) => one > 0n), -sum((one) => one < 0n)]);
    expect(totals.parts.map(({ ledger, year }) => [ledger, year])).toEqual([['investment', 2019], ['running', 2019]]);
  });

  test('a balance is named and refused', async () => {
    expect((await load('kostra/kostra-0G-balanse.dat')).refusal).toMatchObject({ code: 'ledger-kostra-balance', figures: { form: '0G' } });
  });

  test('the table form is in thousands of kroner', async () => {
    const path = 'kostra/ssb-kostraregnskap-2015-data.csv';
    const { loaded, totals } = (await load(path)) as { loaded: LoadedTable; totals: LedgerTotals };
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, path)), { columns: true });
    const sum = rows.reduce((all, row) => all + BigInt(row['belop']!) * 100_000n, 0n);
    expect(loaded).toMatchObject({ amountColumn: 'belop', rows: rows.length, rejected: 0 });
    expect(BigInt(totals.currencies[0]!.debitOre) - BigInt(totals.currencies[0]!.creditOre)).toBe(sum);
  });

  test('a list of arts has no amount', async () => {
    expect((await load('kostra/kostra-arter-2020-kommuner.csv')).refusal).toMatchObject({ code: 'ledger-amount-column-missing' });
  });
});

describe('cloud bills after FOCUS', () => {
  test.each([
    ['commitment_discount_usage_scenario_1.csv', 'BilledCost', 'XXX', 0],
    ['commitment_discount_usage_scenario_1.csv', 'EffectiveCost', 'XXX', 100],
    ['simple_saas_agreements_a1.csv', 'BilledCost', 'USD', 1_000_000],
    ['virtual_currency_pricing_model_a1.csv', 'BilledCost', 'USD', 20_000_000],
    ['virtual_currency_pricing_model_a1.csv', 'EffectiveCost', 'USD', 0],
  ])('%s by %s is %s %d, apart from kroner', async (file, amount, currency, debitOre) => {
    const { loaded, totals } = (await load(`focus/${file}`, amount)) as { loaded: LoadedTable; totals: LedgerTotals };
    expect(loaded).toMatchObject({ format: 'focus', amountColumn: amount, rejected: 0 });
    expect(totals.currencies).toEqual([{ currency, rows: 1, debitOre, creditOre: 0 }]);
  });
});
