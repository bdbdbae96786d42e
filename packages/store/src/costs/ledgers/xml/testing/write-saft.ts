/** An invented SAF-T Financial file. What isn't said is ordinary. */
export interface SaftOptions {
  /** `n1:` and the like; '' for a default namespace. */
  readonly prefix?: string;
  readonly namespace?: string | null;
  readonly version?: string;
  readonly accounts?: readonly { readonly id: string; readonly text: string; readonly category?: string; readonly code?: string }[];
  readonly suppliers?: readonly { readonly id: string; readonly name: string; readonly number?: string }[];
  readonly vouchers?: readonly SaftVoucher[];
  readonly totalDebit?: string;
  readonly totalCredit?: string;
}

export interface SaftVoucher {
  readonly id?: string;
  readonly date?: string;
  readonly year?: string;
  readonly lines: readonly SaftLine[];
}

export interface SaftLine {
  readonly account?: string;
  readonly supplier?: string;
  readonly debit?: string;
  readonly credit?: string;
  readonly text?: string;
  readonly analysis?: readonly (readonly [type: string, id: string])[];
}

const ANALYSIS = [
  ['ANS', 'Ansvar', '1400', 'IKT-avdelingen'],
  ['FUN', 'KOSTRA-funksjon', '1201', 'Administrasjon'],
  ['PRJ', 'Prosjekt', '77', 'Ny sikkerhetskopi'],
] as const;

export function writeSaft(options: SaftOptions = {}): string {
  const { prefix = 'n1:', namespace = 'urn:StandardAuditFile-Taxation-Financial:NO', version = '1.30' } = options;
  const accounts = options.accounts ?? [
    { id: '12010', text: 'Programvare', category: 'KA_K', code: '195' },
    { id: '24000', text: 'Leverandørgjeld' },
  ];
  const suppliers = options.suppliers ?? [{ id: '5001', name: 'Oppdiktet Drift AS', number: '974760673' }];
  const vouchers = options.vouchers ?? [
    {
      lines: [
        { account: '12010', debit: '1200.50', text: 'Skylagring', analysis: [['ANS', '1400'], ['FUN', '1201'], ['PRJ', '77']] },
        { account: '24000', supplier: '5001', credit: '1200.50', text: 'Skylagring' },
      ],
    },
  ];
  const sum = (side: 'debit' | 'credit'): string => vouchers.flatMap((voucher) => voucher.lines).reduce((total, line) => total + Number(line[side] ?? 0), 0).toFixed(2);
  const x = (name: string, content: string | undefined): string => (content === undefined ? '' : `<${prefix}${name}>${content}</${prefix}${name}>`);
  const all = (parts: readonly string[]): string => parts.join('\n');
  const declared = namespace === null ? '' : ` xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${prefix}AuditFile${declared}>
${x('Header', x('AuditFileVersion', version) + x('AuditFileCountry', 'NO') + x('Company', x('Contact', x('ContactPerson', x('LastName', 'Oppdiktet')))) + x('DefaultCurrencyCode', 'NOK'))}
${x(
  'MasterFiles',
  all([
    x('GeneralLedgerAccounts', all(accounts.map((account) => x('Account', x('AccountID', account.id) + x('AccountDescription', account.text) + x('GroupingCategory', account.category) + x('GroupingCode', account.code))))),
    x('Suppliers', all(suppliers.map((supplier) => x('Supplier', x('RegistrationNumber', supplier.number) + x('Name', supplier.name) + x('Contact', x('Email', 'kari@oppdiktet.example')) + x('SupplierID', supplier.id))))),
    x('AnalysisTypeTable', all(ANALYSIS.map(([type, words, id, text]) => x('AnalysisTypeTableEntry', x('AnalysisType', type) + x('AnalysisTypeDescription', words) + x('AnalysisID', id) + x('AnalysisIDDescription', text))))),
  ]),
)}
${x(
  'GeneralLedgerEntries',
  all([
    x('NumberOfEntries', String(vouchers.length)),
    x('TotalDebit', options.totalDebit ?? sum('debit')),
    x('TotalCredit', options.totalCredit ?? sum('credit')),
    x(
      'Journal',
      all([
        x('JournalID', 'GL'),
        ...vouchers.map((voucher, at) =>
          x(
            'Transaction',
            all([
              x('TransactionID', voucher.id ?? String(at + 1)),
              x('Period', '3'),
              x('PeriodYear', voucher.year ?? '2025'),
              x('TransactionDate', voucher.date ?? '2025-03-14'),
              x('SourceID', 'Kari Oppdiktet'),
              x('Description', 'Faktura'),
              ...voucher.lines.map((line, row) =>
                x(
                  'Line',
                  x('RecordID', String(row + 1)) +
                    x('AccountID', line.account) +
                    (line.analysis ?? []).map(([type, id]) => x('Analysis', x('AnalysisType', type) + x('AnalysisID', id))).join('') +
                    x('SupplierID', line.supplier) +
                    x('Description', line.text) +
                    (line.debit === undefined ? '' : x('DebitAmount', x('Amount', line.debit))) +
                    (line.credit === undefined ? '' : x('CreditAmount', x('Amount', line.credit))),
                ),
              ),
            ]),
          ),
        ),
      ]),
    ),
  ]),
)}
</${prefix}AuditFile>
`;
}
