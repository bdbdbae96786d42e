import type { LineRole } from './column-words.ts';
import type { PartPlan, PartText } from './compose-part.ts';
import type { TableMapping } from './table-mapping.ts';

/** Alone in a cell, perhaps with a year or a colon behind it: no supplier's name (`Total Norge AS` isn't one). */
const SUM_ALONE = `'(?i)^(sum|total|totalt|totalsum|delsum|subtotal|i alt|sum total|totalt i alt|sum i alt|samla|samlet|grand total|netto total|hovedsum)[ .:]*((19|20)[0-9]{2}|kr|nok)?[ .:]*$'`;
/** With what it is a sum of: only where no account stands in the row. */
const SUM_OF = `'(?i)^(sum|total|totalt|totalsum|delsum|subtotal|i alt|samla|samlet|grand total)\\b'`;

/** The texts and columns of an account table, by what its columns are taken for. */
export function planAccounts(mapping: TableMapping): Pick<PartPlan, 'texts' | 'amounts' | 'creditIsNegative' | 'decimalMark' | 'scale' | 'days' | 'numbers' | 'columns' | 'isSum' | 'isNoSum'> {
  const texts: Record<string, PartText> = {};
  for (const { role, index, column } of mapping.columns) texts[role] = { sql: `c${index + 1}`, column };
  const has = (role: LineRole): boolean => role in texts;
  const text = (role: LineRole): string => (has(role) ? `t_${role}` : 'null');

  const accountRole: LineRole = has('art') ? 'art' : 'account';
  const { accountShape: shape } = mapping;
  const account = has('account') ? text('account') : text('art');
  const kostra = `t_${accountRole}`;
  const art = !shape || !has(accountRole)
    ? undefined
    : shape.hasKontoklasse
      ? `case when regexp_matches(${kostra}, '^[0-9]{${shape.digits}}$') then substr(${kostra}, 2, 3) end`
      : `case when regexp_matches(${kostra}, '^[0-9]{1,6}$') then left(case when length(${kostra}) < ${shape.digits} then lpad(${kostra}, ${shape.digits}, '0') else ${kostra} end, 3) end`;
  const otherwise = mapping.ledger === null ? 'null' : `'${mapping.ledger}'`;
  const ledger = has('ledger')
    ? `case upper(left(t_ledger, 1)) when '1' then 'running' when 'D' then 'running' when '0' then 'investment' when 'I' then 'investment' else ${otherwise} end`
    : shape?.hasKontoklasse
      ? `case left(${kostra}, 1) when '1' then 'running' when '0' then 'investment' else ${otherwise} end`
      : otherwise;
  const year = has('year') ? `try_cast(t_year as smallint)` : null;
  const dated = has('date') ? 'year(v_date)' : has('invoiceDate') ? 'year(v_invoiceDate)' : null;
  const name = text('supplierName');

  const described = ['document', 'accountText', 'functionText', 'unit', 'unitText', 'project', 'supplierName', 'text', 'account', 'art', 'function'].filter((role) => has(role as LineRole)).map((role) => `t_${role}`);
  const noAccount = has('account') || has('art') ? `(${account} is null or not regexp_matches(${account}, '[0-9]'))` : null;
  const anyIs = (pattern: string): string => described.map((one) => `regexp_matches(${one}, ${pattern})`).join(' or ');
  const alone = `coalesce(${described.join(', ')}) is null`;
  const dateless = has('date') ? ' and t_date is null' : '';
  const isSum = described.length === 0 ? null : noAccount ? `${noAccount} and (coalesce(${anyIs(SUM_OF).split(' or ').map((one) => `coalesce(${one}, false)`).join(' or ')}, false) or ${alone})` : `(${anyIs(SUM_ALONE).split(' or ').map((one) => `coalesce(${one}, false)`).join(' or ')}) or (${alone}${dateless})`;

  return {
    texts,
    amounts: has('amount') ? ['amount'] : [has('debit') ? 'debit' : null, has('credit') ? 'credit' : null],
    creditIsNegative: mapping.creditIsNegative,
    decimalMark: mapping.decimalMark,
    scale: mapping.scale,
    days: { ...(has('date') ? { date: 'day' as const } : {}), ...(has('invoiceDate') ? { invoiceDate: 'day' as const } : {}) },
    numbers: has('supplierNumber') ? ['supplierNumber'] : [],
    columns: {
      document: text('document'),
      ...(has('date') ? { date: 'v_date' } : {}),
      ...(has('invoiceDate') ? { invoice_date: 'v_invoiceDate' } : {}),
      year: `coalesce(${[year, dated, mapping.year === null ? 'null' : String(mapping.year)].filter((one) => one !== null).join(', ')})`,
      ledger,
      account,
      account_text: text('accountText'),
      ...(art === undefined ? {} : { art }),
      ...(has('function') ? { function: `case when regexp_matches(t_function, '^[0-9]{3,6}$') then left(t_function, 3) end` } : {}),
      function_text: text('functionText'),
      unit: text('unit'),
      unit_text: text('unitText'),
      project: text('project'),
      ...(has('supplierNumber') ? { supplier_number: 'v_supplierNumber' } : {}),
      // A number that is no organisation's is part of the name.
      supplier_name: has('supplierNumber') ? `case when t_supplierNumber is null or v_supplierNumber is not null then ${name} else concat_ws(' ', ${name}, t_supplierNumber) end` : name,
      text: text('text'),
      currency: has('currency') ? CURRENCY('t_currency', 'NOK') : `'NOK'`,
      vat: `'${mapping.vat}'`,
    },
    isSum,
    isNoSum: noAccount ? `${account} >= '0' and ${account} < ':'` : (isSum === null ? null : NO_SUM(described)),
  };
}

/** A row with words in which no cell begins as a sum's does. */
const NO_SUM = (texts: readonly string[]): string => `coalesce(${texts.join(', ')}) is not null and ${texts.map((one) => `(${one} is null or lower(left(${one}, 1)) not in ('s', 't', 'd', 'i', 'g', 'n', 'h'))`).join(' and ')}`;

/** Three letters; `XXX` (ISO 4217: no currency) where something else stands. */
function CURRENCY(text: string, otherwise: string): string {
  return `case when ${text} is null then '${otherwise}' when upper(${text}) in ('KR', 'KR.', 'NOK') then 'NOK' when regexp_matches(${text}, '^[A-Za-z]{3}$') then upper(${text}) else 'XXX' end`;
}
