import { describe, expect, test } from 'vitest';
import { loadText } from './testing/load-text.ts';

describe('a cloud bill after FOCUS', () => {
  test('is read by the billed cost, its period, its service and who issued the invoice', async () => {
    const { loaded, lines, totals } = await loadText(
      'BilledCost,EffectiveCost,BillingCurrency,ChargePeriodStart,InvoiceIssuerName,ProviderName,ServiceCategory,ServiceName,SkuId,RegionId,SubAccountId\n"$1,000.50 ",2,NOK,2025-03-01T00:00:00Z,Sky AS,Sky Inc,Compute,Virtual Machines,"A,1",norwayeast,42\n-3.25,0,EUR,2025-03-02T00:00:00Z,,Sky Inc,Storage,Blob,,,\n',
    );
    expect(loaded).toMatchObject({ format: 'focus', amountColumn: 'BilledCost', rows: 2, rejected: 0 });
    expect(totals?.currencies).toEqual([
      { currency: 'NOK', rows: 1, debitOre: 100050, creditOre: 0 },
      { currency: 'EUR', rows: 1, debitOre: 0, creditOre: 325 },
    ]);
    expect(lines[0]).toMatchObject({ supplier_name: 'Sky AS', account: 'Compute', text: 'Virtual Machines · norwayeast', product_codes: '[{"list":"other","code":"A,1"}]', year: 2025, unit: '42' });
    expect(lines[1]).toMatchObject({ supplier_name: 'Sky Inc', product_codes: null });
  });

  test('of 1.3 names its provider by the new column', async () => {
    const { lines } = await loadText('BilledCost,BillingCurrency,ChargePeriodStart,ServiceProviderName\n1.00,NOK,4/1/25,Sky AS\n');
    expect(lines[0]).toMatchObject({ supplier_name: 'Sky AS', date: new Date(Date.UTC(2025, 3, 1)) });
  });

  test('is read by the effective cost where that is said, and by nothing else', async () => {
    const bill = 'BilledCost,EffectiveCost,ListCost,BillingCurrency,ChargePeriodStart\n1.00,2.00,3.00,NOK,2025-03-01\n';
    expect((await loadText(bill, { amount: 'EffectiveCost' })).totals?.currencies[0]?.debitOre).toBe(200);
    expect((await loadText(bill, { amount: 'ListCost' })).refusal?.code).toBe('ledger-column-unknown');
  });
});
