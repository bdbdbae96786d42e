import { refuse, type Refusal } from '@samvirke/model/errors';
import type { PartPlan, PartText } from './compose-part.ts';

/** Which of a cloud bill's costs is read: what was billed, or what the period used of it. */
export type FocusCost = 'BilledCost' | 'EffectiveCost';

/** Columns by what they are for, in the order they are looked for: names changed from 1.0 to 1.3. */
const NAMES = {
  date: ['ChargePeriodStart', 'BillingPeriodStart'],
  currency: ['BillingCurrency'],
  supplierName: ['InvoiceIssuerName', 'InvoiceIssuer', 'ServiceProviderName', 'ProviderName', 'Provider', 'PublisherName', 'Publisher'],
  account: ['ServiceCategory'],
  accountText: ['ServiceSubcategory'],
  service: ['ServiceName'],
  description: ['ChargeDescription'],
  region: ['RegionId', 'Region', 'RegionName'],
  sku: ['SkuId'],
  unit: ['SubAccountId'],
  unitText: ['SubAccountName'],
  document: ['InvoiceId'],
} as const;
const COSTS: readonly [FocusCost, FocusCost] = ['BilledCost', 'EffectiveCost'];

/** Whether the headings are those of a cloud bill after FOCUS. */
export function isFocus(headings: readonly string[]): boolean {
  const there = new Set(headings.map((one) => one.trim()));
  return (there.has('BilledCost') || there.has('EffectiveCost')) && (there.has('ChargePeriodStart') || there.has('BillingPeriodStart') || there.has('BillingCurrency'));
}

/**
 * A cloud bill (FOCUS 1.0 to 1.3). The cost is the billed one unless the effective is asked for; never both, and never
 * the list price. A bill without a currency is counted apart under XXX.
 */
export function planFocus(names: readonly string[], cost: string | null, file: string): (Pick<PartPlan, 'texts' | 'amounts' | 'creditIsNegative' | 'decimalMark' | 'scale' | 'days' | 'columns' | 'isSum'> & { readonly amountColumn: FocusCost }) | Refusal {
  const there = COSTS.filter((one) => names.includes(one));
  const amountColumn = cost === null ? there[0] : there.find((one) => one === cost);
  if (amountColumn === undefined) return refuse('ledger-column-unknown', { column: cost ?? COSTS[0], columns: there.join(', ') }, { file });
  const texts: Record<string, PartText> = { amount: { sql: `regexp_replace(c${names.indexOf(amountColumn) + 1}, '[$€£]', '')`, column: amountColumn } };
  for (const [role, candidates] of Object.entries(NAMES)) {
    const found = candidates.filter((one) => names.includes(one));
    if (found.length === 0) continue;
    const columns = found.map((one) => `nullif(trim(c${names.indexOf(one) + 1}), '')`);
    // Whoever issued the invoice was paid; where that isn't filled in, the next best.
    texts[role] = { sql: columns.length === 1 ? columns[0]! : `coalesce(${columns.join(', ')})`, column: found[0]! };
  }
  const text = (role: keyof typeof NAMES): string => (role in texts ? `t_${role}` : 'null');
  return {
    amountColumn,
    texts,
    amounts: ['amount'],
    creditIsNegative: false,
    // The format's own: a point before decimals.
    decimalMark: '.',
    scale: 1,
    days: 'date' in texts ? { date: 'american_day' } : {},
    columns: {
      document: text('document'),
      ...('date' in texts ? { date: 'v_date', year: 'year(v_date)' } : {}),
      ledger: `'running'`,
      account: text('account'),
      account_text: text('accountText'),
      unit: text('unit'),
      unit_text: text('unitText'),
      supplier_name: text('supplierName'),
      ...('sku' in texts ? { product_codes: `case when t_sku is not null then '[{"list":"other","code":' || to_json(t_sku)::varchar || '}]' end` } : {}),
      text: `nullif(concat_ws(' · ', ${text('service')}, ${text('description')}, ${text('region')}), '')`,
      currency: 'currency' in texts ? `case when regexp_matches(t_currency, '^[A-Za-z]{3}$') then upper(t_currency) else 'XXX' end` : `'XXX'`,
      vat: `'unknown'`,
    },
    isSum: null,
  };
}
