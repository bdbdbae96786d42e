import { refuse, type Refusal } from '@samvirke/model/errors';
import type { PartPlan } from './compose-part.ts';

/** Forms of KOSTRA's fixed width that carry running cost and investment, and those that carry a balance. */
const ACCOUNTS: readonly string[] = ['0A', '0C', '0F', '0I', '0K', '0M', '0P'];
const BALANCES: readonly string[] = ['0B', '0D', '0G', '0J', '0L', '0N', '0Q'];
/** Form, year, quarter or space, region; kontoklasse at 32, function from 33, art from 37, the amount from 40. */
const RECORD = /^0[A-Z]\d{4}[\d ].{24}[\d ][\d ]{3}.[\d ]{3}[ \d-]+\s*$/;

/** The form of a file of KOSTRA's fixed width, by its first lines; null where it is another kind of file. */
export function findKostraForm(head: string): string | null {
  const lines = head.split(/\r?\n/, 6).filter((line) => line.trim() !== '');
  const [first] = lines;
  if (!first || !/^0[A-Z](19|20)\d\d/.test(first)) return null;
  return lines.slice(0, -1).every((line) => RECORD.test(line)) && RECORD.test(lines.length === 1 ? first : lines[0]!) ? first.slice(0, 2) : null;
}

/** The accounts of a body as it reports them to KOSTRA, in whole thousands of kroner. A balance is no cost: refused by name. */
export function planKostraFixed(form: string, file: string): Pick<PartPlan, 'texts' | 'amounts' | 'creditIsNegative' | 'decimalMark' | 'scale' | 'days' | 'columns' | 'isSum'> | Refusal {
  if (BALANCES.includes(form)) return refuse('ledger-kostra-balance', { form }, { file });
  if (!ACCOUNTS.includes(form)) return refuse('ledger-kostra-form', { form, allowed: ACCOUNTS.join(', ') }, { file });
  return {
    texts: {
      amount: { sql: 'substr(c1, 40)', column: '40' },
      year: { sql: 'substr(c1, 3, 4)', column: '3–6' },
      class: { sql: 'substr(c1, 32, 1)', column: '32' },
      function: { sql: 'substr(c1, 33, 3)', column: '33–35' },
      art: { sql: 'substr(c1, 37, 3)', column: '37–39' },
    },
    amounts: ['amount'],
    creditIsNegative: false,
    decimalMark: ',',
    scale: 1000,
    days: {},
    columns: {
      year: 'try_cast(t_year as smallint)',
      // 1 and 0 of the body itself, 3 and 4 of a company or a joint body.
      ledger: `case t_class when '1' then 'running' when '3' then 'running' when '0' then 'investment' when '4' then 'investment' end`,
      account: 't_art',
      art: `case when regexp_matches(t_art, '^[0-9]{3}$') then t_art end`,
      function: `case when regexp_matches(t_function, '^[0-9]{3}$') then t_function end`,
      currency: `'NOK'`,
      vat: `'unknown'`,
    },
    isSum: null,
  };
}
