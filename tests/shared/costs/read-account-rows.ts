import { ore, type Ore } from '@samvirke/model/units';
import type { LineFacts, LineGroup } from '@samvirke/model/costs/ledgers';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How one of the real tables names what a line has; what a project is called is the line's text. Read simply and apart from the readers, so that it can check them. */
export interface AccountTable {
  readonly file: string;
  readonly account: string | null;
  readonly accountText: string | null;
  readonly unit: string | null;
  readonly unitText: string | null;
  readonly service: string;
  readonly serviceText: string;
  readonly text: string | null;
  readonly amount: string;
  readonly ledger: LineFacts['ledger'];
}

export const TABLES: Readonly<Record<'stavanger' | 'sogndal' | 'bergen' | 'førde' | 'stavangerInvestment', AccountTable>> = {
  stavanger: {
    file: 'stavanger-budsjett-2016-drift.csv', account: 'art', accountText: 'art_tekst', unit: 'ansvar', unitText: 'ansvar_tekst', service: 'tjeneste_nr',
    serviceText: 'tjeneste_tekst', text: 'prosjekt_tekst', amount: 'beloep', ledger: 'running',
  },
  sogndal: {
    file: 'sogndal-regnskap2011-budsjett2012-2013-drift.csv', account: 'konto', accountText: 'konto_tekst', unit: 'ansvar', unitText: 'ansvar_tekst',
    service: 'tjeneste', serviceText: 'tjeneste_tekst', text: null, amount: 'rekneskap_2011', ledger: 'running',
  },
  bergen: {
    file: 'bergen-budsjett-2013-drift.csv', account: null, accountText: null, unit: 'avdeling', unitText: 'avdeling-tekst', service: 'tjeneste',
    serviceText: 'tjeneste-tekst', text: 'tekst', amount: '2013', ledger: 'running',
  },
  førde: {
    file: 'forde-investeringsbudsjett-2013.csv', account: 'konto', accountText: 'konto_tekst', unit: null, unitText: null, service: 'teneste',
    serviceText: 'teneste_tekst', text: 'prosjekt_tekst', amount: 'rekneskap_2011', ledger: 'investment',
  },
  stavangerInvestment: {
    file: 'stavanger-investeringsbudsjett-2016.csv', account: 'art', accountText: 'art_tekst', unit: 'ansvar', unitText: 'ansvar_tekst', service: 'tjeneste',
    serviceText: 'tjeneste_tekst', text: 'prosjekt_tekst', amount: 'beloep', ledger: 'investment',
  },
};

/** Each row of a real table as a group of its own. */
export function readAccountRows(shared: string, table: AccountTable): readonly LineGroup[] {
  const text = readFileSync(join(shared, 'data/04-formater/regnskap-budsjett', table.file), 'utf8');
  const rows = parse(text, { columns: true, delimiter: ';', bom: true, relax_column_count: true }) as readonly Readonly<Record<string, string>>[];
  return rows.map((row, index) => {
    const of = (column: string | null): string | null => (column === null ? null : (row[column]?.trim() ?? '') || null);
    const account = of(table.account);
    const amount = toOre(row[table.amount] ?? '');
    return {
      key: `${table.file}/${index + 1}`,
      facts: {
        ledger: table.ledger, account, accountText: of(table.accountText), art: artOf(account), function: of(table.service)?.slice(0, 3) ?? null,
        functionText: of(table.serviceText), unit: of(table.unit), unitText: of(table.unitText), project: null, supplier: null, industry: null,
        productCodes: [], text: of(table.text),
      },
      lines: 1,
      debitOre: ore(Math.max(amount, 0)),
      creditOre: ore(Math.max(-amount, 0)),
    };
  });
}

/** Five digits are kontoklasse, art and a digit; four or fewer are art and a digit, without the art's leading nought. */
function artOf(account: string | null): string | null {
  if (account === null) return null;
  return account.length >= 5 ? account.slice(1, 4) : account.padStart(4, '0').slice(0, 3);
}

function toOre(written: string): Ore {
  const bare = written.replace(/[\s\u00a0]/g, '');
  if (bare === '' || bare === '-') return ore(0);
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:[.,](\d{1,2}))?$/.exec(bare)!;
  return ore(Number(`${sign}${whole}${fraction.padEnd(2, '0')}`) + 0);
}
