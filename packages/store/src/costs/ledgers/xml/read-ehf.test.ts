import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEhf } from './read-ehf.ts';
import { inPieces, readWhole } from './testing/read-whole.ts';
import { writeEhf } from './testing/write-ehf.ts';
import { XML_LIMITS } from './xml-limits.ts';

const sumOf = (lines: readonly { readonly amountOre: number }[]): number => lines.reduce((sum, line) => sum + line.amountOre, 0);

describe('an invoice', () => {
  it('is a line for each of its lines, without VAT, with who, what, when and where', async () => {
    const lines = [
      { amount: '1200.50', name: 'Skylagring', description: '10 TB i mars', codes: [['STI', '72317000'], ['TST', '81112000'], ['SRV', '77']] as const },
      { amount: '0', name: 'Gratis oppsett', description: 'Gratis oppsett' },
    ];
    const whole = await readWhole(readEhf, writeEhf({ lines, head: '<cac:InvoicePeriod><cbc:StartDate>2025-02-01</cbc:StartDate></cac:InvoicePeriod>' }), { file: 'f.xml' });
    expect(whole).toMatchObject({ format: 'ehf-invoice', documents: 1, rejected: [], refusal: null });
    expect(whole.lines[0]).toEqual({
      place: { file: 'f.xml', document: 'F-1001', row: 1 },
      date: '2025-02-01',
      invoiceDate: '2025-03-14',
      year: 2025,
      ledger: null,
      account: null,
      accountText: null,
      art: null,
      function: null,
      functionText: null,
      unit: null,
      unitText: null,
      project: null,
      supplier: { number: '974760673', name: 'Oppdiktet Drift AS' },
      productCodes: [
        { list: 'cpv', code: '72317000' },
        { list: 'unspsc', code: '81112000' },
        { list: 'other', code: '77' },
      ],
      text: 'Skylagring – 10 TB i mars',
      amountOre: 120_050,
      currency: 'NOK',
      vat: 'without',
      marks: [],
    });
    expect(whole.lines[1]).toMatchObject({ place: { row: 2 }, text: 'Gratis oppsett', amountOre: 0, marks: ['zero'] });
  });

  it('gives the same from EHF 2, in an envelope and a byte at a time', async () => {
    const plain = await readWhole(readEhf, writeEhf());
    expect(await readWhole(readEhf, writeEhf({ version: 'ehf-2' }))).toEqual(plain);
    expect(await readWhole(readEhf, writeEhf({ isEnveloped: true }))).toEqual(plain);
    expect(await readWhole(readEhf, writeEhf(), { size: 1 })).toEqual(plain);
    expect(await readWhole(readEhf, writeEhf().replaceAll('cbc:', 'a:').replaceAll('xmlns:cbc', 'xmlns:a'))).toEqual(plain);
    expect(await readWhole(readEhf, writeEhf().replaceAll('\n', '\r\n'))).toEqual(plain);
  });

  it('keeps nothing of its contact person', async () => {
    const whole = JSON.stringify(await readWhole(readEhf, writeEhf()));
    for (const personal of ['Kari', 'Per', '99887766', 'kari@']) expect(whole).not.toContain(personal);
  });

  it('never keeps a number of eleven digits, which is a person’s', async () => {
    const whole = await readWhole(readEhf, writeEhf({ supplier: { name: 'Ola Enkeltmann', number: '010190 12345', taxNumber: 'NO01019012345MVA' } }));
    expect(whole.lines[0]?.supplier).toEqual({ number: null, name: 'Ola Enkeltmann' });
  });

  it.each([
    ['974 760 673', '974760673'],
    ['NO974760673MVA', '974760673'],
    ['974760674', null],
  ])('from %s has the organisation number %s', async (number, expected) => {
    const { lines } = await readWhole(readEhf, writeEhf({ supplier: { name: 'Firma', number, taxNumber: '' } }));
    expect(lines[0]?.supplier).toEqual({ number: expected, name: expected === null ? `Firma (${number})` : 'Firma' });
  });

  it('falls back on the tax number, and then on the invoice’s own date', async () => {
    const { lines } = await readWhole(readEhf, writeEhf({ supplier: { number: 'GB1', taxNumber: 'NO 974 760 673 MVA' }, head: '<cac:InvoicePeriod><cbc:StartDate>2025-02-31</cbc:StartDate></cac:InvoicePeriod>' }));
    expect(lines[0]).toMatchObject({ supplier: { number: '974760673' }, date: '2025-03-14' });
  });

  it('takes the line’s own period before the invoice’s, and delivery where there is no period', async () => {
    const inside = '<cac:InvoicePeriod><cbc:StartDate>2024-12-01</cbc:StartDate></cac:InvoicePeriod>';
    const head = '<cac:Delivery><cbc:ActualDeliveryDate>2025-01-15</cbc:ActualDeliveryDate></cac:Delivery>';
    const { lines } = await readWhole(readEhf, writeEhf({ head, lines: [{ amount: '1', inside }, { amount: '2' }] }));
    expect(lines.map((line) => [line.date, line.year])).toEqual([['2024-12-01', 2024], ['2025-01-15', 2025]]);
  });

  it('has its allowances and charges after its lines, and no line for rounding', async () => {
    const additions = [
      { isCharge: false, amount: '100', reason: 'Rabatt' },
      { isCharge: true, amount: '49.50', reason: 'Frakt' },
    ];
    const { lines } = await readWhole(readEhf, writeEhf({ lines: [{ amount: '1000' }], additions, rounding: '0.50' }));
    expect(lines.map((line) => [line.place.row, line.amountOre, line.text, line.marks])).toEqual([
      [1, 100_000, 'Lisens', []],
      [2, -10_000, 'Rabatt', ['allowance']],
      [3, 4950, 'Frakt', ['charge']],
    ]);
  });

  it('counts a line once, and not its sub-lines too', async () => {
    const inside = '<cac:SubInvoiceLine><cbc:ID>1.1</cbc:ID><cbc:LineExtensionAmount currencyID="NOK">600</cbc:LineExtensionAmount><cac:Item><cbc:Name>Del</cbc:Name></cac:Item></cac:SubInvoiceLine>';
    const { lines } = await readWhole(readEhf, writeEhf({ lines: [{ amount: '1200', inside: inside + inside }] }));
    expect(lines).toMatchObject([{ amountOre: 120_000, text: 'Lisens', marks: [] }]);
  });

  it('whose sum is off is kept and marked on all its lines', async () => {
    const { lines } = await readWhole(readEhf, writeEhf({ lines: [{ amount: '100' }, { amount: '50' }], total: '151' }));
    expect(lines.map((line) => line.marks)).toEqual([['sum-off'], ['sum-off']]);
  });

  it('may be an øre out for each amount of more than two decimals, and no more', async () => {
    const within = await readWhole(readEhf, writeEhf({ lines: [{ amount: '10.004' }, { amount: '10.004' }], total: '20.01' }));
    const beyond = await readWhole(readEhf, writeEhf({ lines: [{ amount: '10.004' }, { amount: '10.004' }], total: '20.03' }));
    expect([within.lines[0]?.marks, beyond.lines[0]?.marks]).toEqual([[], ['sum-off']]);
  });

  it('whose amount isn’t quantity × price ± its own allowances is kept and marked', async () => {
    const inside = '<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="NOK">20</cbc:Amount></cac:AllowanceCharge>';
    const { lines } = await readWhole(readEhf, writeEhf({ lines: [{ amount: '80', quantity: '4', price: '25', inside }, { amount: '80', quantity: '4', price: '25' }] }));
    expect(lines.map((line) => line.marks)).toEqual([[], ['amount-off']]);
  });

  it('with a line without an amount that can be read is counted without it, and the line is told of', async () => {
    const { lines, rejected, refusal } = await readWhole(readEhf, writeEhf({ lines: [{ amount: '100' }, { amount: '12,50' }, { amount: '' }, { amount: '9'.repeat(30) }, { amount: '5', currency: 'kroner' }], total: '100' }), { file: 'f.xml' });
    expect(refusal).toBeNull();
    expect(lines).toMatchObject([{ amountOre: 10_000, place: { row: 1 }, marks: [] }]);
    expect(rejected.map(({ file, row, column, value, code }) => [file, row, column, value, code])).toEqual([
      ['f.xml', 2, 'LineExtensionAmount', '12,50', 'ledger-amount-invalid'],
      ['f.xml', 3, 'LineExtensionAmount', '', 'ledger-amount-missing'],
      ['f.xml', 4, 'LineExtensionAmount', '9'.repeat(30), 'ledger-amount-too-large'],
      ['f.xml', 5, 'LineExtensionAmount', 'kroner', 'ledger-currency-invalid'],
    ]);
  });

  it('in another currency keeps it', async () => {
    const { lines } = await readWhole(readEhf, writeEhf({ currency: 'EUR' }));
    expect(lines).toMatchObject([{ currency: 'EUR', amountOre: 120_050 }]);
  });

  it('carries megabytes of attachment without holding them', async () => {
    const attachment = 'QUJD'.repeat(XML_LIMITS.heldCharacters);
    const { lines, refusal } = await readWhole(readEhf, writeEhf({ attachment }), { size: 65_536 });
    expect(refusal).toBeNull();
    expect(lines).toHaveLength(1);
  });

  it('of many thousand lines is given in batches, each line once', async () => {
    const many = Array.from({ length: XML_LIMITS.batchLines * 2 + 7 }, (_, at) => ({ amount: String(at) }));
    const { lines, documents } = await readWhole(readEhf, writeEhf({ lines: many, additions: [{ isCharge: true, amount: '3', reason: 'Gebyr' }] }), { size: 65_536 });
    expect(documents).toBe(1);
    expect(lines.map((line) => line.place.row)).toEqual(Array.from({ length: many.length + 1 }, (_, at) => at + 1));
    expect(lines.at(-1)?.marks).toEqual(['charge']);
    expect(lines[1]?.marks).toEqual([]);
  });

  it('adds to what its sender says, to the øre', async () => {
    const amount = fc.integer({ min: -10_000_000, max: 10_000_000 });
    const written = (ore: number): string => (ore < 0 ? '-' : '') + `${String(Math.abs(ore)).padStart(3, '0').replace(/(..)$/, '.$1')}`;
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { minLength: 1, maxLength: 20 }), fc.array(fc.tuple(fc.boolean(), fc.nat(100_000)), { maxLength: 3 }), fc.constantFrom('Invoice' as const, 'CreditNote' as const), async (amounts, extra, kind) => {
        const wanted = amounts.reduce((a, b) => a + b, 0) + extra.reduce((sum, [isCharge, own]) => sum + (isCharge ? own : -own), 0);
        const { lines } = await readWhole(readEhf, writeEhf({ kind, lines: amounts.map((own) => ({ amount: written(own) })), additions: extra.map(([isCharge, own]) => ({ isCharge, amount: written(own), reason: 'x' })), total: written(wanted) }));
        expect(sumOf(lines)).toBe(kind === 'Invoice' ? wanted : wanted === 0 ? 0 : -wanted);
        expect(lines.flatMap((line) => line.marks)).not.toContain('sum-off');
      }),
    );
  });
});

