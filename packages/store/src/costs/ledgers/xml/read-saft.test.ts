import { describe, expect, it } from 'vitest';
import { readSaft, readSaftWithin } from './read-saft.ts';
import { gather, inPieces, readWhole } from './testing/read-whole.ts';
import { writeSaft } from './testing/write-saft.ts';
import { XML_LIMITS } from './xml-limits.ts';

describe('a SAF-T file', () => {
  it('is a line for each posting, debit above nothing and credit below', async () => {
    const whole = await readWhole(readSaft, writeSaft(), { file: 's.xml' });
    expect(whole).toMatchObject({ format: 'saf-t', documents: 1, rejected: [], refusal: null });
    expect(whole.lines[0]).toEqual({
      place: { file: 's.xml', document: '1', row: 1 },
      date: '2025-03-14',
      invoiceDate: null,
      year: 2025,
      ledger: null,
      account: '12010',
      accountText: 'Programvare',
      art: '195',
      function: '120',
      functionText: 'Administrasjon',
      unit: '1400',
      unitText: 'IKT-avdelingen',
      project: '77',
      supplier: { number: '974760673', name: 'Oppdiktet Drift AS' },
      productCodes: [],
      text: 'Skylagring',
      amountOre: 120_050,
      currency: 'NOK',
      vat: 'unknown',
      marks: [],
    });
    expect(whole.lines[1]).toMatchObject({ place: { row: 2 }, account: '24000', art: null, amountOre: -120_050 });
  });

  it.each([
    ['another prefix', { prefix: 'saft:' }],
    ['no prefix', { prefix: '' }],
    ['no namespace', { prefix: '', namespace: null }],
    ['1.10', { version: '1.10' }],
    ['1.20', { version: '1.20' }],
    ['what the program calls itself', { version: '1.0' }],
  ])('with %s is the same', async (_what, options) => {
    expect(await readWhole(readSaft, writeSaft(options))).toEqual(await readWhole(readSaft, writeSaft()));
  });

  it.each([
    ['its header', { version: '2.0' }, '2.0'],
    ['its namespace', { namespace: 'urn:StandardAuditFile-Taxation-Financial:NO:2.00' }, '2.00'],
  ])('of version 2 by %s is named', async (_what, options, version) => {
    expect((await readWhole(readSaft, writeSaft(options))).refusal).toMatchObject({ code: 'saft-version', figures: { version } });
  });

  it.each(['urn:OECD:StandardAuditFile-Tax:PT_1.04_01', 'urn:StandardAuditFile-Taxation-CashRegister:NO'])('of another kind is named: %s', async (namespace) => {
    expect((await readWhole(readSaft, writeSaft({ namespace }))).refusal).toMatchObject({ code: 'saft-other', figures: { namespace } });
  });

  it('keeps no person', async () => {
    expect(JSON.stringify(await readWhole(readSaft, writeSaft()))).not.toMatch(/kari/i);
  });

  it('has a voucher’s only supplier on all its postings, and none where there are two', async () => {
    const suppliers = [
      { id: '1', name: 'En AS' },
      { id: '2', name: 'To AS' },
    ];
    const one = { lines: [{ account: '1', debit: '5' }, { account: '2', credit: '5', supplier: '1' }] };
    const two = { lines: [{ account: '1', debit: '5' }, { account: '2', credit: '2', supplier: '1' }, { account: '2', credit: '3', supplier: '2' }] };
    const { lines } = await readWhole(readSaft, writeSaft({ suppliers, vouchers: [one, two] }));
    expect(lines.map((line) => line.supplier?.name ?? null)).toEqual(['En AS', 'En AS', null, 'En AS', 'To AS']);
  });

  it('tells a supplier that stands in no list by its key', async () => {
    const { lines } = await readWhole(readSaft, writeSaft({ suppliers: [] }));
    expect(lines[1]?.supplier).toEqual({ number: null, name: '5001' });
  });

  it('whose voucher doesn’t balance is kept and marked', async () => {
    const { lines } = await readWhole(readSaft, writeSaft({ vouchers: [{ lines: [{ account: '1', debit: '5' }, { account: '2', credit: '4' }] }] }));
    expect(lines.map((line) => line.marks)).toEqual([['sum-off'], ['sum-off']]);
  });

  it('whose totals are off is kept and told of', async () => {
    const { lines, rejected, refusal } = await readWhole(readSaft, writeSaft({ totalDebit: '9999.00' }), { file: 's.xml' });
    expect(refusal).toBeNull();
    expect(lines).toHaveLength(2);
    expect(rejected).toEqual([{ file: 's.xml', row: 0, column: 'TotalDebit', value: '9999.00', code: 'saft-totals-off', figures: { element: 'TotalDebit', said: '9999.00', found: '1200.50' } }]);
  });

  it('tells of a posting that can’t be counted, and counts the rest', async () => {
    const lines = [
      { account: '1', debit: '5' },
      { debit: '1' },
      { account: '1' },
      { account: '1', debit: 'fem' },
      { account: '1', credit: '9'.repeat(30) },
      { account: '1', debit: '0' },
      { account: '1', debit: '-3' },
    ];
    const whole = await readWhole(readSaft, writeSaft({ vouchers: [{ lines }], totalDebit: '3', totalCredit: '0' }));
    expect(whole.rejected.map(({ row, code }) => [row, code])).toEqual([
      [2, 'saft-account-missing'],
      [3, 'ledger-amount-missing'],
      [4, 'ledger-amount-invalid'],
      [5, 'ledger-amount-too-large'],
      [0, 'saft-totals-off'],
    ]);
    expect(whole.lines.map((line) => [line.place.row, line.amountOre, line.marks])).toEqual([
      [1, 500, ['sum-off']],
      [6, 0, ['zero', 'sum-off']],
      [7, -300, ['sum-off']],
    ]);
  });

  it('has the year where the date can’t be read, and rejects a posting with neither', async () => {
    const one = [{ account: '1', debit: '0' }];
    const { lines, rejected } = await readWhole(readSaft, writeSaft({ vouchers: [{ date: '2025-13-01', lines: one }, { date: 'i går', year: '25', lines: one }] }));
    expect(lines).toMatchObject([{ date: null, year: 2025 }]);
    expect(rejected).toMatchObject([{ row: 2, code: 'saft-date-missing' }]);
  });

  it('without postings is refused', async () => {
    expect((await readWhole(readSaft, writeSaft({ vouchers: [] }))).refusal).toMatchObject({ code: 'saft-no-entries' });
  });

  it('with a voucher of many thousand postings gives each once, in order', async () => {
    const many = Array.from({ length: XML_LIMITS.voucherLines * 2 + 3 }, () => ({ account: '12010', debit: '1' }));
    const { lines } = await readWhole(readSaft, writeSaft({ vouchers: [{ lines: many }] }), { size: 65_536 });
    expect(lines.map((line) => line.place.row)).toEqual(many.map((_, at) => at + 1));
  });
});

describe('a SAF-T file with more records than may be held', () => {
  it('is refused with the number', async () => {
    const accounts = Array.from({ length: 5 }, (_, at) => ({ id: String(at), text: 'Konto' }));
    const source = { file: 's.xml', bytes: inPieces(writeSaft({ accounts })) };
    expect((await gather(readSaftWithin(4, source))).refusal).toMatchObject({ code: 'ledger-xml-too-many', figures: { element: 'Account', limit: 4 } });
  });
});
