/** The columns of a line, and what they are in SQL: LedgerLine laid flat, without its place. */
export const LINE_COLUMNS = {
  document: 'varchar',
  date: 'date',
  invoice_date: 'date',
  year: 'smallint',
  ledger: 'varchar',
  account: 'varchar',
  account_text: 'varchar',
  art: 'varchar',
  function: 'varchar',
  function_text: 'varchar',
  unit: 'varchar',
  unit_text: 'varchar',
  project: 'varchar',
  supplier_number: 'varchar',
  supplier_name: 'varchar',
  product_codes: 'varchar',
  text: 'varchar',
  amount_ore: 'bigint',
  currency: 'varchar',
  vat: 'varchar',
  marks: 'varchar',
} as const;
export type LineColumn = keyof typeof LINE_COLUMNS;

/** What a rule may look at; `text` is among them by its folded words. */
export const FACT_COLUMNS = [
  'ledger',
  'account',
  'account_text',
  'art',
  'function',
  'function_text',
  'unit',
  'unit_text',
  'project',
  'supplier_number',
  'supplier_name',
  'product_codes',
] as const satisfies readonly LineColumn[];
