import type { LineFacts, ProductCode } from '@samvirke/model/costs/ledgers';
import type { EngineRow } from './open-engine.ts';

/** What a rule may look at in a row of the engine's; the supplier's industry is for whoever knows it to add. */
export function toFacts(row: EngineRow): LineFacts {
  const text = (name: string): string | null => (row[name] as string | null | undefined) ?? null;
  const number = text('supplier_number');
  const name = text('supplier_name');
  const codes = text('product_codes');
  return {
    ledger: text('ledger') as LineFacts['ledger'],
    account: text('account'),
    accountText: text('account_text'),
    art: text('art'),
    function: text('function'),
    functionText: text('function_text'),
    unit: text('unit'),
    unitText: text('unit_text'),
    project: text('project'),
    supplier: number === null && name === null ? null : { number, name },
    industry: null,
    productCodes: codes === null ? [] : (JSON.parse(codes) as ProductCode[]),
    text: text('text'),
  };
}