describe('a credit note', () => {
  it('gives back: lines below nothing, an allowance above', async () => {
    const { lines, format } = await readWhole(readEhf, writeEhf({ kind: 'CreditNote', lines: [{ amount: '500' }, { amount: '-20' }], additions: [{ isCharge: false, amount: '30', reason: 'Rabatt' }] }));
    expect(format).toBe('ehf-credit-note');
    expect(lines.map((line) => [line.amountOre, line.marks])).toEqual([[-50_000, []], [2000, []], [3000, ['allowance']]]);
  });
});

describe('what can’t be counted as an invoice', () => {
  it.each([
    ['no number', writeEhf().replace(/<cbc:ID>F-1001<\/cbc:ID>/, ''), 'ehf-element-missing'],
    ['no date', writeEhf().replace(/<cbc:IssueDate>.*?<\/cbc:IssueDate>/, ''), 'ehf-element-missing'],
    ['a day that isn’t there', writeEhf({ issueDate: '2025-02-30' }), 'ehf-element-invalid'],
    ['no lines', writeEhf({ lines: [] }), 'ehf-no-lines'],
    ['an empty envelope', '<s:StandardBusinessDocument xmlns:s="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"/>', 'ehf-no-lines'],
    ['another namespace', writeEhf().replaceAll('xsd:Invoice-2', 'xsd:Invoice-1'), 'ledger-xml-namespace'],
    ['parts of another namespace', writeEhf().replaceAll('CommonBasicComponents-2', 'CommonBasicComponents-1'), 'ledger-xml-namespace'],
    ['a payment request', writeEhf().replace('billing:3.0', 'payment-request:3.0'), 'ehf-payment-request'],
    ['half of it', writeEhf().slice(0, 900), 'ledger-xml-truncated'],
    ['all but its last sign', writeEhf().trimEnd().slice(0, -1), 'ledger-xml-truncated'],
    ['a tag that isn’t closed', writeEhf().replace('</cbc:IssueDate>', ''), 'ledger-xml-broken'],
    ['a prefix from nowhere', writeEhf().replaceAll('cbc:IssueDate', 'foo:IssueDate'), 'ledger-xml-prefix'],
    ['two invoices in one file', writeEhf() + writeEhf().replace(/^<\?.*?\?>/, ''), 'ledger-xml-broken'],
    ['a NUL', writeEhf({ id: 'F\u00001' }), 'ledger-xml-sign'],
    ['an HTML entity', writeEhf({ id: 'F&nbsp;1' }), 'ledger-xml-entity'],
    ['a document type', writeEhf().replace('<Invoice', '<!DOCTYPE Invoice SYSTEM "http://example.com/x.dtd"><Invoice'), 'ledger-xml-doctype'],
    ['an entity bomb', writeEhf({ id: '&c;' }).replace('<Invoice', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]><Invoice'), 'ledger-xml-doctype'],
    ['elements without bottom', writeEhf({ head: '<a>'.repeat(200) + '</a>'.repeat(200) }), 'ledger-xml-too-deep'],
    ['a number without end', writeEhf({ id: 'F'.repeat(XML_LIMITS.heldCharacters * 2) }), 'ledger-xml-too-long'],
    ['an attribute without end', writeEhf({ head: `<cbc:Note languageID="${'n'.repeat(XML_LIMITS.heldCharacters * 2)}"/>` }), 'ledger-xml-too-long'],
    ['nothing', '', 'file-empty'],
  ])('%s is refused as what it is', async (_what, content, code) => {
    const whole = await readWhole(readEhf, content, { file: 'f.xml', size: 65_536 });
    expect(whole.refusal).toMatchObject({ code, place: { file: 'f.xml' } });
  });

  it('tells which line of the file it is on', async () => {
    const rows = writeEhf().split('\n');
    const at = rows.findIndex((row) => row.includes('cbc:IssueDate'));
    rows[at] = '<cbc:IssueDate>i går</cbc:IssueDate>';
    const { refusal } = await readWhole(readEhf, rows.join('\n'));
    expect(refusal).toMatchObject({ figures: { line: at + 1, element: 'cbc:IssueDate', value: 'i går' } });
  });
});

describe('reading', () => {
  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(readEhf({ file: 'f', bytes: inPieces(writeEhf()) }, stop.signal).next()).rejects.toThrow(/abort/i);
  });
});
